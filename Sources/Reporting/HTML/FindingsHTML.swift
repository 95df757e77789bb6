import Checking
import TextModel

/// The findings of all speeches in one table that can be filtered and sorted.
struct FindingsHTML {
  let speeches: [Report.SpeechSection]
  let words: Words

  private static let tableID = "all-findings"

  /// Nil when nothing was found.
  var section: HTMLSection? {
    let rows = self.rows
    guard !rows.isEmpty else { return nil }
    let columns = [("speech", "document")] + ["place", "severity", "check", "text", "message"].map { ($0, $0) }
    let table = DataTable(
      id: Self.tableID, className: "findings",
      columns: columns.map { .init(title: words("report.column.\($0.0)"), name: $0.1) },
      rows: rows, words: words, isCards: true, filter: filter)
    return HTMLSection(
      id: "findings", title: words("report.findings"),
      body: "<p class=\"meta\">\(words("report.findings.note"))</p>\n\(table.html)")
  }

  private var rows: [DataTable.Row] {
    speeches.enumerated().flatMap { index, speech in
      let finder = PlaceFinder(speech.document.document)
      return speech.numberedFindings.map { row($0.finding, $0.number, of: speech, "s\(index + 1)", finder) }
    }
  }

  private func row(
    _ finding: Finding, _ number: Int, of speech: Report.SpeechSection, _ id: String, _ finder: PlaceFinder
  ) -> DataTable.Row {
    let file = Figures.fileName(speech.document.document.name)
    let severity = Severity.allCases.firstIndex(of: finding.severity) ?? 0
    let place = finder.place(finding.range)
    let text = FindingContext(speech, finder).html(finding)
    return DataTable.Row(
      cells: [
        .init("\(file)"),
        .init(
          "<a href=\"#\(id)-place-\(number)\">\(words.place(place, in: finder))</a>",
          value: String(place.line * 10_000 + place.column)),
        .init(
          "<span class=\"flag \(finding.severity.rawValue)\">\(words(finding.severity))</span>",
          value: String(severity)),
        .init("\(words(finding.check))"), .init(text),
        .init("\(words.plain(finding.message))"),
      ],
      filters: [
        ("severity", finding.severity.rawValue), ("check", finding.check.rawValue), ("speech", id),
      ])
  }

  private var filter: FilterForm {
    let all = speeches.flatMap(\.numberedFindings).map(\.finding)
    let severities = Severity.allCases.filter { severity in all.contains { $0.severity == severity } }
    let checks = Check.allCases.filter { check in all.contains { $0.check == check } }
    let files = speeches.enumerated().filter { !$0.element.numberedFindings.isEmpty }
      .map { ("s\($0.offset + 1)", Figures.fileName($0.element.document.document.name)) }
    return FilterForm(
      id: Self.tableID,
      choices: [
        choice("severity", severities.map { ($0.rawValue, words($0)) }),
        choice("check", checks.map { ($0.rawValue, words($0)) }), choice("speech", files),
      ], words: words)
  }

  private func choice(_ name: String, _ values: [(value: String, title: String)]) -> FilterForm.Choice {
    .init(name: name, title: words("report.column.\(name)"), values: values)
  }
}

extension FindingContext {
  /// The words of a finding, in paler letters the rest of their sentence.
  func html(_ finding: Finding) -> HTML {
    let (before, text, behind) = parts(finding)
    func pale(_ text: String) -> HTML { text.isEmpty ? "" : "<small>\(text)</small>" }
    return "<span lang=\"zh-Hans\">\(pale(before))<b>\(text)</b>\(pale(behind))</span>"
  }
}
