internal import Glibc
internal import Wording

/// The cells of a sheet that are merged over several rows. The list stands behind the rows in the file, so it is read
/// before them, and only when there is one.
struct MergedCells: Sendable {
  struct Area: Sendable, Hashable {
    let rows: ClosedRange<Int>
    let column: Int
  }

  private enum Tag: String { case mergeCell, sheetData }

  private static let most = 1 << 20

  /// By their first rows.
  private(set) var areas: [Area] = []

  init(_ package: OfficePackage, part: String) throws {
    guard try Self.mayHaveAreas(package, part) else { return }
    let reader = try package.reader(of: part, as: Tag.self)
    while let event = try reader.next() {
      guard case .start(.mergeCell) = event, let area = reader.attribute("ref").flatMap(Self.area) else { continue }
      areas.append(area)
      if areas.count > Self.most { throw Problem(Message("sheet.tooManyMerged"), in: package.file) }
    }
    areas.sort { ($0.rows.lowerBound, $0.column) < ($1.rows.lowerBound, $1.column) }
  }

  /// Whether the bytes of the part name merged cells, or are in a charset in which that cannot be seen.
  private static func mayHaveAreas(_ package: OfficePackage, _ part: String) throws -> Bool {
    let name = Array("mergeCell".utf8)
    var tail: [UInt8] = []
    var (isFound, isFirst) = (false, true)
    try ZipContainer.eachChunk(of: package.open(part)) { chunk in
      if isFirst { isFound = chunk.prefix(4).contains { $0 == 0 || $0 >= 0xFE } }
      isFirst = false
      guard !isFound else { return }
      let seam = tail + chunk.prefix(name.count)
      isFound = Self.contains(chunk, name) || seam.withUnsafeBufferPointer { Self.contains($0, name) }
      tail = Array((tail + chunk.suffix(name.count)).suffix(name.count - 1))
    }
    return isFound
  }

  private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
    guard let start = bytes.baseAddress, bytes.count >= name.count else { return false }
    var index = 0
    let last = bytes.count - name.count
    while index <= last, let found = memchr(start + index, Int32(name[0]), last - index + 1) {
      if memcmp(found, name, name.count) == 0 { return true }
      index = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
    }
    return false
  }

  /// `B2:B5` when it goes over several rows.
  private static func area(_ text: String) -> Area? {
    let corners = text.split(separator: ":").map { CellName($0.utf8) }
    guard corners.count == 2, let first = corners[0], let last = corners[1], first.row < last.row else { return nil }
    return Area(rows: first.row...last.row, column: first.column)
  }
}

/// `AB12`: the column from 0, the row from 1.
struct CellName: Hashable {
  static let mostColumns = 1 << 14
  static let mostRows = 1 << 20

  let column: Int
  let row: Int

  init?(_ name: some Sequence<UInt8>) {
    var (column, row) = (0, 0)
    for byte in name {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - 48)
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      if column > Self.mostColumns || row > Self.mostRows { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    (self.column, self.row) = (column - 1, row)
  }

  /// The letters of a column.
  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column + 1, [UInt8]())
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
