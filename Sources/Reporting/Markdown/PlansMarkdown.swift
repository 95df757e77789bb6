import Checking

/// Plans and replies against the hot issues, in Markdown.
struct PlansMarkdown {
  let plans: [PlanAnswers]
  let words: Words

  private func text(_ raw: String) -> String { MarkdownText.escaped(raw) }

  /// Nothing when no plan was held against opinions.
  var lines: [String] {
    guard !plans.isEmpty else { return [] }
    let none = PlanAnswers.unanswered(plans).map { [text($0), ""] } ?? []
    let preface = PlanAnswers.preface(plans).flatMap { [text($0), ""] }
    return ["## " + words("plan.title"), ""] + preface + none + plans.flatMap(lines)
  }

  private func lines(_ plan: PlanAnswers) -> [String] {
    let told = [words.profile(of: plan.speech), plan.summary] + [plan.gaps].compactMap(\.self)
    let names = ["issue", "opinions", "verdict", "promise", "measure", "responsible", "deadline", "where", "remarks"]
    let rows = plan.issues.map { issue in
      [
        text(issue.title), String(plan.opinions(of: issue)), issue.status.sign + " " + text(plan.verdict(issue)),
        text(plan.promise(issue)), text(plan.cell(.measure, of: issue)), text(plan.cell(.unit, of: issue)),
        text(plan.cell(.deadline, of: issue)), text(joined(plan.places(issue))), text(joined(plan.remarks(issue))),
      ]
    }
    return ["### " + text(plan.file), ""] + told.flatMap { [text($0), ""] }
      + MarkdownText.table(names.map { (words("report.column.\($0)"), $0 == "opinions") }, rows)
  }

  private func joined(_ parts: [String]) -> String { parts.isEmpty ? "" : words.joined(parts, by: .semicolon) }
}
