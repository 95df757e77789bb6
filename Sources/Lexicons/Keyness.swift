public import TextModel

#if canImport(Glibc)
  import Glibc
#endif

/// How much more or less often a word occurs in one part of a collection than in another.
public struct KeyWord: Sendable {
  /// The word as it is written.
  public let word: String
  /// What kind of token the word is.
  public let kind: TokenKind
  /// Occurrences in the part.
  public let count: Int
  /// Occurrences in what the part is compared with.
  public let restCount: Int
  /// Number of texts of the part that hold it.
  public let texts: Int
  /// Number of texts that hold it of what the part is compared with.
  public let restTexts: Int
  /// G² of the two counts against equal frequency (Dunning 1993, in the form of Rayson & Garside 2000): how sure it is
  /// that they differ.
  public let logLikelihood: Double
  /// Binary logarithm of the ratio of the relative frequencies (Hardie 2014): how much they differ; 1 is twice as
  /// often. A count of 0 is taken as one half.
  public let logRatio: Double
  /// Whether chance alone would give a G² so large for any word of the table in fewer than one of twenty such tables
  /// (χ² with one degree of freedom, Bonferroni's correction).
  public let isSignificant: Bool

  /// Whether it is relatively more frequent in the part.
  public var isMore: Bool { logRatio > 0 }
}

/// The words by which a part of a collection differs from the rest or from a reference.
public struct KeynessTable: Sendable {
  private static let risk = 0.05

  /// Words and texts of the part and of what it is compared with.
  public let tokens: Int
  /// Texts of the part.
  public let texts: Int
  /// Words of what the part is compared with.
  public let restTokens: Int
  /// Texts of what the part is compared with.
  public let restTexts: Int
  /// Words that the filter admits, those beyond its `most` too.
  public let admitted: Int
  /// Words that are more frequent in the part, by falling G².
  public let more: [KeyWord]
  /// Words that are less frequent in the part, by falling G².
  public let less: [KeyWord]

  /// - Parameters:
  ///   - part: what the words are to be typical of.
  ///   - rest: what it is compared with.
  ///   - filter: `least` goes by both counts together, `most` for each of the two lists.
  public init(_ part: WordCounter, against rest: WordCounter, filter: WordFilter) {
    (tokens, texts, restTokens, restTexts) = (part.tokens, part.texts, rest.tokens, rest.texts)
    let pairs = Self.pairs(part, rest)
    let keywords = pairs.compactMap { pair -> KeyWord? in
      guard filter.admits(pair.word, key: pair.key, count: pair.count + pair.restCount) else { return nil }
      return Self.keyWord(pair, of: part.tokens, rest.tokens, comparisons: pairs.count)
    }
    admitted = keywords.count { $0.logRatio != 0 }
    func list(_ isMore: Bool) -> [KeyWord] {
      let shown = keywords.filter { $0.logRatio != 0 && $0.isMore == isMore }.sorted(by: Self.inOrder)
      return Array(shown.prefix(max(0, filter.most ?? shown.count)))
    }
    (more, less) = (list(true), list(false))
  }

  /// G² for a word that occurs `count` times in `tokens` words and `restCount` times in `restTokens`.
  static func logLikelihood(_ count: Int, _ restCount: Int, of tokens: Int, _ restTokens: Int) -> Double {
    let rate = Double(count + restCount) / Double(tokens + restTokens)
    func term(_ observed: Int, _ total: Int) -> Double {
      observed == 0 ? 0 : Double(observed) * log(Double(observed) / (Double(total) * rate))
    }
    return max(0, 2 * (term(count, tokens) + term(restCount, restTokens)))
  }

  static func logRatio(_ count: Int, _ restCount: Int, of tokens: Int, _ restTokens: Int) -> Double {
    func frequency(_ observed: Int, _ total: Int) -> Double {
      (observed == 0 ? 0.5 : Double(observed)) / Double(max(1, total))
    }
    return log2(frequency(count, tokens) / frequency(restCount, restTokens))
  }

  private struct Pair {
    let key: String
    let word: String
    let kind: TokenKind
    let part: WordFrequency?
    let rest: WordFrequency?

    var count: Int { part?.count ?? 0 }
    var restCount: Int { rest?.count ?? 0 }
  }

  private static func pairs(_ part: WordCounter, _ rest: WordCounter) -> [Pair] {
    var both = part
    both.merge(rest)
    return both.counted.map {
      Pair(
        key: $0.key, word: $0.frequency.word, kind: $0.frequency.kind, part: part.frequency(of: $0.key),
        rest: rest.frequency(of: $0.key))
    }
  }

  private static func keyWord(_ pair: Pair, of tokens: Int, _ restTokens: Int, comparisons: Int) -> KeyWord {
    let likelihood = logLikelihood(pair.count, pair.restCount, of: tokens, restTokens)
    let chance = erfc((likelihood / 2).squareRoot())
    return KeyWord(
      word: pair.word, kind: pair.kind, count: pair.count, restCount: pair.restCount,
      texts: pair.part?.texts ?? 0, restTexts: pair.rest?.texts ?? 0, logLikelihood: likelihood,
      logRatio: logRatio(pair.count, pair.restCount, of: tokens, restTokens),
      isSignificant: chance * Double(comparisons) < risk)
  }

  private static func inOrder(_ left: KeyWord, _ right: KeyWord) -> Bool {
    if left.logLikelihood != right.logLikelihood { return left.logLikelihood > right.logLikelihood }
    return WordFrequency.precedes(left.word, right.word)
  }
}
