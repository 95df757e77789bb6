/// How many opinions speak of a category beside their own: these are in no count and no share. A mergeable value.
public struct FurtherCounts: Sendable, Hashable {
  /// For each category of the scheme the opinions that speak of it though they are counted under another.
  public private(set) var counts: [Int]
  /// Opinions that speak of two categories or more.
  public private(set) var several = 0

  /// - Parameter categories: number of categories of the scheme.
  public init(categories: Int) { counts = [Int](repeating: 0, count: categories) }

  /// Counts the further topics of one opinion.
  public mutating func add(_ judgement: Judgement) {
    if !judgement.secondary.isEmpty { several += 1 }
    for category in judgement.secondary { counts[category] += 1 }
  }

  /// Adds what another has counted of the same scheme.
  public mutating func merge(_ other: FurtherCounts) {
    several += other.several
    for category in counts.indices { counts[category] += other.counts[category] }
  }
}
