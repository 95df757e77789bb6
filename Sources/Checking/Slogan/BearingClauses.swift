/// Reads items that stand behind words which lead elsewhere, or before them: “四个不放过”的要求，我们完全赞成，就是问题没有找准不
/// 放过，原因没有挖深不放过，…; 隐患处必到、检修时必到、交接班必到，职工把它叫做“三必到”; or in one of the next paragraphs.
///
/// Clauses of one sentence in a row that all have the counted word are believed only when they are as many as the slogan
/// says and no other clause beside them has it.
struct BearingClauses {
  private static let fewest = 3
  /// How far behind the slogan the sentence with the items may reach.
  private static let farthest = 500

  let slogan: NumberedSlogan
  let text: SourceText
  let tables: CheckTables

  /// The items; nil where no sentence of the paragraph behind the slogan holds them, and its own not before it.
  func expansion() -> SloganItems.Expansion? {
    guard slogan.isQuoted, slogan.announced >= Self.fewest else { return nil }
    let line = text.lines[text.line(of: slogan.start)]
    guard slogan.parts.count == 1 else { return composite(before: line.lowerBound..<slogan.start) }
    // One sign says too little to be looked for in other paragraphs.
    let limit = min(slogan.parts[0].head.count > 1 ? text.count : line.upperBound, slogan.end + Self.farthest)
    let region = slogan.end..<max(slogan.end, limit)
    let behind = SloganPieces(region, in: text).cut(at: 4).map(\.range)
    let before = SloganPieces(line.lowerBound..<slogan.start, in: text).cut(at: 4).last?.range
    let found = behind.lazy.compactMap(items).first ?? before.flatMap(items)
    return found.map { .init(items: $0, isCertain: false) }
  }

  /// 不替支部当家，不给乡村添乱，不向基层伸手，看见人家忙不过来就多搭一把力气，这就是“三不一多”: the last clauses before the slogan or
  /// before the words that lead to it, those of each number with its word.
  private func composite(before region: Range<Int>) -> SloganItems.Expansion? {
    guard let sentence = SloganPieces(region, in: text).cut(at: 4).last?.range else { return nil }
    let clauses = SloganPieces(sentence, in: text).cut(at: 2)
    let lists = CompositeSloganLists(text: text, parts: slogan.parts, total: slogan.announced)
    for list in [clauses, clauses.dropLast()] {
      let last = SloganPieces(Array(list.suffix(slogan.announced)), in: text)
      let reading = lists.readings(of: last).first { $0.items.count == slogan.announced && $0.evidence >= SloganEvidence.bearing }
      if let reading { return .init(items: reading.items, isCertain: false) }
    }
    return nil
  }

  private func items(in sentence: Range<Int>) -> [Range<Int>]? {
    let pieces = SloganPieces(sentence, in: text)
    return [pieces.cut(at: 2), pieces.flat].lazy.compactMap { items(of: $0.map(\.range)) }.first
  }

  private func items(of clauses: [Range<Int>]) -> [Range<Int>]? {
    guard clauses.count >= slogan.announced else { return nil }
    let head = Array(text.plain[slogan.parts[0].head])
    if head.count > 1 { return run(of: clauses) { text.first(of: [head], in: $0) != nil } }
    if let opened = run(of: clauses, where: { text.has(head, at: $0.lowerBound) }) { return opened }
    // One sign stands in many words: what all items share is it with the sign before or behind, as in 不够的补, 没有的补.
    return clauses.lazy.flatMap { pairs(with: head, in: $0) }
      .compactMap { pair in run(of: clauses) { text.first(of: [pair], in: $0) != nil } }.first
  }

  private func pairs(with head: [UInt32], in clause: Range<Int>) -> [[UInt32]] {
    clause.filter { text.has(head, at: $0) }.flatMap { place in
      [place - 1..<place + 1, place..<place + 2].filter { clause.contains($0.lowerBound) && $0.upperBound <= clause.upperBound }
        .map { Array(text.plain[$0]) }
    }
  }

  /// The clauses that are alike, when they stand in a row and are as many as the slogan says.
  private func run(of clauses: [Range<Int>], where isLike: (Range<Int>) -> Bool) -> [Range<Int>]? {
    let holding = clauses.indices.filter { isLike(clauses[$0]) }
    guard holding.count == slogan.announced, let first = holding.first, let last = holding.last,
      last - first == holding.count - 1
    else { return nil }
    return holding.map { withoutLead(clauses[$0]) }
  }

  private func withoutLead(_ clause: Range<Int>) -> Range<Int> {
    let lead = text.phrase(of: tables.slogans.leads, at: clause.lowerBound)?.count ?? 0
    return lead < clause.count ? clause.lowerBound + lead..<clause.upperBound : clause
  }
}
