package import TextModel
import UnicodeText

/// The words that the segmenter knows, spelled as `StretchAlphabet` spells them: ICU's and those of the training text.
package struct SegmenterLexicon: Sendable {
  /// Longer words are not looked up.
  package static let longestWord = 8
  /// Costs of ICU's dictionary are told apart in steps of this size.
  private static let costStep = 30
  static let costLevels = 10
  static let countLevels = 6

  /// ICU's words with the level of their cost, from 0.
  package var icu: [[UInt32]: Int]
  /// How often each word stands in the training text.
  package var counts: [[UInt32]: Int]

  package init(icu: [[UInt32]: Int] = [:], counts: [[UInt32]: Int] = [:]) {
    (self.icu, self.counts) = (icu, counts)
  }

  /// The words of the installed ICU, of two spellings that fold alike the cheaper; empty when there is no dictionary.
  package static func icuWords(folding: FoldingTable) -> [[UInt32]: Int] {
    var words: [[UInt32]: Int] = [:]
    words.reserveCapacity(320_000)
    let isComplete = CJKDictionary.forEachWord { units, cost in
      guard units.count <= longestWord, let word = fold(units, folding) else { return }
      words[word] = min(words[word] ?? Int.max, costLevel(cost))
    }
    return isComplete ? words : [:]
  }

  static func costLevel(_ cost: Int) -> Int { min(cost / costStep, costLevels - 1) }

  /// 0 for a word that does not occur, then 1, 2-3, 4-7 and so on.
  package static func countLevel(_ count: Int) -> Int { min(Int.bitWidth - count.leadingZeroBitCount, countLevels) }

  /// Nil for a word with surrogates; words of other planes are too rare to count.
  static func fold(_ units: [UInt16], _ folding: FoldingTable) -> [UInt32]? {
    var word: [UInt32] = []
    word.reserveCapacity(units.count)
    for unit in units {
      if 0xD800..<0xE000 ~= unit { return nil }
      word.append(StretchAlphabet.fold(UInt32(unit), with: folding))
    }
    return word
  }
}
