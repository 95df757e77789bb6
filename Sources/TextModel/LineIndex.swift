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
  /// The same of scalars beyond the basic plane (𠮷, 👍), which are two units in UTF-16.
  private let pairsBefore: [Int]

  /// Lines end with LF, CR LF or a CR alone.
  public init(_ document: Document) {
    utf8 = document.utf8
    var (lineStarts, scalarsBefore, pairsBefore) = ([0], [Int](), [Int]())
    var (scalars, pairs) = (0, 0)
    for (offset, byte) in utf8.enumerated() {
      if offset % Self.stride == 0 {
        scalarsBefore.append(scalars)
        pairsBefore.append(pairs)
      }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte >= 0xF0 { pairs += 1 }
      let isLoneCarriageReturn = byte == 0x0D && !(offset + 1 < utf8.count && utf8[offset + 1] == 0x0A)
      if byte == 0x0A || isLoneCarriageReturn { lineStarts.append(offset + 1) }
    }
    self.lineStarts = lineStarts
    self.scalarsBefore = scalarsBefore + [scalars]
    self.pairsBefore = pairsBefore + [pairs]
  }

  /// Line and column of a byte offset.
  ///
  /// - Precondition: the offset lies in the text or at its end.
  public func position(of offset: Int) -> Position {
    requireInText(offset)
    let line = lineStarts.partitioningIndex { $0 > offset } - 1
    return Position(line: line + 1, column: scalarOffset(of: offset) - scalarOffset(of: lineStarts[line]) + 1)
  }

  /// How many Unicode scalars stand before a byte offset.
  ///
  /// - Precondition: the offset lies in the text or at its end.
  public func scalarOffset(of offset: Int) -> Int {
    requireInText(offset)
    return count(scalarsBefore, before: offset) { $0 & 0xC0 != 0x80 }
  }

  /// How many units of UTF-16 stand before a byte offset, as JavaScript, Java and `NSString` count.
  ///
  /// - Precondition: the offset lies in the text or at its end.
  public func utf16Offset(of offset: Int) -> Int {
    requireInText(offset)
    return scalarOffset(of: offset) + count(pairsBefore, before: offset) { $0 >= 0xF0 }
  }

  /// The Unicode scalars of a range of bytes.
  ///
  /// - Precondition: the range lies in the text.
  public func scalarRange(of range: TextRange) -> Range<Int> {
    scalarOffset(of: range.start)..<scalarOffset(of: range.end)
  }

  /// The units of UTF-16 of a range of bytes; `NSRange(index.utf16Range(of: range))` is the range for `NSString`.
  ///
  /// - Precondition: the range lies in the text.
  public func utf16Range(of range: TextRange) -> Range<Int> {
    utf16Offset(of: range.start)..<utf16Offset(of: range.end)
  }

  /// The byte range of a line without its line break.
  ///
  /// - Precondition: `1 <= line <= lineCount`.
  public func lineRange(_ line: Int) -> TextRange {
    require(1 <= line && line <= lineCount, "Lines count from 1 to lineCount.")
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : utf8.count
    while end > start, utf8[end - 1] == 0x0A || utf8[end - 1] == 0x0D { end -= 1 }
    return TextRange(start, end)
  }

  /// Number of lines, at least 1; a line break at the end of the text starts another, empty one.
  public var lineCount: Int { lineStarts.count }

  private func requireInText(_ offset: Int) {
    require(0 <= offset && offset <= utf8.count, "The offset must lie in the text or at its end.")
  }

  /// The bytes of a kind before an offset.
  @inline(__always)
  private func count(_ before: [Int], before offset: Int, _ isCounted: (UInt8) -> Bool) -> Int {
    let block = offset / Self.stride
    var count = before[block]
    for place in block * Self.stride..<offset where isCounted(utf8[place]) { count += 1 }
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
