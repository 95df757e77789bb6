public import TextModel

/// Counts judged opinions by category, overall and by unit, channel and month.
///
/// A mergeable value: counting parts and merging them in any order gives what one pass gives. Memory grows with the
/// number of different units, channels and months, not with the number of opinions.
public struct ShareCounter: Sendable {
  private let categories: Int
  private let dimensions: [ShareTable.Dimension]
  private var overall: [Int]
  private var byValue: [ShareTable.Dimension: [String?: [Int]]] = [:]

  /// - Parameter categories: number of categories of the scheme.
  public init(categories: Int, by dimensions: [ShareTable.Dimension]) {
    self.categories = categories
    self.dimensions = dimensions
    overall = [Int](repeating: 0, count: categories)
  }

  public mutating func count(_ opinion: Opinion, as category: Int) {
    overall[category] += 1
    for dimension in dimensions {
      let empty = [Int](repeating: 0, count: categories)
      byValue[dimension, default: [:]][opinion.value(of: dimension), default: empty][category] += 1
    }
  }

  /// Adds what another counter of the same scheme and dimensions has counted.
  public mutating func merge(_ other: ShareCounter) {
    Self.add(other.overall, to: &overall)
    for (dimension, values) in other.byValue {
      for (value, counts) in values {
        let empty = [Int](repeating: 0, count: categories)
        Self.add(counts, to: &byValue[dimension, default: [:]][value, default: empty])
      }
    }
  }

  /// Shares with their Wilson intervals.
  public var table: ShareTable {
    ShareTable(
      opinions: overall.reduce(0, +), shares: Self.shares(overall),
      groups: dimensions.map { dimension in
        let groups = (byValue[dimension] ?? [:]).map { value, counts in
          ShareTable.Group(value: value, opinions: counts.reduce(0, +), shares: Self.shares(counts))
        }
        return (dimension, groups.sorted { Self.inOrder(dimension, $0, $1) })
      })
  }

  private static func add(_ counts: [Int], to sums: inout [Int]) {
    for index in counts.indices { sums[index] += counts[index] }
  }

  private static func shares(_ counts: [Int]) -> [Prevalence] {
    let total = counts.reduce(0, +)
    return counts.enumerated().map { category, count in
      let interval = WilsonInterval(count: count, of: total)
      return Prevalence(
        category: category, count: count, share: total == 0 ? 0 : Double(count) / Double(total),
        low: interval.low, high: interval.high, method: .dictionaryNotAudited)
    }
  }

  /// Months by time, others the largest first; what has no value comes last.
  private static func inOrder(
    _ dimension: ShareTable.Dimension, _ left: ShareTable.Group, _ right: ShareTable.Group
  ) -> Bool {
    guard let first = left.value, let second = right.value else { return left.value != nil }
    if dimension != .month, left.opinions != right.opinions { return left.opinions > right.opinions }
    return first < second
  }
}

extension Opinion {
  /// The unit, channel or month of the opinion; nil when it has none.
  public func value(of dimension: ShareTable.Dimension) -> String? {
    switch dimension {
    case .unit: unit
    case .channel: channel
    case .month: month
    }
  }
}
