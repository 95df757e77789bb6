import TextModel

/// Asterisks of one to four bytes, by which masked characters keep their number of bytes.
public enum Mask {
  private static let signs: [[UInt8]] = ["*", "·", "＊", "🞶"].map { Array($0.utf8) }
  private static let blanks: Set<UInt32> = [0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000]

  static func cover(_ range: TextRange, of bytes: inout [UInt8]) {
    var offset = range.start
    while offset < range.end {
      let (scalar, length) = bytes.withUnsafeBufferPointer { decodeScalar($0, at: offset) }
      if !blanks.contains(scalar) { bytes.replaceSubrange(offset..<offset + length, with: signs[length - 1]) }
      offset += length
    }
  }

  /// Whether two texts are the same but for characters that are masked in one of them. Linear; no time at all where their
  /// lengths differ.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    var offset = 0
    while offset < one.count {
      let (first, length) = one.withUnsafeBufferPointer { decodeScalar($0, at: offset) }
      let (second, otherLength) = other.withUnsafeBufferPointer { decodeScalar($0, at: offset) }
      guard length == otherLength else { return false }
      let stretch = offset..<offset + length
      guard
        first == second || one[stretch].elementsEqual(signs[length - 1])
          || other[stretch].elementsEqual(signs[length - 1])
      else { return false }
      offset += length
    }
    return true
  }
}
