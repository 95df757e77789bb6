public import TextModel

/// Counts judged opinions by category, overall and by unit, channel and month.
///
/// A mergeable value: counting parts and merging them in any order gives what one pass gives. Memory grows with the
/// number of different units, channels and months, not with the number of opinions. Of a group whose name is written
/// in several widths the spelling counted first is shown, in merging that of the first part.
public struct ShareCounter: Sendable {
  private let leaves: SchemeLeaves
  private let dimensions: [ShareTable.Dimension]
  /// By leaf.
  private var overall: [Int]
  private var byValue: [ShareTable.Dimension: [GroupName?: [Int]]] = [:]

  /// - Parameter categories: number of categories of the scheme.
  public init(categories: Int, by dimensions: [ShareTable.Dimension]) {
    self.init(SchemeLeaves(sizes: [Int](repeating: 0, count: categories)), by: dimensions)
  }

  /// Counts subcategories as well.
  public init(_ scheme: CodingScheme, by dimensions: [ShareTable.Dimension]) {
    self.init(SchemeLeaves(scheme), by: dimensions)
  }

  private init(_ leaves: SchemeLeaves, by dimensions: [ShareTable.Dimension]) {
    self.leaves = leaves
    self.dimensions = dimensions
    overall = [Int](repeating: 0, count: leaves.count)
  }

  /// - Parameter subcategory: index among the category's subcategories; nil for none of them.
  public mutating func count(_ opinion: Opinion, as category: Int, _ subcategory: Int? = nil) {
    let leaf = leaves.leaf(of: SchemePlace(category: category, subcategory: subcategory))
    overall[leaf] += 1
    for dimension in dimensions {
      let empty = [Int](repeating: 0, count: leaves.count)
      byValue[dimension, default: [:]][opinion.group(of: dimension), default: empty][leaf] += 1
    }
  }

  /// Counts by leaf of the opinions with one value of a dimension; of all opinions without a dimension.
  func counts(_ dimension: ShareTable.Dimension?, _ value: String?) -> [Int] {
    guard let dimension else { return overall }
    return byValue[dimension]?[value.map(GroupName.init)] ?? [Int](repeating: 0, count: leaves.count)
  }

  /// Adds what another counter of the same scheme and dimensions has counted.
  public mutating func merge(_ other: ShareCounter) {
    Self.add(other.overall, to: &overall)
    for (dimension, values) in other.byValue {
      for (value, counts) in values {
        let empty = [Int](repeating: 0, count: leaves.count)
        Self.add(counts, to: &byValue[dimension, default: [:]][value, default: empty])
      }
    }
  }

  /// Shares with their intervals (`UnauditedInterval`).
  public var table: ShareTable {
    ShareTable(
      opinions: overall.reduce(0, +), shares: shares(overall),
      groups: dimensions.map { dimension in
        let groups = (byValue[dimension] ?? [:]).map { value, counts in
          ShareTable.Group(value: value?.shown, opinions: counts.reduce(0, +), shares: shares(counts))
        }
        return (dimension, groups.sorted { Self.inOrder(dimension, $0, $1) })
      })
  }

  private static func add(_ counts: [Int], to sums: inout [Int]) {
    for index in counts.indices { sums[index] += counts[index] }
  }

  private func shares(_ counts: [Int]) -> [Prevalence] {
    let total = counts.reduce(0, +)
    return (0..<leaves.categories).map { category in
      let own = leaves.leaves(of: category)
      let count = counts[own].reduce(0, +)
      let interval = UnauditedInterval.counted(count, of: total)
      let whole = Prevalence(
        category: category, count: count, share: total == 0 ? 0 : Double(count) / Double(total),
        low: interval.low, high: interval.high, method: .dictionaryNotAudited)
      return SubcategorySplit(leaves, counts).counted(whole, of: total)
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
  /// The same as the key of a group.
  func group(of dimension: ShareTable.Dimension) -> GroupName? { value(of: dimension).map(GroupName.init) }

  /// The unit, channel or month of the opinion; nil when it has none.
  public func value(of dimension: ShareTable.Dimension) -> String? {
    switch dimension {
    case .unit: unit
    case .channel: channel
    case .month: month
    }
  }
}
