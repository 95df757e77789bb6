internal import CXlsx
import Documents
internal import Glibc
import UnicodeText
import Wording

/// An .xlsx being written, sheet by sheet and row by row: the owner of libxlsxwriter's handle.
///
/// Rows go to temporary files at once, so memory does not grow with them. Every text is written as text, so that one
/// which begins with `=`, `+`, `-` or `@` computes nothing.
final class WorkbookWriter {
  enum Cell {
    case text(String)
    case count(Int)
    /// A share of 1, shown in hundredths with one decimal, as `Figures.percent` shows it.
    case share(Double)
    /// A number with four decimals.
    case figure(Double)
    /// A number with one decimal.
    case tenths(Double)
    /// A day, with its time where it has one; written as it is where it is no day.
    case date(String)
    case empty
  }

  struct Column {
    let title: String
    /// In characters of the usual font.
    let width: Double
    var isWrapped = false
  }

  /// A sheet by its place in the workbook.
  struct Sheet {
    let handle: UnsafeMutablePointer<lxw_worksheet>
    let name: String
    fileprivate let widths: [Double]
  }

  /// The rows that a sheet holds.
  static let rowLimit = 1_048_576

  /// Of the first row, in points: two lines.
  private static let headHeight = 32.0
  /// Of a line, and the most that a row has.
  private static let (lineHeight, mostHeight) = (15.0, 405.0)
  /// How much wider letters are than the digits by which columns are measured.
  private static let letterWidth = 1.1

  /// Nil when the file is finished.
  private(set) var book: UnsafeMutablePointer<lxw_workbook>?
  private let file: TemporaryFile
  private let name: String
  private var formats: [String: UnsafeMutablePointer<lxw_format>] = [:]
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  private var failure: Problem?

  /// - Parameters:
  ///   - name: what the workbook is called in messages.
  ///   - created: seconds since 1970, because the format asks for a date.
  init(name: String, author: String, created: Int) throws(Problem) {
    do throws(Problem) { file = try TemporaryFile() } catch { throw error.named(name) }
    self.name = name
    book = TemporaryFile.folder.withCString { folder in
      var options = lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 1)
      return workbook_new_opt(file.path, &options)
    }
    setProperties(title: name, author: author, created: created)
    makeFormats()
  }

  deinit {
    if let book { lxw_workbook_free(book) }
  }

  private static func problem(_ name: String) -> Problem {
    Problem(Message("output.failed", followedBy: [.systemReason(errno)]), in: name)
  }

  private func setProperties(title: String, author: String, created: Int) {
    title.withCString { title in
      author.withCString { author in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        properties.created = created
        workbook_set_properties(book, &properties)
      }
    }
  }

  private func makeFormats() {
    func make(_ name: String, _ change: (UnsafeMutablePointer<lxw_format>) -> Void) {
      guard let format = workbook_add_format(book) else { return }
      change(format)
      formats[name] = format
    }
    for name in ["text", "wrapped"] {
      make(name) {
        format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        // Else it touches the figures of the column before.
        format_set_indent($0, 1)
        if name == "wrapped" { format_set_text_wrap($0) }
      }
    }
    for (name, pattern) in [
      ("count", "0"), ("share", "0.0%"), ("figure", "0.0000"), ("tenths", "0.0"), ("day", "yyyy-mm-dd"),
      ("time", "yyyy-mm-dd hh:mm"),
    ] {
      make(name) {
        format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        format_set_num_format($0, pattern)
      }
    }
    make("head") {
      format_set_bold($0)
      format_set_text_wrap($0)
      format_set_indent($0, 1)
      format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      format_set_bg_color($0, 0xE7ECF1)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
    }
    make("strong") { format_set_bold($0) }
  }

  /// Keeps what went wrong first until the end.
  func check(_ error: lxw_error) {
    guard failure == nil, error != LXW_NO_ERROR else { return }
    failure = Problem(Self.message(of: error), in: name)
  }

  /// The library's own sentences are English only.
  private static func message(of error: lxw_error) -> Message {
    switch error {
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION,
      LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
      Message("output.noRoom")
    case LXW_ERROR_MEMORY_MALLOC_FAILED: Message("output.failed", followedBy: [.systemReason(ENOMEM)])
    default: Message("output.failed", followedBy: [Message("output.workbookError", ["code": String(error.rawValue)])])
    }
  }

  private func string(_ text: String, _ body: (UnsafePointer<CChar>) -> lxw_error) {
    check(CellText.fitting(text).withCString(body))
  }
}

// Sheets.
extension WorkbookWriter {
  /// Adds a sheet with its columns; the first row is the head when there are titles.
  func addSheet(_ name: String, _ columns: [Column], hasHead: Bool = true) -> Sheet? {
    guard let handle = name.withCString({ workbook_add_worksheet(book, $0) }) else {
      let reason = Message("output.noSheet", ["sheet": name])
      failure = failure ?? Problem(Message("output.failed", followedBy: [reason]), in: self.name)
      return nil
    }
    sheets.append(handle)
    worksheet_set_landscape(handle)
    worksheet_set_paper(handle, 9)
    worksheet_fit_to_pages(handle, 1, 0)
    for (index, column) in columns.enumerated() {
      let place = lxw_col_t(index)
      check(worksheet_set_column(handle, place, place, column.width, formats[column.isWrapped ? "wrapped" : "text"]))
    }
    let sheet = Sheet(handle: handle, name: name, widths: columns.map(\.width))
    if hasHead {
      check(worksheet_repeat_rows(handle, 0, 0))
      writeHead(columns.map(\.title), to: sheet, row: 0)
      worksheet_freeze_panes(handle, 1, 0)
    }
    return sheet
  }

  /// A row of titles inside of a sheet.
  func writeHead(_ titles: [String], to sheet: Sheet, row: Int) {
    let least = row == 0 ? Self.headHeight : 0
    setHeight(titles.map { .text($0) }, of: sheet, row: row, Set(titles.indices), least: least)
    for (column, title) in titles.enumerated() {
      string(title) { worksheet_write_string(sheet.handle, lxw_row_t(row), lxw_col_t(column), $0, formats["head"]) }
    }
  }

  /// A sentence over several columns.
  func writeLine(_ text: String, to sheet: Sheet, row: Int) {
    string(text) { worksheet_write_string(sheet.handle, lxw_row_t(row), 0, $0, formats["strong"]) }
  }

  /// Rows must come in their order.
  func write(_ cells: [Cell], to sheet: Sheet, row: Int, wrapping: Set<Int> = []) {
    setHeight(cells, of: sheet, row: row, wrapping)
    for (index, cell) in cells.enumerated() {
      let (handle, row, column) = (sheet.handle, lxw_row_t(row), lxw_col_t(index))
      switch cell {
      case .text(let text):
        let format = formats[wrapping.contains(index) ? "wrapped" : "text"]
        string(text) { worksheet_write_string(handle, row, column, $0, format) }
      case .date(let written):
        if let date = CellDate(written) {
          check(worksheet_write_number(handle, row, column, date.value, formats[date.hasTime ? "time" : "day"]))
        } else {
          string(written) { worksheet_write_string(handle, row, column, $0, formats["text"]) }
        }
      case .count(let count): check(worksheet_write_number(handle, row, column, Double(count), formats["count"]))
      case .share(let share): check(worksheet_write_number(handle, row, column, share, formats["share"]))
      case .figure(let figure): check(worksheet_write_number(handle, row, column, figure, formats["figure"]))
      case .tenths(let figure): check(worksheet_write_number(handle, row, column, figure, formats["tenths"]))
      case .empty: break
      }
    }
  }

  /// Not every program makes a row as high as its wrapped cells need.
  private func setHeight(_ cells: [Cell], of sheet: Sheet, row: Int, _ wrapping: Set<Int>, least: Double = 0) {
    let lines = wrapping.map { index -> Double in
      guard cells.indices.contains(index), sheet.widths.indices.contains(index), case .text(let text) = cells[index]
      else { return 1 }
      return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
        sum + max(1, (Double(columnWidth(String(line))) * Self.letterWidth / (sheet.widths[index] - 2)).rounded(.up))
      }
    }
    let most = lines.max() ?? 1
    guard most > 1 || least > 0 else { return }
    let height = max(least, min(Self.mostHeight, most * Self.lineHeight))
    check(worksheet_set_row(sheet.handle, lxw_row_t(row), height, nil))
  }

  /// Only so many columns are printed, so that letters stay large enough to be read.
  func setPrinted(_ sheet: Sheet, columns: Int, lastRow: Int) {
    check(worksheet_print_area(sheet.handle, 0, 0, lxw_row_t(max(1, lastRow)), lxw_col_t(columns - 1)))
  }

  func addFilter(to sheet: Sheet, lastRow: Int, columns: Int) {
    check(worksheet_autofilter(sheet.handle, 0, 0, lxw_row_t(max(1, lastRow)), lxw_col_t(columns - 1)))
  }

  /// Lets the cells of a column be filled from the cells of another sheet only.
  ///
  /// - Parameter hint: what is shown when one of the cells is chosen.
  func addChoice(to sheet: Sheet, column: Int, rows: ClosedRange<Int>, from source: String, title: String, hint: String)
  {
    let texts: [String] = ["=" + source, title, hint]
    let strings: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
    defer { for string in strings { free(string) } }
    var choice = lxw_data_validation()
    choice.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    choice.value_formula = strings[0]
    choice.input_title = strings[1]
    choice.input_message = strings[2]
    let place = lxw_col_t(column)
    check(
      worksheet_data_validation_range(
        sheet.handle, lxw_row_t(rows.lowerBound), place, lxw_row_t(rows.upperBound), place, &choice))
  }

  /// The whole file; nothing can be written afterwards.
  func finish() throws -> [UInt8] {
    guard let book else { return [] }
    for sheet in sheets where sheet.pointee.optimize_tmpfile != nil {
      if fflush(sheet.pointee.optimize_tmpfile) != 0 || ferror(sheet.pointee.optimize_tmpfile) != 0 {
        failure = failure ?? Self.problem(name)
      }
    }
    if let failure { throw failure }
    let count = sheets.count
    self.book = nil
    check(workbook_close(book))
    if let failure { throw failure }
    let bytes = try file.bytes()
    // The library does not look whether its temporary files could be written.
    let office = try OfficeFile(.memory(bytes, name: name))
    for number in 1...max(1, count) {
      guard try office.endsWhole("xl/worksheets/sheet\(number).xml") else {
        throw Problem(Message("output.noRoom"), in: name)
      }
    }
    return bytes
  }
}
