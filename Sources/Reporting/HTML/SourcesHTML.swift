import TextModel
import Wording

/// What was read, and what made the result.
struct SourcesHTML {
  let report: Report
  let words: Words

  var inputs: HTMLSection {
    let names = ["file", "role", "charset", "size", "notes"]
    let heads = names.map { "<th scope=\"col\">\(words("report.column.\($0)"))</th>" as HTML }
    return HTMLSection(
      id: "inputs", title: words("report.inputs"),
      body: """
        <table class="inputs cards"><thead><tr>\(heads)</tr></thead>
        <tbody>\(report.inputs.map(row))</tbody></table>

        """)
  }

  private func row(_ input: Report.Input) -> HTML {
    func cell(_ column: String, _ content: HTML) -> HTML {
      "<td class=\"\(column)\" data-label=\"\(words("report.column.\(column)"))\"><div>\(content)</div></td>"
    }
    let notes = input.noteTexts(in: words.language).map { "<div>\($0)</div>" as HTML }
    return """
      <tr class="as-\(input.role.rawValue)">\(cell("file", "\(input.file)"))\
      \(cell("role", "<span class=\"role\">\(words(input.role))</span>"))\
      \(cell("charset", "\(charset(input))"))\(cell("size", "\(size(input))"))\(cell("notes", "\(notes)"))</tr>

      """
  }

  private func charset(_ input: Report.Input) -> String {
    guard let charset = input.charset else { return "" }
    guard charset.confidence < 100 else { return charset.name }
    return words("report.inputs.charset", ["name": charset.name, "confidence": String(charset.confidence)])
  }

  private func size(_ input: Report.Input) -> String {
    switch input.role {
    case .speech: words("report.inputs.scalars", ["count": String(input.count)])
    case .opinions: words("report.inputs.opinions", ["count": String(input.count)])
    case .skipped, .failed: ""
    }
  }

  var provenance: HTMLSection {
    let provenance = report.provenance
    let rows = provenance.dictionaries.map { source in
      """
      <tr><td class="name" data-label="\(words("report.column.name"))"><div>\(source.name)</div></td>\
      <td class="digest" data-label="\(words("report.column.digest"))"><div><code>\(source.sha256)</code></div></td></tr>

      """ as HTML
    }
    return HTMLSection(
      id: "provenance", title: words("report.provenance"),
      body: """
        <p class="meta">\(words("report.provenance.tool", ["version": provenance.toolVersion])) · \
        \(words("report.provenance.icu", ["version": provenance.icuVersion]))</p>
        <table class="digests cards"><caption>\(words("report.provenance.dictionaries"))</caption>
        <thead><tr><th scope="col">\(words("report.column.name"))</th>\
        <th scope="col">\(words("report.column.digest"))</th></tr></thead>
        <tbody>\(rows)</tbody></table>

        """)
  }
}
