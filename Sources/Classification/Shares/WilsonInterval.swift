import TextModel

/// The score interval of a share (Wilson 1927, Journal of the American Statistical Association 22:209).
public struct WilsonInterval: Sendable, Hashable {
  /// Both ends are shares of 1.
  public let low: Double
  /// Upper end, share of 1.
  public let high: Double

  /// - Parameters:
  ///   - count: successes.
  ///   - total: trials; with none the interval is the whole of 0...1.
  ///   - z: quantile of the normal distribution; 1.96 gives 95 %.
  /// - Precondition: `0 <= count <= total`.
  public init(count: Int, of total: Int, z: Double = 1.959_963_984_540_054) {
    require(0 <= count && count <= total, "successes are some of the trials")
    self.init(share: total > 0 ? Double(count) / Double(total) : 0, size: Double(total), z: z)
  }

  /// - Parameters:
  ///   - share: of 1.
  ///   - size: trials that the share is worth, whole or not; with none the interval is the whole of 0...1.
  init(share: Double, size: Double, z: Double = 1.959_963_984_540_054) {
    guard size > 0 else {
      (low, high) = (0, 1)
      return
    }
    let centre = share + z * z / (2 * size)
    let margin = z * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
    let scale = 1 + z * z / size
    low = share == 0 ? 0 : max(0, (centre - margin) / scale)
    high = share == 1 ? 1 : min(1, (centre + margin) / scale)
  }
}
