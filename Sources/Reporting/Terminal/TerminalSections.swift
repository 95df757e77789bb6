import Checking
import Classification
import Lexicons
import UnicodeText

/// Surveys, typical words and shared passages in the summary for the terminal.
struct TerminalSections {
  private static let mostPairs = 5
  private static let mostWords = 5
  private static let mostIssues = 10

  let report: Report
  let style: TerminalStyle
  let words: Words

  var keyWords: [String] {
    guard let scheme = report.opinions?.scheme else { return [] }
    let names = KeyWordNames(scheme: scheme, words: words)
    let lines = report.keyWords.compactMap { section -> String? in
      guard case .category = section.part else { return nil }
      let shown = names.shown(section).prefix(Self.mostWords)
      guard !shown.isEmpty else { return nil }
      return words(
        "report.keyWords.line",
        ["part": names.name(section.part), "words": words.joined(shown.map(\.word), by: .pause)])
    }
    return lines.isEmpty ? [] : block(words("report.keyWords"), lines)
  }

  /// Units to which a rule applies, and those of which no rule can say anything.
  var surveys: [String] {
    report.surveys.flatMap { survey -> [String] in
      let names = SurveyWords(section: survey, words: words)
      let rulings = SurveyRulings(names)
      let title = words.labelled(words("report.survey"), survey.rules.title)
      let lists = rulings.lists.flatMap { list in
        ["  " + TerminalText.printable(list.title)]
          + list.lines.flatMap { line in
            wrapped(line).map { "  " + style.paint($0, list.isFired ? .bad : .faint) }
          }
      }
      return block(title, [rulings.quiet].compactMap(\.self)) + lists
    }
  }

  /// For each plan what most opinions speak of on a line each, with what was found of the answer.
  var plans: [String] {
    report.plans(words).flatMap { plan -> [String] in
      let shown = plan.issues.prefix(Self.mostIssues)
      let width = shown.map { columnWidth(plan.verdict($0)) }.max() ?? 0
      let rest = plan.issues.count - shown.count
      let lines = shown.map { issue in
        let told = TerminalText.shortened(
          TerminalText.printable(
            words.joined([issue.title, plan.promise(issue)].filter { !$0.isEmpty }, by: .semicolon)),
          to: style.width - width - 6)
        return "  \(style.paint(issue.status.sign, issue.status.role)) "
          + TerminalText.padded(plan.verdict(issue), to: width) + "  " + told
      }
      return ["", style.paint(words.labelled(words("plan.heading"), TerminalText.printable(plan.file)), .heading)]
        + lines
        + (rest > 0 ? wrapped(words("plan.rest", ["count": String(rest)])) : [])
    }
  }

  var shared: [String] {
    guard let shared = SharedPassages(report, words: words), !shared.similarity.overlaps.isEmpty else { return [] }
    return block(words("report.shared"), shared.pairs.prefix(Self.mostPairs).map(shared.sentence))
  }

  private func block(_ title: String, _ lines: [String]) -> [String] {
    ["", style.paint(TerminalText.printable(title), .heading)] + lines.flatMap(wrapped)
  }

  private func wrapped(_ text: String) -> [String] {
    TerminalText.wrapped(TerminalText.printable(text), to: style.width - 2).map { "  " + $0 }
  }
}
