public import Classification
public import Reporting
public import TextModel
import UnicodeText

/// What repeats and what recurs in a collection, in one pass over its judged opinions: copies of one text, and groups of
/// opinions about one concrete problem.
///
/// Memory: the texts that `CopyCollector` remembers; with issues, every opinion (`HotIssues`).
public struct CollectionPatterns: Sendable {
  private var copies = CopyCollector()
  private var campaign: CampaignShares
  private var issues: HotIssues?
  /// The scheme's rest category.
  private let rest: Int

  /// - Parameter issues: an empty grouping, to look for groups; nil for copies only.
  public init(_ judge: OpinionJudge, issues: HotIssues? = nil) {
    campaign = CampaignShares(judge)
    self.issues = issues
    rest = judge.scheme.other
  }

  /// Takes the next opinion. Expected linear in its text.
  ///
  /// - Parameter label: what a person found, when the opinion is one of a random sample checked by hand.
  public mutating func add(_ opinion: Opinion, _ judgement: Judgement, label: HandLabel? = nil) {
    let folded = FoldedText(opinion.text, table: .icu)
    let original = copies.add(opinion, folded)
    campaign.add(opinion, judgement, label: label, isCopy: original != nil)
    guard let weights = issues?.weights else { return }
    let isAside = judgement.category == rest && judgement.probability > weights.rest
    issues?.add(
      opinion, folded, category: judgement.category, certainty: judgement.probability, isAside: isAside,
      copyOf: original)
  }

  /// What was copied.
  ///
  /// - Parameter collection: whether the opinions are all there are.
  public func duplicates(of collection: PredictionPoweredEstimator.Collection = .census) -> Report.Duplicates {
    copies.duplicates(shares: campaign.shares(of: collection))
  }

  /// For each opinion the number of its group, in the order of adding; all alone unless issues were looked for.
  public mutating func settledGroups() -> [Int] {
    issues?.settle()
    return issues?.groups ?? Array(0..<copies.count)
  }

  /// The hottest issues, at most `n`; none unless they were looked for. Linear in the opinions; call it at the end.
  public mutating func hottest(_ n: Int) -> [Report.Issue] {
    issues?.settle()
    guard let issues else { return [] }
    return issues.ranked(n).map { issue in
      Report.Issue(issue, quotation: Report.Excerpt(id: issue.quotationID, text: issues.text(of: issue.quotation)))
    }
  }
}
