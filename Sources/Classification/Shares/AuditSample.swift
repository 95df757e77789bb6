public import Wording

/// A random sample of a collection for people to check: the same size and seed always draw the same opinions.
///
/// Only such a sample, not opinions chosen because they are doubtful or instructive, allows a statement about the whole.
public struct AuditSample: Sendable, Hashable {
  /// Indices of the drawn opinions, rising.
  public let opinions: [Int]
  /// For each of them the number of opinions that it stands for; they add up to the collection's size.
  public let weights: [Double]

  /// Each set of `size` opinions is equally likely (Knuth, volume 2, algorithm S).
  ///
  /// - Parameters:
  ///   - size: opinions to draw, none when negative; all are taken when there are not so many.
  ///   - total: opinions of the collection, none when negative.
  /// - Complexity: O(total).
  public static func simple(size: Int, of total: Int, seed: UInt64) -> AuditSample {
    var generator = SeededGenerator(seed: seed)
    let drawn = draw(size, from: max(0, total), &generator)
    let weight = drawn.isEmpty ? 0 : Double(total) / Double(drawn.count)
    return AuditSample(opinions: drawn, weights: drawn.map { _ in weight })
  }

  /// From each stratum as many as its share of the collection, but at least one.
  ///
  /// - Parameters:
  ///   - size: opinions to draw; all are taken when there are not so many.
  ///   - strata: the unit, or other group, of each opinion of the collection; nil is a stratum too.
  /// - Throws: a `Problem` when there are more strata than opinions to draw.
  /// - Complexity: O(opinions + size · strata).
  public static func stratified(size: Int, by strata: [String?], seed: UInt64) throws(Problem) -> AuditSample {
    let members = self.members(strata)
    guard size >= members.count || size >= strata.count else {
      throw Problem(Message("audit.tooSmall", ["size": String(size), "strata": String(members.count)]))
    }
    let allocation = allocate(size, to: members.map(\.count))
    var generator = SeededGenerator(seed: seed)
    var weighted = [(opinion: Int, weight: Double)]()
    for (stratum, count) in zip(members, allocation) {
      let weight = Double(stratum.count) / Double(max(1, count))
      weighted += draw(count, from: stratum.count, &generator).map { (stratum[$0], weight) }
    }
    weighted.sort { $0.opinion < $1.opinion }
    return AuditSample(opinions: weighted.map(\.opinion), weights: weighted.map(\.weight))
  }

  /// Places for each stratum: one each, then one by one to the stratum that has least for its size, the first of
  /// several; never more than it holds.
  static func allocate(_ size: Int, to counts: [Int]) -> [Int] {
    let total = counts.reduce(0, +)
    if size >= total { return counts }
    var places = counts.map { min(1, $0) }
    for _ in places.reduce(0, +)..<max(size, places.reduce(0, +)) {
      var best: Int?
      for index in counts.indices where places[index] < counts[index] {
        let lack = size * counts[index] - places[index] * total
        if let other = best, lack <= size * counts[other] - places[other] * total { continue }
        best = index
      }
      if let best { places[best] += 1 }
    }
    return places
  }

  /// The members of each stratum; strata by name, those without one last.
  private static func members(_ strata: [String?]) -> [[Int]] {
    var byName: [String?: [Int]] = [:]
    for (index, stratum) in strata.enumerated() { byName[stratum, default: []].append(index) }
    let ordered = byName.sorted { left, right in
      guard let first = left.key, let second = right.key else { return left.key != nil }
      return first < second
    }
    return ordered.map(\.value)
  }

  private static func draw(_ size: Int, from total: Int, _ generator: inout SeededGenerator) -> [Int] {
    var drawn = [Int]()
    for index in 0..<total {
      let wanted = min(size, total) - drawn.count
      if wanted <= 0 { break }
      if generator.below(total - index) < wanted { drawn.append(index) }
    }
    return drawn
  }
}
