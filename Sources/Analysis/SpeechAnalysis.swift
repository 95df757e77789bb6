public import Checking
public import Reporting
public import TextModel
public import Tokenization
import UnicodeText
import Wording

/// Reviews speeches on several threads, each against the profile that fits it.
public struct SpeechAnalysis: Sendable {
  /// Documents between two notes of progress: enough to keep all threads at work.
  private static let batchSize = 32

  private let tokenizer: Tokenizer
  private let reviewers: [Reviewer]
  private let choice: ProfileChoice
  /// For plans and replies, which the opinions ask and no list of points.
  private let planReviewer: Reviewer
  private let jobs: Int
  private let comparesDocuments: Bool
  private let comparesNumbers: Bool

  /// - Parameters:
  ///   - profiles: with one, all documents are reviewed against it; of several each document gets the one it is
  ///     recognised by, or the first without words of recognition; with none there are no points, terms or slogans to
  ///     look for, and the other checks are made.
  ///   - checks: which checks are made.
  ///   - jobs: number of threads, 1 when less.
  public init(
    tokenizer: Tokenizer = Tokenizer(), profiles: [ReviewProfile], checks: Set<Check> = Set(Check.allCases), jobs: Int
  ) {
    let profiles = profiles.isEmpty ? [.plain(in: .chinese)] : profiles
    self.tokenizer = tokenizer
    reviewers = profiles.map { Reviewer($0, folding: .icu, checks: checks) }
    choice = ProfileChoice(profiles)
    planReviewer = Reviewer(.ofPlans(among: profiles), folding: .icu, checks: checks)
    self.jobs = jobs
    comparesDocuments = checks.contains(.similarity)
    comparesNumbers = checks.contains(.number)
  }

  /// Reviews documents; the results are in their order. Of several documents what they share is found too.
  ///
  /// - Throws: a `Problem` when ICU fails; the text itself is never refused.
  public func review(_ documents: [Document]) throws -> [Report.SpeechSection] {
    try reviewAndCompare(documents).speeches
  }

  /// Reviews documents, and says what several of them share.
  ///
  /// - Parameters:
  ///   - plans: which of the documents are plans or replies; these are asked for no points of a speech.
  ///   - progress: told after every few documents how many are done; what it throws ends the review.
  /// - Returns: the reviews in the order of the documents, and what they share by that order (nil when fewer than two
  ///   documents were compared).
  public func reviewAndCompare(
    _ documents: [Document], plans: PlanChoice = .none, progress: (_ done: Int) throws -> Void = { _ in }
  ) throws -> (speeches: [Report.SpeechSection], similarity: Similarity?) {
    let (tokenizer, reviewers, choice, planReviewer) = (tokenizer, reviewers, choice, planReviewer)
    // Several documents are shared out whole.
    let sharing = documents.count == 1 && jobs > 1 ? WorkSharing.onAllCores : .inTurn
    var speeches: [Report.SpeechSection] = []
    for start in stride(from: 0, to: documents.count, by: Self.batchSize) {
      let batch = Array(documents[start..<min(start + Self.batchSize, documents.count)])
      speeches += try parallelMap(batch, jobs: jobs) {
        try tokenizer.makeWorker()
      } transform: { worker, document in
        let tokenized = try worker.tokenize(document)
        let plan = plans.reason(for: tokenized)
        let chosen = choice.chosen(for: tokenized)
        let reviewer = plan == nil ? reviewers[chosen.index] : planReviewer
        return Report.SpeechSection(
          document: tokenized, profile: reviewer.profile.title, chosenBy: plan ?? chosen.reason,
          review: reviewer.review(tokenized, sharing: sharing))
      }
      try progress(speeches.count)
    }
    // One document alone may still contradict and repeat itself.
    let compared = comparesNumbers ? try withContradictions(speeches) : speeches
    guard documents.count > 1 else {
      return (comparesDocuments ? try withSharedPassages(compared).speeches : compared, nil)
    }
    return comparesDocuments ? try withSharedPassages(compared) : (compared, nil)
  }

  private func withContradictions(_ speeches: [Report.SpeechSection]) throws -> [Report.SpeechSection] {
    let requirements = try parallelMap(speeches.map(\.document), jobs: jobs) {
    } transform: { _, document in
      RequirementReader(document).requirements()
    }
    let findings = ContradictionCheck(speeches.map(\.document.document), requirements).findings()
    return zip(speeches, findings).map { $0.adding($1) }
  }

  private func withSharedPassages(
    _ speeches: [Report.SpeechSection]
  ) throws -> (speeches: [Report.SpeechSection], similarity: Similarity?) {
    let similarity = try SimilarityAnalysis(jobs: jobs).compare(speeches.map(\.document))
    let findings = SimilarityCheck(similarity, documents: speeches.map(\.document.document)).findings()
    return (
      zip(speeches, findings).map { speech, found in speech.adding(found.filter { !speech.tells($0) }) }, similarity
    )
  }
}

extension Report.SpeechSection {
  /// Whether a passage repeats a line of which a finding says already that it breaks off and is said again.
  func tells(_ passage: Finding) -> Bool {
    guard passage.rule == "repeated-passage" else { return false }
    let lines = review.findings.filter { $0.rule == "truncated-line" }.map(\.range)
    return passage.related.contains { first in lines.contains { $0.overlaps(first.range) } }
  }

  /// The same with more findings, in text order.
  func adding(_ findings: [Finding]) -> Report.SpeechSection {
    guard !findings.isEmpty else { return self }
    return Report.SpeechSection(
      document: document, profile: profile, chosenBy: chosenBy, review: review.adding(findings), silenced: silenced,
      compared: compared)
  }
}
