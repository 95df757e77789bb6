import Checking
import TextModel
import UnicodeText

/// A reviewed speech for the terminal: what `check` prints.
struct TerminalReview {
  /// More sentences than these for a point are in the other formats.
  private static let mostEvidence = 3

  let speech: Report.SpeechSection
  let style: TerminalStyle
  let words: Words
  private let finder: PlaceFinder

  init(_ speech: Report.SpeechSection, style: TerminalStyle, words: Words) {
    self.speech = speech
    self.style = style
    self.words = words
    finder = PlaceFinder(speech.document.document)
  }

  var lines: [String] {
    let name = TerminalText.printable(speech.document.document.name)
    let profile = words("report.coverage.profile", ["profile": TerminalText.printable(speech.profile)])
    let isNarrow = columnWidth(name) + 2 + columnWidth(profile) > style.width
    var lines = [style.paint(name, .heading) + (isNarrow ? "\n  " : "  ") + profile]
    if let reason = speech.chosenBy { lines += wrapped(words(reason), indent: 2).map { style.paint($0, .faint) } }
    if speech.points.isEmpty {
      guard speech.issues.isEmpty else { return lines + issues + rest }
      lines.append(
        "  " + words(speech.review.isCoverageJudged ? "report.coverage.noPoints" : "report.coverage.notJudged"))
    } else {
      lines.append("  " + style.paint(words("report.speech.points"), .heading) + " " + speech.coveredFraction(words))
      lines += speech.points.flatMap(self.lines)
    }
    return lines + issues + rest
  }

  private var rest: [String] {
    TerminalFindings(speech, finder: finder, style: style, words: words).lines
      + TerminalNotes(speech, finder: finder, style: style, words: words).lines + silenced
  }

  /// That something was let stand is never hidden.
  private var silenced: [String] {
    guard !speech.silenced.isEmpty else { return [] }
    let text = words("report.speech.silenced", ["count": String(speech.silenced.count)])
    return TerminalText.wrapped(text, to: style.width - 2).map { "  " + style.paint($0, .faint) }
  }

  /// What the opinions raise that a plan was held against, apart from the points of the profile.
  private var issues: [String] {
    guard let compared = speech.compared else { return [] }
    let plan = PlanWords(words: words)
    let heading = "  " + style.paint(words("plan.heading"), .heading) + " " + plan.summary(speech.issues)
    let width = speech.issues.map { columnWidth(plan.state($0)) }.max() ?? 0
    let lines = speech.issues.flatMap { issue -> [String] in
      let head =
        "  \(style.paint(issue.status.sign, issue.status.role)) "
        + TerminalText.padded(plan.state(issue), to: width) + "  " + TerminalText.printable(issue.title)
      let found = issue.answer.flatMap { plan.found($0, in: finder) }.map { wrapped($0, indent: 6) } ?? []
      let opinions = plan.opinions(behind: issue, compared).flatMap { wrapped($0, indent: 8) }
      let title = opinions.isEmpty ? [] : ["      " + words("plan.opinions")]
      return [head] + wrapped(words(issue.reason), indent: 6) + found + evidence(issue)
        + (title + opinions).map { style.paint($0, .faint) }
    }
    let notes = plan.notes(compared).flatMap { wrapped($0, indent: 2) }
    return [heading] + lines + notes.map { style.paint($0, .faint) }
  }

  private func lines(_ coverage: PointCoverage) -> [String] {
    let sign = style.paint(coverage.plainSign, coverage.isLost ? .faint : coverage.status.role)
    let head =
      "  \(sign) " + TerminalText.padded(words.state(coverage), to: statusWidth) + "  "
      + TerminalText.printable(coverage.title)
    return [head] + wrapped(words(coverage.reason), indent: 6) + evidence(coverage)
  }

  private func evidence(_ coverage: PointCoverage) -> [String] {
    coverage.surest(Self.mostEvidence).map { range in
      "      " + style.paint(words.quoted(range, finder, to: style.width - 6), .faint)
    }
  }

  private var statusWidth: Int {
    let lost = speech.review.coverage.filter(\.isLost).map(words.state)
    return (PointCoverage.Status.allCases.map { words($0) } + lost).map { columnWidth($0) }.max() ?? 0
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TerminalText.wrapped(TerminalText.printable(text), to: style.width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }
}

extension PointCoverage.Status {
  /// A sign that tells the states apart without colour.
  var sign: String {
    switch self {
    case .covered: "✓"
    case .partial: "◐"
    case .missing: "✗"
    }
  }

  var role: TerminalStyle.Role {
    switch self {
    case .covered: .good
    case .partial: .middling
    case .missing: .bad
    }
  }
}

extension Severity {
  var role: TerminalStyle.Role {
    switch self {
    case .error: .bad
    case .warning: .middling
    case .suggestion, .info: .faint
    }
  }
}
