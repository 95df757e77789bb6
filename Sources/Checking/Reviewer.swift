public import TextModel

/// Reviews documents against one profile. Immutable: make one and share it between tasks.
public struct Reviewer: Sendable {
  public let profile: ReviewProfile
  private let phrases: ProfilePhrases
  private let checks: Set<Check>

  /// - Parameters:
  ///   - profile: what is asked of the documents.
  ///   - folding: the table that the documents were folded with.
  ///   - checks: which checks are made.
  public init(_ profile: ReviewProfile, folding: FoldingTable, checks: Set<Check> = Set(Check.allCases)) {
    self.profile = profile
    self.phrases = ProfilePhrases(profile, folding: folding)
    self.checks = checks
  }

  /// Findings and coverage of one document. Linear in the document.
  public func review(_ document: TokenizedDocument) -> Review {
    let hits = phrases.hits(in: document.folded)
    let slogans = SloganCheck(profile: profile)
    var findings: [Finding] = []
    var coverage: [PointCoverage] = []
    if checks.contains(.term) { findings += TermCheck(profile: profile).findings(hits: hits) }
    if checks.contains(.slogan) { findings += slogans.findings(hits: hits) }
    if checks.contains(.coverage) {
      coverage = CoverageCheck(profile: profile).coverage(of: document, hits: hits)
      coverage += slogans.coverage(of: document, hits: hits)
    }
    return Review(findings: findings.sorted(by: Finding.inTextOrder), coverage: coverage)
  }
}
