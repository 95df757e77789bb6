/// What a model was made from and how well it did on opinions that were held back; kept in its file.
public struct TrainingRecord: Sendable, Hashable {
  /// Number of labelled opinions.
  public let opinions: Int
  /// Held-back opinions by true category, then by the category they were given; in the scheme's order.
  public let confusion: [[Int]]
  /// Parts into which the opinions were cut to hold back one at a time.
  public let folds: Int
  /// Whether whole collections were held back, which is the harder and more honest test.
  public let heldBackCollections: Bool
  /// Part of the steady learner in the score, of 1: complement naive Bayes, or the model that training went on from. The
  /// rest is a support vector machine.
  public let steadyShare: Double
  /// What turned scores into probabilities, found on the held-back opinions.
  public let calibration: Calibration
  /// Calibrated scores of the held-back opinions: what shares are estimated with. Single precision.
  public let heldOutScores: ScoreTable
  /// The true categories of the held-back opinions.
  public let heldOutLabels: [Int]
  /// What stands for the texts that were learned from, by this model and the one it went on from; ascending.
  package let learned: [UInt64]

  init(
    opinions: Int, confusion: [[Int]], folds: Int, heldBackCollections: Bool, steadyShare: Double,
    calibration: Calibration, heldOutScores: ScoreTable, heldOutLabels: [Int], learned: [UInt64]
  ) {
    self.opinions = opinions
    self.confusion = confusion
    self.folds = folds
    self.heldBackCollections = heldBackCollections
    self.steadyShare = steadyShare
    self.calibration = calibration
    self.heldOutScores = heldOutScores
    self.heldOutLabels = heldOutLabels
    self.learned = learned
  }

  /// Share of the held-back opinions that were given their own category.
  public var accuracy: Double {
    let right = confusion.indices.map { confusion[$0][$0] }.reduce(0, +)
    return opinions == 0 ? 0 : Double(right) / Double(opinions)
  }

  /// Mean over the categories of the harmonic mean of precision and recall; a category that does not occur is left out.
  public var macroF1: Double {
    let scores = confusion.indices.compactMap { category -> Double? in
      let labelled = confusion[category].reduce(0, +)
      let given = confusion.map { $0[category] }.reduce(0, +)
      return labelled + given == 0 ? nil : 2 * Double(confusion[category][category]) / Double(labelled + given)
    }
    return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
  }
}
