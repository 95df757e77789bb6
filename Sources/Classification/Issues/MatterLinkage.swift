/// Joins the likest groups until none are alike enough: average linkage (Sokal and Michener 1958, University of Kansas
/// Science Bulletin 38:1409). Quadratic in the groups for most collections, cubic at worst.
struct MatterLinkage {
  /// Summed likeness of the members of two groups.
  private var sums: [[Double]]
  private var members: [[Int]]
  private var isAlive: [Bool]
  /// For each group the likest one behind it.
  private var nearest: [(other: Int, likeness: Double)?]
  /// The first so many groups are never joined to each other. What joins one of them takes its place.
  private let held: Int

  /// - Parameters:
  ///   - groups: numbers of vectors, each in one group.
  ///   - vectors: pieces by ascending key.
  ///   - held: how many of the groups at the head are matters of their own.
  init(_ groups: [[Int]], _ vectors: [[(key: UInt32, weight: Double)]], held: Int = 0) {
    self.held = held
    members = groups
    isAlive = groups.map { _ in true }
    nearest = groups.map { _ in nil }
    sums = groups.map { _ in [Double](repeating: 0, count: groups.count) }
    var holders: [UInt32: [(group: Int, weight: Double)]] = [:]
    for (group, own) in groups.enumerated() {
      var whole: [UInt32: Double] = [:]
      for number in own { for piece in vectors[number] { whole[piece.key, default: 0] += piece.weight } }
      for (key, weight) in whole { holders[key, default: []].append((group, weight)) }
    }
    // By key, so that sums come out the same on every run.
    for key in holders.keys.sorted() {
      let own = holders[key] ?? []
      for one in own {
        for other in own where other.group != one.group {
          sums[one.group][other.group] += one.weight * other.weight
        }
      }
    }
    for group in groups.indices { findNearest(of: group) }
  }

  /// The groups when no two are as alike as `least`; each ascending, the largest first.
  mutating func joined(until least: Double) -> [[Int]] {
    while let (one, other) = likest(least) {
      members[one] += members[other]
      isAlive[other] = false
      for group in sums.indices {
        sums[one][group] += sums[other][group]
        sums[group][one] = sums[one][group]
      }
      for group in sums.indices where isAlive[group] {
        if group == one || nearest[group].map({ $0.other == one || $0.other == other }) ?? false {
          findNearest(of: group)
        } else if group < one {
          note(one, for: group)
        }
      }
    }
    return members.indices.filter { isAlive[$0] }.map { members[$0].sorted() }
      .sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
  }

  /// Mean likeness of the members of two groups.
  private func likeness(_ one: Int, _ other: Int) -> Double {
    max(one, other) < held ? 0 : sums[one][other] / Double(members[one].count * members[other].count)
  }

  private func likest(_ least: Double) -> (Int, Int)? {
    var best: (one: Int, other: Int, likeness: Double)?
    for group in nearest.indices where isAlive[group] {
      guard let next = nearest[group], next.likeness >= least, next.likeness > best?.likeness ?? 0 else { continue }
      best = (group, next.other, next.likeness)
    }
    return best.map { ($0.one, $0.other) }
  }

  private mutating func findNearest(of group: Int) {
    nearest[group] = nil
    for other in members.indices where other > group && isAlive[other] { note(other, for: group) }
  }

  private mutating func note(_ other: Int, for group: Int) {
    let likeness = likeness(group, other)
    if likeness > nearest[group]?.likeness ?? 0 { nearest[group] = (other, likeness) }
  }
}
