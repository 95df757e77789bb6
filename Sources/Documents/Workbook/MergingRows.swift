/// Lays the cells of a row side by side and repeats in it what a cell merged over several rows holds, so that every row
/// says by itself what people see in it.
struct MergingRows {
  private struct Open {
    let lastRow: Int
    let column: Int
    let content: [UInt8]
  }

  /// Columns that are merged at the same time; tables have a few, and a file made to be slow has no more than this.
  private static let mostOpen = 1024

  private let areas: [MergedCells.Area]
  private var nextArea = 0
  private var open: [Open] = []

  init(_ merged: MergedCells) { areas = merged.areas }

  /// The row as a record; nil when nothing is in it, or nothing but what stands in a row above.
  mutating func record(row: Int, cells: [(column: Int, range: Range<Int>)], bytes: [UInt8]) -> TableRecord? {
    open.removeAll { $0.lastRow < row }
    var contents = cells.map { (column: $0.column, bytes: bytes[$0.range], isContinued: false) }
    contents += open.map { (column: $0.column, bytes: $0.content[...], isContinued: true) }
    if !open.isEmpty || zip(cells, cells.dropFirst()).contains(where: { $0.column >= $1.column }) {
      contents.sort { ($0.column, $0.isContinued ? 1 : 0) < ($1.column, $1.isContinued ? 1 : 0) }
    }
    beginAreas(row: row, cells: cells, bytes: bytes)
    guard contents.contains(where: { !$0.isContinued && !Blank.isAll($0.bytes) }) else { return nil }
    var record = TableRecord()
    record.row = row
    for content in contents where content.column >= record.count {
      if content.isContinued && record.bytes.count + content.bytes.count > CSVParser.recordLimit { continue }
      while record.count < content.column { record.ends.append(record.bytes.count) }
      record.bytes += content.bytes
      record.ends.append(record.bytes.count)
      if content.isContinued { record.continued.append(content.column) }
    }
    return record
  }

  private mutating func beginAreas(row: Int, cells: [(column: Int, range: Range<Int>)], bytes: [UInt8]) {
    while nextArea < areas.count, areas[nextArea].rows.lowerBound <= row {
      let area = areas[nextArea]
      nextArea += 1
      guard area.rows.lowerBound == row, open.count < Self.mostOpen,
        let cell = cells.first(where: { $0.column == area.column })
      else { continue }
      open.append(Open(lastRow: area.rows.upperBound, column: area.column, content: Array(bytes[cell.range])))
    }
  }
}
