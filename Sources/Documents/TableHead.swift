internal import Wording

/// The beginning of a table: its delimiter, its header, and where the header stands.
struct TableHead {
  /// Rows above the header that hold one cell only are taken for a title, so many at most.
  private static let titleLimit = 5

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
    let delimiters =
      isTabbed ? [Byte.tab, Byte.comma, Byte.semicolon] : [Byte.comma, Byte.tab, Byte.semicolon]
    let heads = delimiters.map { Self.header(start, delimiter: $0, choice: choice) }
    var best = 0
    for index in heads.indices.dropFirst() where Self.isBetter(heads[index].columns, than: heads[best].columns) {
      best = index
    }
    (delimiter, columns, headerRow) = (delimiters[best], heads[best].columns, heads[best].row)
  }

  private static func isBetter(_ one: ColumnMap, than other: ColumnMap) -> Bool {
    func rank(_ map: ColumnMap) -> (Int, Int, Int, Int) {
      (map[.text] == nil ? 0 : 1, map.isSurvey ? 1 : 0, map.places.count, map.header.count)
    }
    return rank(one) > rank(other)
  }

  private static func header(
    _ start: [UInt8], delimiter: UInt8, choice: ColumnChoice
  ) -> (columns: ColumnMap, row: Int) {
    var rows: [(cells: [String], row: Int)] = []
    var parser = CSVParser(delimiter: delimiter)
    let collect = { (event: CSVParser.Event) throws -> Void in
      guard case .record(let record) = event, !record.isBlank else { return }
      let cells = (0..<record.count).map { String(decoding: Blank.trimmed(record[cell: $0]), as: UTF8.self) }
      rows.append((cells, record.row))
      if rows.count > titleLimit { throw Enough() }
    }
    _ = try? start.withUnsafeBufferPointer { try parser.feed($0, to: collect) }
    if rows.count <= titleLimit { _ = try? parser.finish(collect) }
    let maps = rows.map { ColumnMap(header: $0.cells, choice: choice) }
    let isTitle = { (map: ColumnMap) in map.header.count { !$0.isEmpty } == 1 && map[.text] == nil }
    guard let index = maps.firstIndex(where: { !isTitle($0) }) ?? maps.indices.first else {
      return (ColumnMap(header: [], choice: choice), 0)
    }
    return (maps[index], rows[index].row)
  }

  private struct Enough: Error {}
}
