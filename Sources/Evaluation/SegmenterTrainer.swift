import TextModel
public import Tokenization
import UnicodeText

/// Trains the segmenter of mode `accurate` on text that people have cut into words.
///
/// First every boundary by itself; then, where that is in doubt, with what the first pass says of the places around.
/// The second pass learns from answers of the first on sentences that it had not seen (ten folds), and the words of
/// the training text count only as the other folds have them, so that both learn what unseen text is like.
/// 100,000 words take about ten seconds on one thread.
public struct SegmenterTrainer: Sendable {
  /// What decides the training besides the text.
  public struct Options: Sendable {
    /// Seed of all shuffles: the same text and seed give the same model.
    public var seed: UInt64 = 1
    /// Number of parts into which the sentences are dealt out.
    public var folds = 10
    /// The price of mistakes in the first and in the second pass.
    public var firstCost = 0.1
    /// The price of mistakes in the second pass.
    public var secondCost = 0.1
    /// The second pass looks at places whose margin in the first is less.
    public var doubt = 0.5
    /// Most rounds over the text.
    public var rounds = 60
    /// Weights nearer to 0, in shares of 1/1024, are left out.
    public var leastWeight = 0

    /// The values given above, each of which can be set.
    public init() {}
  }

  /// A model and how well its method did on the sentences held out.
  public struct Result: Sendable {
    /// The model trained on all sentences.
    public let model: SegmentationModel
    /// The first pass alone, ten-fold.
    public let firstPass: SegmentationScore
    /// Both passes, ten-fold.
    public let bothPasses: SegmentationScore
  }

  /// What decides the training besides the text.
  public let options: Options

  /// A trainer that makes the same model of the same text and options.
  public init(_ options: Options = Options()) { self.options = options }

  /// Trains on gold texts of one standard.
  /// - Throws: a `Problem` when ICU lacks its break rules.
  public func train(_ gold: [GoldSegmentation]) throws -> Result {
    let tokenizer = Tokenizer(mode: .icu)
    let text = try TrainingText(gold, folds: options.folds, seed: options.seed, tokenizer: tokenizer)
    let icu = SegmenterLexicon.icuWords(folding: tokenizer.folding)
    let first = FirstPassTraining(text, icu: icu, options)
    let heldOut = first.heldOutScores()
    let second = SecondPassTraining(text, scores: heldOut, starts: first.starts, options)
    let checked = second.heldOutEnds()
    let builder = ModelBuilder(leastWeight: options.leastWeight)
    let model = builder.model(
      icuVersion: ICU.version, first: first.trained(), index: first.index, counts: text.counts,
      second: second.trained(), pairKeys: second.keys, doubt: second.doubt)
    return Result(
      model: model, firstPass: Self.score(text, heldOut.map { $0.map { $0 > 0 } }),
      bothPasses: Self.score(text, checked))
  }

  private static func score(_ text: TrainingText, _ ends: [[Bool]]) -> SegmentationScore {
    var score = SegmentationScore()
    for (part, ends) in zip(text.parts, ends) { score.add(gold: ranges(part.isEnd), found: ranges(ends)) }
    return score
  }

  private static func ranges(_ ends: [Bool]) -> [TextRange] {
    var start = 0
    var ranges: [TextRange] = []
    for place in 1..<ends.count where ends[place] {
      ranges.append(TextRange(start, place))
      start = place
    }
    return ranges
  }
}
