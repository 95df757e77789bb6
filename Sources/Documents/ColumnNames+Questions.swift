// Columns of questionnaires are called by their questions: 1、您所在的单位是, Q6_您的意见建议, 请评价—学习教育.
extension ColumnNames {
  /// A question without what makes a question of it: its number, 请, 您, 的, and signs. 所在单位 of 1、您所在的单位是.
  ///
  /// - Parameter folded: a name as `folded` gives it; one that is no question may come back as it is.
  func asked(_ folded: String) -> String {
    guard folded.utf8.count <= Self.longestQuestion else { return folded }
    var text = String(Self.withoutNumber(folded))
    for word in fillers { text = text.replacing(word, with: "") }
    text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
    for ending in fillerEndings where text.hasSuffix(ending) && text.count > ending.count {
      text.removeLast(ending.count)
    }
    return text
  }

  /// The names of a header as questions, where several columns have names: 单位 for 1、您所在的单位.
  func asked(of header: [String]) -> [String] {
    header.count(where: { !$0.isEmpty }) > 1 ? header.map { $0.isEmpty ? "" : asked($0) } : header
  }

  /// The parts of a question about several things (请评价—学习教育), each as `asked` gives it; one where it has no parts.
  func parts(ofAsked folded: String) -> [String] {
    guard folded.utf8.count <= Self.longestQuestion else { return [folded] }
    let number = Self.withoutNumber(folded)
    let parts = number.split { Self.partMarks.contains($0) }.map { asked(String($0)) }.filter { !$0.isEmpty }
    return parts.count > 1 ? parts : [asked(folded)]
  }

  /// Whether a name, folded, asks somebody for something: it speaks to them (您对…), or is numbered and begins as questions do.
  /// 三、领导意见 and 申请意见 ask nobody.
  private func asksSomebody(_ folded: String) -> Bool {
    if folded.contains(where: Self.address.contains) { return true }
    let question = Self.withoutNumber(folded)
    return question.count < folded.count && questionBeginnings.contains { question.hasPrefix($0) }
  }

  /// The places of columns that are called by a question which ends with 意见 or 建议.
  func questionsForOpinions(_ header: [String]) -> [Int] {
    guard header.count(where: { !$0.isEmpty }) > 2 else { return [] }
    return header.indices.filter { place in
      let name = header[place]
      guard asksSomebody(name), !maySpeakOfRatings(name) else { return false }
      let asked = asked(name)
      return opinionEndings.contains { asked.hasSuffix($0) }
    }
  }

  /// In bytes; what is longer is an answer rather than the name of a column.
  private static let longestQuestion = 240
  private static let partMarks: Set<Character> = ["—", "–", "-", "_", "/", "|", "【", "】", "[", "]", "《", "》"]
  private static let address: Set<Character> = ["您", "你"]

  private static let longestNumber = 3
  private static let digits: Set<Character> = Set("0123456789")
  private static let numerals: Set<Character> = Set("一二三四五六七八九十")
  private static let numeralMarks: Set<Character> = ["、", "."]
  private static let numberMarks: Set<Character> = ["、", ".", ",", "_", ")", "-"]
  /// With which a question begins right behind its number.
  private static let openers: Set<Character> = ["您", "你", "请"]

  /// What stands behind the number of a question; all of it where it has none, or nothing else.
  static func withoutNumber(_ folded: String) -> Substring {
    let rest = behindNumber(folded[...])
    return rest.isEmpty ? folded[...] : rest
  }

  // A scan, since every row that may be a header asks for it, and a regular expression is put together at every use.
  private static func behindNumber(_ text: Substring) -> Substring {
    let (isOrdinal, isLettered) = (text.first == "第", text.first == "q")
    let number = isOrdinal || isLettered ? text.dropFirst() : text
    let behind = number.dropFirst(number.prefix(longestNumber).prefix(while: digits.contains).count)
    guard behind.startIndex > number.startIndex else { return isOrdinal || isLettered ? text : behindNumeral(text) }
    if isLettered { return behind.drop(while: numberMarks.contains) }
    let isNamed = behind.first == "题"
    let marked = isNamed ? behind.dropFirst() : behind
    if marked.first.map(numberMarks.contains) ?? false { return marked.drop(while: numberMarks.contains) }
    if isOrdinal, isNamed { return marked }
    return !isOrdinal && behind.first.map(openers.contains) ?? false ? behind : text
  }

  /// 三、
  private static func behindNumeral(_ text: Substring) -> Substring {
    let behind = text.dropFirst(text.prefix(longestNumber).prefix(while: numerals.contains).count)
    guard behind.startIndex > text.startIndex, behind.first.map(numeralMarks.contains) ?? false else { return text }
    return behind.dropFirst()
  }
}

extension TableReader {
  /// How well the name of a column says that it holds the answers to a question: 0 not at all; 1 where it holds the name
  /// of the question, or a further one; 2 where all of it, or its last part, is such a name, numbers and 您的 left out; 3 where
  /// it is the name as it is. Of names that fit as well the longest counts. Case, width, blanks and brackets do not count.
  package static func match(of column: String, to names: [String], or others: [String]) -> (rank: Int, length: Int) {
    let (shared, folded) = (ColumnNames.shared, ColumnNames.folded(column))
    let (parts, asked) = (shared.parts(ofAsked: folded), shared.asked(folded))
    func longest(_ names: [String], _ fits: (_ name: String, _ asked: String) -> Bool) -> Int? {
      names.map { (ColumnNames.folded($0), shared.asked(ColumnNames.folded($0))) }
        .filter { !$0.0.isEmpty && fits($0.0, $0.1) }.map(\.0.count).max()
    }
    if let length = longest(names, { name, _ in name == folded }) { return (3, length) }
    let all = names + others
    if let length = longest(
      all, { _, bare in !bare.isEmpty && (bare == asked || parts.count > 1 && bare == parts.last) })
    {
      return (2, length)
    }
    return longest(all) { name, bare in folded.contains(name) || !bare.isEmpty && asked.contains(bare) }.map { (1, $0) }
      ?? (0, 0)
  }

  /// The name of a column that stands for one answer to a question, without the question: 满意 of 满意度—满意 and 满意度（满意）.
  package static func answerNamed(by column: String) -> String {
    let folded = ColumnNames.folded(column)
    if let open = column.lastIndex(where: { "（(〔[".contains($0) }), column.last.map({ "）)〕]".contains($0) }) ?? false {
      return String(column[column.index(after: open)...].dropLast())
    }
    return ColumnNames.shared.parts(ofAsked: folded).last ?? folded
  }
}
