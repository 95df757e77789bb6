public import TextModel

/// A trained classifier: sorts opinions into the categories of its scheme, with probabilities that were calibrated on
/// opinions it had not learned from. Immutable: share it between tasks.
public struct ClassifierModel: Sendable {
  public let scheme: CodingScheme
  /// What it learned from and how well it did.
  public let record: TrainingRecord
  let extractor: FeatureExtractor
  let formulas: LetterFormulas
  let vocabulary: Vocabulary
  let weights: QuantisedWeights

  init(
    scheme: CodingScheme, extractor: FeatureExtractor, formulas: LetterFormulas, vocabulary: Vocabulary,
    weights: QuantisedWeights, record: TrainingRecord
  ) {
    self.scheme = scheme
    self.extractor = extractor
    self.formulas = formulas
    self.vocabulary = vocabulary
    self.weights = weights
    self.record = record
  }

  /// Further categories are named from this probability on.
  private static let secondaryProbability = 0.2
  /// Where two categories are closer than this, a person should decide.
  private static let reviewMargin = 0.2

  /// The part of a category's score that every opinion gets, whatever it says.
  public func constant(of category: Int) -> Double { weights.bias[category] }

  /// The score of every category: its constant and the weights of its evidence. The probabilities are their softmax.
  public func scores(_ text: FoldedText, words: [TextRange]) -> [Double] { found(text, words).scores }

  /// Judges one opinion. Linear in its text.
  ///
  /// The evidence of a category is the whole text cut into words, phrases of the scheme and what stands between them;
  /// its weights and the category's constant add up to the category's score.
  /// - Parameter words: byte ranges of the words in text order, signs and blanks left out.
  public func judge(_ text: FoldedText, words: [TextRange]) -> Judgement {
    let found = found(text, words)
    let probabilities = softmax(found.scores)
    let category = probabilities.indices.max { (probabilities[$0], -$0) < (probabilities[$1], -$1) } ?? scheme.other
    let runnerUp = probabilities.indices.filter { $0 != category }.map { probabilities[$0] }.max() ?? 0
    let secondary = probabilities.indices
      .filter { $0 != category && $0 != scheme.other && probabilities[$0] >= Self.secondaryProbability }
      .sorted { (-probabilities[$0], $0) < (-probabilities[$1], $1) }
    return Judgement(
      category: category, probabilities: probabilities, secondary: secondary,
      evidence: EvidenceSheet(found, self, text).evidence(of: [category] + secondary),
      review: probabilities[category] - runnerUp < Self.reviewMargin)
  }

  /// The features of a text that the model knows, and what they add up to.
  struct Found {
    var scores: [Double]
    var runs: [WeightedRun]
    /// Sorted by column.
    var occurrences: [(column: Int32, start: Int32, end: Int32, isGroup: Bool)]
    let units: [Range<Int>]
  }

  private func found(_ text: FoldedText, _ words: [TextRange]) -> Found {
    let reading = extractor.read(text, words: words)
    var occurrences: [(column: Int32, start: Int32, end: Int32, isGroup: Bool)] = []
    occurrences.reserveCapacity(reading.occurrences.count)
    for occurrence in reading.occurrences {
      let column = vocabulary.number(of: occurrence.key)
      if column >= 0 { occurrences.append((column, occurrence.start, occurrence.end, occurrence.kind == .group)) }
    }
    occurrences.sort { ($0.column, $0.start) < ($1.column, $1.start) }
    let runs = TextVector.runs(occurrences.map { ($0.column, $0.isGroup) }, vocabulary)
    var scores = weights.bias
    for run in runs {
      let first = Int(run.column) * scores.count
      for category in scores.indices { scores[category] += run.value * weight(first + category) }
    }
    return Found(scores: scores, runs: runs, occurrences: occurrences, units: reading.units)
  }

  @inline(__always)
  func weight(_ index: Int) -> Double { Double(weights.weights[index]) * Double(weights.unit) }
}
