import Classification

// Parts of categories, concrete problems and copies.
extension WordReportWriter {
  /// Groups of copies that are quoted; the spreadsheet counts them all.
  private static let mostDuplicates = 5
  /// Issues in the table; the page and the spreadsheet have all.
  private static let mostIssues = 10

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
        let cells =
          [section.scheme.categories[row.category].label, row.label]
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
    let rest = section.issues.count - Self.mostIssues
    table(
      words("issues.title"),
      [
        .init(title: words("report.column.issue"), width: 22),
        .init(title: words("report.column.heat"), width: 8, kind: .number),
        .init(title: words("report.column.facts"), width: 35),
        .init(title: words("report.column.quotation"), width: 35),
      ],
      section.issues.prefix(Self.mostIssues).map { found in
        [
          found.issue.name, String(found.issue.heat), says.shortFacts(found.issue),
          words.bracketed(found.quotation.whole, words.number(found.quotation)),
        ]
      }, notes: rest > 0 ? [words("report.word.moreIssues", ["count": String(rest)])] : [])
  }

  mutating func writeDuplicates(_ section: Report.OpinionSection) {
    let says = IssueWords(words: words)
    let found = section.duplicates
    let notes = says.omitted(found, listing: Self.mostDuplicates)
    guard found.copies > 0 || !notes.isEmpty else { return }
    heading(words("duplicates.title"), 2)
    if found.copies > 0 {
      package.body.add(says.summary(found))
      if let shares = says.shares(found, section.scheme) { package.body.add(shares) }
      table(
        words("duplicates.title"),
        [
          .init(title: words("report.column.text"), width: 44),
          .init(title: words("report.column.repeated"), width: 20),
          .init(title: words("report.column.members"), width: 36),
        ],
        found.groups.prefix(Self.mostDuplicates).map { [$0.first.whole, says.count($0), says.numbers($0, of: found)] })
    }
    for note in notes { package.body.add(note) }
  }
}
