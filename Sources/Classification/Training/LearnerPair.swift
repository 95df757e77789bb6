/// The two classifiers that a model mixes, trained on the same rows: a steady one, which does passably on anything, and
/// a sharp one, which follows what it saw.
struct LearnerPair {
  /// How the two are mixed: scores of each are brought to unit size first.
  struct Mixture: Sendable, Hashable {
    let steadyShare: Double
    let steadySize: Double
    let sharpSize: Double
  }

  /// Shares of the steady one to try, of 1: the first unless others do clearly better on opinions that were held back.
  static let shares = [0.5, 0.25, 0.75, 0, 1]
  /// The share where the model has to hold on collections that none of those it learns from is like: what was held back
  /// resembles the rest more than they will, and flatters the sharp one.
  static let generalShares = [0.75]

  let steady: LinearWeights
  let sharp: LinearWeights

  init(steady: LinearWeights, sharp: LinearWeights) {
    (self.steady, self.sharp) = (steady, sharp)
  }

  /// Complement naive Bayes and a support vector machine, from nothing but the rows.
  ///
  /// - Parameter emphasis: of the telling features, in the support vector machine (`ClassEmphasis`).
  init(_ set: TrainingRows, _ rows: [Int], features: Int, emphasis: Double) {
    steady = ComplementBayes.train(set, rows, features: features)
    sharp = SupportVectors.train(set, rows, features: features, emphasis: emphasis)
  }

  func mixed(_ mixture: Mixture) -> LinearWeights {
    LinearWeights.mix(
      steady.scaled(by: 1 / mixture.steadySize), sharp.scaled(by: 1 / mixture.sharpSize),
      share: mixture.steadyShare)
  }

  /// Both with the same say: scores of each brought to unit size on the rows they learned from.
  func evened(_ set: TrainingRows, _ rows: [Int]) -> LinearWeights {
    let present = Set(rows.map { set.labels[$0] }).sorted()
    func size(_ weights: LinearWeights) -> Double {
      let squares = rows.map { row in
        let scores = weights.scores(set.rows, row)
        return present.reduce(0) { $0 + scores[$1] * scores[$1] }
      }
      let mean = squares.reduce(0, +) / Double(max(1, rows.count * present.count))
      return mean > 0 ? mean.squareRoot() : 1
    }
    return mixed(Mixture(steadyShare: 0.5, steadySize: size(steady), sharpSize: size(sharp)))
  }
}
