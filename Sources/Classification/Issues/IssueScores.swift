import TextModel

/// Sums for groups, kept in one array that is used again: clearing it costs what was touched.
struct IssueScores: Sendable {
  private var sums: [Double] = []
  private var touched: [Int32] = []

  /// - Parameter groups: how many there are now.
  mutating func begin(groups: Int) {
    for group in touched { sums[Int(group)] = 0 }
    touched.removeAll(keepingCapacity: true)
    if sums.count < groups { sums += [Double](repeating: 0, count: groups + groups / 2 - sums.count + 16) }
  }

  /// - Parameter gain: above 0.
  mutating func add(_ gain: Double, to groups: [Int32]) {
    for group in groups {
      if sums[Int(group)] == 0 { touched.append(group) }
      sums[Int(group)] += gain
    }
  }

  /// The groups with the largest sums, the largest first, then by number.
  func best(_ most: Int, where isWanted: (Int) -> Bool) -> [Int] {
    var best: [Int32] = []
    for group in touched {
      let sum = sums[Int(group)]
      if best.count == most, let last = best.last, !isBefore(sum, group, last) { continue }
      guard isWanted(Int(group)) else { continue }
      let place = best.partitioningIndex { isBefore(sum, group, $0) }
      best.insert(group, at: place)
      if best.count > most { best.removeLast() }
    }
    return best.map(Int.init)
  }

  private func isBefore(_ sum: Double, _ group: Int32, _ other: Int32) -> Bool {
    let standing = sums[Int(other)]
    return sum > standing || sum == standing && group < other
  }
}
