package import TextModel

extension Document {
  /// Whether it holds nothing but blanks.
  package var isBlank: Bool { Blank.isAll(utf8[...]) }
}

/// Blanks in UTF-8: ASCII's (line ends and control characters among them), the no-break and the ideographic space.
enum Blank {
  static func isAll(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { firstOther(in: $0) == $0.count }
  }

  /// The bytes without the blanks around them.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let (start, end) = bytes.withUnsafeBufferPointer { buffer in
      let start = firstOther(in: buffer)
      return (start, endOfOther(in: buffer, from: start))
    }
    return bytes[(bytes.startIndex + start)..<(bytes.startIndex + end)]
  }

  private static func firstOther(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = 0
    while start < bytes.count {
      let length = blank(bytes, at: start)
      if length == 0 { break }
      start += length
    }
    return start
  }

  private static func endOfOther(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = bytes.count
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - 2 >= start, blank(bytes, at: end - 2) == 2 {
        end -= 2
      } else if end - 3 >= start, blank(bytes, at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  /// The length of the blank at an offset; 0 when there is none.
  @inline(__always)
  private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] == 0xA0 { return 2 }
    guard byte == 0xE3, offset + 2 < bytes.count, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x80 else { return 0 }
    return 3
  }
}
