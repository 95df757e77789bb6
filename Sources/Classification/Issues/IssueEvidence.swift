internal import DataFiles
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
  /// Subjects and pairs that a text must share.
  private let leastPieces: Int

  /// The limits `evidence.*` of the table `limits.tsv`.
  private struct Limits {
    static let usual = Limits(NamedLimits(table: PackageResources.limits_tsv))

    /// Pieces of evidence that are looked for.
    let most: Int
    /// Share of the opinions that must have a piece.
    let leastShare: Double
    /// Subjects and pairs that a text must share.
    let leastPieces: Int
    let subject: Double
    let pair: Double
    let character: Double

    init(_ limits: NamedLimits) {
      (most, leastShare) = (limits.whole("evidence.most"), limits["evidence.leastShare"])
      leastPieces = limits.whole("evidence.leastPieces")
      (subject, pair) = (limits["evidence.subject"], limits["evidence.pair"])
      character = limits["evidence.character"]
    }

    func factor(_ key: UInt32) -> Double {
      switch IssueKey.form(of: key) {
      case .subject: subject
      case .pair: pair
      case .character: character
      }
    }
  }

  init(_ tally: IssueTally, among tallies: [IssueTally], opinions: Int, keys: [UInt32], subjects: SubjectTable) {
    let limits = Limits.usual
    let weighed = keys.filter { key in
      // When something happens tells no issue from another.
      let isTime = IssueKey.form(of: key) == .subject && subjects.kinds[Int(key)] == .time
      // What one opinion says is not yet the issue's.
      return !isTime
        && Double(tally.count(of: key)) >= max(min(2, Double(tally.count)), limits.leastShare * Double(tally.count))
    }.map { key in
      let frequency = tallies.reduce(0) { $0 + $1.count(of: key) }
      let rarity = log(1 + Double(opinions) / Double(max(1, frequency)))
      return (key: key, weight: rarity * limits.factor(key) * Double(tally.count(of: key)) / Double(tally.count))
    }
    let best = weighed.sorted { (-$0.weight, $0.key) < (-$1.weight, $1.key) }.prefix(limits.most)
    weights = Dictionary(uniqueKeysWithValues: best.map { ($0.key, $0.weight) })
    total = best.reduce(0) { $0 + $1.weight }
    self.subjects = subjects
    leastPieces = limits.leastPieces
  }

  /// Share of the evidence that a folded text has, 0 to 1. Linear in the text.
  ///
  /// 0 for a text with one piece only: a single word that the issue shares with others is chance.
  public func share(in text: FoldedText) -> Double {
    let found = IssueFeatures(text, subjects).keys.filter { weights[$0] != nil }
    guard total > 0, found.count { IssueKey.form(of: $0) != .character } >= min(leastPieces, weights.count) else {
      return 0
    }
    return found.reduce(0) { $0 + (weights[$1] ?? 0) } / total
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
