/// Order statistics of bootstrap values.
enum Percentiles {
  /// The 2.5 % and 97.5 % points, linear between neighbours; the values must not be empty.
  static func middle95(of values: [Double]) -> (low: Double, high: Double) {
    precondition(!values.isEmpty, "there are no values to take percentiles of")
    let sorted = values.sorted()
    return (point(0.025, of: sorted), point(0.975, of: sorted))
  }

  private static func point(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
