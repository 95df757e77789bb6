public import Classification
public import Reporting
public import TextModel
import UnicodeText
public import Wording

/// What repeats and what recurs in a collection, in one pass over its judged opinions: copies of one text, and groups of
/// opinions about one concrete problem.
///
/// Memory: the texts that `CopyCollector` remembers; with issues, every opinion (`HotIssues`).
public struct CollectionPatterns: Sendable {
  private var copies = CopyCollector()
  private var campaign: CampaignShares
  private var issues: HotIssues?
  private var lookup: KnownIssueLookup?
  /// Whether what is found is held together.
  private let isKept: Bool
  private var isSettled = false
  private let scheme: CodingScheme

  /// - Parameter issues: an empty grouping, to look for groups; nil for copies only.
  public init(_ judge: OpinionJudge, issues: HotIssues? = nil) {
    self.init(judge, issues: issues, known: nil, isKept: false)
  }

  /// Groups by the tables of a folder, and by what is known before.
  public init(_ judge: OpinionJudge, by grouping: DictionaryFolder.IssueGrouping?) {
    self.init(judge, issues: grouping?.value, known: grouping?.known, isKept: grouping?.isKept ?? false)
  }

  private init(_ judge: OpinionJudge, issues: HotIssues?, known: KnownIssues?, isKept: Bool) {
    campaign = CampaignShares(judge)
    self.issues = issues
    lookup = known.map(KnownIssueLookup.init)
    self.isKept = isKept || known != nil
    scheme = judge.scheme
  }

  /// Opinions of an issue that are kept to be read one by one.
  private static let mostVoices = 200

  /// Opinions taken so far.
  public var count: Int { copies.count }

  /// What is to be said of the known issues when all opinions have come.
  public var warnings: [Message] { lookup?.warnings ?? [] }

  /// Takes the next opinion. Expected linear in its text.
  ///
  /// - Parameter label: what a person found, when the opinion is one of a random sample checked by hand.
  public mutating func add(_ opinion: Opinion, _ judgement: Judgement, label: HandLabel? = nil) {
    let folded = FoldedText(opinion.text, table: .icu)
    let original = copies.add(opinion, folded)
    campaign.add(opinion, judgement, label: label, isCopy: original != nil)
    guard let weights = issues?.weights else { return }
    let isAside =
      judgement.category == scheme.other
      && (judgement.probability > weights.rest || EmptyAnswers.shared.isAside(judgement, of: folded, in: scheme))
    let known = lookup?.place(of: opinion)
    isSettled = false
    issues?.add(
      opinion, folded, category: judgement.category, certainty: judgement.probability, isAside: isAside,
      copyOf: original, known: known)
  }

  /// What was copied.
  ///
  /// - Parameter collection: whether the opinions are all there are.
  public func duplicates(of collection: PredictionPoweredEstimator.Collection = .census) -> Report.Duplicates {
    copies.duplicates(shares: campaign.shares(of: collection))
  }

  /// For each opinion the number of its group, in the order of adding; all alone unless issues were looked for.
  public mutating func settledGroups() -> [Int] {
    settle()
    return issues?.groups ?? Array(0..<copies.count)
  }

  /// The hottest issues, at most `n`, and which opinions all issues have; nil unless they were looked for.
  /// Linear in the opinions; call it at the end.
  public mutating func found(_ n: Int) -> (issues: [Report.Issue], grouping: Report.IssueGrouping)? {
    settle()
    guard let issues else { return nil }
    let ranked = issues.ranked(.max)
    func excerpt(_ opinion: Int, _ id: String) -> Report.Excerpt {
      Report.Excerpt(id: id, text: issues.text(of: opinion), row: copies.row(of: opinion, id: id))
    }
    let shown = ranked.prefix(max(0, n)).map { issue in
      let members = zip(issue.members, issue.ids)
      return Report.Issue(
        issue, quotation: excerpt(issue.quotation, issue.quotationID),
        places: members.map { copies.place(of: $0, id: $1) },
        voices: members.lazy.filter { !issues.isCopy($0.0) }.prefix(Self.mostVoices).map { excerpt($0, $1) })
    }
    return (shown, Report.IssueGrouping(ranked, opinions: count, halfLife: issues.weights.heat.halfLife))
  }

  /// The grouping as a file that `KnownIssues` reads; nil unless issues were looked for and opinions came, so that
  /// nothing is written over when no file could be read.
  public mutating func kept() -> KnownIssuesText? {
    guard count > 0 else { return nil }
    settle()
    return issues?.kept(beside: lookup?.known)
  }

  private mutating func settle() {
    guard !isSettled else { return }
    issues?.settle()
    if isKept { issues?.hold() }
    isSettled = true
  }
}
