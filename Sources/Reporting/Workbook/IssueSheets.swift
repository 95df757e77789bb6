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
      ("issue", 36), ("heat", 8), ("opinions", 10), ("facts", 60), ("quotation", 60),
    ]
    guard !section.issues.isEmpty, let sheet = addSheet("issues.title", names) else { return }
    let says = IssueWords(words: words)
    for (row, found) in section.issues.enumerated() {
      writer.write(
        [
          .text(found.issue.name), .count(found.issue.heat), .count(found.issue.members.count),
          .text(says.facts(found.issue)), .text(found.quotation.whole),
        ], to: sheet, row: row + 1, wrapping: [0, 3, 4])
    }
    writer.addFilter(to: sheet, lastRow: section.issues.count, columns: names.count)
  }

  private func addSheet(_ title: String, _ columns: [(String, Double)]) -> WorkbookWriter.Sheet? {
    writer.addSheet(
      words(title), columns.map { .init(title: words("report.column.\($0.0)"), width: $0.1, isWrapped: $0.1 > 30) })
  }
}
