/// A plan written as a table: rows of cells with a tab between them, the first naming measure, unit and date.
struct PlanTable {
  /// For each row the cells of the parts that its table's head names.
  private var cells: [Int: [IssueAnswer.Part: Range<Int>]] = [:]

  init(_ text: SourceText) {
    var columns: [IssueAnswer.Part?] = []
    for line in text.lines {
      let start = text.trimmed(line).lowerBound
      guard Self.isRow(line, in: text) else {
        // A blank line ends no table: cells may hold several.
        if start < line.upperBound { columns = [] }
        continue
      }
      let row = Self.cells(of: line, in: text)
      let labels = row.map { cell in Self.part(cell, in: text) }
      if labels.compactMap({ $0 }).count > 1 {
        columns = labels
      } else if !columns.isEmpty {
        cells[start] = Dictionary(
          zip(columns, row).compactMap { part, cell in part.map { ($0, cell) } }.filter { !$0.1.isEmpty }
        ) { first, _ in first }
      }
    }
  }

  /// What the row that begins at an index names, cell by cell; nil for other lines.
  func parts(at index: Int) -> [IssueAnswer.Part: Range<Int>]? { cells[index] }

  /// Whether a line is a row of a table.
  static func isRow(_ line: Range<Int>, in text: SourceText) -> Bool { line.contains { text.scalars[$0] == 0x09 } }

  private static func cells(of line: Range<Int>, in text: SourceText) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where text.scalars[index] == 0x09 {
      cells.append(text.trimmed(start..<index))
      start = index + 1
    }
    return cells + [text.trimmed(start..<line.upperBound)]
  }

  /// What a head's cell names.
  private static func part(_ cell: Range<Int>, in text: SourceText) -> IssueAnswer.Part? {
    guard cell.count <= 10 else { return nil }
    let lists: [(PhraseList, IssueAnswer.Part)] = [
      (PlanWords.deadlineLabels, .deadline), (PlanWords.unitLabels, .unit), (PlanWords.measureLabels, .measure),
    ]
    return lists.first { text.first(of: $0.0, in: cell) != nil }?.1
  }
}
