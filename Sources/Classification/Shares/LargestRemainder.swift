/// Rounds shares of one whole so that they still add up to it: each is cut, and what is left goes, part by part, to those
/// that lost most (the largest-remainder method of Hamilton; ties to the first).
package enum LargestRemainder {
  /// - Parameters:
  ///   - shares: not below 0.
  ///   - parts: into how many the whole 1 is divided: 1,000 for tenths of a hundredth.
  ///   - whole: what the rounded shares add up to; a whole number of parts.
  /// - Returns: multiples of `1 / parts`; each for itself rounded where the shares do not add up to the whole.
  package static func rounded(_ shares: [Double], parts: Int, whole: Double = 1) -> [Double] {
    let scaled = shares.map { $0 * Double(parts) }
    // Shares that are no numbers, or out of range, fail these comparisons too.
    guard (0...1).contains(whole), shares.allSatisfy((0...1).contains),
      abs(scaled.reduce(0, +) - (whole * Double(parts)).rounded()) < 1
    else { return scaled.map { $0.rounded() / Double(parts) } }
    let wanted = Int((whole * Double(parts)).rounded())
    // A share that is whole but for what computing lost must not be cut by one.
    var kept = scaled.map { Int(($0 + 1e-7).rounded(.down)) }
    let left = max(0, wanted - kept.reduce(0, +))
    let order = scaled.indices.sorted { (Double(kept[$0]) - scaled[$0], $0) < (Double(kept[$1]) - scaled[$1], $1) }
    for index in order.prefix(left) { kept[index] += 1 }
    return kept.map { Double($0) / Double(parts) }
  }
}
