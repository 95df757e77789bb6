/// Short formulas without quotation marks that are believed because of the list right behind or before them: 做到五勤，脑勤、
/// 腿勤、手勤、口勤、眼勤; 三问，就是问…、问…、问…; 学习走在前、整改走在前，这两个走在前.
struct ListedSlogans {
  private static let longestHead = 2
  private static let longestPointedHead = 4
  private static let longestItem = 24
  private static let farthest = 120
  private static let longestListed = 6
  private static let fewestWrong = 3
  /// By how many items a list may miss the number.
  private static let farthestOff = 2

  let text: SourceText
  let tables: CheckTables

  /// The formula at an index: a number, a word, and as many items that all begin or all end with the word.
  func slogan(at index: Int) -> NumberedSlogan? { short(at: index) ?? pointing(at: index) ?? behindList(at: index) }

  private func short(at index: Int) -> NumberedSlogan? {
    guard let count = HanNumeral.digit(text.at(index)), count > 2, text.at(index) != 0x4E24 else { return nil }
    for length in 1...Self.longestHead {
      let head = index + 1..<index + 1 + length
      guard head.allSatisfy({ ScalarClass.isHan(text.at($0)) && HanNumeral.digit(text.at($0)) == nil }) else { return nil }
      guard let start = items(behind: head.upperBound), isHead(head), holds(count, from: start, head) else { continue }
      let part = NumberedSlogan.Part(count: count, head: head, range: index..<head.upperBound)
      return NumberedSlogan(range: index..<head.upperBound, parts: [part], isQuoted: false, needsItems: true)
    }
    return nil
  }

  /// 学习走在前、整改走在前，这两个走在前: the list stands before it.
  private func pointing(at index: Int) -> NumberedSlogan? {
    guard text.at(index - 1) == 0x8FD9, let count = HanNumeral.digit(text.at(index)), count > 1, text.at(index + 1) == 0x4E2A
    else { return nil }
    var start = index - 1
    while start > 0, !ScalarClass.endsSentence(text.plain[start - 1]), text.plain[start - 1] != 0x0A { start -= 1 }
    let pieces = SloganPieces(start..<index - 1, in: text).flat.map(\.range)
    for length in (2...Self.longestPointedHead).reversed() {
      let head = index + 2..<index + 2 + length
      guard head.upperBound <= text.count, head.allSatisfy({ ScalarClass.isHan(text.plain[$0]) }) else { continue }
      let word = Array(text.plain[head])
      let list = pieces.reversed().prefix { $0.count > length && text.has(word, endingAt: $0.upperBound) }
      guard list.count == count else { continue }
      let part = NumberedSlogan.Part(count: count, head: head, range: index..<head.upperBound, isCounted: true)
      return NumberedSlogan(range: index..<head.upperBound, parts: [part], isQuoted: false, needsItems: true)
    }
    return nil
  }

  /// 机构、人员、报酬三落实: as many items as the number says stand right before it.
  private func behindList(at index: Int) -> NumberedSlogan? {
    guard let count = HanNumeral.digit(text.at(index)), count > 2, ScalarClass.isHan(text.at(index - 1)),
      let head = text.phrase(of: tables.slogans.listedHeads, at: index + 1)
    else { return nil }
    let end = index + 1 + head.count
    guard !ScalarClass.isHan(text.at(end)) || text.has(anyOf: tables.slogans.suffixes, at: end) else { return nil }
    var start = index
    while start > 0, index - start < Self.farthest, !ScalarClass.endsClause(text.plain[start - 1]) { start -= 1 }
    let pieces = SloganPieces(start..<index, in: text).flat
    guard pieces.count == count, pieces.dropFirst().allSatisfy({ $0.range.count <= Self.longestListed }) else { return nil }
    let part = NumberedSlogan.Part(count: count, head: index + 1..<end, range: index..<end)
    return NumberedSlogan(range: index..<end, parts: [part], isQuoted: false, needsItems: true)
  }

  private func isHead(_ head: Range<Int>) -> Bool {
    !text.has(anyOf: tables.slogans.units, at: head.lowerBound)
      && !tables.countingWords.contains(text.plain[head.lowerBound])
      && !tables.measureWords.contains(text.plain[head.lowerBound])
  }

  /// Where the items begin behind a comma, a colon or 就是.
  private func items(behind end: Int) -> Int? {
    var start = end
    if [0x2C, 0x3A, 0x3F].contains(text.at(start)) { start += 1 }  // 什么叫五好？
    if let lead = text.phrase(of: tables.slogans.leads, at: start) { start += lead.count }
    return start > end ? start : nil
  }

  private func holds(_ count: Int, from start: Int, _ head: Range<Int>) -> Bool {
    var end = start
    while end < text.count, end - start < Self.farthest, !ScalarClass.endsSentence(text.plain[end]),
      text.plain[end] != 0x0A, text.plain[end] != 0x3B
    {
      end += 1
    }
    let word = Array(text.plain[head])
    let pieces = SloganPieces(start..<end, in: text)
    let lists = [pieces.firstClause, pieces.cut(at: 2)]
    return lists.contains { list in
      guard list.count == count, list.allSatisfy({ $0.range.count > word.count && $0.range.count <= Self.longestItem })
      else { return false }
      return list.allSatisfy { text.has(word, at: $0.range.lowerBound) }
        || list.allSatisfy { text.has(word, endingAt: $0.range.upperBound) }
    } || lists.contains { isCertain($0.map(\.range), count, word) }
  }

  /// 五带头，带头学、带头查、带头改、带头评: a list of another length, all of whose items begin with the word, is the slogan's too.
  private func isCertain(_ list: [Range<Int>], _ count: Int, _ word: [UInt32]) -> Bool {
    word.count > 1 && list.count >= Self.fewestWrong && abs(list.count - count) <= Self.farthestOff
      && list.allSatisfy { $0.count > word.count && $0.count <= Self.longestItem && text.has(word, at: $0.lowerBound) }
  }
}
