/// The score interval of a share (Wilson 1927, Journal of the American Statistical Association 22:209).
public struct WilsonInterval: Sendable, Hashable {
  /// Both ends are shares of 1.
  public let low: Double
  /// Upper end, share of 1.
  public let high: Double

  /// - Parameters:
  ///   - count: successes, `0 <= count <= total`.
  ///   - total: trials; with none the interval is the whole of 0...1.
  ///   - z: quantile of the normal distribution; 1.96 gives 95 %.
  public init(count: Int, of total: Int, z: Double = 1.959_963_984_540_054) {
    guard total > 0 else {
      (low, high) = (0, 1)
      return
    }
    let n = Double(total)
    let share = Double(count) / n
    let centre = share + z * z / (2 * n)
    let margin = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    low = count == 0 ? 0 : max(0, (centre - margin) / scale)
    high = count == total ? 1 : min(1, (centre + margin) / scale)
  }
}
