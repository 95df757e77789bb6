import Classification

#if canImport(Glibc)
  import Glibc
#endif

/// A model and labelled opinions that it has not learned from: collections are drawn from them.
struct ShareWorld: Sendable {
  /// The shares of one collection by every method.
  struct Trial: Sendable {
    let truth: [Double]
    let estimates: [(method: String, shares: [Prevalence])]
    let size: Int
    let audited: Int
  }

  private let scores: ScoreTable
  private let labels: [Int]
  /// Opinions of each category.
  private let members: [[Int]]
  private let estimator: PrevalenceEstimator
  private let sharpened: PrevalenceEstimator
  private let counts: AdjustedCounts
  private let resamples: Int

  init(record: TrainingRecord, scores: ScoreTable, labels: [Int], resamples: Int, seed: UInt64) {
    (self.scores, self.labels, self.resamples) = (scores, labels, resamples)
    members = (0..<scores.categories).map { category in labels.indices.filter { labels[$0] == category } }
    estimator = PrevalenceEstimator(scores: record.heldOutScores, labels: record.heldOutLabels)
      .prepared(resamples: resamples, seed: seed)
    sharpened = estimator.sharpened()
    counts = AdjustedCounts(scores: record.heldOutScores, labels: record.heldOutLabels)
  }

  func trial(_ setting: ShareTrial.Setting, _ plan: ShareTrial.Plan, seed: UInt64) -> Trial {
    var generator = SeededGenerator(seed: seed)
    let drawn = setting == .shifted ? shifted(plan.size, &generator) : natural(plan.size, &generator)
    // Of a smaller collection the same part is checked.
    let audited = max(2, (plan.audited * drawn.count + plan.size / 2) / max(1, plan.size))
    let own = ScoreTable(categories: scores.categories, values: drawn.flatMap { scores[$0] })
    let audit = AuditSample.simple(size: audited, of: drawn.count, seed: seed).opinions.map {
      AuditedOpinion(opinion: $0, category: labels[drawn[$0]])
    }
    var truth = [Double](repeating: 0, count: scores.categories)
    for opinion in drawn { truth[labels[opinion]] += 1 / Double(drawn.count) }
    return Trial(truth: truth, estimates: estimates(own, audit, seed), size: drawn.count, audited: audit.count)
  }

  private func natural(_ size: Int, _ generator: inout SeededGenerator) -> [Int] {
    Array(labels.indices.shuffled(using: &generator).prefix(size))
  }

  /// Each category half as many as the one before, in random order of the categories. A category that has not enough
  /// opinions gives them again.
  private func shifted(_ size: Int, _ generator: inout SeededGenerator) -> [Int] {
    let order = members.indices.filter { !members[$0].isEmpty }.shuffled(using: &generator)
    let decks = order.map { members[$0].shuffled(using: &generator) }
    let sum = 2 - exp2(1 - Double(order.count))
    let shares = order.indices.map { exp2(-Double($0)) / sum }
    var taken = order.map { _ in 0 }
    return (0..<size).map { _ in
      var rest = generator.unit()
      let place =
        shares.firstIndex { share in
          rest -= share
          return rest < 0
        } ?? order.count - 1
      defer { taken[place] += 1 }
      return decks[place][taken[place] % decks[place].count]
    }
  }

  private func estimates(
    _ own: ScoreTable, _ audit: [AuditedOpinion], _ seed: UInt64
  ) -> [(method: String, shares: [Prevalence])] {
    let estimate = estimator.estimate(own, resamples: resamples, seed: seed)
    let raw = Calibration.none(categories: own.categories).probabilities(own)
    let ignorant = ScoreTable(
      categories: own.categories, values: own.values.map { _ in 1 / Double(own.categories) })
    let calibrated = estimator.calibration.probabilities(own)
    let powering = PredictionPoweredEstimator(probabilities: calibrated)
    let audited = powering.shares(audit: audit)
    let combined = CombinedShares.combine(
      audited, powering.uncertain(audit: audit), estimate.uncertain, opinions: own.count,
      disagreements: audit.count { calibrated.best($0.opinion) != $0.category })
    return [
      ("classifyAndCount", estimate.counted), ("rawProbabilities", Self.means(raw)),
      ("adjustedCount", counts.estimate(own, resamples: resamples, seed: seed)),
      ("probabilisticAdjustedCount", estimate.adjusted ?? []),
      ("expectationMaximisation", estimate.shares),
      ("sharpened", sharpened.estimate(own, resamples: resamples, seed: seed).shares),
      ("handLabels", PredictionPoweredEstimator(probabilities: ignorant).shares(audit: audit)),
      ("predictionPowered", audited), ("combined", combined),
    ]
  }

  /// Mean probabilities with the normal interval of a mean.
  private static func means(_ probabilities: ScoreTable) -> [Prevalence] {
    let means = probabilities.means()
    let count = Double(max(2, probabilities.count))
    return means.indices.map { category in
      var squares = 0.0
      for row in 0..<probabilities.count {
        let deviation = probabilities.values[row * means.count + category] - means[category]
        squares += deviation * deviation
      }
      let margin = 1.96 * (squares / (count - 1) / count).squareRoot()
      return Prevalence(
        category: category, count: 0, share: means[category], low: max(0, means[category] - margin),
        high: min(1, means[category] + margin), method: .modelNotAudited)
    }
  }
}

/// Sums over the collections.
struct ShareTally {
  let method: String
  private var count = 0
  private var held = 0
  private var error = 0.0
  private var width = 0.0

  init(method: String) { self.method = method }

  mutating func add(_ shares: [Prevalence], _ truth: [Double]) {
    for (share, truth) in zip(shares, truth) {
      count += 1
      // The ends of an exact interval may be the truth itself, rounded another way.
      if share.low - 1e-9 <= truth, truth <= share.high + 1e-9 { held += 1 }
      error += abs(share.share - truth)
      width += share.high - share.low
    }
  }

  var row: ShareTrial.Row {
    let count = Double(max(1, count))
    return ShareTrial.Row(method: method, error: error / count, coverage: Double(held) / count, width: width / count)
  }
}
