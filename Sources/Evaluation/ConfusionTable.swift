/// How often opinions of each category were given each category.
public struct ConfusionTable: Sendable, Hashable {
  /// By true category, then by the category given.
  public private(set) var counts: [[Int]]

  /// A square of zeros, one row and one column for each category.
  public init(categories: Int) {
    counts = [[Int]](repeating: [Int](repeating: 0, count: categories), count: categories)
  }

  /// Adds one opinion of the true category to those given the other; both are indices of categories.
  public mutating func count(_ truth: Int, as given: Int) { counts[truth][given] += 1 }

  /// Adds the counts of a table with the same number of categories.
  public mutating func merge(_ other: ConfusionTable) {
    for truth in counts.indices {
      for given in counts.indices { counts[truth][given] += other.counts[truth][given] }
    }
  }

  /// Number of opinions counted.
  public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// Share of those that were given their own category; 0 of none.
  public var accuracy: Double {
    total == 0 ? 0 : Double(counts.indices.reduce(0) { $0 + counts[$1][$1] }) / Double(total)
  }

  /// Of those that were given a category the share that belongs there; nil when it was never given.
  public func precision(_ category: Int) -> Double? {
    let given = counts.reduce(0) { $0 + $1[category] }
    return given == 0 ? nil : Double(counts[category][category]) / Double(given)
  }

  /// Of those of a category the share that was found; nil when there are none.
  public func recall(_ category: Int) -> Double? {
    let all = counts[category].reduce(0, +)
    return all == 0 ? nil : Double(counts[category][category]) / Double(all)
  }

  /// Harmonic mean of precision and recall; nil when the category neither occurs nor was given.
  public func f1(_ category: Int) -> Double? {
    let sum = counts[category].reduce(0, +) + counts.reduce(0) { $0 + $1[category] }
    return sum == 0 ? nil : 2 * Double(counts[category][category]) / Double(sum)
  }

  /// Mean of `f1` over the categories that have one.
  public var macroF1: Double {
    let scores = counts.indices.compactMap(f1)
    return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
  }
}
