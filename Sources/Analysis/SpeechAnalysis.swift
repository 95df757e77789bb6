public import Checking
public import Reporting
public import TextModel
public import Tokenization
import UnicodeText

/// Reviews speeches on several threads, each against the profile that fits it.
public struct SpeechAnalysis: Sendable {
  private let tokenizer: Tokenizer
  private let reviewers: [Reviewer]
  private let choice: ProfileChoice
  private let jobs: Int
  private let comparesDocuments: Bool

  /// - Parameters:
  ///   - profiles: with one, all documents are reviewed against it; of several each document gets the one it is
  ///     recognised by, or the first without words of recognition. At least one.
  ///   - checks: which checks are made.
  ///   - jobs: number of threads.
  public init(
    tokenizer: Tokenizer = Tokenizer(), profiles: [ReviewProfile], checks: Set<Check> = Set(Check.allCases), jobs: Int
  ) {
    self.tokenizer = tokenizer
    reviewers = profiles.map { Reviewer($0, folding: .icu, checks: checks) }
    choice = ProfileChoice(profiles)
    self.jobs = jobs
    comparesDocuments = checks.contains(.similarity)
  }

  /// Reviews documents; the results are in their order. Of several documents what they share is found too.
  public func review(_ documents: [Document]) throws -> [Report.SpeechSection] {
    let (tokenizer, reviewers, choice) = (tokenizer, reviewers, choice)
    let speeches = try parallelMap(documents, jobs: jobs) {
      try tokenizer.makeWorker()
    } transform: { worker, document in
      let tokenized = try worker.tokenize(document)
      let reviewer = reviewers[choice.index(for: tokenized)]
      return Report.SpeechSection(
        document: tokenized, profile: reviewer.profile.title, review: reviewer.review(tokenized))
    }
    return comparesDocuments && documents.count > 1 ? try withSharedPassages(speeches) : speeches
  }

  private func withSharedPassages(_ speeches: [Report.SpeechSection]) throws -> [Report.SpeechSection] {
    let similarity = try SimilarityAnalysis(jobs: jobs).compare(speeches.map(\.document))
    let findings = SimilarityCheck(similarity, documents: speeches.map(\.document.document)).findings()
    return zip(speeches, findings).map { speech, findings in
      findings.isEmpty
        ? speech
        : Report.SpeechSection(
          document: speech.document, profile: speech.profile, review: speech.review.adding(findings))
    }
  }
}
