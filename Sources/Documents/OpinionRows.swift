package import TextModel
package import Wording

/// Makes opinions of the rows of a table, whatever kind of file it stands in.
struct OpinionRows {
  /// What the rows stand in, when that is not the file itself.
  enum Container {
    case file
    case sheet(String)
    /// Of a document, from 1.
    case table(Int)
  }

  let file: String
  private let container: Container
  private let isOneOfMany: Bool
  private let headerRow: Int
  private var rows: TableRows
  /// The columns that name people, as long as columns have changed so often.
  private var people: (changes: Int, columns: [Int])

  private var columns: ColumnMap { rows.columns }

  /// - Parameters:
  ///   - isOneOfMany: whether the file holds further tables, whose rows have the same numbers.
  ///   - choice: what the user said of columns.
  /// - Throws: a `Problem` that names the columns found when none holds the texts.
  init(
    file: String, _ container: Container = .file, isOneOfMany: Bool = false, columns: ColumnMap, headerRow: Int,
    choice: ColumnChoice, _ reading: inout OpinionReading
  ) throws(Problem) {
    (self.file, self.container, self.isOneOfMany) = (file, container, isOneOfMany)
    self.headerRow = headerRow
    rows = TableRows(columns, choice: choice, mayChange: true)
    people = (0, columns.namingPeople)
    let place = headerRow > 0 ? self.place(headerRow) : nil
    if let problem = columns.problem(in: file, at: place) { throw problem }
    for (column, names) in columns.doubtful {
      let values = ["column": column.rawValue, "names": names.joined(separator: "、"), "used": names[0]]
      reading.remark(Message("column.doubtful", values))
    }
    if case .sheet(let name) = container { reading.title(name) }
    reading.noteTable(hasRows: false)
    for message in columns.fallbacks { reading.remark(message) }
  }

  private func place(_ row: Int) -> Problem.Place { source(row).place }

  private func source(_ row: Int, line: Int? = nil) -> Opinion.Source {
    switch container {
    case .file: .init(file: file, row: row, line: line)
    case .sheet(let name): .init(file: file, row: row, sheet: name)
    case .table(let number): .init(file: file, row: row, table: number)
    }
  }

  /// The number of an opinion that has none.
  private func id(_ row: Int) -> String {
    switch container {
    case .table(let number) where isOneOfMany: "\(number)-\(row)"
    case .sheet(let name) where isOneOfMany: "\(name)-\(row)"
    default: String(row)
    }
  }

  /// Where each unit has a sheet of its own and no column says so, the sheet is called by it.
  private var unitOfSheet: String? {
    guard case .sheet(let name) = container, isOneOfMany, columns[.unit] == nil,
      ColumnNames.shared.mayNameUnit(name)
    else { return nil }
    return name
  }

  /// Takes the next row; the header and what stands above it are passed over.
  mutating func handle(
    _ record: TableRecord, _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws {
    guard record.row > headerRow else {
      if record.row < headerRow, !record.isBlank {
        reading.title(record.trimmedCells.filter { !$0.isEmpty }.joined(separator: " "))
      }
      return
    }
    if !record.isBlank { reading.noteTable(hasRows: true) }
    let verdict = rows.judge(record)
    try deliverReleased(&reading, deliver)
    if case .data = verdict { try take(record, &reading, deliver) }
    if case .passed = verdict, rows.changes > people.changes {
      people = (rows.changes, columns.namingPeople)
    }
  }

  /// Ends the table, and says what in it was none of its rows.
  mutating func finish(_ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void) throws {
    rows.finish()
    try deliverReleased(&reading, deliver)
    reading.leaveOut(rows.leftOut)
  }

  private mutating func deliverReleased(
    _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws {
    for record in rows.release() { try take(record, &reading, deliver) }
  }

  /// Takes a row of the table.
  private func take(
    _ whole: TableRecord, _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws {
    // What stands beside a table of a sheet or document is none of it; in a file it is a fault.
    let record = if case .file = container { whole } else { whole.fitted(to: columns.header.count) }
    if let message = fault(of: record) {
      reading.refuse(Problem(message, in: file, at: place(record.row)))
    } else if record.isBlank {
      if whole.isBlank { reading.countEmptyRow() }
    } else if let text = columns[.text], record.continued.contains(text) {
      // One opinion in a cell that goes over several rows is one opinion.
      reading.countContinuedRow()
    } else if let opinion = opinion(from: record) {
      reading.count(opinion)
      for column in people.columns where column < record.count {
        reading.name(String(decoding: Blank.trimmed(record[cell: column]), as: UTF8.self))
      }
      try deliver(opinion)
    } else {
      reading.countRowWithoutText(record.row)
    }
  }

  /// What is wrong with a row; surplus cells are let pass when nothing is in them.
  private func fault(of record: TableRecord) -> Message? {
    if let illegal = record.illegal { return illegal.message }
    if record.bytes.contains(0) { return Message("csv.nul") }
    if record.isBlank { return nil }
    let expected = columns.header.count
    let isShort = record.count < expected
    if !isShort && Blank.isAll(record.bytes[record.ends[expected - 1]...]) { return nil }
    let values = ["cells": String(record.count), "columns": String(expected)]
    return Message(isShort ? "csv.tooFewCells" : "csv.tooManyCells", values)
  }

  private func opinion(from record: TableRecord) -> Opinion? {
    func cell(_ column: OpinionColumn) -> String? {
      guard let place = columns[column] else { return nil }
      let trimmed = Blank.trimmed(record[cell: place])
      return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
    }
    guard let text = cell(.text) else { return nil }
    return Opinion(
      id: cell(.id) ?? id(record.row), text: text, unit: cell(.unit) ?? unitOfSheet, channel: cell(.channel),
      date: cell(.date),
      label: cell(.label), secondary: cell(.secondary),
      source: source(record.row, line: record.line))
  }
}

extension ColumnMap {
  /// The columns that name people.
  fileprivate var namingPeople: [Int] {
    header.indices.filter { ColumnNames.shared.namesPeople(header[$0]) }
  }
}

extension Opinion.Source {
  /// The same as problems name it.
  package var place: Problem.Place {
    table.map { .tableRow(row, table: $0) } ?? .row(row, sheet: sheet)
  }
}
