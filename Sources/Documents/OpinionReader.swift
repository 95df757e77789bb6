public import TextModel
public import UnicodeText
package import Wording

/// Reads collected opinions: workbooks, tables of separated values or inside of a .docx, JSON Lines, or plain text with
/// one opinion a line.
///
/// ```swift
/// let reader = OpinionReader(columns: try ColumnChoice(["text=诉求内容"]))
/// let reading = try reader.read(Input(path: "opinions.csv")) { opinion in print(opinion.id) }
/// ```
/// Opinions are handed over while the file is read, in its order; memory does not grow with the file. Nothing is lost
/// without a word: rows that break the rules are `problems` of the result, empty ones are counted in its `notes`.
public struct OpinionReader: Sendable {
  private let charset: CharsetChoice
  private let columns: ColumnChoice

  /// - Parameters:
  ///   - charset: how the bytes are to be read.
  ///   - columns: names of columns that are not the usual ones.
  public init(charset: CharsetChoice = .auto, columns: ColumnChoice = .usual) {
    self.charset = charset
    self.columns = columns
  }

  /// Hands every opinion of an input to `deliver`. Linear.
  ///
  /// - Throws: a `Problem` when the input cannot be read at all or has no column of texts, and what `deliver` throws.
  public func read(_ input: Input, deliver: (Opinion) throws -> Void) throws -> OpinionReading {
    // Nothing waits but from the first date on that names no year.
    var years = YearOfDates()
    let name = input.name.split(separator: "/").last.map(String.init) ?? input.name
    var reading = try readRows(of: input) { try years.take($0, titles: [name], deliver) }
    let assumed = try years.finish(titles: reading.titles + [name], deliver)
    reading.complete(years, by: assumed)
    return reading
  }

  private func readRows(of input: Input, deliver: (Opinion) throws -> Void) throws -> OpinionReading {
    var reading = OpinionReading(input: input.name)
    switch try input.format() {
    case .spreadsheet:
      try readSheet(of: input, &reading, deliver)
      return reading
    case .word:
      let found = WordOpinions(try WordDocument.read(input), choice: columns)
      guard !found.tables.isEmpty else { throw Problem(Message("word.noOpinions"), in: input.name) }
      try found.read(into: &reading, deliver)
      return reading
    default: break
    }
    var stream = OpinionStream(input: input, columns: columns)
    do {
      reading.charset = try DecodedInput(input: input, charset: charset).read {
        try stream.take($0, &reading, deliver)
      }
      try stream.finish(&reading, deliver)
    } catch let fault as CSVFault {
      reading.refuse(fault.problem(in: input.name))
    } catch let problem as Problem where ColumnMap.isProblem(problem) {
      throw try MixedEncodings.message(of: input, readAs: "").map { Problem($0, in: input.name) } ?? problem
    }
    if reading.refusedRows > 0 || reading.charset.name != "UTF-8",
      let mixed = try MixedEncodings.message(of: input, readAs: reading.charset.name)
    {
      reading.explain(byMixed: mixed)
    }
    return reading
  }

  private func readSheet(
    of input: Input, _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws {
    let tables = try SheetTable.tables(of: input, choice: columns)
    for table in tables {
      var rows = try rows(of: table, isOneOfMany: tables.count > 1, input, &reading)
      let notes = try table.read(fitted: false) { try rows.handle($0, &reading, deliver) }
      try rows.finish(&reading, deliver)
      for note in notes { reading.remark(note) }
    }
    if let remark = SheetTable.remark(on: tables, isOnly: false) { reading.remark(remark) }
  }

  /// The reader of the rows of a sheet; where none has opinions a hidden one that has some is named.
  private func rows(
    of table: SheetTable, isOneOfMany: Bool, _ input: Input, _ reading: inout OpinionReading
  ) throws(Problem) -> OpinionRows {
    do {
      return try OpinionRows(
        file: input.name, .sheet(table.sheet.name), isOneOfMany: isOneOfMany, columns: table.columns,
        headerRow: table.headerRow, choice: columns, &reading)
    } catch {
      guard let hidden = table.hiddenSheetWithOpinions else { throw error }
      throw Problem(Message("column.onHiddenSheet", ["sheet": hidden]), in: input.name)
    }
  }

  /// Whether a problem is that a table has no column of opinions.
  package static func lacksOpinions(_ problem: Problem) -> Bool {
    ["column.noText", "column.onlyNumbers"].contains(problem.message.key)
  }

  /// All opinions of an input, and how the reading went.
  ///
  /// - Throws: a `Problem` when the input cannot be read, or has no column of opinions.
  public func opinions(in input: Input) throws -> (opinions: [Opinion], reading: OpinionReading) {
    var opinions: [Opinion] = []
    let reading = try read(input) { opinions.append($0) }
    return (opinions, reading)
  }
}

/// Keeps the beginning of the text until the kind of list and its header can be told, then passes everything on.
private struct OpinionStream {
  private static let headSize = 64 << 10

  let input: Input
  let columns: ColumnChoice
  private var parser: (any OpinionParser)?
  /// The text so far, with a mark for every illegal sequence.
  private var head: [UInt8] = []
  private var illegal: [IllegalBytes] = []

  init(input: Input, columns: ColumnChoice) {
    self.input = input
    self.columns = columns
  }

  mutating func take(
    _ piece: DecodedInput.Piece, _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws {
    guard parser == nil else {
      try parser?.take(piece, &reading, deliver)
      return
    }
    switch piece {
    case .text(let bytes): head += bytes
    case .illegal(let bytes):
      head.append(CSVParser.illegalMark)
      illegal.append(bytes)
    }
    if head.count >= Self.headSize { try begin(&reading, deliver) }
  }

  mutating func finish(_ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void) throws {
    if parser == nil { try begin(&reading, deliver) }
    try parser?.finish(&reading, deliver)
  }

  private mutating func begin(_ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void) throws {
    var parser = try makeParser(&reading)
    var nextIllegal = 0
    try head.withUnsafeBufferPointer { head in
      var start = 0
      while start < head.count {
        let end = head[start...].firstIndex(of: CSVParser.illegalMark) ?? head.count
        if end > start { try parser.take(.text(UnsafeBufferPointer(rebasing: head[start..<end])), &reading, deliver) }
        if end < head.count {
          try parser.take(.illegal(illegal[nextIllegal]), &reading, deliver)
          nextIllegal += 1
        }
        start = end + 1
      }
    }
    head = []
    self.parser = parser
  }

  private func makeParser(_ reading: inout OpinionReading) throws(Problem) -> any OpinionParser {
    let format = InputFormat(head: [], fileExtension: input.fileExtension)
    if format == .jsonLines { return OpinionLines(file: input.name, kind: .json, choice: columns) }
    let table = TableHead(head, fileExtension: input.fileExtension, choice: columns)
    if format == .csv || format == .tsv { return try OpinionTable(file: input.name, head: table, choice: columns, &reading) }
    if Blank.trimmed(head[...]).first == UInt8(ascii: "{") {
      return OpinionLines(file: input.name, kind: .json, choice: columns)
    }
    if table.columns[.text] != nil && table.columns.header.count > 1 {
      return try OpinionTable(file: input.name, head: table, choice: columns, &reading)
    }
    return OpinionLines(file: input.name, kind: .plain, choice: columns)
  }
}
