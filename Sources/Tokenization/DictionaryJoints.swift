public import Lexicons
public import TextModel
import UnicodeText

/// Which words of ICU's dictionary are joined where mode `accurate` cuts them: 因此 and 国务院, not 的是 or 都要.
///
/// ICU must take the word whole in this very place, its parts must be whole words of the mode, and they must cling
/// together: by the costs in the dictionary, which are logarithms of frequencies, the word is so much cheaper than its
/// parts that its pointwise mutual information is at least a fifth of the greatest possible. The dictionary holds much that
/// only stands together often; a word that holds one of the words that stand alone is left cut.
public struct DictionaryJoints: Sendable {
  /// What a character costs in ICU's search that is no word.
  private static let unknownCost = 255
  /// The whole may cost five sixths of its parts at most.
  private static let leastGain = 5
  /// Longer words may hold single characters that stand alone: 一国两制, 必由之路.
  private static let longestCheckedWord = 3

  private let alone: Set<[UInt32]>
  private let aloneAtStart: Set<[UInt32]>
  private let aloneAtEnd: Set<[UInt32]>
  private let whole: Set<[UInt32]>

  /// - Parameters:
  ///   - alone: words that are not joined to others, such as pronouns and particles; those labelled `first` and `last`
  ///     only where they begin or end a word. Those labelled `whole` are joined whatever they hold.
  ///   - folding: how spellings are compared; nil for the installed ICU's table.
  public init(alone: UserDictionary, folding: FoldingTable? = nil) {
    let folding = folding ?? .icu
    func folded(_ label: String?) -> Set<[UInt32]> {
      Set(alone.words.filter { $0.label == label }.map { FoldedText.scalars(of: $0.text, table: folding) })
    }
    (self.alone, whole) = (folded(nil), folded("whole"))
    (aloneAtStart, aloneAtEnd) = (folded("first"), folded("last"))
  }

  /// - Parameters:
  ///   - words: words of the dictionary in text order, not overlapping.
  ///   - parts: the fine words.
  func spans(
    of words: [TextRange], in parts: [Token], _ document: Document, _ edges: WordEdges, _ folded: FoldedText
  ) -> [WordSpan] {
    var next = 0
    return words.compactMap { word in
      while next < parts.count, parts[next].start < word.start { next += 1 }
      var last = next
      while last < parts.count, parts[last].end < word.end { last += 1 }
      guard last < parts.count, parts[next].start == word.start, parts[last].end == word.end,
        clings(parts[next...last], document), !holdsWordAlone(next...last, edges, folded)
      else { return nil }
      return WordSpan(words: next..<last + 1, origin: .dictionary)
    }
  }

  private func clings(_ parts: ArraySlice<Token>, _ document: Document) -> Bool {
    guard let first = parts.first, let last = parts.last,
      let whole = cost(TextRange(first.start, last.end), document)
    else { return false }
    var sum = 0
    for part in parts {
      if let cost = cost(part.range, document) {
        sum += cost
      } else if part.range.count <= 3 {
        sum += Self.unknownCost
      } else {
        return true
      }
    }
    return (sum - whole) * Self.leastGain >= whole
  }

  private func cost(_ range: TextRange, _ document: Document) -> Int? {
    CJKDictionary.cost(of: Array(document.text(range).utf16))
  }

  private func holdsWordAlone(_ words: ClosedRange<Int>, _ edges: WordEdges, _ folded: FoldedText) -> Bool {
    func spelled(_ first: Int, _ last: Int) -> [UInt32] {
      Array(folded.scalars[edges.start(of: first)..<edges.end(of: last)])
    }
    let word = spelled(words.lowerBound, words.upperBound)
    if whole.contains(word) { return false }
    return words.contains { index in
      let part = spelled(index, index)
      if word.count > Self.longestCheckedWord, part.count == 1 { return false }
      return alone.contains(part) || index == words.lowerBound && aloneAtStart.contains(part)
        || index == words.upperBound && aloneAtEnd.contains(part)
    }
  }
}
