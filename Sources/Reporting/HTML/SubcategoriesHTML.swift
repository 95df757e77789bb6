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
    let counts = AuditedCounts(section.table).columns.map { column($0, isNumber: true) }
    let all = [column("category"), column("subcategory")] + counts
    // Where every category is too small for shares, only counts are told.
    let columns =
      rows.contains { $0.share != nil }
      ? all + [column("share", isNumber: true), column("interval", isNumber: true)] : all
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
    let name = section.scheme.categories[row.category].label
    let heads: [DataTable.Cell] = [
      .init("<span class=\"swatch \(color)\"></span>\(name)", value: name, isHead: true), .init("\(row.label)"),
    ]
    let counts = AuditedCounts(section.table).cells(row.count, audited: row.audited).map { count in
      DataTable.Cell("\(count)", value: Int(count) == nil ? "" : count)
    }
    let figures: [DataTable.Cell] = [
      .init("\(row.share ?? "—")", value: row.estimate.map { Figures.fixed($0.share, decimals: 6) } ?? ""),
      .init("\(row.interval ?? "—")", value: row.estimate.map { Figures.fixed($0.low, decimals: 6) } ?? ""),
    ]
    return DataTable.Row(cells: heads + counts + figures)
  }
}
