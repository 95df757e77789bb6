internal import Glibc
internal import Wording

/// Reads the rows of one sheet as they stand in the file. Memory is that of a row.
struct SheetReader {
  enum Tag: String { case sheetData, col, row, c, v, f, `is`, t, rPh }

  /// What was met on the way.
  struct Remarks: Sendable, Hashable {
    var hiddenRows: [Int] = []
    var hiddenRowCount = 0
    var hiddenColumns: [Int] = []
    /// Cells that show an error such as #N/A, and formulas whose result is not stored.
    var errors: [String] = []
    var errorCount = 0
    var uncalculated: [String] = []
    var uncalculatedCount = 0
    /// Whole numbers so long that their last digits are lost: 15 are kept.
    var longNumbers: [String] = []
    var longNumberCount = 0
  }

  private enum Kind { case number, shared, text, boolean, error, date }

  private static let listed = 5

  private(set) var remarks = Remarks()
  private let workbook: Workbook
  private let sheet: Workbook.Sheet
  private let reader: XMLPartReader<Tag>
  private var merging: MergingRows
  private var row = 0
  private var isHidden = false
  private var nextColumn = 0
  /// The contents of the cells of the current row that hold something.
  private var cells: [(column: Int, range: Range<Int>)] = []
  private var bytes: [UInt8] = []
  private var unread: [TableReader.UnreadCell] = []

  init(_ workbook: Workbook, _ sheet: Workbook.Sheet, _ reader: XMLPartReader<Tag>, _ merged: MergedCells) {
    (self.workbook, self.sheet, self.reader) = (workbook, sheet, reader)
    merging = MergingRows(merged)
  }

  mutating func read(_ deliver: (TableRecord) throws -> Void) throws {
    while let event = try reader.next() {
      switch event {
      case .start(.col): noteColumns()
      case .start(.row): try beginRow()
      case .start(.c): try readCell()
      case .end(.row): try endRow(deliver)
      default: break
      }
    }
  }

  private mutating func noteColumns() {
    var (first, last, hidden) = (0, 0, false)
    reader.eachAttribute { name, value in
      if strcmp(name, "min") == 0 { first = Int(atol(value)) }
      if strcmp(name, "max") == 0 { last = Int(atol(value)) }
      if strcmp(name, "hidden") == 0 { hidden = Self.isTrue(value) }
    }
    guard hidden, (1...CellName.mostColumns).contains(first), first <= last else { return }
    for column in first...min(last, first + Self.listed) where remarks.hiddenColumns.count < Self.listed {
      remarks.hiddenColumns.append(column - 1)
    }
  }

  private static func isTrue(_ value: UnsafePointer<CChar>) -> Bool {
    strcmp(value, "1") == 0 || strcmp(value, "true") == 0
  }

  private mutating func beginRow() throws {
    var (number, hidden) = (row + 1, false)
    reader.eachAttribute { name, value in
      if strcmp(name, "r") == 0 { number = Int(atol(value)) }
      if strcmp(name, "hidden") == 0 { hidden = Self.isTrue(value) }
    }
    guard number > row, number <= CellName.mostRows else {
      throw Problem(Message("sheet.badRow"), in: workbook.file, at: .row(row + 1, sheet: sheet.name))
    }
    (row, isHidden, nextColumn) = (number, hidden, 0)
    cells.removeAll(keepingCapacity: true)
    unread.removeAll()
    bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 16)
  }

  private mutating func readCell() throws {
    var (kind, style, column) = (Kind.number, 0, nextColumn)
    reader.eachAttribute { name, value in
      switch name[0] {
      case CChar(bitPattern: UInt8(ascii: "r")) where name[1] == 0:
        column =
          CellName(UnsafeBufferPointer(start: value, count: strlen(value)).lazy.map(UInt8.init(bitPattern:)))?
          .column ?? column
      case CChar(bitPattern: UInt8(ascii: "s")) where name[1] == 0: style = Int(atol(value))
      case CChar(bitPattern: UInt8(ascii: "t")) where name[1] == 0: kind = Self.kind(value)
      default: break
      }
    }
    nextColumn = column + 1
    let start = bytes.count
    let (hasValue, hasFormula) = try readContent()
    if hasFormula && !hasValue { noteUncalculated(column) }
    try finishCell(kind, style, column, start)
    guard bytes.count <= CSVParser.recordLimit, column < CellName.mostColumns else {
      let values = ["limit": String(CSVParser.recordLimit >> 20)]
      throw Problem(Message("sheet.rowTooLong", values), in: workbook.file, at: .row(row, sheet: sheet.name))
    }
    if bytes.count > start { cells.append((column, start..<bytes.count)) }
  }

  /// The text of the cell's value, or of the string written in it.
  private mutating func readContent() throws -> (hasValue: Bool, hasFormula: Bool) {
    let outside = reader.depth - 1
    var (isText, hasValue, hasFormula) = (false, false, false)
    while reader.depth > outside, let event = try reader.next() {
      switch event {
      case .start(.v), .start(.t): isText = true
      case .end(.v), .end(.t): isText = false
      case .start(.f): hasFormula = true
      case .start(.rPh): try reader.skip()
      case .text where isText:
        reader.appendText(to: &bytes)
        hasValue = true
      default: break
      }
    }
    return (hasValue, hasFormula)
  }

  private static func kind(_ name: UnsafePointer<CChar>) -> Kind {
    switch String(cString: name) {
    case "s": .shared
    case "inlineStr", "str": .text
    case "b": .boolean
    case "e": .error
    case "d": .date
    default: .number
    }
  }

  /// Puts what people see in the place of what is stored.
  private mutating func finishCell(_ kind: Kind, _ style: Int, _ column: Int, _ start: Int) throws {
    guard bytes.count > start else { return }
    let stored = String(decoding: bytes[start...], as: UTF8.self)
    switch kind {
    case .text: return EscapedText.unescape(&bytes, from: start)
    case .shared:
      guard let text = Int(stored).flatMap({ workbook.strings[$0] }) else {
        throw Problem(
          Message("sheet.badString", ["cell": name(column)]), in: workbook.file, at: .row(row, sheet: sheet.name))
      }
      bytes.replaceSubrange(start..., with: text)
    case .boolean: bytes.replaceSubrange(start..., with: (stored == "0" || stored == "false" ? "FALSE" : "TRUE").utf8)
    case .error:
      bytes.removeLast(bytes.count - start)
      remarks.errorCount += 1
      if remarks.errors.count < Self.listed { remarks.errors.append("\(name(column)) \(stored)") }
      unread.append(.init(column: column, error: stored))
    case .date: bytes.replaceSubrange(start..., with: Self.withoutMidnight(stored).utf8)
    case .number:
      guard let value = Double(stored) else { return }
      let shown = workbook.formats[style].text(of: value, workbook.dates)
      let long = abs(value) >= LongNumber.least ? LongNumber(stored, shownAs: shown) : nil
      if long?.hasLostDigits ?? false { noteLongNumber(column) }
      bytes.replaceSubrange(start..., with: (long?.digits ?? shown).utf8)
    }
  }

  private static func withoutMidnight(_ date: String) -> String {
    let parts = date.split(separator: "T")
    guard parts.count == 2 else { return date }
    return parts[1].hasPrefix("00:00:00") ? String(parts[0]) : parts[0] + " " + parts[1]
  }

  private func name(_ column: Int) -> String { CellName.letters(column) + String(row) }

  private mutating func noteUncalculated(_ column: Int) {
    remarks.uncalculatedCount += 1
    if remarks.uncalculated.count < Self.listed { remarks.uncalculated.append(name(column)) }
    unread.append(.init(column: column, error: ""))
  }

  private mutating func noteLongNumber(_ column: Int) {
    remarks.longNumberCount += 1
    if remarks.longNumbers.count < Self.listed { remarks.longNumbers.append(name(column)) }
  }

  private mutating func endRow(_ deliver: (TableRecord) throws -> Void) throws {
    guard var record = merging.record(row: row, cells: cells, bytes: bytes) else { return }
    record.unread = unread
    if isHidden {
      remarks.hiddenRowCount += 1
      if remarks.hiddenRows.count < Self.listed { remarks.hiddenRows.append(row) }
    }
    try deliver(record)
  }
}
