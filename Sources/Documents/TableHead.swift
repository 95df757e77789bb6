internal import Wording

/// The beginning of a table: its delimiter, its header, and where the header stands.
struct TableHead {
  /// Rows above the header that hold one cell only are taken for a title, so many at most.
  private static let titleLimit = 5
  /// Among so many rows a header is looked for by its names.
  static let searchedRows = 20

  let delimiter: UInt8
  let columns: ColumnMap
  /// The header's row, from 1; 0 when there is none.
  let headerRow: Int

  /// Chooses the delimiter under which most of the header's names are known.
  ///
  /// - Parameters:
  ///   - start: the first bytes of the text, some ten thousand if it has them; illegal sequences are marked.
  ///   - fileExtension: decides when the names do not.
  init(_ start: [UInt8], fileExtension: String, choice: ColumnChoice) {
    let isTabbed = fileExtension == "tsv" || fileExtension == "tab"
    let usual = isTabbed ? [Byte.tab, Byte.comma, Byte.semicolon] : [Byte.comma, Byte.tab, Byte.semicolon]
    // A text may show a table with such lines; what is called a table is parted by them.
    let delimiters = usual + (isTabbed || fileExtension == "csv" ? [Byte.pipe] : [])
    let heads = delimiters.map { Self.header(start, delimiter: $0, choice: choice) }
    var best = 0
    for index in heads.indices.dropFirst() where Self.isBetter(heads[index].columns, than: heads[best].columns) {
      best = index
    }
    (delimiter, columns, headerRow) = (delimiters[best], heads[best].columns, heads[best].row)
  }

  private static func isBetter(_ one: ColumnMap, than other: ColumnMap) -> Bool {
    func rank(_ map: ColumnMap) -> (Int, Int, Int, Int, Int) {
      (map[.text] == nil ? 0 : 1, -map.missingChoices.count, map.isSurvey ? 1 : 0, map.places.count, map.header.count)
    }
    return rank(one) > rank(other)
  }

  private static func header(
    _ start: [UInt8], delimiter: UInt8, choice: ColumnChoice
  ) -> (columns: ColumnMap, row: Int) {
    var rows: [Row] = []
    var parser = CSVParser(delimiter: delimiter)
    let collect = { (event: CSVParser.Event) throws -> Void in
      guard case .record(let record) = event, !record.isBlank else { return }
      rows.append(Row(record))
      if rows.count == searchedRows { throw Enough() }
    }
    _ = try? start.withUnsafeBufferPointer { try parser.feed($0, to: collect) }
    if rows.count < searchedRows { _ = try? parser.finish(collect) }
    return header(among: rows, choice)
  }

  /// The header among the first rows that hold something: the first that names several known columns, else the first
  /// that is no title.
  static func header(among rows: [Row], _ choice: ColumnChoice) -> (columns: ColumnMap, row: Int) {
    let maps = rows.map { ColumnMap(header: $0.cells, choice: choice) }
    let isTitle = { (map: ColumnMap) in map.header.count { !$0.isEmpty } == 1 && map[.text] == nil }
    let known =
      maps.firstIndex { $0.isKnown && $0[.text] != nil && $0.missingChoices.isEmpty }
      ?? maps.firstIndex { $0.isKnown && $0[.text] != nil } ?? maps.firstIndex { $0.isKnown }
    let plain = maps.prefix(titleLimit + 1).firstIndex { !isTitle($0) }
    guard let first = known ?? plain ?? maps.indices.first else { return (ColumnMap(header: [], choice: choice), 0) }
    let index = known.map { belowBands($0, rows, maps) } ?? first
    var head = lowest(of: rows, from: index, maps[index], choice)
    head.columns.titles = Set(
      rows[..<index].map { $0.cells.filter { !$0.isEmpty } }.filter { $0.count == 1 }.map { $0[0] })
    let lines = rows.filter { $0.row >= rows[first].row && $0.row <= head.row }
    if lines.count > 1 { head.columns.lines = lines.map(\.cells) }
    head.columns.passNumbers(in: rows.filter { $0.row > head.row }.map(\.cells))
    return head
  }

  /// Above the names of the columns may stand those of groups of columns (来源, 意见), which are known names too. Of rows that
  /// follow each other the lowest counts that names as many columns; no row of opinions does.
  private static func belowBands(_ first: Int, _ rows: [Row], _ maps: [ColumnMap]) -> Int {
    var index = first
    while index + 1 < rows.count, rows[index + 1].row == rows[index].row + 1, maps[index + 1].isKnown,
      maps[index + 1][.text] != nil || maps[index][.text] == nil, maps[index + 1].isSurvey || !maps[index].isSurvey,
      maps[index + 1].places.count >= maps[index].places.count,
      maps[index + 1].missingChoices.count <= maps[index].missingChoices.count
    { index += 1 }
    return index
  }

  /// A header may go over several rows, its cells merged downwards where one name is enough; then the lowest names
  /// count.
  private static func lowest(
    of rows: [Row], from index: Int, _ map: ColumnMap, _ choice: ColumnChoice
  ) -> (columns: ColumnMap, row: Int) {
    var (cells, last) = (rows[index].cells, index)
    while last + 1 < rows.count, rows[last + 1].row == rows[last].row + 1,
      rows[last + 1].continued.contains(where: { $0 < cells.count && rows[last + 1].cells[$0] == cells[$0] })
    {
      last += 1
      for (column, name) in rows[last].cells.enumerated() where !name.isEmpty {
        cells += Array(repeating: "", count: max(0, column + 1 - cells.count))
        cells[column] = name
      }
    }
    guard last > index else { return (map, rows[last].row) }
    var merged = ColumnMap(header: cells, choice: choice)
    merged.bands = bands(above: cells, in: rows[index..<last])
    return (merged, rows[last].row)
  }

  /// For each column the name that it shares with others: the nearest above or left of it in the rows above its own name.
  private static func bands(above names: [String], in rows: ArraySlice<Row>) -> [String] {
    var band = ""
    return names.indices.map { column in
      let above = rows.compactMap { column < $0.cells.count ? $0.cells[column] : nil }.filter { !$0.isEmpty }
      if let name = above.last { band = name == names[column] ? "" : name }
      return band
    }
  }

  private struct Enough: Error {}
}

extension TableHead {
  /// A row that may be the header.
  struct Row {
    let cells: [String]
    let row: Int
    let continued: [Int]

    init(_ record: TableRecord) {
      (cells, row, continued) = (record.trimmedCells, record.row, record.continued)
    }
  }
}
