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
    return """
      <details class="subcategories"><summary>\(words("report.subcategories"))</summary>
      <div class="scroll" tabindex="0"><table class="figures-table">
      <thead><tr>\(head("category"))\(head("subcategory"))\(head("count", isNumber: true))\
      \(head("share", isNumber: true))\(head("interval", isNumber: true))</tr></thead>
      <tbody>\(rows.map(self.row))</tbody></table></div>
      \(notes)</details>

      """
  }

  private func head(_ name: String, isNumber: Bool = false) -> HTML {
    "<th scope=\"col\"\(isNumber ? " class=\"number\"" : "" as HTML)>\(words("report.column.\(name)"))</th>"
  }

  private func row(_ row: SubcategoryRows.Row) -> HTML {
    let colors = CategoryColor(scheme: section.scheme)
    return """
      <tr><th scope="row"><span class="swatch \(colors.className(row.category))"></span>\
      \(section.scheme.categories[row.category].label)</th><td>\(row.label)</td>\
      <td class="number">\(row.count)</td><td class="number">\(row.share ?? "—")</td>\
      <td class="number">\(row.interval ?? "—")</td></tr>

      """
  }
}
