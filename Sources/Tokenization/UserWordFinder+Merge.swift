import TextModel
import UnicodeText

extension UserWordFinder {
  /// Puts the user's words into a tiling: boundaries inside a word vanish, its edges become boundaries.
  ///
  /// Marks and invisible characters that ICU keeps with the character before them stay with the word.
  /// - Parameter folded: the whole document folded.
  func merge(into tokens: [Token], of document: Document, folded: FoldedText) -> [Token] {
    let words = occurrences(in: folded)
    guard !words.isEmpty else { return tokens }
    return document.utf8.withUnsafeBufferPointer { bytes in
      var tiling = Tiling(tokens, bytes)
      for (index, word) in words.enumerated() {
        let limit = index + 1 < words.count ? words[index + 1].range.start : bytes.count
        tiling.insert(word, before: limit)
      }
      return tiling.finished()
    }
  }
}

/// The tokens so far, and how much of ICU's tokens they have used up.
private struct Tiling {
  private let tokens: [Token]
  private let bytes: UnsafeBufferPointer<UInt8>
  private var next = 0
  private var covered = 0
  private var merged: [Token] = []

  init(_ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) {
    (self.tokens, self.bytes) = (tokens, bytes)
    merged.reserveCapacity(tokens.count)
  }

  mutating func insert(_ word: UserWordFinder.Occurrence, before limit: Int) {
    copy(upTo: word.range.start)
    while next < tokens.count, tokens[next].end < word.range.end { next += 1 }
    var end = word.range.end
    while end < limit, end < tokens[next].end {
      let (scalar, length) = decodeScalar(bytes, at: end)
      guard CharacterKinds.icu.kind(of: scalar) == .other else { break }
      end += length
    }
    let kind = CharacterKinds.icu.kind(of: decodeScalar(bytes, at: word.range.start).scalar)
    merged.append(Token(start: word.range.start, end: end, kind: kind, userWord: UInt16(word.word + 1)))
    covered = end
  }

  mutating func finished() -> [Token] {
    copy(upTo: bytes.count)
    return merged
  }

  /// Takes over ICU's tokens from `covered` on, the last one cut at `end`.
  private mutating func copy(upTo end: Int) {
    while covered < end {
      while tokens[next].end <= covered { next += 1 }
      let token = tokens[next]
      let pieceEnd = min(token.end, end)
      let kind =
        token.start == covered ? token.kind : CharacterKinds.icu.kind(of: decodeScalar(bytes, at: covered).scalar)
      merged.append(Token(start: covered, end: pieceEnd, kind: kind))
      covered = pieceEnd
    }
  }
}
