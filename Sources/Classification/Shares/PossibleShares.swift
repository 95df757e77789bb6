/// The shares that categories of one whole can have: each within its bounds, all together the whole.
enum PossibleShares {
  private static let steps = 100

  /// Of the possible shares those that come nearest, in squares, to some that are not: all are moved by the same amount,
  /// but none beyond its bounds (the projection onto a box and a hyperplane; Helgason, Kennington, Lall 1980,
  /// Mathematical Programming 18:338).
  ///
  /// Shares that are possible stay as they are. Where no share fits the bounds, only the sum is kept: they are cut to
  /// 0...1 and scaled.
  static func nearest(to shares: [Double], in bounds: [ClosedRange<Double>], sum: Double = 1) -> [Double] {
    func moved(by shift: Double) -> [Double] {
      zip(shares, bounds).map { min(max($0 - shift, $1.lowerBound), $1.upperBound) }
    }
    let (least, most) = (bounds.reduce(0) { $0 + $1.lowerBound }, bounds.reduce(0) { $0 + $1.upperBound })
    guard least <= sum + 1e-9, sum <= most + 1e-9 else { return scaled(shares, sum: sum) }
    let cut = moved(by: 0)
    if abs(cut.reduce(0, +) - sum) < 1e-12 { return cut }
    var low = zip(shares, bounds).map { $0 - $1.upperBound }.min() ?? 0
    var high = zip(shares, bounds).map { $0 - $1.lowerBound }.max() ?? 0
    for _ in 0..<steps {
      let middle = (low + high) / 2
      if moved(by: middle).reduce(0, +) > sum { low = middle } else { high = middle }
    }
    return moved(by: (low + high) / 2)
  }

  private static func scaled(_ shares: [Double], sum: Double) -> [Double] {
    let cut = shares.map { min(1, max(0, $0)) }
    let whole = cut.reduce(0, +)
    return cut.map { whole > 0 ? $0 / whole * sum : sum / Double(cut.count) }
  }

  /// A census cannot hold fewer opinions of a category than were found by hand, nor more than are left; of a larger public
  /// nothing is known.
  static func bounds(
    found: Int, of checked: Int, opinions: Int, _ collection: PredictionPoweredEstimator.Collection
  ) -> ClosedRange<Double> {
    guard collection == .census, opinions >= checked, opinions > 0 else { return 0...1 }
    return Double(found) / Double(opinions)...1 - Double(checked - found) / Double(opinions)
  }
}
