/// A model that training goes on from: what it knows is kept, a few labels of a new collection correct it.
///
/// How is said at `WeightAdaptation`. Since everything is linear, earlier and new weights add up to one model again, over
/// the words of both.
struct PriorModel {
  /// The earlier model's features and those that only the new opinions have.
  let vocabulary: Vocabulary
  /// The earlier model's weights; 0 for new features.
  let weights: LinearWeights
  /// Which features the earlier model has.
  let known: [Bool]

  /// - Parameter new: the features of the new opinions. Those that the earlier model lacks are taken to be as rare as its
  ///   rarest.
  init(_ model: ClassifierModel, adding new: [(key: UInt64, kind: Feature.Kind)]) {
    let rarest = Double(model.vocabulary.idf.max() ?? Vocabulary.steps(1))
    let numbers: [Int32]
    (vocabulary, numbers) = model.vocabulary.adding(
      new.map { ($0.key, UInt8(max(1, (rarest * Vocabulary.share(of: $0.kind)).rounded()))) })
    var weights = LinearWeights(categories: model.weights.categories, features: numbers.count)
    for (feature, number) in numbers.enumerated() where number >= 0 {
      for category in 0..<weights.categories {
        weights.weights[feature * weights.categories + category] = model.weights.weight(Int(number), category)
      }
    }
    weights.bias = model.weights.bias
    self.weights = weights.centred()
    known = numbers.map { $0 >= 0 }
  }

  /// Shares of the earlier model to try: the corrected model has its scores in it already.
  static let shares = [0, 0.5, 1]

  /// Learns from rows over `vocabulary`.
  /// - Returns: the earlier model as the steady learner and the corrected one as the sharp learner.
  func learners(_ set: TrainingRows, _ rows: [Int]) -> LearnerPair {
    let adaptation = WeightAdaptation(set, rows, earlier: rows.map { weights.scores(set.rows, $0) })
    return LearnerPair(steady: weights, sharp: adaptation.adapted(weights))
  }
}
