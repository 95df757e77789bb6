/// How the probabilities of the opinions that one row stands for vary around the row: their covariances.
struct RowSpread: Sendable {
  private let categories: Int
  /// Where the covariances of a row begin; -1 for a row that stands for one opinion, or for equal ones.
  private var starts: [Int] = []
  /// Covariances row by row, one for each pair of categories.
  private var values: [Double] = []

  init(categories: Int) { self.categories = categories }

  /// - Parameter covariances: for each pair of categories; nil where there are none.
  mutating func append(_ covariances: [Double]?) {
    starts.append(covariances == nil ? -1 : values.count)
    values += covariances ?? []
  }

  /// The same for probabilities that were calibrated anew, to first order: a share of p changes by scale · p′ ⁄ p.
  ///
  /// - Parameters:
  ///   - old: the rows before.
  ///   - new: the rows after.
  func calibrated(from old: ScoreTable, to new: ScoreTable, scale: Double) -> RowSpread {
    var spread = self
    var slopes = [Double](repeating: 0, count: categories)
    for (row, start) in starts.enumerated() where start >= 0 {
      for category in 0..<categories {
        let place = row * categories + category
        slopes[category] = old.values[place] > 1e-9 ? scale * new.values[place] / old.values[place] : 0
      }
      for left in 0..<categories {
        for right in 0..<categories { spread.values[start + left * categories + right] *= slopes[left] * slopes[right] }
      }
    }
    return spread
  }

  /// What the mean of r_c p_c ⁄ Σ r p over the opinions of a row differs by from its value at the row, to second order:
  /// −r_c Cov(p_c, D) ⁄ D² + r_c p_c Var(D) ⁄ D³, with D = Σ r p.
  ///
  /// - Parameters:
  ///   - adapted: r_c p_c of the row; the correction is added to `sums`.
  ///   - total: D.
  func correct(
    _ sums: inout [Double], row: Int, ratios: [Double], adapted: [Double], total: Double, weight: Double
  ) {
    let start = starts[row]
    guard start >= 0 else { return }
    var variance = 0.0
    for category in 0..<categories {
      var covariance = 0.0
      for other in 0..<categories { covariance += values[start + category * categories + other] * ratios[other] }
      variance += ratios[category] * covariance
      sums[category] -= weight * ratios[category] * covariance / (total * total)
    }
    for category in 0..<categories {
      sums[category] += weight * adapted[category] * variance / (total * total * total)
    }
  }
}
