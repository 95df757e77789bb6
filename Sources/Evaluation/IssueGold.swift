
import DataFiles
public import TextModel
import Wording

/// Opinions grouped by hand: which of them speak of one concrete problem.
public struct IssueGold: Sendable {
  /// For the identifier of an opinion the identifier of its issue; opinions of none are absent.
  public let issues: [String: String]

  /// A grouping that is at hand: identifiers of opinions, each with that of its issue.
  public init(issues: [String: String]) { self.issues = issues }

  /// - Parameters:
  ///   - yaml: a mapping from opinion to issue.
  ///   - file: its name, for the problems.
  /// - Throws: `Problem` or `Problems` when it is no such mapping.
  public init(yaml: String, file: String) throws {
    var issues: [String: String] = [:]
    for line in yaml.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") && !line.isEmpty {
      let sides = line.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
      guard sides.count == 2, !sides[1].isEmpty else {
        throw Problem(Message("evaluation.badIssue"), in: file)
      }
      issues[sides[0]] = sides[1]
    }
    self.issues = issues
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
