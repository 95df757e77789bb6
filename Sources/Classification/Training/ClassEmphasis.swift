#if canImport(Glibc)
  import Glibc
#endif

/// How much each feature tells one category from the rest: a power of the naive Bayes log-count ratio (Wang and Manning
/// 2012, "Baselines and bigrams: simple, good sentiment and topic classification").
///
/// A learner whose features are multiplied by this may use the telling ones at less cost. It then follows the collection
/// that it learns from more closely: a gain where that collection is judged, a loss on collections with other wording.
enum ClassEmphasis {
  /// Added to the number of rows that a feature stands in.
  private static let smoothing = 1.0

  /// One factor for each feature, such that the rows keep length 1 on average (root mean square).
  static func scale(
    of category: Int, _ set: TrainingRows, _ rows: [Int], features: Int, power: Double
  ) -> [Double] {
    var own = [Double](repeating: smoothing, count: features)
    var rest = own
    for row in rows {
      for entry in set.rows.entries(row) {
        let feature = Int(set.rows.columns[entry])
        if set.labels[row] == category { own[feature] += set.weights[row] } else { rest[feature] += set.weights[row] }
      }
    }
    let totals = log(own.reduce(0, +)) - log(rest.reduce(0, +))
    let ratios = (0..<features).map { pow(abs(log(own[$0]) - log(rest[$0]) - totals), power) }
    var squares = 0.0
    for row in rows {
      for entry in set.rows.entries(row) {
        let value = set.rows.values[entry] * ratios[Int(set.rows.columns[entry])]
        squares += value * value
      }
    }
    let unit = squares > 0 ? (Double(rows.count) / squares).squareRoot() : 1
    return ratios.map { $0 * unit }
  }
}
