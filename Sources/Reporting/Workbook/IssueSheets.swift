import Classification
import TextModel
import Wording

/// The sheets of the parts of categories and of concrete problems; none where there is nothing to tell.
struct IssueSheets {
  private let writer: WorkbookWriter
  private let section: Report.OpinionSection
  private let words: Words

  init(_ writer: WorkbookWriter, _ section: Report.OpinionSection, _ words: Words) {
    (self.writer, self.section, self.words) = (writer, section, words)
  }

  func write() {
    writeSubcategories()
    writeIssues()
  }

  private func writeSubcategories() {
    let children = section.table.shares.flatMap { lines($0.children, of: nil, section.scheme.categories[$0.category]) }
    let isDivided = children.contains { $0.child.subcategory != nil }
    let counts = AuditedCounts(section.table)
    var names: [(String, Double)] = [("category", 16), ("subcategory", 26)]
    names += (counts.columns + ["share", "low", "high"]).map { ($0, 10) }
    guard isDivided, let sheet = addSheet("report.subcategories", names) else { return }
    for (row, (category, label, child)) in children.enumerated() {
      let figures = child.estimate.map { [$0.share, $0.low, $0.high].map(WorkbookWriter.Cell.share) } ?? []
      let cells = counts.workbookCells(child.count, audited: child.audited) + figures
      writer.write([.text(category), .text(label)] + cells, to: sheet, row: row + 1)
    }
    writer.addFilter(to: sheet, lastRow: children.count, columns: names.count)
  }

  /// In the scheme's order, each followed by what it is divided into.
  private func lines(
    _ children: [SubcategoryShare], of outer: Int?, _ category: Classification.Category
  ) -> [(category: String, label: String, child: SubcategoryShare)] {
    children.filter(\.isShown).flatMap { child in
      [(category.label, SubcategoryRows.label(child.subcategory, of: outer, category, words), child)]
        + lines(child.children, of: child.subcategory, category)
    }
  }

  private func writeIssues() {
    let names: [(String, Double)] = [
      ("issue", 36), ("heat", 8), ("opinions", 10), ("copies", 8), ("units", 32), ("channels", 24), ("firstDate", 12),
      ("lastDate", 12), ("trend", 12), ("quotation", 60), ("id", 12),
    ]
    guard !section.issues.isEmpty, let sheet = addSheet("issues.title", names) else { return }
    let says = IssueWords(words: words)
    for (row, found) in section.issues.enumerated() {
      writer.write(cells(found, says), to: sheet, row: row + 1, wrapping: [0, 4, 5, 9])
    }
    writer.addFilter(to: sheet, lastRow: section.issues.count, columns: names.count)
    guard let notes = says.notes(section) else { return }
    // Below the table, where neither sorting nor filtering reaches.
    for (row, note) in [notes.totals, notes.legend].enumerated() {
      writer.write([.text(note)], to: sheet, row: section.issues.count + 2 + row)
    }
  }

  private func cells(_ found: Report.Issue, _ says: IssueWords) -> [WorkbookWriter.Cell] {
    let issue = found.issue
    return [
      .text(issue.name), .count(issue.heat), .count(issue.members.count), .count(issue.members.count - issue.distinct),
      .text(says.list(issue.units, all: true)), .text(says.list(issue.channels, all: true)),
      issue.firstDate.map { .date($0) } ?? .empty, issue.lastDate.map { .date($0) } ?? .empty, .text(says.trend(issue)),
      .text(found.quotation.whole), .text(found.quotation.id),
    ]
  }

  private func addSheet(_ title: String, _ columns: [(String, Double)]) -> WorkbookWriter.Sheet? {
    writer.addSheet(
      words(title), columns.map { .init(title: words("report.column.\($0.0)"), width: $0.1, isWrapped: $0.1 > 30) })
  }
}
