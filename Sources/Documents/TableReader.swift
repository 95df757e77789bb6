public import TextModel
public import UnicodeText
public import Wording

/// Reads a table whole, from a workbook or from separated values: survey sheets, coders' sheets, lists of units.
public struct TableReader: Sendable {
  /// A table in memory.
  public struct Table: Sendable {
    /// The input's name.
    public let name: String
    /// The names of the columns, blanks around them left out.
    public let header: [String]
    /// The rows behind the header, in the order of the table.
    public let rows: [Row]
    /// Rows that could not be read.
    public internal(set) var problems: [Problem]
    /// What the reader should know though nothing was lost: which sheet was read, hidden rows.
    public internal(set) var notes: [Problem]
    /// The rows that sum up others, in the order of the table.
    package let totals: [Row]
    /// The sheet of a workbook; nil of other files.
    public let sheet: String?
    /// The charset of the file.
    public var charset = CharsetGuess(name: "UTF-8", confidence: 100)
    /// What is to be said of a file that is written in two encodings; nil of others.
    var mixed: Problem?
    /// Where the columns stand that have a meaning.
    let places: [OpinionColumn: Int]
    /// For each column the name above its own that it shares with others, as cells merged over several columns give it.
    package let bands: [String]
    /// What the user said of columns that this table lacks.
    package let fallbacks: [Problem]

    /// The problem of a table that lacks a column: with two encodings in one file nobody knows its columns.
    package func problem(ofColumns message: Message) -> Problem { mixed ?? Problem(message, in: name) }

    /// The names of the columns as a message shows them: the first ten, cut, without control characters.
    package var shownHeader: String { ShownHeader(header).text }

    /// The place of the first column with one of some names; case, width, blanks and brackets do not count.
    public func column(named names: [String]) -> Int? {
      let folded = header.map(ColumnNames.folded)
      return names.lazy.compactMap { folded.firstIndex(of: ColumnNames.folded($0)) }.first
    }

    /// The place of the column that usually holds something, or that the user named for it.
    public func column(_ column: OpinionColumn) -> Int? { places[column] }

    init(
      name: String, columns: ColumnMap, rows: [Row], totals: [Row] = [], problems: [Problem], notes: [Problem],
      sheet: String?
    ) {
      (self.name, self.rows, self.problems, self.notes, self.sheet) = (name, rows, problems, notes, sheet)
      self.totals = totals
      (header, places, bands) = (columns.header, columns.places, columns.bands)
      fallbacks = columns.fallbacks.map { Problem($0, in: name) }
    }

    /// The unit that its sheet is called by, where it is one of several: Sheet1, 3月 and 第二批 name none.
    package var unitOfSheet: String? { sheet.flatMap { ColumnNames.shared.mayNameUnit($0) ? $0 : nil } }

    /// The same with some of its rows only.
    package func keeping(_ rows: [Row]) -> Table { Table(self, rows: rows) }

    private init(_ table: Table, rows: [Row]) {
      (name, problems, notes, sheet) = (table.name, table.problems, table.notes, table.sheet)
      (header, places, bands, fallbacks) = (table.header, table.places, table.bands, table.fallbacks)
      (charset, mixed, totals) = (table.charset, table.mixed, rows.count == table.rows.count ? table.totals : [])
      self.rows = rows
    }
  }

  /// Columns beside those that have a meaning in which people have written sentences, with the number of rows that say
  /// something, in the order of the table, and the one that says most.
  ///
  /// - Parameter others: places of further columns that have one.
  package static func openColumns(
    of table: Table, besides others: [Int]
  ) -> (columns: [(name: String, count: Int)], fullest: String?) {
    let meant = OpinionColumn.allCases.filter { $0 != .text }.compactMap { table.column($0) }
    let names = ColumnNames.shared
    let free = table.header.indices.filter {
      !(others + meant).contains($0) && !table.header[$0].isEmpty && !names.isTechnical(table.header[$0])
    }
    let open = free.compactMap { column -> (name: String, count: Int, weight: Int)? in
      let cells = table.rows.compactMap { $0[column] }
      let asks = names.speaksOfOpinions(table.header[column])
      let isOpen =
        asks
        ? !cells.isEmpty
        : cells.contains {
          $0.count >= shortestSentence && !TotalRow.shared.isDate($0) && !TotalRow.shared.isNumber($0)
        }
      // Answers that many give alike are options rather than words of their own.
      let weight = Set(cells).reduce(0) { $0 + $1.count } * (asks ? 2 : 1)
      return isOpen ? (table.header[column], cells.count, weight) : nil
    }
    return (open.map { ($0.name, $0.count) }, open.max { $0.weight < $1.weight }?.name)
  }

  /// Whether a column tells who sent a sheet of a survey.
  package static func tellsSender(_ name: String) -> Bool { ColumnNames.shared.tellsSender(name) }

  /// Whether a column tells from which machine a sheet of a survey came.
  package static func tellsAddress(_ name: String) -> Bool { ColumnNames.shared.tellsAddress(name) }

  /// Whether what stands in a column of that name was filled in by a program or clerk.
  package static func isTechnical(_ name: String) -> Bool { ColumnNames.shared.isTechnical(name) }

  /// The columns that may hold ratings by their names, and hold nothing but some words, with the words that stand there.
  package static func columns(of table: Table, holdingOnly words: Set<String>) -> [(name: String, found: [String])] {
    table.header.indices.compactMap { column in
      let cells = Set(table.rows.compactMap { $0[column] })
      guard mayHoldRatings(table.header[column]), !cells.isEmpty, cells.isSubset(of: words) else { return nil }
      return (table.header[column], cells.sorted())
    }
  }

  /// Whether a column of that name may hold ratings.
  package static func mayHoldRatings(_ name: String) -> Bool { ColumnNames.shared.maySpeakOfRatings(name) }

  /// In characters; a rating or a name is shorter.
  private static let shortestSentence = 8

  /// A cell of a workbook of which nothing could be read, with the error in it; `""` for a formula without a result.
  package struct UnreadCell: Sendable, Hashable {
    let column: Int
    let error: String
  }

  /// One row.
  public struct Row: Sendable {
    /// As a spreadsheet counts, the header included.
    public let number: Int
    package let cells: [String]
    /// Cells of a workbook of which nothing could be read: errors, and formulas whose result is not stored.
    package let unread: [UnreadCell]

    init(number: Int, cells: [String], unread: [UnreadCell] = []) {
      (self.number, self.cells, self.unread) = (number, cells, unread)
    }

    init(_ record: TableRecord) {
      self.init(number: record.row, cells: record.trimmedCells, unread: record.unread)
    }

    /// What stands in a cell of which nothing could be read: the error, `""` for a formula without a result; nil of others.
    package func unread(in column: Int?) -> String? { unread.first { $0.column == column }?.error }

    /// The cell of a column without the blanks around it; nil when it is empty or there is no such column.
    public subscript(column: Int?) -> String? {
      guard let column, cells.indices.contains(column), !cells[column].isEmpty else { return nil }
      return cells[column]
    }
  }

  /// A table larger than this many bytes (of UTF-8) is refused.
  public static let limit = 64 << 20

  private let charset: CharsetChoice
  private let choice: ColumnChoice

  /// - Parameters:
  ///   - sheet: name or number of the sheet of a workbook; nil for the first whose header is recognised.
  ///   - columns: names of columns that are not the usual ones.
  public init(charset: CharsetChoice = .auto, sheet: String? = nil, columns: ColumnChoice = .usual) {
    self.charset = charset
    var choice = columns
    choice.sheets = sheet.map { [$0] } ?? []
    self.choice = choice
  }

  /// - Throws: a `Problem` that names the input when it cannot be read at all.
  public func read(_ input: Input) throws -> Table {
    if try input.format() == .spreadsheet { return try readSheet(of: input) }
    var illegal: [Problem] = []
    if try input.format() == .word { throw Problem(Message("input.wordTable"), in: input.name) }
    let (text, guess) = try DecodedInput(input: input, charset: charset).readAll(upTo: Self.limit) { bytes, _ in
      illegal.append(Problem(bytes.message, in: input.name))
    }
    let mixed =
      illegal.isEmpty && guess.name == "UTF-8"
      ? nil : try MixedEncodings.message(of: input, readAs: guess.name).map { Problem($0, in: input.name) }
    var table = try table(text, of: input, problems: [mixed].compactMap { $0 } + illegal)
    table.charset = guess
    table.mixed = mixed
    return table
  }

  private func table(_ text: [UInt8], of input: Input, problems illegal: [Problem]) throws -> Table {
    let head = TableHead(text, fileExtension: input.fileExtension, choice: choice)
    var (rows, problems) = (Rows(head.columns, choice, fitted: false), illegal)
    var parser = CSVParser(delimiter: head.delimiter)
    let collect = { (event: CSVParser.Event) throws -> Void in
      switch event {
      case .fault(let fault): problems.append(fault.problem(in: input.name))
      case .record(let record):
        guard record.row > head.headerRow, !record.isBlank else { return }
        rows.add(record)
      }
    }
    try text.withUnsafeBufferPointer { try parser.feed($0, to: collect) }
    try parser.finish(collect)
    rows.finish()
    return Table(
      name: input.name, columns: head.columns, rows: rows.rows, totals: rows.totals, problems: problems,
      notes: rows.notes.map { Problem($0, in: input.name) }, sheet: nil)
  }

  /// The rows of a table without those that sum up others, repeat the header or stand beneath the table.
  private struct Rows {
    private(set) var rows: [Row] = []
    private(set) var totals: [Row] = []
    private var kinds: TableRows
    private let fitted: Bool

    /// - Parameter fitted: whether what stands beside the columns is left out.
    init(_ columns: ColumnMap, _ choice: ColumnChoice, fitted: Bool) {
      kinds = TableRows(columns, choice: choice, mayChange: false)
      self.fitted = fitted
    }

    var notes: [Message] { kinds.leftOut.messages }

    mutating func add(_ record: TableRecord) {
      let verdict = kinds.judge(record)
      for record in kinds.release() { keep(record) }
      switch verdict {
      case .data: keep(record)
      case .total: totals.append(Row(fit(record)))
      case .passed: break
      }
    }

    mutating func finish() {
      kinds.finish()
      for record in kinds.release() { keep(record) }
    }

    private func fit(_ record: TableRecord) -> TableRecord {
      fitted ? record.fitted(to: kinds.columns.header.count) : record
    }

    private mutating func keep(_ record: TableRecord) {
      let record = fit(record)
      if !record.isBlank { rows.append(Row(record)) }
    }
  }

  func sheetTable(of input: Input) throws -> SheetTable {
    try SheetTable(input, choice: choice, needsText: false)
  }

  /// The table of an input; of a workbook in which one table goes over several sheets that of each. What is to be said of
  /// the sheets is among the notes of the first.
  ///
  /// - Throws: as `read`.
  package func parts(of input: Input) throws -> [Table] {
    guard try input.format() == .spreadsheet else { return [try read(input)] }
    let sheets = try SheetParts(input, choice: choice, needsText: false).tables
    var parts = try sheets.map { try table(on: $0, of: input) }
    if let remark = SheetTable.remark(on: sheets, isOnly: false) {
      parts[0].notes.insert(Problem(remark, in: input.name), at: 0)
    }
    return parts
  }

  private func readSheet(of input: Input) throws -> Table {
    let sheet = try sheetTable(of: input)
    var table = try table(on: sheet, of: input)
    if let remark = SheetTable.remark(on: [sheet], isOnly: true) {
      table.notes.insert(Problem(remark, in: input.name), at: 0)
    }
    return table
  }

  private func table(on table: SheetTable, of input: Input) throws -> Table {
    var (rows, size) = (Rows(table.columns, choice, fitted: true), 0)
    let notes = try table.read(fitted: false) { record in
      guard record.row > table.headerRow else { return }
      size += record.bytes.count
      guard size <= Self.limit else {
        throw Problem(Message("document.tooLarge", ["limit": String(Self.limit >> 20)]), in: input.name)
      }
      rows.add(record)
    }
    rows.finish()
    return Table(
      name: input.name, columns: table.columns, rows: rows.rows, totals: rows.totals, problems: [],
      notes: (notes + rows.notes).map { Problem($0, in: input.name) }, sheet: table.sheet.name)
  }
}
