import Checking
package import TextModel
package import Wording

/// What a reviewed document says at one of its places.
package struct ReviewNote: Sendable {
  /// The place; nil for what is said of the document as a whole.
  package let range: TextRange?
  /// What is said, paragraph by paragraph.
  package let paragraphs: [String]
  /// What certainly ought to stand there instead.
  package let replacement: String?

  package init(range: TextRange?, paragraphs: [String], replacement: String? = nil) {
    (self.range, self.paragraphs, self.replacement) = (range, paragraphs, replacement)
  }

  /// The notes of a reviewed speech: one on points that are missing or said in part, one on each finding that asks for
  /// something, in text order. What is only told for information would bury the others.
  package static func notes(of speech: Report.SpeechSection, language: Language) -> [ReviewNote] {
    let words = Words(language: language)
    let corrections = Set(Corrections(speech.review.findings, in: speech.document.document).findings.map(\.range))
    let notes = speech.review.findings.filter { $0.severity < .info }.map { finding in
      let isCorrected = finding.isCertain && corrections.contains(finding.range)
      return ReviewNote(
        range: finding.range, paragraphs: paragraphs(finding, isCorrected: isCorrected, words),
        replacement: isCorrected ? finding.suggestion : nil)
    }
    return [gaps(speech, words), answers(speech, words)].compactMap(\.self) + notes
  }

  private static func paragraphs(_ finding: Finding, isCorrected: Bool, _ words: Words) -> [String] {
    let values = [
      "severity": words(finding.severity), "check": words(finding.check), "message": words(finding.message),
    ]
    var paragraphs = [words("review.finding", values)]
    if let suggestion = finding.suggestion {
      paragraphs.append(words(isCorrected ? "review.corrected" : "review.suggestion", ["suggestion": suggestion]))
    }
    let files = finding.related.map(\.file).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if !files.isEmpty, finding.check == .similarity {
      paragraphs.append(words("review.related", ["files": words.joined(files.map(Figures.fileName), by: .pause)]))
    }
    return paragraphs
  }

  /// Missing points have no place and stand at the title.
  private static func gaps(_ speech: Report.SpeechSection, _ words: Words) -> ReviewNote? {
    let gaps = speech.points.filter { $0.status != .covered }
    guard !gaps.isEmpty else { return nil }
    let head = words(
      "review.gaps", ["profile": speech.profile, "fraction": speech.coveredFraction(words)])
    let finder = PlaceFinder(speech.document.document)
    let lines = gaps.flatMap { gap in
      [words("review.gap", ["status": words.state(gap), "title": gap.title, "reason": words(gap.reason)])]
        + gap.surest(mostEvidence).map { words("review.gap.evidence", ["text": quoted($0, finder)]) }
    }
    return ReviewNote(range: nil, paragraphs: [head] + lines)
  }

  /// Sentences for a point, each so many columns wide.
  private static let mostEvidence = 3
  private static let width = 60

  private static func quoted(_ sentence: TextRange, _ finder: PlaceFinder) -> String {
    TerminalText.shortened(String(finder.text(sentence).drop(while: \.isWhitespace)), to: width)
  }

  /// How a plan answers opinions, issue by issue.
  private static func answers(_ speech: Report.SpeechSection, _ words: Words) -> ReviewNote? {
    guard let compared = speech.compared else { return nil }
    let (plan, finder) = (PlanWords(words: words), PlaceFinder(speech.document.document))
    let lines = speech.issues.flatMap { issue in
      let line = words(
        "review.gap", ["status": plan.state(issue), "title": issue.title, "reason": words(issue.reason)])
      let found = issue.answer.flatMap { plan.found($0, in: finder) }
      return [found.map { words.joined([line, $0], by: .semicolon) } ?? line] + plan.opinions(behind: issue, compared)
    }
    let head = words.labelled(words("plan.heading"), plan.summary(speech.issues))
    return ReviewNote(range: nil, paragraphs: [head] + lines + plan.notes(compared))
  }
}
