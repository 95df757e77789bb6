/// Short formulas without quotation marks that are believed because of the list right behind or before them: 做到五勤，脑勤、
/// 腿勤、手勤、口勤、眼勤; 三问，就是问…、问…、问…; 学习走在前、整改走在前，这两个走在前; 五个参加：⏎1.参加…⏎2.参加….
struct ListedSlogans {
  private static let longestHead = 2
  private static let longestPointedHead = 4
  private static let longestItem = 24
  private static let farthest = 120
  private static let longestListed = 6
  private static let longestVerb = 4
  /// 1．要 before the word that opens a line.
  private static let longestLabel = 5
  /// ，具体是： between a formula and the end of its line.
  private static let longestLead = 10
  private static let fewestWrong = 3
  /// By how many items a list may miss the number.
  private static let farthestOff = 2

  let text: SourceText

  /// The formula at an index: a number, a word, and as many items that all begin or all end with the word.
  func slogan(at index: Int) -> NumberedSlogan? {
    short(at: index) ?? pointing(at: index) ?? behindList(at: index) ?? behindOpenedList(at: index) ?? opened(at: index)
  }

  private func short(at index: Int) -> NumberedSlogan? {
    guard let count = HanNumeral.digit(text.at(index)), count > 2, text.at(index) != .两 else { return nil }
    for length in 1...Self.longestHead {
      let head = index + 1..<index + 1 + length
      guard head.allSatisfy({ ScalarClass.isHan(text.at($0)) && HanNumeral.digit(text.at($0)) == nil }) else {
        return nil
      }
      guard let start = items(behind: head.upperBound), isHead(head), holds(count, from: start, head) else { continue }
      let part = NumberedSlogan.Part(count: count, head: head, range: index..<head.upperBound)
      return NumberedSlogan(range: index..<head.upperBound, parts: [part], isQuoted: false, needsItems: true)
    }
    return nil
  }

  /// 学习走在前、整改走在前，这两个走在前: the list stands before it.
  private func pointing(at index: Int) -> NumberedSlogan? {
    guard text.at(index - 1) == .这, let count = HanNumeral.digit(text.at(index)), count > 1 else { return nil }
    let isCounted = text.at(index + 1) == .个
    let first = index + (isCounted ? 2 : 1)
    guard isCounted || count > 2 && ScalarClass.isHan(text.at(first)) && isHead(first..<first + 1) else { return nil }
    let start = text.startOfSentence(before: index - 1)
    let pieces = SloganPieces(start..<index - 1, in: text).flat.map(\.range)
    // 腿要勤，嘴要勤，笔也要勤，这三勤做到了
    for length in ((isCounted ? 2 : 1)...(isCounted ? Self.longestPointedHead : Self.longestHead)).reversed() {
      let head = first..<first + length
      guard head.upperBound <= text.count, head.allSatisfy({ ScalarClass.isHan(text.plain[$0]) }) else { continue }
      let word = Array(text.plain[head])
      let list = pieces.reversed().prefix { $0.count > length && text.has(word, endingAt: $0.upperBound) }
      guard list.count == count else { continue }
      let part = NumberedSlogan.Part(count: count, head: head, range: index..<head.upperBound, isCounted: isCounted)
      return NumberedSlogan(range: index..<head.upperBound, parts: [part], isQuoted: false, needsItems: true)
    }
    return nil
  }

  /// 机构、人员、报酬三落实: as many items as the number says stand right before it.
  private func behindList(at index: Int) -> NumberedSlogan? {
    guard let count = HanNumeral.digit(text.at(index)), count > 2, ScalarClass.isHan(text.at(index - 1)),
      let head = text.phrase(of: SloganWords.listedHeads, at: index + 1)
    else { return nil }
    let end = index + 1 + head.count
    guard !ScalarClass.isHan(text.at(end)) || text.has(anyOf: SloganWords.suffixes, at: end) else { return nil }
    let pieces = SloganPieces(startOfClause(before: index)..<index, in: text).flat
    guard pieces.count == count, pieces.dropFirst().allSatisfy({ $0.range.count <= Self.longestListed }) else {
      return nil
    }
    let part = NumberedSlogan.Part(count: count, head: index + 1..<end, range: index..<end)
    return NumberedSlogan(range: index..<end, parts: [part], isQuoted: false, needsItems: true)
  }

  /// 推行定人、定责、定时限的三定办法: as many items as the number says, all opened by the word that it counts, but a verb may
  /// stand before the first.
  private func behindOpenedList(at index: Int) -> NumberedSlogan? {
    guard let count = HanNumeral.digit(text.at(index)), count > 2, text.at(index) != .两, text.at(index - 1) == .的,
      case let head = index + 1..<index + 2, ScalarClass.isHan(text.at(head.lowerBound)), !isCounting(head),
      !ScalarClass.isHan(text.at(head.upperBound)) || text.has(anyOf: SloganWords.suffixes, at: head.upperBound)
    else { return nil }
    let word = Array(text.plain[head])
    let pieces = SloganPieces(startOfClause(before: index)..<index - 1, in: text).flat.map(\.range)
    guard pieces.count == count, let first = pieces.first,
      first.prefix(Self.longestVerb + 1).contains(where: { text.has(word, at: $0) && $0 + 1 < first.upperBound }),
      pieces.dropFirst().allSatisfy({ $0.count > 1 && text.has(word, at: $0.lowerBound) })
    else { return nil }
    let part = NumberedSlogan.Part(count: count, head: head, range: index..<head.upperBound)
    return NumberedSlogan(range: index..<head.upperBound, parts: [part], isQuoted: false, needsItems: true)
  }

  /// 五个参加，具体是：⏎1.参加…⏎2.参加…; 四带头。带头读书，…。带头…。: as many lines or sentences behind it, all opened by two signs.
  private func opened(at index: Int) -> NumberedSlogan? {
    guard let count = HanNumeral.digit(text.at(index)), count > 2, text.at(index) != .两 else { return nil }
    let isCounted = text.at(index + 1) == .个
    let head = index + (isCounted ? 2 : 1)..<index + (isCounted ? 4 : 3)
    guard head.allSatisfy({ ScalarClass.isHan(text.at($0)) && HanNumeral.digit(text.at($0)) == nil }), isHead(head),
      opens(count, behind: head)
    else { return nil }
    let part = NumberedSlogan.Part(count: count, head: head, range: index..<head.upperBound, isCounted: isCounted)
    return NumberedSlogan(range: index..<head.upperBound, parts: [part], isQuoted: false, needsItems: true)
  }

  private func opens(_ count: Int, behind head: Range<Int>) -> Bool {
    let word = Array(text.plain[head])
    let line = text.lines[text.line(of: head.lowerBound)]
    func begins(_ item: Range<Int>) -> Bool { item.prefix(Self.longestLabel).contains { text.has(word, at: $0) } }
    if text.at(head.upperBound) == .fullStop {
      let sentences = SloganPieces(head.upperBound + 1..<max(head.upperBound + 1, line.upperBound), in: text).cut(at: 4)
        .map(\.range)
      return sentences.prefix { text.has(word, at: $0.lowerBound) }.count == count
    }
    guard text.trimmed(line).last.map({ text.plain[$0] == .colon }) ?? false,
      line.upperBound - head.upperBound <= Self.longestLead
    else {
      return false
    }
    let below = text.lines[(text.line(of: head.lowerBound) + 1)...].lazy.map(text.trimmed).filter { !$0.isEmpty }
    return below.prefix { begins($0) }.count == count
  }

  private func startOfClause(before index: Int) -> Int { text.startOfClause(before: index, within: Self.farthest) }

  private func isHead(_ head: Range<Int>) -> Bool {
    !isCounting(head) && !CheckWords.measureWords.contains(text.plain[head.lowerBound])
  }

  private func isCounting(_ head: Range<Int>) -> Bool {
    text.has(anyOf: SloganWords.units, at: head.lowerBound)
      || CheckWords.countingWords.contains(text.plain[head.lowerBound])
  }

  /// Where the items begin behind a comma, a colon or 就是; 四送活动： has a colon.
  private func items(behind end: Int) -> Int? {
    var start = end
    if let suffix = text.phrase(of: SloganWords.suffixes, at: end), suffix.count > 1,
      text.at(end + suffix.count) == .colon
    {
      start += suffix.count
    }
    if [.comma, .colon, .question].contains(text.at(start)) { start += 1 }  // 什么叫五好？
    if let lead = text.phrase(of: SloganWords.leads, at: start) { start += lead.count }
    return start > end ? start : nil
  }

  private func holds(_ count: Int, from start: Int, _ head: Range<Int>) -> Bool {
    let end = text.endOfSentence(from: start, within: Self.farthest)
    let word = Array(text.plain[head])
    // 有矛盾的必谈；有困难的必谈；…: semicolons part the items, or end the list.
    let clause = start..<((start..<end).first { text.plain[$0] == .semicolon } ?? end)
    let pieces = SloganPieces(clause, in: text)
    let lists = [pieces.firstClause, pieces.cut(at: 2)]
    return (lists + [SloganPieces(start..<end, in: text).cut(at: 3)]).contains { list in
      guard list.count == count, list.allSatisfy({ $0.range.count > word.count && $0.range.count <= Self.longestItem })
      else { return false }
      return list.allSatisfy { text.has(word, at: $0.range.lowerBound) }
        || list.allSatisfy { text.has(word, endingAt: $0.range.upperBound) }
        || isAtOnePlace(list.map(\.range), word)
    } || lists.contains { isCertain($0.map(\.range), count, word) }
  }

  /// 四送：夏天送清凉，秋天送助学，…: the verb stands at one place of all items.
  private func isAtOnePlace(_ list: [Range<Int>], _ word: [UInt32]) -> Bool {
    guard let first = list.first, word.count == 1, SloganWords.verbs.contains(word[0]),
      let place = first.dropFirst().first(where: { text.plain[$0] == word[0] }).map({ $0 - first.lowerBound })
    else { return false }
    return list.allSatisfy { $0.count > place + 1 && text.plain[$0.lowerBound + place] == word[0] }
  }

  /// 五带头，带头学、带头查、带头改、带头评: a list of another length, all of whose items begin with the word, is the slogan's too.
  private func isCertain(_ list: [Range<Int>], _ count: Int, _ word: [UInt32]) -> Bool {
    word.count > 1 && list.count >= Self.fewestWrong && abs(list.count - count) <= Self.farthestOff
      && list.allSatisfy { $0.count > word.count && $0.count <= Self.longestItem && text.has(word, at: $0.lowerBound) }
  }
}
