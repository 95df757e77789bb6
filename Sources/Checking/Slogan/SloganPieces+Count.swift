extension SloganPieces {
  /// The pieces, where one of the ways to cut makes so many of them.
  func cut(into count: Int) -> [Range<Int>]? {
    let lists = [cut(at: 3), cut(at: 2), flat, firstClause, splitAtAnds(flat), splitAtAnds(firstClause)]
    return lists.first { $0.count == count }?.map(\.range)
  }
}
