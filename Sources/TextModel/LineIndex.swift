/// Finds lines, columns and scalar offsets of byte offsets in one document.
///
/// Building is linear; a look-up costs a binary search and at most 256 bytes of counting.
public struct LineIndex: Sendable {
  /// A place as an editor shows it, both counted from 1; columns are Unicode scalars.
  public struct Position: Sendable, Hashable {
    /// From 1.
    public let line: Int
    /// From 1, in Unicode scalars.
    public let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private static let stride = 256
  private let utf8: [UInt8]
  private let lineStarts: [Int]
  /// Number of scalars that start before byte `i * stride`.
  private let scalarsBefore: [Int]

  /// Lines end with LF, CR LF or a CR alone.
  public init(_ document: Document) {
    utf8 = document.utf8
    var lineStarts = [0]
    var scalarsBefore: [Int] = []
    var scalars = 0
    for (offset, byte) in utf8.enumerated() {
      if offset % Self.stride == 0 { scalarsBefore.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      let isLoneCarriageReturn = byte == 0x0D && !(offset + 1 < utf8.count && utf8[offset + 1] == 0x0A)
      if byte == 0x0A || isLoneCarriageReturn { lineStarts.append(offset + 1) }
    }
    scalarsBefore.append(scalars)
    self.lineStarts = lineStarts
    self.scalarsBefore = scalarsBefore
  }

  /// Line and column of a byte offset.
  public func position(of offset: Int) -> Position {
    let line = lineStarts.partitioningIndex { $0 > offset } - 1
    return Position(line: line + 1, column: scalarOffset(of: offset) - scalarOffset(of: lineStarts[line]) + 1)
  }

  /// How many Unicode scalars stand before a byte offset.
  public func scalarOffset(of offset: Int) -> Int {
    let block = offset / Self.stride
    guard block < scalarsBefore.count - 1 else {
      return scalarsBefore[scalarsBefore.count - 1] - leads(offset..<utf8.count)
    }
    return scalarsBefore[block] + leads(block * Self.stride..<offset)
  }

  /// The byte range of a line (from 1) without its line break.
  public func lineRange(_ line: Int) -> TextRange {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : utf8.count
    while end > start, utf8[end - 1] == 0x0A || utf8[end - 1] == 0x0D { end -= 1 }
    return TextRange(start, end)
  }

  /// Number of lines, at least 1; a line break at the end of the text starts another, empty one.
  public var lineCount: Int { lineStarts.count }

  private func leads(_ range: Range<Int>) -> Int {
    var count = 0
    for offset in range where utf8[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a predicate that is false for a prefix and true for the rest.
  @inlinable @inline(__always)
  package func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
