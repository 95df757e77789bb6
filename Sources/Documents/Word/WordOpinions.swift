internal import TextModel
internal import Wording

/// The tables of opinions that stand in a .docx: their header names opinions and at least one other known column.
///
/// A document may hold a speech and such a table. Then the table's rows are opinions and the rest is the speech.
struct WordOpinions {
  struct Table {
    let number: Int
    let columns: ColumnMap
    let headerRow: Int
    let rows: [TableRecord]
  }

  /// Below so many characters what stands around the tables introduces them and is no speech.
  private static let shortestSpeech = 300

  let tables: [Table]
  private let word: WordText
  private let choice: ColumnChoice

  init(_ word: WordText, choice: ColumnChoice) {
    (self.word, self.choice) = (word, choice)
    tables = word.tables.compactMap { Self.table($0, choice) }
  }

  private static func table(_ table: WordTable, _ choice: ColumnChoice) -> Table? {
    let first = table.rows.lazy.filter { !$0.isBlank }.prefix(TableHead.searchedRows)
    let (columns, row) = TableHead.header(among: first.map(TableHead.Row.init), choice)
    guard columns.namesOpinions(choice), let text = columns[.text] else { return nil }
    let rows = table.rows.filter { $0.row > row }
    let isFilled = rows.contains { $0.count > text && !Blank.isAll($0[cell: text]) }
    return isFilled ? Table(number: table.number, columns: columns, headerRow: row, rows: rows) : nil
  }

  /// The text around the tables; nil when it is too short for a speech.
  var speech: WordText? {
    let rest = word.without(tables: Set(tables.map(\.number)))
    let scalars = rest.document.utf8.count { $0 & 0xC0 != 0x80 && $0 > 0x20 }
    return scalars < Self.shortestSpeech ? nil : rest
  }

  /// What a reader of the speech should know.
  var remark: Message { Message("word.opinionsLeftOut", ["numbers": Self.list(tables.map(\.number))]) }

  /// Tables are named by their numbers where there is more than one in the document.
  func read(
    into reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws {
    for note in word.notes { reading.remark(note.message) }
    let others = word.tables.count - tables.count
    if others > 0 {
      let values = ["numbers": Self.list(tables.map(\.number)), "others": String(others)]
      reading.remark(Message("word.opinionTables", values))
    }
    for table in tables {
      var rows = try OpinionRows(
        file: reading.input, .table(table.number), isOneOfMany: tables.count > 1, columns: table.columns,
        headerRow: table.headerRow, choice: choice, &reading)
      for record in table.rows { try rows.handle(record, &reading, deliver) }
      try rows.finish(&reading, deliver)
    }
  }

  private static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: "、") }
}

extension ColumnMap {
  /// Whether a table inside of a document is one of opinions beyond doubt: the user named its column, or the header
  /// speaks of opinions and names another column that opinions have.
  fileprivate func namesOpinions(_ choice: ColumnChoice) -> Bool {
    guard let text = self[.text] else { return false }
    return missingChoices.isEmpty && choice.names[.text] != nil
      || isKnown && ColumnNames.shared.speaksOfOpinions(header[text])
  }
}
