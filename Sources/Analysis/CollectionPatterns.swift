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

  /// - Parameter issues: an empty grouping, to look for groups; nil for copies only.
  public init(_ judge: OpinionJudge, issues: HotIssues? = nil) {
    campaign = CampaignShares(judge)
    self.issues = issues
  }

  /// Takes the next opinion. Expected linear in its text.
  public mutating func add(_ opinion: Opinion, _ judgement: Judgement) {
    let folded = FoldedText(opinion.text, table: .icu)
    let original = copies.add(opinion, folded)
    campaign.add(opinion, judgement, isCopy: original != nil)
    issues?.add(opinion, folded, category: judgement.category, copyOf: original)
  }

  /// What was copied.
  ///
  /// - Parameters:
  ///   - audit: opinions of the collection, labelled by hand.
  ///   - collection: whether the opinions are all there are.
  public func duplicates(
    audit: [AuditedOpinion] = [], of collection: PredictionPoweredEstimator.Collection = .census
  ) -> Report.Duplicates {
    copies.duplicates(shares: campaign.shares(audit: audit, of: collection))
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
