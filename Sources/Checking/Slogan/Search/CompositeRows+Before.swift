extension CompositeRows {
  private static let farthestBefore = 400
  private static let fewestBefore = 3

  /// 查学习，看入没入脑；查谈心，看交没交心；…。领导小组把这些归纳为“四查四看”: the last pieces in a row before the slogan that
  /// all begin, or all end, with the word of a number, where there are as many for each number as it says.
  func rowBefore() -> [Range<Int>]? {
    let line = text.lines[text.line(of: slogan.start)].lowerBound
    let pieces = SloganPieces(max(line, slogan.start - Self.farthestBefore)..<slogan.start, in: text)
    guard slogan.announced >= Self.fewestBefore, !slogan.isAscending else { return nil }
    for list in [pieces.flat, pieces.cut(at: 2), pieces.cut(at: 3)].map({ $0.map(\.range) }) {
      for isOf in [begins, ends] as [(Range<Int>, Int) -> Bool] {
        if let row = row(list, isOf) { return row }
      }
    }
    return nil
  }

  private func row(_ list: [Range<Int>], _ isOf: (Range<Int>, Int) -> Bool) -> [Range<Int>]? {
    let owners = list.map { piece in slogan.parts.indices.first { isOf(piece, $0) } }
    guard let last = owners.lastIndex(where: { $0 != nil }) else { return nil }
    let row = owners[...last].suffix(slogan.announced)
    let isExact = slogan.parts.indices.allSatisfy { part in row.count { $0 == part } == slogan.parts[part].count }
    return isExact ? Array(list[row.indices]) : nil
  }

  private func begins(_ piece: Range<Int>, _ part: Int) -> Bool {
    piece.count > slogan.parts[part].head.count && SloganEvidence(slogan.parts[part], in: text).begins(piece)
  }

  private func ends(_ piece: Range<Int>, _ part: Int) -> Bool {
    let head = Array(text.plain[slogan.parts[part].head])
    return piece.count > head.count && text.has(head, endingAt: piece.upperBound)
  }
}
