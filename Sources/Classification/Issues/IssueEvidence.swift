public import TextModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// By what a text is known to speak of an issue: the subjects and rare characters that most of its opinions
/// have, weighted by how rare they are in the collection (inverse document frequency).
public struct IssueEvidence: Sendable {
  private let weights: [UInt32: Double]
  private let total: Double
  private let subjects: SubjectTable

  /// Pieces of evidence that are looked for; more only repeat what these say.
  private static let most = 8
  /// Share of the opinions that must have a piece.
  private static let leastShare = 0.4
  /// A subject stands for all its words, a character for many others than the one that is meant.
  private static func factor(_ key: UInt32) -> Double {
    switch IssueKey.form(of: key) {
    case .subject: 2.5
    case .pair: 1
    case .character: 0.4
    }
  }

  init(_ tally: IssueTally, among tallies: [IssueTally], opinions: Int, keys: [UInt32], subjects: SubjectTable) {
    let weighed = keys.filter { Double(tally.count(of: $0)) >= Self.leastShare * Double(tally.count) }.map { key in
      let frequency = tallies.reduce(0) { $0 + $1.count(of: key) }
      let rarity = log(1 + Double(opinions) / Double(max(1, frequency)))
      return (key: key, weight: rarity * Self.factor(key) * Double(tally.count(of: key)) / Double(tally.count))
    }
    let best = weighed.sorted { (-$0.weight, $0.key) < (-$1.weight, $1.key) }.prefix(Self.most)
    weights = Dictionary(uniqueKeysWithValues: best.map { ($0.key, $0.weight) })
    total = best.reduce(0) { $0 + $1.weight }
    self.subjects = subjects
  }

  /// Share of the evidence that a folded text has, 0 to 1. Linear in the text.
  public func share(in text: FoldedText) -> Double {
    total == 0 ? 0 : IssueFeatures(text, subjects).keys.reduce(0) { $0 + (weights[$1] ?? 0) } / total
  }
}

extension HotIssues {
  /// By what a text is known to speak of an issue.
  public func evidence(of issue: HotIssue) -> IssueEvidence {
    let tally = tallies[issue.number]
    let keys = Set(tally.members.flatMap { entries[Int($0)].keys }).sorted()
    return IssueEvidence(tally, among: tallies, opinions: entries.count, keys: keys, subjects: subjects)
  }
}
