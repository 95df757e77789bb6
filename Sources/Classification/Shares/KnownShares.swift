/// How far an estimate of shares is off as to the very opinions it was made from.
///
/// The bootstrap draws opinions anew and so measures how an estimate scatters around the shares of an endless public.
/// Those of the collection scatter with it: for expectation-maximisation, which is unbiased under any mix, the covariance
/// of the two is π (1 − π) ⁄ N, all that the collection's own shares vary by. What is left of the bootstrap's variance V
/// is V − π (1 − π) ⁄ N. That difference of two near numbers is not taken but met from the other side: for each resample
/// the estimate is compared with what the opinions drawn are by the probabilities of the first estimate; that they are
/// by chance something else adds the mean of p (1 − p) ⁄ N. (The error of a prediction of a finite population: Valliant,
/// Dorfman, Royall 2000, Finite Population Sampling and Inference, chapter 2; here the bootstrap gives its first part.)
struct KnownShares {
  private let probabilities: ScoreTable
  private let spread: RowSpread?
  private let prior: [Double]
  private let shares: [Double]
  private let uncertainty: [Double]
  /// For each resample the estimate less what is known of its opinions.
  private var errors: [[Double]] = []

  /// - Parameters:
  ///   - calibrated: probabilities of the opinions under the mix `prior`, and how those vary that a row stands for.
  ///   - weights: opinions that each row stands for; one when nil.
  ///   - shares: the first estimate.
  init(_ calibrated: (ScoreTable, RowSpread?), weights: [Int]?, prior: [Double], shares: [Double]) {
    (probabilities, spread) = calibrated
    (self.prior, self.shares) = (prior, shares)
    uncertainty = ClassShift.adaptedUncertainty(probabilities, weights: weights, prior: prior, shares: shares)
  }

  /// - Parameters:
  ///   - estimate: the shares found in a resample.
  ///   - weights: how often each row was drawn.
  mutating func add(_ estimate: [Double], weights: [Int]) {
    let known = ClassShift.adaptedMeans(probabilities, weights: weights, spread: spread, prior: prior, shares: shares)
    errors.append(zip(estimate, known).map { $0 - $1 })
  }

  /// For each category the mean square of the error. No estimate is taken to be surer than to one opinion; without two
  /// resamples nothing is known, and it is that of a share anywhere in 0...1.
  func variances(opinions: Int) -> [Double] {
    let count = Double(max(1, opinions))
    return uncertainty.indices.map { category in
      guard errors.count > 1 else { return 1.0 / 12 }
      let mean = errors.reduce(0) { $0 + $1[category] } / Double(errors.count)
      let squares = errors.reduce(0) { $0 + ($1[category] - mean) * ($1[category] - mean) }
      return max(squares / Double(errors.count - 1) + uncertainty[category] / count, 1 / (count * count))
    }
  }
}
