import TextModel
import Wording

/// What was read, and what made the result.
struct SourcesHTML {
  let report: Report
  let words: Words

  var inputs: HTMLSection {
    let table = DataTable(
      id: "files", className: "inputs",
      columns: ["file", "role", "charset", "size", "notes"].map {
        .init(title: words("report.column.\($0)"), name: $0)
      },
      rows: report.inputs.map(row), words: words, isCards: true)
    return HTMLSection(id: "inputs", title: words("report.inputs"), body: table.html)
  }

  private func row(_ input: Report.Input) -> DataTable.Row {
    let notes = input.noteTexts(in: words.language, isPlain: true).map { "<div>\($0)</div>" as HTML }
    return DataTable.Row(
      cells: [
        .init("\(input.file)"), .init("<span class=\"role\">\(words(input.role))</span>"), .init("\(charset(input))"),
        .init("\(words.size(of: input))", value: input.isRead ? String(input.count) : ""), .init("\(notes)"),
      ], className: "as-\(input.role.rawValue)")
  }

  private func charset(_ input: Report.Input) -> String {
    guard let charset = input.charset else { return "" }
    guard charset.confidence < 100 else { return charset.name }
    return words("report.inputs.charset", ["name": charset.name, "confidence": String(charset.confidence)])
  }

  var provenance: HTMLSection {
    let provenance = report.provenance
    let table = DataTable(
      id: "sources", className: "digests", caption: words("report.provenance.dictionaries"),
      columns: ["name", "digest"].map { .init(title: words("report.column.\($0)"), name: $0) },
      rows: provenance.dictionaries.map { .init(cells: [.init("\($0.name)"), .init("<code>\($0.sha256)</code>")]) },
      words: words, isCards: true)
    return HTMLSection(
      id: "provenance", title: words("report.provenance"),
      body: """
        \(TechnicalNotes(report, words: words).lines.map { "<p class=\"meta\">\($0)</p>\n" as HTML })\
        <p class="meta">\(words("report.provenance.tool", ["version": provenance.toolVersion])) · \
        \(words("report.provenance.icu", ["version": provenance.icuVersion]))</p>
        \(table.html)
        """)
  }
}

extension Words {
  /// How much a file held, in the unit of its kind; empty when it was not read.
  func size(of input: Report.Input) -> String {
    let unit: String
    switch input.role {
    case .speech, .plan: unit = "scalars"
    case .opinions, .audit: unit = "opinions"
    case .survey: unit = "sheets"
    case .units: unit = "units"
    case .profile, .rules, .silence, .skipped, .failed: return ""
    }
    return self("report.inputs.\(unit)", ["count": String(input.count)])
  }
}
