internal import Wording

/// The table on one sheet of a workbook: which sheet, and where its header is.
struct SheetTable {
  let sheet: Workbook.Sheet
  let columns: ColumnMap
  let headerRow: Int
  let workbook: Workbook
  let choice: ColumnChoice
  private let needsText: Bool

  private struct Enough: Error {}

  /// Takes the sheet that the user named, else the first visible one whose header is recognised, else the first one. Of a
  /// workbook that Tingyin has written the opinions behind the overview.
  ///
  /// - Parameter needsText: whether only a header with a column of opinions counts.
  /// - Throws: a `Problem` when this is no workbook, a damaged one, or has no such sheet.
  init(_ input: Input, choice: ColumnChoice, needsText: Bool, limits: ReadingLimits = .usual) throws {
    let workbook = try Workbook(input, limits: limits)
    (self.workbook, self.choice, self.needsText) = (workbook, choice, needsText)
    let visible = workbook.sheets.filter { !$0.isHidden }
    let named = try Self.named(choice, in: workbook)
    let candidates = named ?? (visible.isEmpty ? workbook.sheets : visible)
    var found: (sheet: Workbook.Sheet, head: (columns: ColumnMap, row: Int))?
    if candidates.count > 1 {
      let head = TableHead.header(among: try Self.firstRows(of: candidates[1], workbook), choice)
      if head.columns.isOwn { found = (candidates[1], head) }
    }
    for sheet in found == nil ? candidates : [] {
      let head = TableHead.header(among: try Self.firstRows(of: sheet, workbook), choice)
      let isRecognised = Self.isRecognised(head.columns, needsText: needsText)
      // A cover has fewer columns than the table whose names nobody knows.
      let width = found?.head.columns.header.count ?? -1
      if isRecognised || head.columns.header.count > width { found = (sheet, head) }
      if isRecognised { break }
    }
    guard let found else { throw Problem(Message("sheet.none"), in: input.name) }
    (sheet, columns, headerRow) = (found.sheet, found.head.columns, found.head.row)
  }

  /// The table on one sheet, whether its header is recognised or not.
  init(_ sheet: Workbook.Sheet, of workbook: Workbook, _ choice: ColumnChoice, needsText: Bool = true) throws {
    let head = TableHead.header(among: try Self.firstRows(of: sheet, workbook), choice)
    (self.workbook, self.choice, self.needsText, self.sheet) = (workbook, choice, needsText, sheet)
    (columns, headerRow) = (head.columns, head.row)
  }

  /// The tables of opinions that the user wants, one a sheet: those named, or all that have a column of opinions; where
  /// nobody names any the first and those that go on with it.
  ///
  /// - Throws: as `init`; also a `Problem` when all are wanted and none has such a column.
  static func tables(of input: Input, choice: ColumnChoice) throws -> [SheetTable] {
    guard !choice.sheets.isEmpty else { return try SheetParts(input, choice: choice, needsText: true).tables }
    let workbook = try Workbook(input, limits: .usual)
    if let named = try named(choice, in: workbook) { return try named.map { try SheetTable($0, of: workbook, choice) } }
    let visible = workbook.sheets.filter { !$0.isHidden }
    let found = try visible.map { try SheetTable($0, of: workbook, choice) }.filter { $0.columns[.text] != nil }
    return found.isEmpty ? [try SheetTable(input, choice: choice, needsText: true)] : found
  }

  /// Stands for all sheets that have a column of opinions.
  static let all = "all"

  /// The sheets that a choice names, each once; nil where it names none, or all.
  private static func named(_ choice: ColumnChoice, in workbook: Workbook) throws(Problem) -> [Workbook.Sheet]? {
    if choice.sheets.isEmpty || choice.sheets == [all] && !workbook.sheets.contains(where: { $0.name == all }) {
      return nil
    }
    var sheets: [Workbook.Sheet] = []
    for name in choice.sheets {
      let sheet = try sheet(name, of: workbook)
      if !sheets.contains(sheet) { sheets.append(sheet) }
    }
    return sheets
  }

  private static func isRecognised(_ columns: ColumnMap, needsText: Bool) -> Bool {
    columns[.text] != nil || !needsText && columns.isKnownForTable
  }

  /// Why a sheet is not the one that is read.
  enum Omission: String, CaseIterable {
    /// Those of sheets that hold nothing more to be read.
    static let harmless: Set<Omission> = [.brief, .empty, .repeated]

    case hidden
    case empty
    /// Without a column of opinions, or whatever is looked for.
    case unknown
    /// The same, with a few rows, such as notes on how to fill in the others.
    case brief
    /// One sheet only was read, and another has as good a header.
    case other
    /// Its columns are not those of the sheets that were read.
    case unlike
    /// Its rows stand on the sheets that were read.
    case repeated
    case damaged
  }

  /// - Parameter isOnly: whether one sheet was to be read, whatever the others are.
  func omission(of sheet: Workbook.Sheet, isOnly: Bool) -> Omission {
    if sheet.isHidden { return .hidden }
    guard let rows = try? Self.firstRows(of: sheet, workbook) else { return .damaged }
    if rows.isEmpty { return .empty }
    let columns = TableHead.header(among: rows, choice).columns
    guard Self.isRecognised(columns, needsText: needsText) else {
      return rows.count < TableHead.searchedRows ? .brief : .unknown
    }
    return isOnly ? .other : columns.isAlike(self.columns) ? .repeated : .unlike
  }

  /// The first hidden sheet that has a column of opinions, where the one that is read has none; nil where none has.
  var hiddenSheetWithOpinions: String? {
    workbook.sheets.first { sheet in
      guard sheet.isHidden, let rows = try? Self.firstRows(of: sheet, workbook) else { return false }
      return TableHead.header(among: rows, choice).columns[.text] != nil
    }?.name
  }

  /// Whether the table holds ratings rather than opinions.
  var isSurvey: Bool { columns.isSurvey }

  private static func sheet(_ name: String, of workbook: Workbook) throws(Problem) -> Workbook.Sheet {
    if let sheet = workbook.sheets.first(where: { $0.name == name }) { return sheet }
    if let number = Int(name), workbook.sheets.indices.contains(number - 1) { return workbook.sheets[number - 1] }
    let names = workbook.sheets.map(\.name).joined(separator: "、")
    throw Problem(Message("sheet.missing", ["sheet": name, "found": names]), in: workbook.file)
  }

  private static func firstRows(of sheet: Workbook.Sheet, _ workbook: Workbook) throws -> [TableHead.Row] {
    var rows: [TableHead.Row] = []
    do {
      try workbook.read(sheet) { record in
        rows.append(TableHead.Row(record))
        if rows.count == TableHead.searchedRows { throw Enough() }
      }
    } catch is Enough {}
    return rows
  }

  /// Hands over the rows, with as many cells as the header has; what stands beside the table is left out.
  ///
  /// - Parameter fitted: false for whole rows, where a table beneath may be wider.
  /// - Returns: what the reader should know.
  func read(fitted: Bool = true, _ deliver: (TableRecord) throws -> Void) throws -> [Message] {
    let count = columns.header.count
    let remarks = try workbook.read(sheet) { record in
      guard fitted else { return try deliver(record) }
      let fitted = record.fitted(to: count)
      if !fitted.isBlank { try deliver(fitted) }
    }
    return notes(remarks)
  }

  private func notes(_ remarks: SheetReader.Remarks) -> [Message] {
    var notes: [Message] = []
    func list(_ items: [String], of count: Int) -> String {
      items.joined(separator: "、") + (count > items.count ? "…" : "")
    }
    func note(_ key: String, _ count: Int, _ items: [String]) {
      guard count > 0 else { return }
      let values = ["sheet": sheet.name, "count": String(count), "places": list(items, of: count)]
      notes.append(Message(key, values))
    }
    note("sheet.hiddenRows", remarks.hiddenRowCount, remarks.hiddenRows.map(String.init))
    let hidden = remarks.hiddenColumns.filter { $0 < columns.header.count }
    note("sheet.hiddenColumns", hidden.count, hidden.map(CellName.letters))
    note("sheet.errors", remarks.errorCount, remarks.errors)
    note("sheet.lostDigits", remarks.longNumberCount, remarks.longNumbers)
    note("sheet.uncalculated", remarks.uncalculatedCount, remarks.uncalculated)
    if sheet.isHidden { notes.append(Message("sheet.isHidden", ["sheet": sheet.name])) }
    return notes
  }
}

extension ColumnMap {
  /// Whether a header names anything that tables are read for.
  var isKnownForTable: Bool { !places.isEmpty || isSurvey }
}
