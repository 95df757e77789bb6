import Checking

/// The part of the page about plans and replies: each against the hot issues, with ways to the places in its text.
struct PlansHTML {
  private let plans: [PlanAnswers]
  private let words: Words

  /// Nil when no plan was held against opinions.
  init?(_ report: Report, words: Words) {
    plans = report.plans(words)
    self.words = words
    if plans.isEmpty { return nil }
  }

  var section: HTMLSection {
    let none = PlanAnswers.unanswered(plans).map { "<p>\($0)</p>\n" as HTML } ?? ""
    let preface = PlanAnswers.preface(plans).map { "<p class=\"meta\">\($0)</p>\n" as HTML }
    return HTMLSection(
      id: "plans", title: words("plan.title"), body: "\(preface)\(none)",
      children: plans.map(child))
  }

  private func child(_ plan: PlanAnswers) -> HTMLSection.Child {
    let id = "plan-\(plan.number)"
    let gaps = plan.gaps.map { "<p class=\"gaps\">\($0)</p>\n" as HTML } ?? ""
    return HTMLSection.Child(
      id: id, title: plan.file,
      body: """
        <section id="\(id)"><h3>\(plan.file)</h3>
        <p class="meta">\(words.profile(of: plan.speech)) · <a href="#s\(plan.number)">\(words("plan.seeText"))</a></p>
        <p>\(plan.summary)</p>
        \(gaps)\(plan.issues.isEmpty ? "" : table(plan, id: id))</section>

        """)
  }

  private func table(_ plan: PlanAnswers, id: String) -> HTML {
    let names = ["issue", "opinions", "verdict", "measure", "responsible", "deadline", "where"]
    return DataTable(
      id: id + "-issues", className: "patterns",
      columns: names.map { .init(title: words("report.column.\($0)"), name: $0, isNumber: $0 == "opinions") },
      rows: plan.issues.map { row($0, of: plan) }, words: words, isCards: true
    ).html
  }

  private func row(_ issue: PointCoverage, of plan: PlanAnswers) -> DataTable.Row {
    let symbol = StatusSymbol(status: issue.status, words: words).labelled(plan.verdict(issue))
    let promise = plan.promise(issue)
    let kind: HTML = promise.isEmpty ? "" : "<br><small>\(promise)</small>"
    let remarks = plan.remarks(issue).map { "<br><small>\($0)</small>" as HTML }
    let order = ["answered", "mentioned", "silent"].firstIndex(of: issue.answer?.state.rawValue ?? "") ?? 0
    let opinions = plan.opinions(of: issue)
    return DataTable.Row(cells: [
      .init("\(issue.title)\(voices(plan.opinionLines(of: issue)))", isHead: true),
      .init("\(opinions)", value: String(opinions)),
      .init("\(symbol)\(kind)", value: String(order)),
      .init("<span lang=\"zh-Hans\">\(plan.cell(.measure, of: issue))</span>\(remarks)"),
      .init("\(plan.cell(.unit, of: issue))"), .init("\(plan.cell(.deadline, of: issue))"), places(of: issue, plan),
    ])
  }

  private func voices(_ lines: [String]) -> HTML {
    guard !lines.isEmpty else { return "" }
    let items = lines.map { "<li>\($0)</li>\n" as HTML }
    return "<details class=\"voices\"><summary>\(words("plan.voices"))</summary><ul>\(items)</ul></details>"
  }

  /// The number of the issue in the text of the plan is where the first of its places leads.
  private func places(of issue: PointCoverage, _ plan: PlanAnswers) -> DataTable.Cell {
    let places = plan.places(issue)
    guard !places.isEmpty, let index = plan.speech.review.coverage.firstIndex(where: { $0.point == issue.point }) else {
      return .init("")
    }
    return .init(
      "<a href=\"#s\(plan.number)-evidence-\(index + 1)\">\(words.joined(places, by: .pause))</a>", value: places[0])
  }
}
