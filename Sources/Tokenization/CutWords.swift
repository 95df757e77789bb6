import TextModel

/// The words of one segmentation that another cuts into several, both of the same text.
///
/// Words of which an edge lies within a word of the other are left out: there the two disagree on more than a cut.
struct CutWords: Sequence, IteratorProtocol {
  /// Two characters of the Chinese in use.
  private static let leastBytes = 6

  private let words: UnsafeBufferPointer<Token>
  private let pieces: ArraySlice<Token>
  private let base: Int
  private var word = 0
  private var piece: Int

  /// - Parameters:
  ///   - words: a tiling, its offsets counted from `base`.
  ///   - pieces: the other tiling, offsets counted from the start of the text.
  init(of words: UnsafeBufferPointer<Token>, into pieces: ArraySlice<Token>, base: Int) {
    (self.words, self.pieces, self.base) = (words, pieces, base)
    piece = pieces.startIndex
  }

  mutating func next() -> TextRange? {
    while word < words.count {
      let token = words[word]
      word += 1
      guard token.kind == .han, token.end - token.start >= Self.leastBytes else { continue }
      let range = TextRange(base + token.start, base + token.end)
      while piece < pieces.endIndex, pieces[piece].start < range.start { piece += 1 }
      guard piece < pieces.endIndex, pieces[piece].start == range.start, pieces[piece].end < range.end else { continue }
      var last = piece + 1
      while last < pieces.endIndex, pieces[last].end < range.end { last += 1 }
      if last < pieces.endIndex, pieces[last].end == range.end { return range }
    }
    return nil
  }
}
