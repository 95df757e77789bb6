import Classification

/// The parts of the categories as a table that unfolds; nothing for a scheme that divides none.
struct SubcategoriesHTML {
  let section: Report.OpinionSection
  let words: Words

  var html: HTML {
    let parts = SubcategoryRows(scheme: section.scheme, words: words)
    let rows = parts.rows(section.table.shares)
    guard !rows.isEmpty else { return "" }
    let notes = [parts.note(section.table.shares), parts.method(section.table.shares)].compactMap { $0 }
      .map { "<p class=\"meta\">\($0)</p>\n" as HTML }
    let all = [
      column("category"), column("subcategory"), column("count", isNumber: true), column("share", isNumber: true),
      column("interval", isNumber: true),
    ]
    // Where every category is too small for shares, only counts are told.
    let columns = rows.contains { $0.share != nil } ? all : Array(all.prefix(3))
    let table = DataTable(
      id: "table-subcategories", className: "figures-table", columns: columns, rows: rows.map(row), words: words)
    return """
      <details class="subcategories"><summary>\(words("report.subcategories"))</summary>
      \(table.html)\(notes)</details>

      """
  }

  private func column(_ name: String, isNumber: Bool = false) -> DataTable.Column {
    .init(title: words("report.column.\(name)"), name: name, isNumber: isNumber)
  }

  /// Parts without a share stay at the end when the column is sorted.
  private func row(_ row: SubcategoryRows.Row) -> DataTable.Row {
    let color = CategoryColor(scheme: section.scheme).className(row.category)
    return DataTable.Row(cells: [
      .init(
        "<span class=\"swatch \(color)\"></span>\(section.scheme.categories[row.category].label)",
        value: section.scheme.categories[row.category].label, isHead: true),
      .init("\(row.label)"), .init("\(row.count)", value: String(row.count)),
      .init("\(row.share ?? "—")", value: row.estimate.map { Figures.fixed($0.share, decimals: 6) } ?? ""),
      .init("\(row.interval ?? "—")", value: row.estimate.map { Figures.fixed($0.low, decimals: 6) } ?? ""),
    ])
  }
}
