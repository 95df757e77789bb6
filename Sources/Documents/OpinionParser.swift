internal import TextModel
internal import Wording

/// Makes opinions of text that comes in pieces.
protocol OpinionParser {
  mutating func take(
    _ piece: DecodedInput.Piece, _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws
  mutating func finish(_ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void) throws
}

/// Opinions from the rows of a table.
struct OpinionTable: OpinionParser {
  private let file: String
  private let head: TableHead
  private var parser: CSVParser

  /// - Throws: a `Problem` that names the columns found when none holds the texts.
  init(file: String, head: TableHead, _ reading: inout OpinionReading) throws(Problem) {
    if let problem = head.columns.problem(in: file, at: head.headerRow > 0 ? .row(head.headerRow) : nil) {
      throw problem
    }
    for (column, names) in head.columns.doubtful {
      let values = ["column": column.rawValue, "names": names.joined(separator: "、"), "used": names[0]]
      reading.remark(Message("column.doubtful", values))
    }
    self.file = file
    self.head = head
    parser = CSVParser(delimiter: head.delimiter)
  }

  mutating func take(
    _ piece: DecodedInput.Piece, _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws {
    let (file, head) = (file, head)
    let sink = { (event: CSVParser.Event) throws -> Void in
      try Self.handle(event, file, head, &reading, deliver)
    }
    switch piece {
    case .text(let bytes): try parser.feed(bytes, to: sink)
    case .illegal(let bytes): try parser.feed(bytes, to: sink)
    }
  }

  mutating func finish(_ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void) throws {
    let (file, head) = (file, head)
    try parser.finish { try Self.handle($0, file, head, &reading, deliver) }
  }

  private static func handle(
    _ event: CSVParser.Event, _ file: String, _ head: TableHead, _ reading: inout OpinionReading,
    _ deliver: (Opinion) throws -> Void
  ) throws {
    switch event {
    case .fault(let fault): reading.refuse(fault.problem(in: file))
    case .record(let record):
      guard record.row > head.headerRow else { return }
      if let message = fault(of: record, head) {
        reading.refuse(Problem(message, in: file, at: .row(record.row)))
      } else if record.isBlank {
        reading.countEmptyRow()
      } else if let opinion = opinion(from: record, file, head) {
        reading.opinions += 1
        try deliver(opinion)
      } else {
        reading.countRowWithoutText(record.row)
      }
    }
  }

  /// What is wrong with a row; surplus cells are let pass when nothing is in them.
  private static func fault(of record: CSVRecord, _ head: TableHead) -> Message? {
    if let illegal = record.illegal { return illegal.message }
    if record.bytes.contains(0) { return Message("csv.nul") }
    if record.isBlank { return nil }
    let expected = head.columns.header.count
    let isShort = record.count < expected
    if !isShort && Blank.isAll(record.bytes[record.ends[expected - 1]...]) { return nil }
    let values = ["cells": String(record.count), "columns": String(expected)]
    return Message(isShort ? "csv.tooFewCells" : "csv.tooManyCells", values)
  }

  private static func opinion(from record: CSVRecord, _ file: String, _ head: TableHead) -> Opinion? {
    func cell(_ column: OpinionColumn) -> String? {
      guard let place = head.columns[column] else { return nil }
      let trimmed = Blank.trimmed(record[cell: place])
      return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
    }
    guard let text = cell(.text) else { return nil }
    return Opinion(
      id: cell(.id) ?? String(record.row), text: text, unit: cell(.unit), channel: cell(.channel), date: cell(.date),
      label: cell(.label), secondary: cell(.secondary), source: Opinion.Source(file: file, row: record.row))
  }
}
