internal import Wording

/// One row of a table; its cells lie in one array, one behind the other.
struct TableRecord {
  /// From 1, the header counted.
  var row = 1
  /// The line of the file on which the row begins, from 1.
  fileprivate(set) var line = 1
  /// The contents of all cells.
  var bytes: [UInt8] = []
  /// Where each cell ends.
  var ends: [Int] = []
  /// The first illegal byte sequence in it.
  var illegal: IllegalBytes?
  /// Cells that are merged with one in a row above, whose content they repeat.
  var continued: [Int] = []

  /// Cells of which nothing could be read.
  var unread: [TableReader.UnreadCell] = []

  var count: Int { ends.count }

  subscript(cell index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  func string(_ index: Int) -> String { String(decoding: self[cell: index], as: UTF8.self) }

  /// Whether all cells are empty or blank.
  var isBlank: Bool { Blank.isAll(bytes[...]) }

  /// The cells as text, blanks around them left out.
  var trimmedCells: [String] {
    (0..<count).map { String(decoding: Blank.trimmed(self[cell: $0]), as: UTF8.self) }
  }

  /// The same row with so many cells: empty ones added, or the last ones left out.
  func fitted(to count: Int) -> TableRecord {
    var record = self
    if count < ends.count {
      record.ends.removeLast(ends.count - count)
      record.bytes.removeLast(bytes.count - (record.ends.last ?? 0))
    } else {
      record.ends += Array(repeating: bytes.count, count: count - ends.count)
    }
    return record
  }

  mutating func beginNext(line: Int) {
    row += 1
    self.line = line
    bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 16)
    ends.removeAll(keepingCapacity: true)
    illegal = nil
  }
}

/// A row that could not be read.
struct CSVFault: Error {
  enum Kind: String {
    case unclosedQuote, badQuote, tooLong, hopeless
  }

  let kind: Kind
  let row: Int
  let line: Int

  func problem(in input: String) -> Problem {
    Problem(
      Message("csv.\(kind.rawValue)", ["line": String(line), "limit": String(CSVParser.cellLimit >> 20)]), in: input,
      at: .row(row))
  }
}
