public import TextModel
public import Tokenization

/// How well words were found: counts that can be added up, and the measures made of them.
public struct SegmentationScore: Sendable, Hashable {
  /// Words of the gold text.
  public var gold = 0
  /// Words that were found, right or wrong.
  public var found = 0
  /// Words that were found with both edges right.
  public var correct = 0
  /// Words of the gold text that the segmenter did not know, and those of them that were found.
  public var unknown = 0
  /// Words of the gold text that the segmenter did not know and found all the same.
  public var unknownCorrect = 0

  /// No words counted yet.
  public init() {}

  /// Share of the words found that are right; 1 when none was found.
  public var precision: Double { Self.share(correct, of: found) }
  /// Share of the gold words that were found.
  public var recall: Double { Self.share(correct, of: gold) }
  /// Harmonic mean of precision and recall.
  public var f: Double { Self.share(2 * correct, of: gold + found) }
  /// Share of the unknown gold words that were found; nil when there are none.
  public var unknownRecall: Double? { unknown == 0 ? nil : Self.share(unknownCorrect, of: unknown) }

  private static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }

  /// Adds the counts of other sentences.
  public static func += (left: inout SegmentationScore, right: SegmentationScore) {
    left.gold += right.gold
    left.found += right.found
    left.correct += right.correct
    left.unknown += right.unknown
    left.unknownCorrect += right.unknownCorrect
  }

  /// Counts the words of one sentence. Linear.
  /// - Parameter isKnown: whether the segmenter knew a gold word before.
  public mutating func add(
    gold words: [TextRange], found tokens: [TextRange], isKnown: (TextRange) -> Bool = { _ in true }
  ) {
    gold += words.count
    found += tokens.count
    var index = 0
    for word in words {
      while index < tokens.count, tokens[index].start < word.start { index += 1 }
      let isRight = index < tokens.count && tokens[index] == word
      correct += isRight ? 1 : 0
      if isKnown(word) { continue }
      unknown += 1
      unknownCorrect += isRight ? 1 : 0
    }
  }
}

extension GoldSegmentation {
  /// How well words of this text are found; white space counts nothing.
  ///
  /// - Parameters:
  ///   - isKnown: whether the segmenter knew a word before; nil when that is not asked.
  ///   - cut: gives the tokens of a sentence.
  ///   - found: is given each sentence with the words found.
  /// - Throws: what `cut` throws.
  public func score(
    isKnown: ((String) -> Bool)? = nil, _ cut: (Document) throws -> [Token],
    found: (Sentence, [TextRange]) -> Void = { _, _ in }
  ) rethrows -> SegmentationScore {
    var score = SegmentationScore()
    for sentence in sentences {
      let tokens = try cut(sentence.document).filter { $0.kind != .space }.map(\.range)
      score.add(gold: sentence.words, found: tokens) { isKnown?(sentence.document.text($0)) ?? true }
      found(sentence, tokens)
    }
    return score
  }

  /// How well a tokenizer finds the words of this text.
  /// - Parameter isKnown: whether the segmenter knew a word before; nil when that is not asked.
  /// - Throws: a `Problem` when ICU fails.
  public func score(_ worker: TokenizerWorker, isKnown: ((String) -> Bool)? = nil) throws -> SegmentationScore {
    try score(isKnown: isKnown) { try worker.tokens(of: $0) }
  }

  /// How well a tokenizer finds the words of this text, and how well those that stood in no training text of a model.
  /// - Throws: a `Problem` when ICU fails.
  public func score(_ worker: TokenizerWorker, unknownTo model: SegmentationModel) throws -> SegmentationScore {
    try score(worker, isKnown: Self.knows(model, folding: worker.tokenizer.folding))
  }

  /// Tells whether a word stood in the training text of a model. Spellings are compared folded; a word of more than eight
  /// characters counts as unknown.
  public static func knows(_ model: SegmentationModel, folding: FoldingTable) -> (String) -> Bool {
    let known = Set(model.vocabulary.map(\.scalars))
    return { word in known.contains(word.unicodeScalars.map { StretchAlphabet.fold($0.value, with: folding) }) }
  }
}
