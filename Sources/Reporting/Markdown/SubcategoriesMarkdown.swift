import Classification

/// The parts of the categories as a table; nothing for a scheme that divides none.
struct SubcategoriesMarkdown {
  let section: Report.OpinionSection
  let words: Words

  var lines: [String] {
    let parts = SubcategoryRows(scheme: section.scheme, words: words)
    let rows = parts.rows(section.table.shares)
    guard !rows.isEmpty else { return [] }
    let columns = [
      ("category", false), ("subcategory", false), ("count", true), ("share", true), ("interval", true),
    ].map { (words("report.column.\($0)"), $1) }
    let cells = rows.map { row in
      [section.scheme.categories[row.category].label, row.label].map(MarkdownText.escaped)
        + [String(row.count), row.share ?? "—", row.interval ?? "—"]
    }
    let notes = [parts.note(section.table.shares), parts.method(section.table.shares)].compactMap { $0 }
    return ["### " + words("report.subcategories"), ""] + MarkdownText.table(columns, cells)
      + notes.flatMap { [MarkdownText.escaped($0), ""] }
  }
}
