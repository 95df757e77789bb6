import Checking

// Plans and replies against the hot issues; what they do not speak of stands in a sentence.
extension WordReportWriter {
  mutating func writePlans() {
    let plans = report.plans(words)
    guard !plans.isEmpty else { return }
    heading(words("plan.title"), 1)
    package.body.add(words("plan.legend"))
    if let none = PlanAnswers.unanswered(plans) { package.body.add(none + words("report.word.stop")) }
    for plan in plans { write(plan) }
  }

  private mutating func write(_ plan: PlanAnswers) {
    heading(plan.file, 2)
    for line in [plan.summary, plan.allGaps].compactMap(\.self) { package.body.add(line + words("report.word.stop")) }
    let told = plan.issues.filter { $0.answer?.state != .silent }
    guard !told.isEmpty else { return plan.notes.forEach { package.body.add($0, style: "TableNote") } }
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
      }, notes: plan.notes)
  }
}
