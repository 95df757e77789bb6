/// The adjusted count of Forman (2008): opinions are counted by their most probable category, and the counts corrected by
/// how often held-back opinions of each category were counted as each. For comparison with better methods.
package struct AdjustedCounts: Sendable {
  private let categories: Int
  /// Held-back opinions by true category, then by the category they were given.
  private let heldOut: [(label: Int, given: Int)]

  /// - Parameters:
  ///   - scores: of opinions that the classifier was not trained on.
  ///   - labels: the category of each row.
  package init(scores: ScoreTable, labels: [Int]) {
    categories = scores.categories
    heldOut = labels.indices.map { (labels[$0], scores.best($0)) }
  }

  /// Shares with bootstrap intervals, opinions and held-back opinions both drawn anew each time.
  package func estimate(_ scores: ScoreTable, resamples: Int, seed: UInt64) -> [Prevalence] {
    let given = (0..<scores.count).map(scores.best)
    let first = shares(heldOut, given)
    var generator = SeededGenerator(seed: seed)
    let drawn = (0..<resamples).map { _ in
      let rows = heldOut.indices.map { _ in heldOut[generator.below(heldOut.count)] }
      return shares(rows, given.map { _ in given[generator.below(given.count)] })
    }
    return first.indices.map { category in
      let values = drawn.map { $0[category] }
      let interval = values.isEmpty ? (low: 0, high: 1) : Percentiles.middle95(of: values)
      return Prevalence(
        category: category, count: given.count { $0 == category }, share: first[category],
        low: min(interval.low, first[category]), high: max(interval.high, first[category]), method: .adjustedCount)
    }
  }

  private func shares(_ heldOut: [(label: Int, given: Int)], _ given: [Int]) -> [Double] {
    var mixing = [[Double]](repeating: [Double](repeating: 0, count: categories), count: categories)
    for row in heldOut { mixing[row.label][row.given] += 1 }
    for category in mixing.indices {
      let sum = mixing[category].reduce(0, +)
      // A category without held-back opinions is taken to be counted right.
      mixing[category] = sum > 0 ? mixing[category].map { $0 / sum } : mixing.indices.map { $0 == category ? 1 : 0 }
    }
    var counts = [Double](repeating: 0, count: categories)
    for category in given { counts[category] += 1 / Double(max(1, given.count)) }
    return ClassShift.adjustedCount(mixing: mixing, means: counts, start: counts, tolerance: 1e-6)
  }
}
