/// Reads “两不误、两促进”，做到学习、工作两不误，思想、业务两促进: each number of the slogan is said again behind what it counts.
struct RestatedParts {
  let parts: [NumberedSlogan.Part]
  let text: SourceText

  /// The items; none where what is counted stands there without signs between (学习生产两不误); nil where the numbers are
  /// not said again. One number alone may be said again of the whole slogan (做到六个严禁：…).
  func items(in region: Range<Int>) -> [Range<Int>]? {
    let clauses = SloganPieces(region, in: text).cut(at: 2).map(\.range)
    guard clauses.count >= parts.count else { return nil }
    var items: [Range<Int>] = []
    var isListed = true
    for (part, clause) in zip(parts, clauses) {
      guard clause.count > part.range.count, text.has(Array(text.plain[part.range]), endingAt: clause.upperBound) else {
        return nil
      }
      let list = self.list(in: clause.lowerBound..<clause.upperBound - part.range.count, part.count)
      isListed = isListed && list.count == part.count
      items += list
    }
    return isListed ? items : parts.count > 1 ? [] : nil
  }

  /// （以增收为中心，强化种、养两条主线，夯实水利、道路、仓储三大基础工程）: one clause for each number, which is said again
  /// behind its list, of one thing only the word; nil unless all are there and as many as they say.
  func named(in region: Range<Int>) -> [Range<Int>]? {
    let clauses = SloganPieces(region, in: text).cut(at: 2).map(\.range)
    guard parts.count > 1, clauses.count == parts.count else { return nil }
    var items: [Range<Int>] = []
    for (part, clause) in zip(parts, clauses) {
      let words = Array(text.plain[part.count == 1 ? part.head : part.range])
      guard let place = clause.last(where: { text.has(words, at: $0) }), place > clause.lowerBound,
        clause.upperBound - place - words.count <= Self.longestNoun
      else { return nil }
      let own = clause.lowerBound..<place
      let list = part.count == 1 ? [own] : list(in: own, part.count)
      guard list.count == part.count else { return nil }
      items += list
    }
    return items
  }

  /// 工程: what may stand behind 四大基础.
  private static let longestNoun = 3

  private func list(in range: Range<Int>, _ count: Int) -> [Range<Int>] {
    var range = range
    while let lead = text.phrase(of: SloganWords.outcomes, at: range.lowerBound), lead.count < range.count {
      range = range.lowerBound + lead.count..<range.upperBound
    }
    let pieces = SloganPieces(range, in: text)
    let parted = pieces.splitAtAnds(pieces.flat)
    return (parted.count == count ? parted : pieces.flat).map(\.range)
  }
}
