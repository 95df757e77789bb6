import Classification

/// How far off shares are, and how often their 95 % intervals hold, when the truth is known because it was made up.
///
/// Opinions are points around one centre for each category, scores are those of the ideal classifier, and the mix of the
/// collection differs from that of the calibration set. What a real model does wrong is then put in on purpose.
public struct CoverageSimulation: Sendable {
  /// What the model's scores are worth.
  public enum Model: String, Sendable, CaseIterable {
    /// Raw scores are already calibrated for the calibration set's mix.
    case calibrated
    /// Scores three times too sure, and biased towards some categories.
    case overconfident
    /// In the collection three opinions of ten speak like those of another category.
    case changedDomain = "changed domain"
    /// Scores that know nothing of the categories.
    case uninformative
  }

  /// What one method achieved.
  public struct Row: Sendable, Hashable {
    /// What the method is called in tables.
    public let method: String
    /// Mean over categories and repetitions of |estimate − truth|, in percentage points.
    public let error: Double
    /// Share of 1 of the intervals that hold the truth.
    public let coverage: Double
    /// Mean width of the intervals, in percentage points.
    public let width: Double
  }

  /// What the model's scores are worth.
  public let model: Model
  /// Opinions of a collection.
  public let opinions: Int
  /// How many of them are labelled by hand.
  public let audited: Int
  /// How many collections are drawn.
  public let repetitions: Int
  /// Resamples of each bootstrap interval.
  public let resamples: Int
  /// The same seed gives the same figures.
  public let seed: UInt64
  private static let calibrationSet = 1000
  private static let separation = 2.2
  /// Seven categories; each repetition gives these shares to other categories.
  private static let mix = [0.60, 0.20, 0.10, 0.04, 0.03, 0.02, 0.01]

  /// - Parameters:
  ///   - resamples: of each bootstrap interval.
  ///   - seed: the same seed gives the same figures.
  public init(
    model: Model, opinions: Int = 500, audited: Int = 100, repetitions: Int = 400, resamples: Int = 200,
    seed: UInt64 = 1
  ) {
    (self.model, self.opinions, self.audited) = (model, opinions, audited)
    (self.repetitions, self.resamples, self.seed) = (repetitions, resamples, seed)
  }

  /// The methods in a fixed order.
  ///
  /// - Complexity: O(repetitions · resamples · opinions): some four minutes for 400 repetitions with 200 resamples.
  public func run() -> [Row] {
    var generator = SeededGenerator(seed: seed)
    var scores = [ShareTally]()
    let even = Self.mix.map { _ in 1 / Double(Self.mix.count) }
    for repetition in 0..<repetitions {
      let world = SyntheticOpinions(separation: Self.separation, model: model)
      let calibration = world.draw(Self.calibrationSet, mix: even, inCollection: false, &generator)
      let turn = generator.below(Self.mix.count)
      let mix = Self.mix.indices.map { Self.mix[($0 + turn) % Self.mix.count] }
      let collection = world.draw(opinions, mix: mix, inCollection: true, &generator)
      let estimates = self.estimates(calibration, collection, seed: seed &+ UInt64(repetition))
      if scores.isEmpty { scores = estimates.map { ShareTally(method: $0.method) } }
      for index in estimates.indices { scores[index].add(estimates[index].shares, collection.shares) }
    }
    return scores.map(\.row).map {
      Row(method: $0.method, error: 100 * $0.error, coverage: $0.coverage, width: 100 * $0.width)
    }
  }

  private func estimates(
    _ calibration: SyntheticOpinions.Drawn, _ collection: SyntheticOpinions.Drawn, seed: UInt64
  ) -> [(method: String, shares: [Prevalence])] {
    let fitted = PrevalenceEstimator(scores: calibration.scores, labels: calibration.labels)
    let estimate = fitted.estimate(collection.scores, resamples: resamples, seed: seed)
    let raw = Calibration.none(categories: Self.mix.count)
    let rawPrior = raw.probabilities(calibration.scores).means()
    let uncalibrated = PrevalenceEstimator(calibration: raw, prior: rawPrior)
      .estimate(collection.scores, resamples: resamples, seed: seed)
    let audit = AuditSample.simple(size: audited, of: opinions, seed: seed).opinions.map {
      AuditedOpinion(opinion: $0, category: collection.labels[$0])
    }
    let ignorant = ScoreTable(
      categories: Self.mix.count,
      values: [Double](repeating: 1 / Double(Self.mix.count), count: collection.scores.values.count))
    let calibrated = fitted.calibration.probabilities(collection.scores)
    return [
      ("classify and count", estimate.counted),
      ("adjusted count", estimate.adjusted ?? []),
      ("expectation-maximisation, raw", uncalibrated.shares),
      ("expectation-maximisation, calibrated", estimate.shares),
      ("hand labels alone", PredictionPoweredEstimator(probabilities: ignorant).shares(audit: audit)),
      (
        "prediction-powered, raw",
        PredictionPoweredEstimator(probabilities: raw.probabilities(collection.scores)).shares(audit: audit)
      ),
      ("prediction-powered, calibrated", PredictionPoweredEstimator(probabilities: calibrated).shares(audit: audit)),
    ]
  }
}
