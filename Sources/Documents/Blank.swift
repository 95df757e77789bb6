/// Blanks in UTF-8: ASCII's, the no-break space and the ideographic space.
enum Blank {
  static func isAll(_ bytes: ArraySlice<UInt8>) -> Bool { trimmed(bytes).isEmpty }

  /// The bytes without the blanks and line ends around them.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let first = rest.first {
      if first <= 0x20 {
        rest = rest.dropFirst()
      } else if let wide = wides.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(wide.count)
      } else {
        break
      }
    }
    while let last = rest.last {
      if last <= 0x20 {
        rest = rest.dropLast()
      } else if let wide = wides.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
        rest = rest.dropLast(wide.count)
      } else {
        break
      }
    }
    return rest
  }

  private static let wides: [[UInt8]] = [[0xE3, 0x80, 0x80], [0xC2, 0xA0]]
}
