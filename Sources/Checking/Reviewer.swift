public import TextModel

/// Reviews documents against one profile. Immutable: make one and share it between tasks.
public struct Reviewer: Sendable {
  /// What is asked of the documents.
  public let profile: ReviewProfile
  private let phrases: ProfilePhrases
  private let coverage: CoverageCheck
  private let checks: Set<Check>
  /// The terms that the user wrote.
  private let ownTerms: Set<String>

  /// - Parameters:
  ///   - profile: what is asked of the documents.
  ///   - folding: the table that the documents were folded with.
  ///   - checks: which checks are made.
  public init(_ profile: ReviewProfile, folding: FoldingTable, checks: Set<Check> = Set(Check.allCases)) {
    self.profile = profile
    phrases = ProfilePhrases(profile, folding: folding)
    coverage = CoverageCheck(profile, phrases, folding: folding)
    self.checks = checks
    ownTerms = Set(profile.terms.filter(\.isOwn).map(\.id))
  }

  /// Findings and coverage of one document. Linear in the document.
  ///
  /// - Parameter sharing: how what is found and what is covered, about half of the work each, are worked out.
  public func review(_ document: TokenizedDocument, sharing: WorkSharing = .inTurn) -> Review {
    let text = SourceText(document)
    let lines = WrappedLines(text)
    let hits = phrases.hits(in: document.folded, over: lines.breaks(in: text, document.folded))
    let numbering = Numbering(text)
    let fragment = Fragment(text, numbering)
    let slogans = SloganCheck(profile: profile)
    let isCoverageJudged = checks.contains(.coverage)
    let parts = sharing.map(isCoverageJudged ? 2 : 1) { part in
      if part == 0 { return Part(findings: found(hits, in: text, numbering, fragment, slogans)) }
      let (points, sentences) = coverage.coverage(of: document, hits: hits, text: text, lines, numbering, fragment)
      return Part(coverage: points + slogans.coverage(of: document, hits: hits), sentences: sentences)
    }
    // A rule that would put what stands there already has nothing to say, whatever made it think so.
    let said = parts.flatMap(\.findings).filter { $0.suggestion != document.document.text($0.range) }
    return Review(
      findings: withoutEchoes(said).sorted(by: Finding.inTextOrder), coverage: parts.flatMap(\.coverage),
      fragment: fragment, sentences: parts.flatMap(\.sentences), isCoverageJudged: isCoverageJudged, checks: checks)
  }

  /// What one thread works out of a document.
  private struct Part {
    var findings: [Finding] = []
    var coverage: [PointCoverage] = []
    var sentences: [SentenceSubject] = []
  }

  /// What the checks chosen find, one after the other.
  private func found(
    _ hits: [PhraseHit], in text: SourceText, _ numbering: Numbering, _ fragment: Fragment?, _ slogans: SloganCheck
  ) -> [Finding] {
    var findings: [Finding] = []
    if checks.contains(.term) {
      findings += TermCheck(terms: profile.terms).findings(hits: hits, in: text)
      findings += ShortNameCheck(text: text).findings(besides: findings.map(\.range))
      let leaders = LeaderNames(text: text).findings()
      let variants = NameVariants(text: text).findings().filter { variant in
        !leaders.contains { $0.range.overlaps(variant.range) }
      }
      findings +=
        FormerBodies(text: text).findings() + leaders + variants + AttendanceLists(text: text).findings()
        + AnnexTitles(text: text).findings() + RegionsAsCountries(text: text).findings()
    }
    if checks.contains(.slogan) { findings += slogans.findings(hits: hits, in: text, numbering, fragment) }
    if checks.contains(.enumeration) { findings += EnumerationCheck(text: text, numbering: numbering).findings() }
    if checks.contains(.coverage) {
      findings += fragment.map { [FragmentNote.finding($0)] } ?? []
    }
    if checks.contains(.anomaly) {
      findings += AnomalyCheck(text, numbering, fragment: fragment).findings()
    }
    if checks.contains(.number) || checks.contains(.anomaly) {
      findings += NumberCheck(text: text).findings().filter { checks.contains($0.check) }
    }
    if checks.contains(.punctuation) || checks.contains(.anomaly) {
      findings += PunctuationCheck(text: text, numbering: numbering).findings().filter { checks.contains($0.check) }
    }
    return findings
  }

  /// A slip of the pen that the profile also lists as a wrong name is said once, as is a heading that was broken.
  ///
  /// Of text that was decoded or copied wrongly nothing else is said.
  private func withoutEchoes(_ findings: [Finding]) -> [Finding] {
    let damaged = findings.filter { ["mojibake", "leftover-markup"].contains($0.rule) }
    guard damaged.isEmpty else {
      let rest = findings.filter { finding in
        finding.check == .term && ownTerms.contains(finding.rule)
          || !damaged.contains { $0.range.overlaps(finding.range) && $0.rule != finding.rule }
      }
      return withoutSlips(rest)
    }
    return withoutSlips(findings)
  }

  private static let brokenLine = "broken-line"

  /// Of a wrong name and a slip inside it the slip is said, unless the name is one of the user's own profile.
  private func withoutSlips(_ findings: [Finding]) -> [Finding] {
    let own = findings.filter { $0.check == .term && ownTerms.contains($0.rule) }
    let findings = findings.filter { slip in
      !(slip.check == .anomaly && slip.rule == "confusable")
        || !own.contains { $0.range.contains(slip.range) }
    }
    let slips = findings.filter { $0.check == .anomaly && $0.rule == "confusable" }.map(\.range).sorted()
    let headings = findings.filter { $0.check == .enumeration && $0.rule == Self.brokenLine }.map(\.range)
    return findings.filter { finding in
      if finding.check == .anomaly, finding.rule == Self.brokenLine,
        headings.contains(where: { $0.contains(finding.range) })
      {
        return false
      }
      if finding.rule == "doubled-word", slips.contains(where: { $0.contains(finding.range) }) { return false }
      guard finding.check == .term else { return true }
      let next = slips.partitioningIndex { $0.start >= finding.range.start }
      return next == slips.count || !finding.range.contains(slips[next])
    }
  }
}
