/// The two classifiers that a model mixes, trained on the same rows.
struct LearnerPair {
  /// How the two are mixed: scores of each are brought to unit size first.
  struct Mixture: Sendable, Hashable {
    let bayesShare: Double
    let bayesSize: Double
    let vectorsSize: Double
  }

  let bayes: LinearWeights
  let vectors: LinearWeights

  init(_ set: TrainingRows, _ rows: [Int], features: Int) {
    bayes = ComplementBayes.train(set, rows, features: features)
    vectors = SupportVectors.train(set, rows, features: features)
  }

  func mixed(_ mixture: Mixture) -> LinearWeights {
    LinearWeights.mix(
      bayes.scaled(by: 1 / mixture.bayesSize), vectors.scaled(by: 1 / mixture.vectorsSize),
      share: mixture.bayesShare)
  }
}
