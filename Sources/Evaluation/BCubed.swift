/// How well a grouping agrees with the true one, item by item (Bagga and Baldwin 1998; Amigó et al. 2009).
///
/// For each item the share of its group that truly belongs with it (precision), and the share of those that truly
/// belong with it that its group holds (recall); both averaged over the items.
public struct BCubed: Sendable, Hashable {
  /// 0 to 1.
  public let precision: Double
  /// 0 to 1.
  public let recall: Double

  /// Harmonic mean of precision and recall, 0 to 1.
  public var f: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  /// Compares two groupings of the same items. O(n).
  ///
  /// - Parameters:
  ///   - found: for each item the number of its group.
  ///   - truth: for each item the number of its true group; nil for an item that belongs with no other.
  ///   - judged: which items to average over, all when left out. Items that are not judged still count as intruders in
  ///     the groups of those that are.
  /// - Returns: nil when nothing is judged.
  /// - Precondition: both arrays have one entry for each item.
  public init?(found: [Int], truth: [Int?], judged: [Int]? = nil) {
    precondition(found.count == truth.count, "Both groupings must hold the same items.")
    let items = judged ?? Array(found.indices)
    guard !items.isEmpty else { return nil }
    var (groups, classes, shared): ([Int: Int], [Int: Int], [Pair: Int]) = ([:], [:], [:])
    for (group, kind) in zip(found, truth) {
      groups[group, default: 0] += 1
      guard let kind else { continue }
      classes[kind, default: 0] += 1
      shared[Pair(group: group, kind: kind), default: 0] += 1
    }
    var (precision, recall) = (0.0, 0.0)
    for item in items {
      let common = truth[item].flatMap { shared[Pair(group: found[item], kind: $0)] } ?? 1
      precision += Double(common) / Double(groups[found[item]] ?? 1)
      recall += Double(common) / Double(truth[item].flatMap { classes[$0] } ?? 1)
    }
    self.precision = precision / Double(items.count)
    self.recall = recall / Double(items.count)
  }
}

private struct Pair: Hashable {
  let group: Int
  let kind: Int
}
