#if canImport(Glibc)
  import Glibc
#endif

/// Complement naive Bayes (Rennie et al. 2003): a category is what its words are missing from in all the others.
/// Steady on wording it has not seen and with few labels; overconfident until calibrated.
enum ComplementBayes {
  /// Added to each feature's sum, in units of tf-idf.
  private static let smoothing = 0.03

  static func train(_ set: TrainingRows, _ rows: [Int], features: Int) -> LinearWeights {
    let categories = set.categories
    var sums = [Double](repeating: 0, count: features * categories)
    for row in rows {
      for entry in set.rows.entries(row) {
        sums[Int(set.rows.columns[entry]) * categories + set.labels[row]] += set.weights[row] * set.rows.values[entry]
      }
    }
    var result = LinearWeights(categories: categories, features: features)
    var totals = [Double](repeating: 0, count: categories)
    for feature in 0..<features {
      let first = feature * categories
      var all = 0.0
      for category in 0..<categories { all += sums[first + category] }
      for category in 0..<categories {
        let complement = all - sums[first + category] + smoothing
        result.weights[first + category] = -log(complement)
        totals[category] += complement
      }
    }
    let logTotals = totals.map { log($0) }
    for feature in 0..<features {
      for category in 0..<categories { result.weights[feature * categories + category] += logTotals[category] }
    }
    return result.centred()
  }
}
