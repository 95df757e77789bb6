public import TextModel

/// A word and how often it occurs.
public struct WordFrequency: Sendable, Hashable {
  /// The word as written; where spellings are counted together, the commonest.
  public let word: String
  /// What kind of token the word is.
  public let kind: TokenKind
  /// How often it occurs in all texts.
  public let count: Int
  /// Number of texts that hold it.
  public let texts: Int

  /// The more frequent first, then by code points.
  static func inOrder(_ left: WordFrequency, _ right: WordFrequency) -> Bool {
    left.count != right.count ? left.count > right.count : precedes(left.word, right.word)
  }

  /// Code point order, which is the order of the UTF-8 bytes; `String`'s own depends on normalisation.
  static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
}

/// Which words a list shows. What is left out is still counted in the totals.
public struct WordFilter: Sendable {
  /// Words that occur less often are left out.
  public var least = 1
  /// Words of fewer scalars are left out.
  public var shortest = 1
  /// Most words of a list, none when negative; nil for all.
  public var most: Int?
  /// Words that are left out.
  public var excluded: Set<String> = []

  /// Shows every word until the filter is set.
  public init() {}

  /// - Parameter key: what the word is compared by.
  func admits(_ word: String, key: String, count: Int) -> Bool {
    count >= least && (shortest <= 1 || word.unicodeScalars.count >= shortest) && !excluded.contains(word)
      && !excluded.contains(key)
  }
}

/// The most frequent words of some texts.
public struct WordList: Sendable {
  /// All words of the texts, those that the list leaves out too.
  public let tokens: Int
  /// Number of texts counted.
  public let texts: Int
  /// Number of different words, those that the list leaves out too.
  public let distinct: Int
  /// Words that the filter admits, those beyond its `most` too.
  public let admitted: Int
  /// By falling count, then in code point order.
  public let words: [WordFrequency]

  /// n log n in the number of different words.
  public init(_ counter: WordCounter, filter: WordFilter) {
    (tokens, texts, distinct) = (counter.tokens, counter.texts, counter.distinct)
    let shown = counter.counted.filter { filter.admits($0.frequency.word, key: $0.key, count: $0.frequency.count) }
      .map(\.frequency).sorted(by: WordFrequency.inOrder)
    admitted = shown.count
    words = Array(shown.prefix(max(0, filter.most ?? shown.count)))
  }

  /// What part of all words a word is, from 0 to 1.
  public func share(of word: WordFrequency) -> Double { tokens == 0 ? 0 : Double(word.count) / Double(tokens) }
}
