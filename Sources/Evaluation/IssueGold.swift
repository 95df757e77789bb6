public import Classification
public import TextModel

/// Opinions grouped by hand: which of them speak of one concrete problem.
public struct IssueGold: Sendable {
  /// For the identifier of an opinion the identifier of its issue; opinions of none are absent.
  public let issues: [String: String]

  /// A grouping that is at hand: identifiers of opinions, each with that of its issue.
  public init(issues: [String: String]) { self.issues = issues }

  /// A grouping as a file of known issues holds it; opinions that stay alone are of no issue.
  public init(_ known: KnownIssues) {
    issues = known.ids.reduce(into: [:]) { issues, id in
      if case .issue(let name) = known[id] { issues[id] = KnownIssues.key(of: name) }
    }
  }

  /// Every other issue when they are ordered by falling size: one half to tune on, the other to report.
  ///
  /// - Returns: identifiers of issues; the first half begins with the largest.
  public var halves: (tuned: Set<String>, kept: Set<String>) {
    var sizes: [String: Int] = [:]
    for issue in issues.values { sizes[issue, default: 0] += 1 }
    let order = sizes.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
    let even = order.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    return (Set(even), Set(order).subtracting(even))
  }

  /// How many of some opinions are of an issue: those that `score` averages over unless told otherwise.
  public func judged(of opinions: [Opinion]) -> Int { opinions.count { issues[$0.id] != nil } }

  /// B-cubed of a grouping, averaged over the opinions of some issues.
  ///
  /// - Parameters:
  ///   - groups: for each opinion the number of its group.
  ///   - judged: the issues to average over, all when left out. Every opinion counts as an intruder where it intrudes.
  public func score(_ opinions: [Opinion], _ groups: [Int], judged: Set<String>? = nil) -> BCubed? {
    let names = Set(issues.values).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let truth = opinions.map { opinion in issues[opinion.id].flatMap { numbers[$0] } }
    let items = opinions.indices.filter { index in
      issues[opinions[index].id].map { judged?.contains($0) ?? true } ?? false
    }
    return BCubed(found: groups, truth: truth, judged: items)
  }
}
