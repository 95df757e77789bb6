internal import TextModel
internal import Wording

/// Makes opinions of the rows of a table, whatever kind of file it stands in.
struct OpinionRows {
  let file: String
  /// The sheet of a workbook.
  let sheet: String?
  private let columns: ColumnMap
  private let headerRow: Int

  /// - Throws: a `Problem` that names the columns found when none holds the texts.
  init(
    file: String, sheet: String? = nil, columns: ColumnMap, headerRow: Int, _ reading: inout OpinionReading
  ) throws(Problem) {
    let place = headerRow > 0 ? Problem.Place.row(headerRow, sheet: sheet) : nil
    if let problem = columns.problem(in: file, at: place) { throw problem }
    for (column, names) in columns.doubtful {
      let values = ["column": column.rawValue, "names": names.joined(separator: "、"), "used": names[0]]
      reading.remark(Message("column.doubtful", values))
    }
    (self.file, self.sheet, self.columns, self.headerRow) = (file, sheet, columns, headerRow)
  }

  /// Takes the next row; the header and what stands above it are passed over.
  func handle(
    _ record: TableRecord, _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws {
    guard record.row > headerRow else { return }
    if let message = fault(of: record) {
      reading.refuse(Problem(message, in: file, at: .row(record.row, sheet: sheet)))
    } else if record.isBlank {
      reading.countEmptyRow()
    } else if let text = columns[.text], record.continued.contains(text) {
      // One opinion in a cell that goes over several rows is one opinion.
      reading.countContinuedRow()
    } else if let opinion = opinion(from: record) {
      reading.opinions += 1
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
      id: cell(.id) ?? String(record.row), text: text, unit: cell(.unit), channel: cell(.channel), date: cell(.date),
      label: cell(.label), secondary: cell(.secondary),
      source: Opinion.Source(file: file, row: record.row, sheet: sheet))
  }
}
