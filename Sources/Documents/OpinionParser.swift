internal import TextModel
internal import Wording

/// Makes opinions of text that comes in pieces.
protocol OpinionParser {
  mutating func take(
    _ piece: DecodedInput.Piece, _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws
  mutating func finish(_ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void) throws
}

/// Opinions from text in which delimiters part the cells of a table.
struct OpinionTable: OpinionParser {
  private var rows: OpinionRows
  private var parser: CSVParser

  /// - Throws: a `Problem` that names the columns found when none holds the texts.
  init(file: String, head: TableHead, choice: ColumnChoice, _ reading: inout OpinionReading) throws(Problem) {
    rows = try OpinionRows(
      file: file, columns: head.columns, headerRow: head.headerRow, choice: choice, &reading)
    parser = CSVParser(delimiter: head.delimiter)
  }

  mutating func take(
    _ piece: DecodedInput.Piece, _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws {
    var rows = rows
    defer { self.rows = rows }
    let sink = { (event: CSVParser.Event) throws -> Void in try Self.handle(event, &rows, &reading, deliver) }
    switch piece {
    case .text(let bytes): try parser.feed(bytes, to: sink)
    case .illegal(let bytes): try parser.feed(bytes, to: sink)
    }
  }

  mutating func finish(_ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void) throws {
    var rows = rows
    try parser.finish { try Self.handle($0, &rows, &reading, deliver) }
    try rows.finish(&reading, deliver)
  }

  private static func handle(
    _ event: CSVParser.Event, _ rows: inout OpinionRows, _ reading: inout OpinionReading,
    _ deliver: (Opinion) throws -> Void
  ) throws {
    switch event {
    case .fault(let fault): reading.refuse(fault.problem(in: rows.file))
    case .record(let record): try rows.handle(record, &reading, deliver)
    }
  }
}
