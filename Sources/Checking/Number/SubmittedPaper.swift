/// Which paper is to be handed in by a date: 整改方案月底前上报, 26日之前把整改方案交到办公室. Two dates for one paper cannot both hold, however
/// differently they are worded.
struct SubmittedPaper {
  /// Scalars of its name, and between the date, what is done with it and its name.
  private static let lengths = 4...12
  private static let reach = 16

  let text: SourceText

  /// The name of the paper, without the words that say only that it is everybody's.
  ///
  /// - Parameters:
  ///   - deadline: the date with the words that make a limit of it.
  /// - Returns: nil where none is handed in, where it is handed in again and again, or one of its versions is.
  func name(at deadline: Range<Int>) -> [UInt32]? {
    let start = text.startOfClause(before: deadline.lowerBound, within: Self.reach)
    let end = text.endOfClause(from: deadline.upperBound, within: Self.reach)
    guard let verb = verb(in: deadline.upperBound..<end), text.first(of: Words.versions, in: start..<end) == nil,
      let whole = before(deadline.lowerBound, from: start) ?? between(deadline.upperBound, verb.lowerBound)
        ?? behind(verb.upperBound, to: end)
    else { return nil }
    let name = withoutOwner(whole)
    return Self.lengths.contains(name.count) ? Array(text.plain[name]) : nil
  }

  private func verb(in range: Range<Int>) -> Range<Int>? {
    range.lazy.compactMap { index -> Range<Int>? in
      guard let verb = text.phrase(of: Words.verbs, at: index), index + verb.count <= range.upperBound,
        !text.has(anyOf: Words.verbExceptions, at: index)
      else { return nil }
      return index..<index + verb.count
    }.first
  }

  /// 各支部的整改方案务必于月底前上报
  private func before(_ date: Int, from start: Int) -> Range<Int>? {
    var end = date
    while let link = text.phrase(of: Words.links, endingAt: end), end - link.count > start { end -= link.count }
    guard let paper = text.phrase(of: Words.papers, endingAt: end), end - paper.count >= start else { return nil }
    return start..<end
  }

  /// 把整改方案|交
  private func between(_ date: Int, _ verb: Int) -> Range<Int>? {
    guard [.把, .将].contains(text.at(date)), date + 1 < verb, text.has(anyOf: Words.papers, endingAt: verb) else {
      return nil
    }
    return date + 1..<verb
  }

  /// 上报|整改方案
  private func behind(_ verb: Int, to end: Int) -> Range<Int>? {
    guard let paper = text.first(of: Words.papers, in: verb..<end) else { return nil }
    return verb..<paper.upperBound
  }

  /// 各支部的, 本单位
  private func withoutOwner(_ name: Range<Int>) -> Range<Int> {
    var start = name.lowerBound
    while let owner = text.phrase(of: Words.owners, at: start), start + owner.count < name.upperBound {
      start += owner.count
    }
    return start..<name.upperBound
  }
}

private enum Words {
  /// 方案, 名单: what is handed in.
  static let papers = WordTables.numbers.longestFirst("paper")
  /// 上报, 交
  static let verbs = WordTables.numbers.longestFirst("hand-in")
  /// 交流, 报名: words that begin like them.
  static let verbExceptions = WordTables.numbers.phrases("hand-in-except")
  /// 务必于, 要: between a paper and its date.
  static let links = WordTables.numbers.longestFirst("hand-in-link")
  /// 各支部, 的: before a paper that everybody hands in.
  static let owners = WordTables.numbers.longestFirst("paper-owner")
  /// 初稿, 每月: with these it is one of several.
  static let versions = WordTables.numbers.phrases("paper-version")
}
