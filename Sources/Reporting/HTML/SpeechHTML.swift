import Checking
import TextModel
import Wording

/// A reviewed speech on the page: its points, its text with the evidence in place, its findings.
struct SpeechHTML {
  private let speech: Report.SpeechSection
  private let words: Words
  private let finder: PlaceFinder
  /// `s1`, `s2`…: the beginning of every anchor of this speech.
  private let id: String
  private let number: Int

  init(_ speech: Report.SpeechSection, number: Int, words: Words) {
    self.speech = speech
    self.words = words
    finder = PlaceFinder(speech.document.document)
    self.number = number
    id = "s\(number)"
  }

  var child: HTMLSection.Child {
    let name = Figures.fileName(speech.document.document.name)
    let text = SpeechText(speech, id: id, words: words)
    return HTMLSection.Child(
      id: id, title: name,
      body: """
        <article id="\(id)" class="speech"><h3>\(name)</h3>
        \(meta)<div class="beside"><aside>\(speech.isAskedForPoints ? points : "")\(issues)</aside>
        <div><h4>\(words("report.speech.text"))</h4>
        \(text.html)</div></div>
        <h4>\(words("report.speech.findings"))</h4>
        \(findings)\(requirements)<p class="back"><a href="#contents">\(words("report.top"))</a></p></article>

        """)
  }

  private var meta: HTML {
    let size = finder.place(finder.document.range).end
    let parts: [String] = [
      finder.document.name, words.profile(of: speech), words("report.speech.size", ["count": String(size)]),
    ]
    return "<p class=\"meta\">\(parts.map { "<span>\($0)</span>" as HTML }.joined(by: " · "))</p>\n"
  }

  private var points: HTML {
    guard !speech.points.isEmpty else { return "<p>\(words("report.coverage.noPoints"))</p>" }
    let missing = speech.missingTitles
    let sentence =
      speech.isComplete
      ? words("report.speech.complete") : words("report.speech.missing", ["points": words.joined(missing, by: .pause)])
    let summary: HTML =
      speech.isTried ? "" : speech.isComplete || !missing.isEmpty ? "<p class=\"gaps\">\(sentence)</p>\n" : ""
    return """
      <h4>\(words("report.speech.points")) <span class="count">\(speech.coveredFraction(words))</span></h4>
      \(summary)<ol class="points">
      \(numbered { $0.answer == nil }.map { point($0.coverage, number: $0.number, words.state($0.coverage)) })</ol>
      """
  }

  /// What opinions ask a plan for, as the points of a speech stand beside its text.
  private var issues: HTML {
    guard let plan = PlanAnswers(speech, number: number, words: words) else { return "" }
    let rows = numbered { $0.answer != nil }.map { point($0.coverage, number: $0.number, plan.verdict($0.coverage)) }
    return """
      <h4><a href="#plan-\(number)">\(words("plan.heading"))</a></h4>
      <p class="gaps">\(plan.summary)</p>
      <ol class="points">
      \(rows)</ol>
      """
  }

  /// Some of what the document is asked for, by the numbers that stand in its text.
  private func numbered(_ isIncluded: (PointCoverage) -> Bool) -> [(number: Int, coverage: PointCoverage)] {
    speech.review.coverage.enumerated().filter { isIncluded($0.element) }.map { ($0.offset + 1, $0.element) }
  }

  private func point(_ coverage: PointCoverage, number: Int, _ state: String) -> HTML {
    let title: HTML =
      coverage.evidence.isEmpty
      ? "\(coverage.title)" : "<a href=\"#\(id)-evidence-\(number)\">\(coverage.title)</a>"
    let symbol = StatusSymbol(status: coverage.status, words: words)
    let reason: HTML = "<span class=\"reason\">\(words(coverage.reason))</span>"
    return """
      <li id="\(id)-point-\(number)" class="\(coverage.status.rawValue)"><span class="point">\(number)</span>\
      <span class="title">\(title)</span>\(symbol.labelled(state))\(reason)</li>

      """
  }

  private var findings: HTML {
    let found = speech.numberedFindings
    guard !found.isEmpty else { return "<p>\(words("report.speech.noFindings"))</p>\n" }
    let names = ["number", "severity", "check", "place", "text", "message", "suggestion"]
    return DataTable(
      id: "\(id)-findings", className: "findings",
      columns: names.map { .init(title: words("report.column.\($0)"), name: $0) },
      rows: found.map { finding($0.finding, number: $0.number) }, words: words, isCards: true
    ).html
  }

  /// What the text demands in figures, apart from what is wrong with it.
  private var requirements: HTML {
    let found = speech.numberedRequirements
    guard !found.isEmpty else { return "" }
    let names = ["number", "place", "text", "reading"]
    let table = DataTable(
      id: "\(id)-requirements", className: "findings",
      columns: names.map { .init(title: words("report.column.\($0)"), name: $0) },
      rows: found.map { requirement($0.finding, number: $0.number) }, words: words, isCards: true)
    return "<h4>\(words("report.speech.requirements"))</h4>\n\(table.html)"
  }

  private func requirement(_ finding: Finding, number: Int) -> DataTable.Row {
    DataTable.Row(
      cells: [
        .init("<span class=\"flag \(finding.severity.rawValue)\">\(number)</span>", value: String(number)),
        place(of: finding, number: number), .init(FindingContext(speech, finder).html(finding)),
        .init("\(words(finding.message))"),
      ], id: "\(id)-finding-\(number)")
  }

  private func place(of finding: Finding, number: Int) -> DataTable.Cell {
    let place = finder.place(finding.range)
    return .init(
      "<a href=\"#\(id)-place-\(number)\">\(words.place(place, in: finder))</a>",
      value: String(place.line * 10_000 + place.column))
  }

  private func finding(_ finding: Finding, number: Int) -> DataTable.Row {
    let severity = Severity.allCases.firstIndex(of: finding.severity) ?? 0
    return DataTable.Row(
      cells: [
        .init("<span class=\"flag \(finding.severity.rawValue)\">\(number)</span>", value: String(number)),
        .init("\(words(finding.severity))", value: String(severity)), .init("\(words(finding.check))"),
        place(of: finding, number: number),
        .init("<span lang=\"zh-Hans\">\(shortened(finder.text(finding.range)))</span>"),
        .init("\(words.plain(finding.message))\(details(finding))"), .init("\(finding.suggestion ?? "")"),
      ], id: "\(id)-finding-\(number)")
  }

  private func details(_ finding: Finding) -> HTML {
    guard case .slogan(let announced, let items) = finding.details else { return "" }
    let number =
      announced.map { words("report.finding.announced", ["count": String($0)]) }
      ?? words("report.finding.notAnnounced")
    let text = words("report.finding.items", ["announced": number, "found": String(items.count)])
    return "<br><small>\(text)</small>"
  }

  /// The whole place is marked in the text; the table only has to recall it.
  private func shortened(_ text: String) -> String { TerminalText.shortened(text, to: 60) }
}
