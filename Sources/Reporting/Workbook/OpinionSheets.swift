import Classification
import Wording

/// The sheet of opinions, continued on further sheets where one is full.
struct OpinionSheets {
  /// In the order of the columns. Names of the first six are such that the readers of opinions know them.
  private static let usualColumns: [(name: String, width: Double, isWrapped: Bool)] = [
    ("id", 10, false), ("unit", 18, false), ("channel", 12, false), ("date", 12, false), ("text", 60, true),
    ("category", 12, false), ("judged", 12, false), ("subcategory", 14, false), ("probability", 9, false),
    ("evidence", 30, true),
    ("secondary", 16, false), ("review", 10, false), ("file", 24, false), ("sheet", 12, false), ("row", 8, false),
  ]
  private static let labelColumn = 5
  /// From the number to the subcategory.
  private static let printedColumns = 8

  private let writer: WorkbookWriter
  private let scheme: CodingScheme
  private let grouping: Report.IssueGrouping?
  private let words: Words
  private let columns: [(name: String, width: Double, isWrapped: Bool)]

  init(_ writer: WorkbookWriter, _ section: Report.OpinionSection, _ words: Words) {
    (self.writer, self.words) = (writer, words)
    (scheme, grouping) = (section.scheme, section.grouping)
    columns = Self.usualColumns + (grouping == nil ? [] : [("issue", 30, true)])
  }

  func write(_ opinions: OpinionSpool) throws {
    var (number, opinionNumber) = (1, 0)
    var sheet = open(number)
    var row = 0
    try opinions.forEach { opinion in
      if row + 1 == WorkbookWriter.rowLimit {
        close(sheet, lastRow: row)
        (number, row) = (number + 1, 0)
        sheet = open(number)
      }
      row += 1
      let issue = grouping.map { WorkbookWriter.Cell.text($0.name(of: opinionNumber) ?? "") }
      opinionNumber += 1
      if let sheet {
        writer.write(cells(opinion) + [issue].compactMap(\.self), to: sheet, row: row, wrapping: [4, 9, 15])
      }
    }
    close(sheet, lastRow: row)
  }

  private func open(_ number: Int) -> WorkbookWriter.Sheet? {
    let name = words("sheet.opinions")
    return writer.addSheet(
      number == 1 ? name : words.bracketed(name, String(number)),
      columns.map {
        .init(title: words("sheet.opinions.\($0.name)"), width: $0.width, isWrapped: $0.isWrapped)
      })
  }

  private func cells(_ opinion: OpinionSpool.Row) -> [WorkbookWriter.Cell] {
    let label = scheme.categories.first { $0.id == opinion.label }?.label ?? opinion.label
    return [
      .text(opinion.id), .text(opinion.unit), .text(opinion.channel), .date(opinion.date), .text(opinion.text),
      label.isEmpty ? .empty : .text(label), .text(scheme.categories[opinion.category].label),
      .text(opinion.subcategory), .figure(opinion.probability), .text(opinion.evidence), .text(opinion.secondary),
      .text(opinion.review ? words("sheet.opinions.toReview") : ""), .text(opinion.file), .text(opinion.sheet),
      .count(opinion.row),
    ]
  }

  private func close(_ sheet: WorkbookWriter.Sheet?, lastRow: Int) {
    guard let sheet, lastRow > 0 else { return }
    writer.addFilter(to: sheet, lastRow: lastRow, columns: columns.count)
    writer.setPrinted(sheet, columns: Self.printedColumns, lastRow: lastRow)
    writer.addChoice(
      to: sheet, column: Self.labelColumn, rows: 1...lastRow,
      from: ShareSheets.labels(words, categories: scheme.categories.count),
      title: words("sheet.opinions.category"), hint: words("sheet.opinions.hint"))
  }
}
