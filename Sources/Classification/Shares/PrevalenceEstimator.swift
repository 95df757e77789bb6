/// Estimates the shares of categories in a collection that nobody has checked by hand.
///
/// Expectation-maximisation over probabilities calibrated by bias-corrected temperature scaling (Saerens et al. 2002,
/// Alexandari et al. 2020); classify-and-count and the probabilistic adjusted count stand beside it for comparison.
/// All three are off when a category's words have changed: `sharpened()` errs less and allows for what is usual, only an
/// audit shows what is (`PredictionPoweredEstimator`).
public struct PrevalenceEstimator: Sendable {
  private let source: (scores: ScoreTable, labels: [Int])?
  private let fit: SourceFit
  private var sharpening: Sharpening?
  /// Fits of calibration sets drawn anew; made beforehand when several collections are estimated with one set.
  private var refits: [SourceFit] = []

  /// - Parameters:
  ///   - scores: the classifier's scores of labelled opinions that it was not trained on.
  ///   - labels: the category of each row.
  public init(scores: ScoreTable, labels: [Int]) {
    source = (scores, labels)
    fit = SourceFit(scores: scores, labels: labels)
  }

  /// For a model whose calibration set is not at hand: intervals then cover the opinions only and are too narrow, and
  /// there is no adjusted count.
  ///
  /// - Parameter prior: mean calibrated probability of each category on the calibration set.
  public init(calibration: Calibration, prior: [Double]) {
    source = nil
    fit = SourceFit(calibration: calibration, prior: prior, mixing: nil)
  }

  /// The same estimator for shares that are told without an audit, of a place that may speak otherwise than the
  /// calibration set: probabilities are sharpened, half an opinion is added for each category (as many as Jeffreys' prior
  /// adds), so that a few dozen opinions do not drive a share to 0 that some of them speak for, and intervals are those
  /// of `UnauditedInterval`. As it is without a calibration set.
  ///
  /// - Complexity: O(calibration set · categories).
  public func sharpened() -> PrevalenceEstimator {
    guard let source, source.scores.count > 0 else { return self }
    var sharpened = self
    sharpened.sharpening = Sharpening(fit.calibration.probabilities(source.scores), means: fit.prior)
    return sharpened
  }

  /// The same estimator with its calibration set drawn anew and fitted `resamples` times beforehand, so that the
  /// groups of a collection share that work. Estimates with as many resamples or fewer use these fits.
  ///
  /// - Complexity: O(resamples · calibration set · categories²).
  public func prepared(resamples: Int, seed: UInt64 = 1) -> PrevalenceEstimator {
    var generator = SeededGenerator(seed: seed ^ 0x5EED)
    var prepared = self
    if let refitting { prepared.refits = (0..<max(0, resamples)).map { _ in refitting(&generator) } }
    return prepared
  }

  /// Fits a calibration set drawn anew; nil without one.
  private var refitting: ((inout SeededGenerator) -> SourceFit)? {
    guard let (scores, labels) = source, scores.count > 0 else { return nil }
    let steps = CalibrationFit.OneStep(from: fit.calibration, scores: scores, labels: labels)
    return { generator in
      let weights = generator.resample(labels.count)
      return SourceFit(steps.calibration(weights: weights), scores, labels, weights)
    }
  }

  /// The calibration that was fitted.
  public var calibration: Calibration { fit.calibration }

  /// Shares of all categories with 95 % bootstrap intervals, opinions and calibration set both drawn anew each time.
  ///
  /// - Parameters:
  ///   - scores: the classifier's scores of the opinions of the collection.
  ///   - resamples: number of bootstrap resamples; 400 leave the ends uncertain by a tenth of the interval's width.
  ///   - seed: the same seed gives the same intervals.
  /// - Complexity: O(resamples · (opinions + calibration set) · categories²).
  public func estimate(_ scores: ScoreTable, resamples: Int = 400, seed: UInt64 = 1) -> PrevalenceEstimate {
    estimate(scores, counts: nil, resamples: resamples, seed: seed)
  }

  /// - Parameters:
  ///   - counts: how many opinions each row stands for; one when nil.
  ///   - spread: how these vary around the softmax of the row.
  func estimate(
    _ scores: ScoreTable, counts: [Int]?, spread: RowSpread? = nil, resamples: Int, seed: UInt64 = 1
  ) -> PrevalenceEstimate {
    let opinions = counts?.reduce(0, +) ?? scores.count
    let first = shares(scores, fit, weights: counts, spread: spread, start: nil)
    var generator = SeededGenerator(seed: seed)
    let refitting = refits.count < resamples ? refitting : nil
    var drawn = [[MethodShares]]()
    var known = KnownShares(
      calibrated(scores, fit, spread), weights: counts, prior: fit.prior, shares: first[0].shares)
    for number in 0..<(opinions == 0 ? 0 : max(0, resamples)) {
      let again = number < refits.count ? refits[number] : refitting?(&generator)
      let weights = counts.map { generator.resample(counts: $0) } ?? generator.resample(scores.count)
      drawn.append(shares(scores, again ?? fit, weights: weights, spread: spread, start: first[0].shares))
      known.add(drawn[drawn.count - 1][0].shares, weights: weights)
    }
    let judged = counted(scores, counts)
    let intervals = first.indices.map { method in
      BootstrapShares(
        first[method], resampled: drawn.map { $0[method] }, opinions: opinions, counts: judged,
        isWide: method == 0 && sharpening != nil)
    }
    return PrevalenceEstimate(
      shares: intervals[0].prevalences, counted: intervals[1].prevalences,
      adjusted: intervals.count > 2 ? intervals[2].prevalences : nil, resampled: drawn.map { $0[0].shares },
      variances: known.variances(opinions: opinions))
  }

  private func counted(_ scores: ScoreTable, _ weights: [Int]?) -> [Int] {
    let probabilities = fit.calibration.probabilities(scores)
    var counts = [Int](repeating: 0, count: scores.categories)
    for row in 0..<probabilities.count { counts[probabilities.best(row)] += weights?[row] ?? 1 }
    return counts
  }

  /// Calibrated, and how those vary that a row stands for.
  private func calibrated(
    _ scores: ScoreTable, _ fit: SourceFit, _ spread: RowSpread?
  ) -> (ScoreTable, RowSpread?) {
    let probabilities = fit.calibration.probabilities(scores)
    return (probabilities, varied(spread, scores, probabilities, scale: fit.calibration.scale))
  }

  /// Sharpened, and how those vary that a row stands for.
  private func sharpened(
    _ scores: ScoreTable, _ probabilities: ScoreTable, _ fit: SourceFit, _ spread: RowSpread?
  ) -> (ScoreTable, RowSpread?) {
    let sharp = sharpening?(probabilities) ?? probabilities
    let power: Double = sharpening == nil ? 1 : 2
    return (sharp, varied(spread, scores, sharp, scale: power * fit.calibration.scale))
  }

  private func varied(
    _ spread: RowSpread?, _ scores: ScoreTable, _ probabilities: ScoreTable, scale: Double
  ) -> RowSpread? {
    guard let spread else { return nil }
    let raw = Calibration.none(categories: scores.categories).probabilities(scores)
    return spread.calibrated(from: raw, to: probabilities, scale: scale)
  }

  /// Expectation-maximisation, classify and count, and the adjusted count when there is a calibration set.
  private func shares(
    _ scores: ScoreTable, _ fit: SourceFit, weights: [Int]?, spread: RowSpread?, start: [Double]?
  ) -> [MethodShares] {
    let probabilities = fit.calibration.probabilities(scores)
    let (sharp, spread) = sharpened(scores, probabilities, fit, spread)
    // A resample needs no more digits than its interval, and may have to raise a share that is 0 in the start.
    let lifted = start?.map { ($0 + 0.001) / (1 + 0.001 * Double(scores.categories)) }
    let maximised = ClassShift.expectationMaximisation(
      sharp, weights: weights, spread: spread, prior: fit.prior, start: lifted,
      added: sharpening == nil ? 0 : Double(scores.categories) / 2, tolerance: start == nil ? 1e-8 : 1e-5)
    var votes = [Double](repeating: 0, count: scores.categories)
    for row in 0..<scores.count { votes[probabilities.best(row)] += Double(weights?[row] ?? 1) }
    let counted = votes.map { $0 / max(1, votes.reduce(0, +)) }
    var all = [MethodShares(.modelNotAudited, maximised), MethodShares(.classifyAndCount, counted)]
    if let mixing = fit.mixing {
      let means = probabilities.means(weights)
      all.append(
        MethodShares(
          .adjustedCount,
          ClassShift.adjustedCount(
            mixing: mixing, means: means, start: fit.prior, tolerance: start == nil ? 1e-10 : 1e-6)))
    }
    return all
  }
}

/// The shares of a collection by three methods.
public struct PrevalenceEstimate: Sendable, Hashable {
  /// By expectation-maximisation, in the order of the categories; they add up to 1. The figures to print.
  public let shares: [Prevalence]
  /// By counting the most probable category.
  public let counted: [Prevalence]
  /// By the probabilistic adjusted count; nil without a calibration set.
  public let adjusted: [Prevalence]?
  /// The shares of each bootstrap resample.
  let resampled: [[Double]]
  /// For each category the mean square of the estimate's error as to the collection itself (`KnownShares`).
  let variances: [Double]

  /// The shares by expectation-maximisation with these variances.
  package var uncertain: [UncertainShare] {
    zip(shares, variances).map { UncertainShare(share: $0.share, variance: $1) }
  }

  /// The largest difference of a category's share between two methods, share of 1.
  public var disagreement: Double {
    shares.indices.map { category in
      let values = [shares[category].share, counted[category].share] + (adjusted.map { [$0[category].share] } ?? [])
      return (values.max() ?? 0) - (values.min() ?? 0)
    }.max() ?? 0
  }

  /// Methods that differ by more than five points must not go untold.
  static let tolerance = 0.05

  /// Whether methods differ by more than five points: then readers must be warned and an audit is due.
  public var methodsDisagree: Bool { disagreement > Self.tolerance }
}

/// What the estimators take from the calibration set.
private struct SourceFit {
  let calibration: Calibration
  let prior: [Double]
  let mixing: [[Double]]?

  init(calibration: Calibration, prior: [Double], mixing: [[Double]]?) {
    precondition(prior.count == calibration.bias.count, "each category needs a prior")
    (self.calibration, self.prior, self.mixing) = (calibration, prior, mixing)
  }

  init(scores: ScoreTable, labels: [Int]) {
    let calibration = Calibration(fitting: scores, labels: labels)
    guard scores.count > 0 else {
      let even = [Double](repeating: 1 / Double(scores.categories), count: scores.categories)
      self.init(calibration: calibration, prior: even, mixing: nil)
      return
    }
    self.init(calibration, scores, labels, [Int](repeating: 1, count: labels.count))
  }

  /// - Parameter weights: how often each row counts.
  init(_ calibration: Calibration, _ scores: ScoreTable, _ labels: [Int], _ weights: [Int]) {
    let probabilities = calibration.probabilities(scores)
    let categories = scores.categories
    // All means in one pass: a bootstrap comes through here a hundred times at every start.
    var sums = [Double](repeating: 0, count: categories * categories)
    var totals = [Double](repeating: 0, count: categories)
    for (row, label) in labels.enumerated() where weights[row] > 0 {
      let weight = Double(weights[row])
      totals[label] += weight
      for category in 0..<categories {
        sums[label * categories + category] += weight * probabilities.values[row * categories + category]
      }
    }
    let all = totals.reduce(0, +)
    let prior = (0..<categories).map { category in
      stride(from: category, to: sums.count, by: categories).reduce(0) { $0 + sums[$1] } / all
    }
    let mixing = totals.indices.map { label in
      (0..<categories).map { sums[label * categories + $0] / max(1, totals[label]) }
    }
    self.init(calibration: calibration, prior: prior, mixing: mixing)
  }
}

private struct MethodShares {
  let method: Prevalence.Method
  let shares: [Double]

  init(_ method: Prevalence.Method, _ shares: [Double]) { (self.method, self.shares) = (method, shares) }
}

/// Percentile intervals of one method.
private struct BootstrapShares {
  let prevalences: [Prevalence]

  /// - Parameter isWide: whether intervals allow for a place that speaks otherwise.
  init(_ first: MethodShares, resampled: [MethodShares], opinions: Int, counts: [Int], isWide: Bool) {
    prevalences = first.shares.indices.map { category in
      let share = first.shares[category]
      let values = resampled.map { $0.shares[category] }
      let interval =
        isWide ? UnauditedInterval.ends(share, values, opinions) : Self.interval(share, values, first.method, opinions)
      return Prevalence(
        category: category, count: counts[category], share: share, low: interval.low, high: interval.high,
        method: first.method)
    }
  }

  /// A share of 0 in every resample does not make 0 certain: estimates are never surer than if every opinion's
  /// category were known. Plain counting keeps its narrow interval, which is what it is there to show.
  private static func interval(
    _ share: Double, _ values: [Double], _ method: Prevalence.Method, _ opinions: Int
  ) -> (low: Double, high: Double) {
    guard !values.isEmpty else { return (0, 1) }
    let (low, high) = Percentiles.middle95(of: values)
    if method == .classifyAndCount { return (min(low, share), max(high, share)) }
    let known = WilsonInterval(count: Int((share * Double(opinions)).rounded()), of: opinions)
    return (min(low, known.low, share), max(high, known.high, share))
  }
}
