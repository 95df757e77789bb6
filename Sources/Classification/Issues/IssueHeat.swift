#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How hot an issue is: how many speak of it, how recently, how widely and how strongly.
///
/// ```
/// heat = 10 · recent · width · temper, rounded
/// recent = Σ over its opinions of 2^(−days before the collection's last date ÷ 60)
/// width  = 1 + ½ · log₂(units) + ¼ · log₂(channels)      (no unit known counts as one)
/// temper = 1 + share of its opinions with strong words
/// ```
/// An opinion without a date counts one half, a copy of another one a quarter of its due: who copies a letter agrees
/// with it, but thirty copies are not thirty people who took up a pen. One opinion of today, plainly worded, has 10.
public enum IssueHeat {
  /// Days in which an opinion loses half of its weight.
  public static let halfLife = 60.0

  static func heat(_ entries: [IssueEntry], lastDay: Int?, units: Int, channels: Int, strong: Double) -> Int {
    var recent = 0.0
    for entry in entries {
      let weight = entry.copyOf == nil ? 1 : 0.25
      guard let day = entry.day, let lastDay else {
        recent += weight / 2
        continue
      }
      recent += weight * exp2(-Double(lastDay - day) / halfLife)
    }
    let width = 1 + log2(Double(max(1, units))) / 2 + log2(Double(max(1, channels))) / 4
    return Int((10 * recent * width * (1 + strong)).rounded())
  }
}
