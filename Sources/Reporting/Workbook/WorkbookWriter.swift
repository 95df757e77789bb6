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
    fileprivate let handle: UnsafeMutablePointer<lxw_worksheet>
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

  private var book: UnsafeMutablePointer<lxw_workbook>?
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
    Problem(Message("output.failed", ["reason": String(cString: strerror(errno))]), in: name)
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
    for (name, pattern) in [("count", "0"), ("share", "0.0%"), ("figure", "0.0000"), ("tenths", "0.0")] {
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

  private func check(_ error: lxw_error) {
    guard failure == nil, error != LXW_NO_ERROR else { return }
    failure = Problem(Message("output.failed", ["reason": String(cString: lxw_strerror(error))]), in: name)
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
      failure = failure ?? Problem(Message("output.failed", ["reason": name]), in: self.name)
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
      check(worksheet_set_row(handle, 0, Self.headHeight, nil))
      check(worksheet_repeat_rows(handle, 0, 0))
      writeHead(columns.map(\.title), to: sheet, row: 0)
      worksheet_freeze_panes(handle, 1, 0)
    }
    return sheet
  }

  /// A row of titles inside of a sheet.
  func writeHead(_ titles: [String], to sheet: Sheet, row: Int) {
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
      case .count(let count): check(worksheet_write_number(handle, row, column, Double(count), formats["count"]))
      case .share(let share): check(worksheet_write_number(handle, row, column, share, formats["share"]))
      case .figure(let figure): check(worksheet_write_number(handle, row, column, figure, formats["figure"]))
      case .tenths(let figure): check(worksheet_write_number(handle, row, column, figure, formats["tenths"]))
      case .empty: break
      }
    }
  }

  /// Not every program makes a row as high as its wrapped cells need.
  private func setHeight(_ cells: [Cell], of sheet: Sheet, row: Int, _ wrapping: Set<Int>) {
    let lines = wrapping.map { index -> Double in
      guard cells.indices.contains(index), sheet.widths.indices.contains(index), case .text(let text) = cells[index]
      else { return 1 }
      return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
        sum + max(1, (Double(columnWidth(String(line))) * Self.letterWidth / (sheet.widths[index] - 2)).rounded(.up))
      }
    }
    guard let most = lines.max(), most > 1 else { return }
    check(worksheet_set_row(sheet.handle, lxw_row_t(row), min(Self.mostHeight, most * Self.lineHeight), nil))
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

// Charts.
extension WorkbookWriter {
  /// A column of a sheet that a chart shows.
  struct Series {
    let title: String
    /// Of the figures, from 0.
    let column: Int
    /// As 0xRRGGBB.
    let color: UInt32
    var kind = Kind.line
    /// Where its figures stand; nil for the rows of the chart.
    var rows: ClosedRange<Int>?

    enum Kind { case line, dot, tick }
  }

  enum ChartKind { case bars, lines }

  /// A chart over rows of a sheet in which one column names them.
  ///
  /// - Parameters:
  ///   - names: the column with the names.
  ///   - spans: whether lines connect the highest and the lowest figure of each row, as intervals.
  ///   - source: the sheet with the figures.
  ///   - row: of its upper left corner.
  /// - Returns: the row below it.
  func addChart(
    _ kind: ChartKind, of series: [Series], rows: ClosedRange<Int>, named names: Int = 0, from source: Sheet,
    on sheet: Sheet, title: String, description: String, spans: Bool, at row: Int
  ) -> Int {
    let type = kind == .bars ? LXW_CHART_BAR_STACKED_PERCENT : LXW_CHART_LINE
    guard let chart = workbook_add_chart(book, UInt8(type.rawValue)) else { return row }
    for item in series { add(item, to: chart, kind, names: (rows, names), source) }
    Self.chartText(title).withCString { chart_title_set_name(chart, $0) }
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    "0%".withCString { pattern in
      let axis = chart.pointee.y_axis
      if kind == .lines { chart_axis_set_num_format(axis, UnsafeMutablePointer(mutating: pattern)) }
      if kind == .lines { chart_axis_set_min(axis, 0) }
      // Of bars the library has the categories on the upright axis.
      if kind == .bars { chart_axis_set_reverse(axis) }
    }
    if spans {
      var line = lxw_chart_line()
      line.color = 0x404040
      line.width = 1.25
      chart_set_high_low_lines(chart, &line)
    }
    let text = strdup(CellText.fitting(description))
    defer { free(text) }
    var options = lxw_chart_options()
    let height = kind == .bars ? 0.7 + Double(rows.count) / 15 : 1.2
    (options.x_scale, options.y_scale) = (1.5, height)
    options.description = text
    check(worksheet_insert_chart_opt(sheet.handle, lxw_row_t(row), 0, chart, &options))
    // A chart has 288 points of 20 a row, times its scale.
    return row + Int((height * 288 / 20).rounded(.up)) + 2
  }

  /// The library takes a name that begins with `=` for the address of a cell.
  private static func chartText(_ text: String) -> String {
    let text = CellText.fitting(text)
    return text.hasPrefix("=") ? " " + text : text
  }

  private func add(
    _ item: Series, to chart: UnsafeMutablePointer<lxw_chart>, _ kind: ChartKind,
    names: (rows: ClosedRange<Int>, column: Int), _ sheet: Sheet
  ) {
    guard let series = chart_add_series(chart, nil, nil) else { return }
    let (rows, column, place) = (item.rows ?? names.rows, lxw_col_t(item.column), lxw_col_t(names.column))
    sheet.name.withCString { name in
      chart_series_set_categories(
        series, name, lxw_row_t(names.rows.lowerBound), place, lxw_row_t(names.rows.upperBound), place)
      chart_series_set_values(series, name, lxw_row_t(rows.lowerBound), column, lxw_row_t(rows.upperBound), column)
    }
    Self.chartText(item.title).withCString { chart_series_set_name(series, $0) }
    var fill = lxw_chart_fill()
    fill.color = item.color
    var line = lxw_chart_line()
    line.color = item.color
    guard kind == .lines else { return chart_series_set_fill(series, &fill) }
    if item.kind != .line { line.none = 1 }
    chart_series_set_line(series, &line)
    // The library writes its dashes under names that the format does not know.
    let marker = item.kind == .tick ? LXW_CHART_MARKER_PLUS : LXW_CHART_MARKER_CIRCLE
    chart_series_set_marker_type(series, UInt8(marker.rawValue))
    chart_series_set_marker_size(series, 7)
    chart_series_set_marker_fill(series, &fill)
    line.none = 0
    chart_series_set_marker_line(series, &line)
  }
}
