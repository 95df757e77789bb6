/// Which lengths of dictionary words start at each place of a stretch, and the set of them around a boundary.
package enum LengthSets {
  /// One bit for each length: bit 0 for one character, bit 7 for eight.
  package typealias Starts = UInt8

  /// The number of the combination of lengths that start at a boundary, end there, or reach over it.
  ///
  /// - Parameters:
  ///   - starts: the lengths that start at the boundary.
  ///   - history: those of the eight places before it, the nearest in the low byte.
  @inline(__always)
  static func index(starts: Starts, history: UInt64) -> Int {
    // A word of length k that started k places before ends here; one that started fewer than k before reaches over.
    let ends = fold(history & 0x8040_2010_0804_0201)
    let insides = fold(history & 0x0080_C0E0_F0F8_FCFE)
    return Int(shorten(starts)) | Int(shorten(ends)) << 5 | Int(shorten(insides) >> 1) << 10
  }

  /// The union of the eight bytes.
  @inline(__always)
  private static func fold(_ bytes: UInt64) -> UInt8 {
    let half = bytes | bytes >> 32
    let quarter = half | half >> 16
    return UInt8(truncatingIfNeeded: quarter | quarter >> 8)
  }

  /// Five characters and more as one length.
  @inline(__always)
  private static func shorten(_ lengths: UInt8) -> UInt8 { lengths & 0xF | (lengths >> 4 != 0 ? 0x10 : 0) }
}
