/// A stretch of text cut where a list may be cut: at 、，；。 outside quotation marks, brackets and titles.
struct SloganPieces {
  /// What stands between two cuts.
  struct Piece {
    let range: Range<Int>
    /// How strongly it is parted from what follows: 1 、 2 ， 3 ； 4 the end of a sentence or of the stretch.
    let boundary: Int
  }

  private static let shortestHalf = 3

  let text: SourceText
  /// Cut at every separator.
  let flat: [Piece]

  /// Pieces that were cut further or are fewer.
  init(_ pieces: [Piece], in text: SourceText) {
    self.text = text
    flat = pieces
  }

  init(_ region: Range<Int>, in text: SourceText) {
    self.text = text
    // A mark whose partner is lost encloses nothing.
    func isClosed(_ index: Int, in region: Range<Int>) -> Bool {
      guard let partner = ScalarClass.closing(of: text.scalars[index]) else { return true }
      return (index + 1..<region.upperBound).contains { text.scalars[$0] == partner }
    }
    var pieces: [Piece] = []
    var start = region.lowerBound
    var depth = 0
    for index in region {
      let scalar = text.scalars[index]
      if ScalarClass.isOpening(scalar) || scalar == .wideOpenBracket, isClosed(index, in: region) { depth += 1 }
      if ScalarClass.isClosing(scalar) || scalar == .wideCloseBracket { depth = max(0, depth - 1) }
      guard depth == 0 || text.plain[index] == .lineBreak, let strength = Self.strength(text.plain[index]) else {
        continue
      }
      let range = Self.undashed(text.trimmed(start..<index), in: text)
      if !range.isEmpty { pieces.append(Piece(range: range, boundary: strength)) }
      start = index + 1
    }
    let last = Self.undashed(text.trimmed(start..<max(start, region.upperBound)), in: text)
    if !last.isEmpty { pieces.append(Piece(range: last, boundary: 4)) }
    flat = pieces
  }

  /// Without the dash that opens a line of a list.
  private static func undashed(_ range: Range<Int>, in text: SourceText) -> Range<Int> {
    text.trimmed(range.drop { text.plain[$0] == .dash })
  }

  private static func strength(_ scalar: UInt32) -> Int? {
    switch scalar {
    case .pause: 1
    case .comma, .colon: 2
    case .semicolon: 3
    default: ScalarClass.endsSentence(scalar) || scalar == .lineBreak ? 4 : nil
    }
  }

  /// Cut only where the separators are at least so strong.
  func cut(at strength: Int) -> [Piece] { joined(flat) { $0.boundary < strength } }

  /// The pieces where 、 alone parts them, and there are enough; nil otherwise.
  func row(of fewest: Int) -> [Range<Int>]? {
    flat.count >= fewest && flat.dropLast().allSatisfy { $0.boundary == 1 } ? flat.map(\.range) : nil
  }

  /// The pieces of the first clause.
  var firstClause: [Piece] {
    let end = flat.firstIndex { $0.boundary > 1 } ?? flat.count - 1
    return flat.isEmpty ? [] : Array(flat[...end])
  }

  private func joined(_ pieces: [Piece], where joins: (Piece) -> Bool) -> [Piece] {
    var groups: [Piece] = []
    var start: Int?
    for piece in pieces {
      let begin = start ?? piece.range.lowerBound
      if joins(piece) {
        start = begin
      } else {
        groups.append(Piece(range: begin..<piece.range.upperBound, boundary: piece.boundary))
        start = nil
      }
    }
    if let start, let last = pieces.last { groups.append(Piece(range: start..<last.range.upperBound, boundary: 4)) }
    return groups
  }

  /// The pieces, where one of the ways to cut makes so many of them.
  func cut(into count: Int) -> [Range<Int>]? {
    let lists = [cut(at: 3), cut(at: 2), flat, firstClause, splitAtAnds(flat), splitAtAnds(firstClause)]
    return lists.first { $0.count == count }?.map(\.range)
  }

  /// 甲、乙和丙: a piece that holds two items parted by 和, 及 or 与 is cut in two.
  func splitAtAnds(_ pieces: [Piece], onlyLast: Bool = true) -> [Piece] {
    pieces.enumerated().flatMap { number, piece -> [Piece] in
      guard !onlyLast || number == pieces.count - 1, let place = and(in: piece.range) else { return [piece] }
      let isLong = text.at(place - 1) == .以  // 以及
      return [
        Piece(range: piece.range.lowerBound..<place - (isLong ? 1 : 0), boundary: 1),
        Piece(range: place + 1..<piece.range.upperBound, boundary: piece.boundary),
      ]
    }
  }

  private func and(in range: Range<Int>) -> Int? {
    let ands: Set<UInt32> = [.和, .及, .与]
    guard range.count > 4 else { return nil }
    let inside = range.dropFirst(2).dropLast(2)
    // “四走进”活动和“恳谈会”: what stands between two marks parts, whatever the marks hold.
    return inside.last { ands.contains(text.plain[$0]) && text.scalars[$0 + 1] == .openQuote }
      ?? inside.last { ands.contains(text.plain[$0]) }
  }

  /// 既不误供水又不误学习: a piece is cut before the word that answers 既 where both halves are items.
  func splitAtBoths(_ answers: ScalarSet, where isItem: (Range<Int>) -> Bool) -> SloganPieces {
    guard flat.contains(where: { $0.range.contains { text.plain[$0] == .既 } }) else { return self }
    let cut = flat.flatMap { piece -> [Piece] in
      guard let start = piece.range.first(where: { text.plain[$0] == .既 }),
        let middle = piece.range.dropFirst(start - piece.range.lowerBound + Self.shortestHalf).first(where: { index in
          answers.contains(text.plain[index]) && isItem(start..<index) && isItem(index..<piece.range.upperBound)
        })
      else { return [piece] }
      return [
        Piece(range: start..<middle, boundary: 2),
        Piece(range: middle..<piece.range.upperBound, boundary: piece.boundary),
      ]
    }
    return cut.count == flat.count ? self : SloganPieces(cut, in: text)
  }
}
