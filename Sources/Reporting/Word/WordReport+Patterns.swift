import Classification

// Parts of categories, concrete problems and copies.
extension WordReportWriter {
  mutating func writeSubcategories(_ section: Report.OpinionSection) {
    let parts = SubcategoryRows(scheme: section.scheme, words: words)
    let rows = parts.rows(section.table.shares)
    guard !rows.isEmpty else { return }
    heading(words("report.subcategories"), 2)
    let counts = AuditedCounts(section.table)
    typealias Column = (name: String, width: Int, kind: WordBody.Column.Kind)
    var columns: [Column] = [("category", 20, .text), ("subcategory", 34, .text)]
    columns += counts.columns.map { ($0, 14, .number) }
    // Where every category is too small for shares, only counts are told.
    if rows.contains(where: { $0.share != nil }) { columns += [("share", 14, .number), ("interval", 22, .number)] }
    table(
      words("report.subcategories"),
      columns.map { .init(title: words("report.column.\($0.name)"), width: $0.width, kind: $0.kind) },
      rows.map { row in
        let cells = [section.scheme.categories[row.category].label, row.label]
          + counts.cells(row.count, audited: row.audited) + [row.share ?? "—", row.interval ?? "—"]
        return Array(cells.prefix(columns.count))
      }, notes: [parts.note(section.table.shares), parts.method(section.table.shares)].compactMap { $0 })
  }

  mutating func writeIssues(_ section: Report.OpinionSection) {
    guard !section.issues.isEmpty else { return }
    let says = IssueWords(words: words)
    heading(words("issues.title"), 2)
    if let notes = says.notes(section) {
      package.body.add(notes.totals)
      package.body.add(notes.legend)
    }
    for found in section.issues {
      heading(words.bracketed(found.issue.name, says.heat(found.issue)), 3)
      package.body.add(says.facts(found.issue) + words("report.word.stop"))
      package.body.add(words.bracketed(words.quoted(found.quotation.whole), found.quotation.id))
    }
  }

  mutating func writeDuplicates(_ section: Report.OpinionSection) {
    let says = IssueWords(words: words)
    let found = section.duplicates
    let notes = says.omitted(found)
    guard found.copies > 0 || !notes.isEmpty else { return }
    heading(words("duplicates.title"), 2)
    if found.copies > 0 {
      package.body.add(says.summary(found))
      if let shares = says.shares(found, section.scheme) { package.body.add(shares) }
      for group in found.groups.prefix(Report.mostDuplicates) {
        package.body.add(words.bracketed(words.quoted(group.first.whole), says.members(group, of: found)))
      }
    }
    for note in notes { package.body.add(note) }
  }
}
