/// Writes numbers and texts, least significant byte first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ number: Double) { write(number.bitPattern) }
  mutating func write(_ number: Float) { write(number.bitPattern) }

  /// Seven bits a byte, the lowest first; the high bit says that more follow (LEB128).
  mutating func writeCompact(_ number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(scalars: [UInt32]) {
    writeCompact(UInt32(scalars.count))
    for scalar in scalars { writeCompact(scalar) }
  }

  mutating func write(_ text: String) {
    let utf8 = Array(text.utf8)
    writeCompact(UInt32(utf8.count))
    bytes += utf8
  }

  mutating func write(raw: [UInt8]) { bytes += raw }
}
