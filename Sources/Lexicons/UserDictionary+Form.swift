internal import DataFiles
public import Wording

extension UserDictionary.File {
  /// What to say of a table whose columns seem to be parted by blanks or commas, as other segmenters write them: each of its
  /// lines is one word then, which stands nowhere. Nil of a table with tabs, and of one whose words hold blanks. Linear.
  public var formNote: Problem? {
    let rows = TabTable(text).rows
    guard let first = rows.first, rows.allSatisfy({ $0.cells.count == 1 }) else { return nil }
    let columns = rows.count { Self.seemsColumns($0.cells[0]) }
    guard 2 * columns > rows.count else { return nil }
    let values = ["line": first.cells[0], "columns": String(columns), "lines": String(rows.count)]
    return Problem(Message("userDictionary.noTabs", values), in: name)
  }

  /// Whether a line is a word with a number or a tag behind it: 先进性教育 5 n. Words of Latin letters hold blanks.
  private static func seemsColumns(_ line: String) -> Bool {
    let cells = line.split { $0 == " " || $0 == "," || $0 == "，" || $0 == "\u{3000}" }
    guard (2...3).contains(cells.count), cells[0].unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else {
      return false
    }
    if cells[1].allSatisfy(\.isWholeNumber) { return true }
    return cells.count == 2 && cells[1].utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 }
  }
}
