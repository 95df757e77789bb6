public import TextModel
import Wording

/// Learns from labelled opinions and the phrases of a scheme how to tell the scheme's categories apart.
///
/// Two linear classifiers are trained on the same features and mixed: complement naive Bayes, which is steady on wording
/// it has not seen, and a support vector machine, which is sharper on wording it has. The mixture and the calibration of the
/// probabilities are found on opinions that were held back, copies of one text together. The same input gives the same
/// model, byte for byte.
public struct ClassifierTrainer: Sendable {
  /// Of telling features where all opinions are of one or two collections: the next opinions will be of the same. Several
  /// collections are a sign that the model must hold on others, where emphasis costs accuracy.
  private static let emphasis = 0.5
  let scheme: CodingScheme
  let folding: FoldingTable
  let formulas: LetterFormulas
  let sharing: WorkSharing
  let steadyShare: Double?

  /// - Parameters:
  ///   - folding: the table that the opinions are folded with.
  ///   - formulas: greetings and closings to pass over.
  ///   - sharing: how the trials on held-back opinions are done; the model does not depend on it.
  ///   - steadyShare: of naive Bayes in the mixture, 0 to 1 (what lies outside counts as the nearer end); nil finds one.
  public init(
    scheme: CodingScheme, folding: FoldingTable, formulas: LetterFormulas = .none, sharing: WorkSharing = .inTurn,
    steadyShare: Double? = nil
  ) {
    self.steadyShare = steadyShare.map { $0.isNaN ? 0 : min(1, max(0, $0)) }
    self.scheme = scheme
    self.folding = folding
    self.formulas = formulas
    self.sharing = sharing
  }

  /// Trains a model. Linear in the text; memory for the vectors of all opinions (about 2 kB for a short one).
  ///
  /// - Parameters:
  ///   - prior: a model of the same scheme to go on from; the opinions must be others than it learned from
  ///     (`ClassifierModel.hasLearned`), or the figures of the record flatter. What it learned of subcategories is kept as
  ///     it is.
  ///   - words: cuts a phrase of the scheme into words, as the opinions were cut: byte ranges in text order.
  /// - Throws: a `Problem` when fewer than two categories have labelled opinions or a label is none of the scheme's, and
  ///   whatever `words` throws.
  public func train(
    _ opinions: [LabelledOpinion], from prior: ClassifierModel? = nil, words: (Document) throws -> [TextRange]
  ) throws -> ClassifierModel {
    guard opinions.allSatisfy({ scheme.categories.indices.contains($0.category) }) else {
      throw Problem(Message("training.noSuchCategory"))
    }
    guard Set(opinions.map(\.category)).count > 1 else { throw Problem(Message("training.tooFew")) }
    let extractor = FeatureExtractor(scheme: scheme, folding: folding, formulas: formulas)
    let course = try prior.map { goingOn(from: $0, opinions, extractor) } ?? afresh(opinions, extractor, words)
    let set = course.set
    let trial = HeldOutTrial(
      set.rows, choosing: steadyShare.map { .byHits([$0]) } ?? course.choice, calibrating: course.calibration,
      sources: opinions.map(\.source), firsts: opinions.firstsOfCopies,
      learned: Set(opinions.map { $0.text.identity } + (prior?.record.learned ?? [])).sorted(), sharing: sharing,
      learn: course.learn)
    let weights = trial.learners.mixed(trial.mixture)
    let subcategories =
      course.subcategories
      ?? SubcategoryModel(
        scheme, extractor: extractor, folding: folding, vocabulary: set.vocabulary, opinions: opinions,
        vectors: set.rows.rows,
        sharing: sharing)
    return ClassifierModel(
      scheme: scheme, extractor: extractor, formulas: formulas, vocabulary: set.vocabulary,
      weights: QuantisedWeights(weights.scaled(by: trial.calibration.scale), plus: trial.calibration.bias),
      record: trial.record,
      subcategories: subcategories)
  }

  /// Learns from the opinions and the phrases of the scheme alone.
  private func afresh(
    _ opinions: [LabelledOpinion], _ extractor: FeatureExtractor, _ words: (Document) throws -> [TextRange]
  ) throws -> Course {
    let set = try TrainingSet(opinions, scheme: scheme, folding: folding, extractor: extractor, words: words)
    let isGeneral = HeldOutFolds.holdsBackCollections(opinions.map(\.source))
    let emphasis = isGeneral ? 0 : Self.emphasis
    return Course(
      set: set, choice: .byHits(isGeneral ? LearnerPair.generalShares : LearnerPair.shares),
      calibration: .biasCorrectedTemperature
    ) { [rows = set.rows, count = set.vocabulary.count] in
      LearnerPair(rows, $0, features: count, emphasis: emphasis)
    }
  }

  /// Corrects an earlier model by the opinions.
  private func goingOn(from prior: ClassifierModel, _ opinions: [LabelledOpinion], _ extractor: FeatureExtractor)
    -> Course
  {
    let (set, start) = TrainingSet.continuing(prior, opinions, extractor: extractor)
    return Course(set: set, choice: PriorModel.choice, calibration: .temperature, subcategories: start.topics) {
      [rows = set.rows] in start.learners(rows, $0)
    }
  }

  /// What is learned from, and what differs between learning afresh and going on from an earlier model.
  private struct Course {
    let set: TrainingSet
    let choice: ShareChoice
    let calibration: Calibration.Kind
    /// What the earlier model learned of subcategories; nil where they are learned now.
    var subcategories: SubcategoryModel?
    /// Trains the two classifiers on some of the rows.
    let learn: @Sendable ([Int]) -> LearnerPair
  }
}
