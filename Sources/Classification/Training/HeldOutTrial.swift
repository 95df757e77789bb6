import TextModel

/// Holds back one part of the opinions after the other, to find the mixture of the two classifiers and to calibrate it.
///
/// The frequencies of words are taken from all opinions, labels only from those that are not held back. What stands in
/// held-back opinions alone is passed over when these are judged, as it will be in opinions of tomorrow.
struct HeldOutTrial {
  let mixture: LearnerPair.Mixture
  let calibration: Calibration
  let record: TrainingRecord

  /// The two classifiers trained on everything.
  let learners: LearnerPair

  /// - Parameters:
  ///   - choice: the shares of the steady classifier to try, and how one is chosen.
  ///   - kind: what is fitted to the held-back scores.
  ///   - firsts: for each opinion the first that says the same; they are held back together.
  ///   - learned: what stands for the texts of the model, for its record.
  ///   - learn: trains the two classifiers on some of the rows.
  init(
    _ set: TrainingRows, choosing choice: ShareChoice, calibrating kind: Calibration.Kind, sources: [Int],
    firsts: [Int],
    learned: [UInt64], sharing: WorkSharing, learn: @Sendable ([Int]) -> LearnerPair
  ) {
    let labels = Array(set.labels[..<set.opinions])
    let (folds, count) = HeldOutFolds.folds(categories: labels, sources: sources, firsts: firsts)
    // The last "fold" holds nothing back.
    var pairs = sharing.map(count + 1) { fold in
      learn((0..<set.rows.count).filter { $0 >= set.opinions || folds[$0] != fold })
    }
    learners = pairs.removeLast()
    let (steady, sharp) = Self.heldOutScores(set, folds, pairs)
    let sizes = (Self.size(steady), Self.size(sharp))
    func scores(_ share: Double) -> ScoreTable {
      ScoreTable(
        categories: set.categories,
        values: zip(steady, sharp).map { share * $0 / sizes.0 + (1 - share) * $1 / sizes.1 })
    }
    let share = choice.share(labels, scores)
    mixture = LearnerPair.Mixture(steadyShare: share, steadySize: sizes.0, sharpSize: sizes.1)
    let table = scores(share)
    let fitted = Calibration(fitting: table, labels: labels, kind: kind)
    calibration = HeldOutFolds.holdsBackCollections(sources) ? fitted.evened(labels) : fitted
    record = Self.record(calibration, table, labels, folds: count, sources, share, learned)
  }

  /// What the two classifiers say of each opinion, learned without its fold: by opinion, then by category.
  private static func heldOutScores(
    _ set: TrainingRows, _ folds: [Int], _ pairs: [LearnerPair]
  ) -> (steady: [Double], sharp: [Double]) {
    var steady = [Double](repeating: 0, count: set.opinions * set.categories)
    var sharp = steady
    for (fold, pair) in pairs.enumerated() {
      let known = set.known((0..<set.rows.count).filter { $0 >= set.opinions || folds[$0] != fold })
      for row in 0..<set.opinions where folds[row] == fold {
        let place = row * set.categories..<(row + 1) * set.categories
        steady.replaceSubrange(place, with: pair.steady.scores(set.rows, row, known: known))
        sharp.replaceSubrange(place, with: pair.sharp.scores(set.rows, row, known: known))
      }
    }
    return (steady, sharp)
  }

  /// Root mean square; 1 for scores that are all 0.
  private static func size(_ scores: [Double]) -> Double {
    let mean = scores.reduce(0) { $0 + $1 * $1 } / Double(max(1, scores.count))
    return mean > 0 ? mean.squareRoot() : 1
  }

  private static func record(
    _ calibration: Calibration, _ scores: ScoreTable, _ labels: [Int], folds: Int, _ sources: [Int], _ share: Double,
    _ learned: [UInt64]
  ) -> TrainingRecord {
    let judged = calibration.scores(scores)
    let empty = [Int](repeating: 0, count: judged.categories)
    var confusion = [[Int]](repeating: empty, count: judged.categories)
    for (row, label) in labels.enumerated() { confusion[label][judged.best(row)] += 1 }
    return TrainingRecord(
      opinions: labels.count, confusion: confusion, folds: folds,
      heldBackCollections: HeldOutFolds.holdsBackCollections(sources),
      steadyShare: share, calibration: calibration, heldOutScores: judged, heldOutLabels: labels,
      learned: learned)
  }
}
