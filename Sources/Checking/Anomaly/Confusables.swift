import DataFiles
import Lexicons
import TextModel

/// Fixed phrases written with a wrong character, and holes where a name was cut out.
struct Confusables: AnomalyRule {
  /// Wrong phrases up to this length come about by chance where two words meet.
  private static let longestChance = 5
  private static let joiners: Set<UInt32> = [.和, .与, .及]

  /// A wrong phrase with the right one and the words around which it is no fault.
  struct Entry: Sendable {
    let wrong: [UInt32]
    let right: String
    let exceptBefore: Set<UInt32>
    let exceptAfter: Set<UInt32>
    /// Whether the right words only stand together here and are no phrase by which other slips could be told.
    let isFree: Bool
    /// Only at the end of a clause is it wrong: 拖跨了， but 拖跨了两天.
    let isAtEnd: Bool

    /// - Parameter exceptions: …X or X…, separated by blanks.
    init(_ wrong: String, _ right: String, except exceptions: String, isFree: Bool, isAtEnd: Bool = false) {
      self.isAtEnd = isAtEnd
      let marks = exceptions.split(separator: " ").map { String($0).scalarValues }
      // As the text is folded: （实行） is (实行) there.
      self.wrong = wrong.scalarValues.map { (0xFF01...0xFF5E).contains($0) ? $0 - 0xFEE0 : $0 }
      self.right = right
      self.isFree = isFree
      exceptBefore = Set(marks.filter { $0.last == .ellipsis }.compactMap(\.first))
      exceptAfter = Set(marks.filter { $0.first == .ellipsis }.compactMap(\.last))
    }
  }

  private static let comrade: [UInt32] = [.同, .志]
  private static let longestDate = 8
  private static let until: [UInt32] = [.截, .止]

  /// The tables, longer phrases first.
  static let table: [Entry] = {
    let rows = TabTable(String(decoding: LargeTables.confusables, as: UTF8.self)).rows
    let entries = rows.compactMap { row -> Entry? in
      guard let wrong = row.cell(0), let right = row.cell(1) else { return nil }
      return Entry(wrong, right, except: row.cell(2) ?? "", isFree: false)
    }
    return (entries + lookAlikes + LostCharacters.entries).sorted {
      ($1.wrong.count, $0.right) < ($0.wrong.count, $1.right)
    }
  }()

  private static var lookAlikes: [Entry] {
    [PackageResources.look_alikes_tsv, PackageResources.set_words_tsv].flatMap { table in
      TabTable(String(decoding: table, as: UTF8.self)).rows.flatMap { entriesInCompany($0) }
    }
  }

  /// 接人 with each of the words behind which, or before which, it can only be 接入.
  ///
  /// - Parameter row: wrong, right, words that may stand behind, words that may stand before, and where it is right after all; what is
  ///   before the wrong word as a mark of its table is left out.
  static func entriesInCompany(_ row: TabTable.Row, mark: Character? = nil) -> [Entry] {
    guard let wrong = row.cell(0)?.filter({ $0 != mark }), let right = row.cell(1) else { return [] }
    func words(_ cell: Int) -> [String] { (row.cell(cell) ?? "").split(separator: " ").map(String.init) }
    let (columns, before, exceptions) = (words(2), words(3), row.cell(4) ?? "")
    let isAtEnd = columns.contains("$")
    let behind = columns.filter { $0 != "$" }
    let pairs = behind.map { (wrong + $0, right + $0) } + before.map { ($0 + wrong, $0 + right) }
    return (pairs.isEmpty ? [(wrong, right)] : pairs).map {
      Entry($0.0, $0.1, except: exceptions, isFree: true, isAtEnd: isAtEnd)
    }
  }
  private static let matcher = PhraseMatcher(table.map(\.wrong))

  func findings(in text: SourceText) -> [Finding] {
    var findings = wrongPhrases(in: text)
    for index in 0..<text.count {
      if let hole = hole(at: index, in: text) { findings.append(anomaly("lost-word", hole, in: text)) }
      if let deadline = deadline(at: index, in: text) { findings.append(deadline) }
      if isLostName(at: index, in: text) { findings.append(anomaly("lost-word", index..<index + 2, in: text)) }
    }
    return findings
  }

  private func wrongPhrases(in text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    var end = 0
    // The table has the longer of two that begin together first.
    let matches = Self.matcher.allMatches(in: text.plain).sorted {
      ($0.range.lowerBound, $0.phrase) < ($1.range.lowerBound, $1.phrase)
    }
    // 社会各届人士 holds two wrong phrases and one wrong character.
    for match in matches where match.range.lowerBound >= end && isWrong(Self.table[match.phrase], match.range, in: text)
    {
      let right = Self.table[match.phrase].right
      // Where characters are missing something else may have been lost with them.
      let isCertain = right.unicodeScalars.count == match.range.count
      findings.append(anomaly("confusable", match.range, in: text, suggestion: right, isCertain: isCertain))
      end = match.range.upperBound
    }
    return findings
  }

  /// Whether what stands around a wrong phrase does not make it right.
  func isWrong(_ entry: Entry, _ range: Range<Int>, in text: SourceText) -> Bool {
    let endsInDigit = ScalarClass.isDigit(text.plain[range.upperBound - 1])
    if range.count <= Self.longestChance,
      isCut(range.lowerBound, in: text) || text.cutsWord(range.upperBound) && !endsInDigit
    {
      return false
    }
    if ScalarClass.isDigit(entry.wrong[0]), isOfNumber(text.at(range.lowerBound - 1)) { return false }
    if entry.isAtEnd, ScalarClass.isHan(text.at(range.upperBound)) { return false }
    return !entry.exceptBefore.contains(text.at(range.lowerBound - 1))
      && !entry.exceptAfter.contains(text.at(range.upperBound))
  }

  /// 21把手, 0.3农业: the digit that a wrong phrase begins with ends a number.
  private func isOfNumber(_ scalar: UInt32) -> Bool {
    ScalarClass.isDigit(scalar) || ScalarClass.isLatin(scalar) || [.point, .hyphen, .comma].contains(scalar)
  }

  /// Whether a word reaches over its beginning; of 决策和布署 the segmenter makes 和布, where 和 only joins.
  private func isCut(_ index: Int, in text: SourceText) -> Bool {
    guard text.cutsWord(index), let word = text.wordAcross(index) else { return text.cutsWord(index) }
    return word.count > 2 || !Self.joiners.contains(text.plain[word.lowerBound])
  }

  private func hole(at index: Int, in text: SourceText) -> Range<Int>? {
    guard let word = text.phrase(of: Words.lostWords, at: index) else { return nil }
    let isWhole = Words.lostWordExceptions.contains { exception in
      (0..<exception.count).contains { text.has(exception, at: index - $0) && exception.count - $0 >= word.count }
    }
    return isWhole ? nil : index..<index + word.count
  }

  /// A sentence that begins with 同志 and a verb has lost the name before it.
  private func isLostName(at index: Int, in text: SourceText) -> Bool {
    text.has(Self.comrade, at: index)
      && text.before(index).map { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .comma } ?? true
      && Words.verbsAfterName.contains(text.at(index + 2))
  }

  /// 截止 before a date; 截止到 and 截止日期 are right. In 截止3月底前必须办完 the word is one too many, and 截至 no better.
  private func deadline(at index: Int, in text: SourceText) -> Finding? {
    guard text.has(Self.until, at: index) else { return nil }
    // At the start of a clause nothing is closed by it (报名截止6月30日).
    let opensClause = text.before(index).map { ScalarClass.endsClause(text.plain[$0]) } ?? true
    var end = index + 2
    while ScalarClass.isDigit(text.at(end)) || HanNumeral.isNumeral(text.at(end)) { end += 1 }
    let isDate = end > index + 2 && [.年, .月, .日].contains(text.at(end))
    if isDate, let front = endOfTime(from: end, in: text) {
      let date = index + 2..<front + 1
      return opensClause
        ? anomaly("confusable", index..<date.upperBound, in: text, suggestion: text.text(date), isCertain: true) : nil
    }
    guard isDate || text.has(anyOf: Words.timesAfterUntil, at: index + 2) else { return nil }
    return anomaly("confusable", index..<index + 2, in: text, suggestion: "截至", isCertain: opensClause)
  }

  /// The place of 前 in 3月底前 and 3月31日之前.
  private func endOfTime(from start: Int, in text: SourceText) -> Int? {
    let rest = (start..<start + Self.longestDate).prefix { !ScalarClass.endsClause(text.at($0)) }
    return rest.first { text.at($0) == .前 && text.at($0 - 1) != .目 }  // 前, but 目前
  }
}

private enum Words {
  /// 按照的, 以为指导: what is left where a name was cut out.
  static let lostWords = WordTables.words.phrases("lost-word")
  /// The same scalars in whole sentences.
  static let lostWordExceptions = WordTables.words.phrases("lost-word-except")
  static let verbsAfterName = WordTables.words.scalars("verbs-after-name")
  static let timesAfterUntil = WordTables.words.phrases("times-after-until")
}
