import Classification

/// The parts of the categories as a table; nothing for a scheme that divides none.
struct SubcategoriesMarkdown {
  let section: Report.OpinionSection
  let words: Words

  var lines: [String] {
    let parts = SubcategoryRows(scheme: section.scheme, words: words)
    let rows = parts.rows(section.table.shares)
    guard !rows.isEmpty else { return [] }
    let counts = AuditedCounts(section.table)
    let names =
      ["category", "subcategory"].map { ($0, false) }
      + (counts.columns + ["share", "interval"]).map { ($0, true) }
    let columns = names.map { (words("report.column.\($0)"), $1) }
    let cells = rows.map { row in
      [section.scheme.categories[row.category].label, row.label].map(MarkdownText.escaped)
        + counts.cells(row.count, audited: row.audited) + [row.share ?? "—", row.interval ?? "—"]
    }
    let notes = [parts.note(section.table.shares), parts.method(section.table.shares)].compactMap { $0 }
    return ["### " + words("report.subcategories"), ""] + MarkdownText.table(columns, cells)
      + notes.flatMap { [MarkdownText.escaped($0), ""] }
  }
}
