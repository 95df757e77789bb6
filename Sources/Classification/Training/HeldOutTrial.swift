/// Holds back one part of the opinions after the other, to find the mixture of the two classifiers and to calibrate it.
///
/// Words and their frequencies are taken from all opinions, labels only from those that are not held back.
struct HeldOutTrial {
  /// Shares of complement naive Bayes that are tried, the middle first: it is left only for a clear gain.
  private static let shares = [0.5, 0.25, 0.75, 0, 1]

  let mixture: LearnerPair.Mixture
  let calibration: Calibration
  let record: TrainingRecord

  /// The two classifiers trained on everything.
  let learners: LearnerPair

  init(_ set: TrainingRows, features: Int, sources: [Int], sharing: WorkSharing) {
    let labels = Array(set.labels[..<set.opinions])
    let (folds, count) = HeldOutFolds.folds(categories: labels, sources: sources)
    // The last "fold" holds nothing back.
    var pairs = sharing.map(count + 1) { fold in
      LearnerPair(
        set, (0..<set.rows.count).filter { $0 >= set.opinions || folds[$0] != fold }, features: features)
    }
    learners = pairs.removeLast()
    var bayes = [Double](repeating: 0, count: set.opinions * set.categories)
    var vectors = bayes
    for (fold, pair) in pairs.enumerated() {
      for row in 0..<set.opinions where folds[row] == fold {
        let place = row * set.categories..<(row + 1) * set.categories
        bayes.replaceSubrange(place, with: pair.bayes.scores(set.rows, row))
        vectors.replaceSubrange(place, with: pair.vectors.scores(set.rows, row))
      }
    }
    let sizes = (Self.size(bayes), Self.size(vectors))
    func scores(_ share: Double) -> ScoreTable {
      ScoreTable(
        categories: set.categories,
        values: zip(bayes, vectors).map { share * $0 / sizes.0 + (1 - share) * $1 / sizes.1 })
    }
    let share = Self.steadiest(labels, scores)
    mixture = LearnerPair.Mixture(bayesShare: share, bayesSize: sizes.0, vectorsSize: sizes.1)
    let table = scores(share)
    calibration = Calibration(fitting: table, labels: labels)
    record = Self.record(calibration, table, labels, folds: count, sources, share)
  }

  /// The middle share, unless another is right more often by over one standard error of the difference.
  private static func steadiest(_ labels: [Int], _ scores: (Double) -> ScoreTable) -> Double {
    let hits = shares.map { share in
      let table = scores(share)
      return labels.indices.map { table.best($0) == labels[$0] }
    }
    var best = 0
    for candidate in shares.indices.dropFirst() {
      let gained = labels.indices.count { hits[candidate][$0] && !hits[best][$0] }
      let lost = labels.indices.count { !hits[candidate][$0] && hits[best][$0] }
      if gained > lost, (gained - lost) * (gained - lost) > gained + lost { best = candidate }
    }
    return shares[best]
  }

  /// Root mean square; 1 for scores that are all 0.
  private static func size(_ scores: [Double]) -> Double {
    let mean = scores.reduce(0) { $0 + $1 * $1 } / Double(max(1, scores.count))
    return mean > 0 ? mean.squareRoot() : 1
  }

  private static func record(
    _ calibration: Calibration, _ scores: ScoreTable, _ labels: [Int], folds: Int, _ sources: [Int], _ share: Double
  ) -> TrainingRecord {
    let judged = calibration.scores(scores)
    let empty = [Int](repeating: 0, count: judged.categories)
    var confusion = [[Int]](repeating: empty, count: judged.categories)
    for (row, label) in labels.enumerated() { confusion[label][judged.best(row)] += 1 }
    return TrainingRecord(
      opinions: labels.count, confusion: confusion, folds: folds, heldBackCollections: Set(sources).count >= 3,
      bayesShare: share, calibration: calibration, heldOutScores: judged, heldOutLabels: labels)
  }
}
