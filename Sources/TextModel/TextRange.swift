/// A half-open range of UTF-8 bytes of a document, always on scalar boundaries.
public struct TextRange: Sendable, Hashable, Comparable {
  /// Offset of the first byte, from 0.
  public let start: Int
  /// Offset just behind the last byte.
  public let end: Int

  /// - Precondition: `0 <= start <= end`.
  public init(_ start: Int, _ end: Int) {
    require(0 <= start && start <= end, "A text range must not end before it starts.")
    self.start = start
    self.end = end
  }

  /// Number of bytes.
  public var count: Int { end - start }
  /// Whether it holds no byte.
  public var isEmpty: Bool { start == end }
  /// The same as a standard range, for subscripting the bytes.
  public var bounds: Range<Int> { start..<end }

  /// Whether the byte at an offset lies in the range.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether all of another range lies in this one; an empty one may stand at either end.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  /// Whether the two share at least one byte.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// Text order: by start, and where the starts agree the shorter first.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    left.start != right.start ? left.start < right.start : left.end < right.end
  }
}
