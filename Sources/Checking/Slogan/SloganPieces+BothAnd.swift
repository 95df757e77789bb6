extension SloganPieces {
  private static let shortest = 3

  /// 既不误供水又不误学习: a piece is cut before the word that answers 既 where both halves are items.
  func splitAtBoths(_ answers: ScalarSet, where isItem: (Range<Int>) -> Bool) -> SloganPieces {
    guard flat.contains(where: { $0.range.contains { text.plain[$0] == .既 } }) else { return self }
    let cut = flat.flatMap { piece -> [Piece] in
      guard let start = piece.range.first(where: { text.plain[$0] == .既 }),
        let middle = piece.range.dropFirst(start - piece.range.lowerBound + Self.shortest).first(where: { index in
          answers.contains(text.plain[index]) && isItem(start..<index) && isItem(index..<piece.range.upperBound)
        })
      else { return [piece] }
      return [
        Piece(range: start..<middle, boundary: 2), Piece(range: middle..<piece.range.upperBound, boundary: piece.boundary),
      ]
    }
    return cut.count == flat.count ? self : SloganPieces(cut, in: text)
  }
}
