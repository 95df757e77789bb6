#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How hot an issue is: how many speak of it, how recently, how widely and how strongly.
///
/// ```
/// heat = base · recent · width · temper, rounded
/// recent = Σ over its opinions of 2^(−days before the collection's last date ÷ half-life)
/// width  = 1 + unitWidth · log₂(units) + channelWidth · log₂(channels)      (no unit known counts as one)
/// temper = 1 + temper · share of its opinions with strong words
/// ```
/// An opinion without a date counts `undated` of its due, a copy of another one `copy`: who copies a letter agrees with
/// it, but thirty copies are not thirty people who took up a pen. One opinion of the last day, plainly worded, has `base`.
public struct IssueHeat: Sendable, Hashable {
  /// The heat of one plain opinion of the last day.
  public internal(set) var base = 0.0
  /// Days in which an opinion loses half of its weight.
  public var halfLife = 1.0
  /// What an opinion without a date counts.
  public internal(set) var undated = 0.0
  /// What a copy counts.
  public internal(set) var copy = 0.0
  /// What each doubling of the units adds.
  public internal(set) var unitWidth = 0.0
  /// What each doubling of the channels adds.
  public internal(set) var channelWidth = 0.0
  /// What it adds when every opinion has strong words.
  public internal(set) var temper = 0.0

  func heat(_ entries: [IssueEntry], lastDay: Int?, units: Int, channels: Int, strong: Double) -> Int {
    var recent = 0.0
    for entry in entries {
      let weight = entry.copyOf == nil ? 1 : copy
      guard let day = entry.day, let lastDay else {
        recent += weight * undated
        continue
      }
      recent += weight * exp2(-Double(max(0, lastDay - day)) / halfLife)
    }
    let width = 1 + log2(Double(max(1, units))) * unitWidth + log2(Double(max(1, channels))) * channelWidth
    return Int((base * recent * width * (1 + temper * strong)).rounded())
  }
}
