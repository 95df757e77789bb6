internal import CXlsx
internal import Glibc

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
