import Checking

// Plans and replies against the hot issues; what they do not speak of stands in a sentence.
extension WordReportWriter {
  mutating func writePlans() {
    let plans = report.plans(words)
    guard !plans.isEmpty else { return }
    heading(words("plan.title"), 1)
    for line in PlanAnswers.preface(plans) { package.body.add(line.hasSuffix(stop) ? line : line + stop) }
    if let none = PlanAnswers.unanswered(plans) { package.body.add(none + stop) }
    for plan in plans { write(plan) }
  }

  private var stop: String { words("report.word.stop") }

  private mutating func write(_ plan: PlanAnswers) {
    heading(plan.file, 2)
    for line in [plan.summary, plan.allGaps].compactMap(\.self) { package.body.add(line + stop) }
    let told = plan.issues.filter { $0.answer?.state != .silent }
    guard !told.isEmpty else { return }
    let names = [
      ("issue", 25), ("verdict", 13), ("measure", 28), ("responsible", 13), ("deadline", 12), ("where", 11),
    ]
    table(
      words("plan.caption", ["file": plan.file]),
      names.map { .init(title: words("report.column.\($0.0)"), width: $0.1) },
      told.map { issue in
        let count = words("report.opinions.count", ["count": String(plan.opinions(of: issue))])
        let verdict = [issue.status.printedSign + plan.verdict(issue), plan.promise(issue)].filter { !$0.isEmpty }
        let measure = [plan.cell(.measure, of: issue)].filter { !$0.isEmpty } + plan.remarks(issue)
        return [
          words.bracketed(issue.title, count), verdict.joined(separator: "\n"), measure.joined(separator: "\n"),
          plan.cell(.unit, of: issue), plan.cell(.deadline, of: issue), plan.places(issue).joined(separator: "\n"),
        ]
      })
  }
}
