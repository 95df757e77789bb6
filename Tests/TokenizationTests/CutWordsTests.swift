import Testing
import TextModel

@testable import Tokenization

@Suite struct CutWordsTests {
  private func tokens(_ lengths: [Int], _ kind: TokenKind = .han) -> [Token] {
    var start = 0
    return lengths.map { length in
      defer { start += 3 * length }
      return Token(start: start, end: start + 3 * length, kind: kind)
    }
  }

  private func cut(_ words: [Token], into pieces: [Token], base: Int = 0) -> [Range<Int>] {
    words.withUnsafeBufferPointer { words in
      CutWords(of: words, into: pieces[...], base: base).map { $0.start / 3..<$0.end / 3 }
    }
  }

  @Test(arguments: [
    ([2, 3], [1, 1, 3], [0..<2]),
    ([3], [1, 1, 1], [0..<3]),
    ([2, 2], [2, 2], []),
    ([1, 1], [1, 1], []),
    // Of words that cross nothing is known.
    ([2, 2], [1, 2, 1], []),
    ([2, 2, 2], [3, 1, 1, 1], [4..<6]),
    ([], [], []),
  ])
  func wordsOfWhichBothEdgesAreCommonAreFound(words: [Int], pieces: [Int], expected: [Range<Int>]) {
    #expect(cut(tokens(words), into: tokens(pieces)) == expected)
  }

  @Test func onlyHanIsLookedAtAndOffsetsCountFromTheBase() {
    #expect(cut(tokens([2], .kana), into: tokens([1, 1])).isEmpty)
    let pieces = tokens([4, 1, 1])
    #expect(cut(tokens([2]), into: Array(pieces.dropFirst()), base: 12) == [4..<6])
  }
}
