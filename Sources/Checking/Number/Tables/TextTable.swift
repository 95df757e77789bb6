import TextModel

/// A table of a text: those of a Word file, whose cells the file names, and lines whose cells are parted by tabs or bars.
struct TextTable: Sendable {
  struct Cell: Sendable {
    /// Without the blanks at its ends, in scalars; may hold line breaks.
    let range: Range<Int>
    /// Place in the table's grid, from 0; one that spans several stands in the first.
    let column: Int
    /// Whether it only goes on what a cell above began.
    var isContinued = false
  }

  /// From the top; cells from left to right.
  private(set) var rows: [[Cell]]

  /// The cell of a row that covers a column; nil where the row ends before it.
  func cell(_ row: Int, _ column: Int) -> Cell? { rows[row].last { $0.column <= column } }

  /// Columns of the grid, as far as cells tell.
  var width: Int { 1 + (rows.compactMap(\.last).map(\.column).max() ?? -1) }

  /// The tables of a text, in their order. Linear.
  static func tables(of text: SourceText) -> [TextTable] {
    let marked = marked(text)
    return (marked.isEmpty ? written(text) : marked).filter { $0.rows.count > 1 && $0.width > 1 }
  }

  // MARK: of a file that names its cells

  private static func marked(_ text: SourceText) -> [TextTable] {
    var tables: [Int: TextTable] = [:]
    var last: (cell: ParagraphMark.Cell, row: Int)?
    for mark in text.document.marks {
      guard let cell = mark.cell else { continue }
      let range = text.indices(mark.range)
      var table = tables[cell.table] ?? TextTable(rows: [])
      if let last, last.cell == cell, let open = table.rows.last?.last {
        // Further paragraphs of one cell.
        table.rows[last.row][table.rows[last.row].count - 1] = Cell(
          range: open.range.lowerBound..<range.upperBound, column: open.column, isContinued: open.isContinued)
      } else {
        if last?.cell.table != cell.table || last?.cell.row != cell.row { table.rows.append([]) }
        table.rows[table.rows.count - 1].append(Cell(range: range, column: cell.column, isContinued: cell.isContinued))
      }
      tables[cell.table] = table
      last = (cell, table.rows.count - 1)
    }
    return tables.keys.sorted().compactMap { tables[$0]?.trimmed(in: text) }
  }

  private func trimmed(in text: SourceText) -> TextTable {
    TextTable(
      rows: rows.map { row in
        row.map { Cell(range: text.trimmed($0.range), column: $0.column, isContinued: $0.isContinued) }
      })
  }

  // MARK: of lines

  private static func written(_ text: SourceText) -> [TextTable] {
    var tables: [TextTable] = []
    var (rows, isOfBars) = ([[Cell]](), false)
    for line in text.lines + [0..<0] {
      let bars = barCells(line, in: text)
      let cells = bars ?? tabCells(line, in: text)
      if cells == nil || (bars != nil) != isOfBars, !rows.isEmpty {
        tables.append(TextTable(rows: rows))
        rows = []
      }
      isOfBars = bars != nil
      if let cells, !isRule(cells, in: text) { rows.append(cells) }
    }
    return tables
  }

  private static func tabCells(_ line: Range<Int>, in text: SourceText) -> [Cell]? {
    line.contains { text.scalars[$0] == 0x09 } ? cells(of: line, partedBy: 0x09, in: text) : nil
  }

  /// | 甲 | 12 |
  private static func barCells(_ line: Range<Int>, in text: SourceText) -> [Cell]? {
    let line = text.trimmed(line)
    guard line.count > 2, text.plain[line.lowerBound] == .bar, text.plain[line.upperBound - 1] == .bar else {
      return nil
    }
    return cells(of: line.lowerBound + 1..<line.upperBound - 1, partedBy: .bar, in: text)
  }

  private static func cells(of line: Range<Int>, partedBy mark: UInt32, in text: SourceText) -> [Cell] {
    var (cells, start) = ([Cell](), line.lowerBound)
    for index in line where text.scalars[index] == mark {
      cells.append(Cell(range: text.trimmed(start..<index), column: cells.count))
      start = index + 1
    }
    return cells + [Cell(range: text.trimmed(start..<line.upperBound), column: cells.count)]
  }

  /// |---|:--:| below a head
  private static func isRule(_ cells: [Cell], in text: SourceText) -> Bool {
    cells.allSatisfy { cell in
      !cell.range.isEmpty && cell.range.allSatisfy { text.plain[$0] == .hyphen || text.plain[$0] == .colon }
    }
  }
}
