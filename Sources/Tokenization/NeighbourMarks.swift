/// What the second pass wants to know of the first pass's scores, in a byte a place: the level of the score in the
/// lower four bits, and above them 0 where no word ends, 1 where one ends, 2 beyond the stretch.
package struct NeighbourMarks {
  /// So many places before the first and behind the last are marked as beyond the stretch.
  package static let margin = 8
  static let outside: UInt8 = 9 | 2 << 4
  /// Those of eight places where a word ends or that are beyond the stretch.
  private static let ends: UInt64 = 0x3030_3030_3030_3030

  /// The mark of place `p` stands at `p + margin`.
  let bytes: UnsafeBufferPointer<UInt8>

  /// - Parameter bytes: as `all` gives them.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The marks of a stretch by the scores of all its places.
  package static func all(_ scores: [Int16]) -> [UInt8] {
    let around = [UInt8](repeating: outside, count: margin)
    return around + scores.map(mark) + around
  }

  /// Scores count in halves of a margin of 1, from -4 to 4.
  @inline(__always)
  static func mark(_ score: Int16) -> UInt8 {
    let half = (Int32(score) &+ Int32(NeighbourFeatures.unit / 4)) >> Int32(NeighbourFeatures.unitBits - 1)
    let isEnd = UInt8(truncatingIfNeeded: (0 &- Int32(score)) >> 31 & 1)
    return UInt8(truncatingIfNeeded: max(-4, min(4, half)) &+ 4) | isEnd << 4
  }

  @inline(__always)
  func level(_ place: Int) -> Int { Int(bytes[place &+ Self.margin] & 0xF) }

  @inline(__always)
  func sign(_ place: Int) -> Int { Int(bytes[place &+ Self.margin] >> 4) }

  /// How long the word before a place is, 9 for longer ones.
  @inline(__always)
  func lengthBefore(_ place: Int) -> Int { 1 &+ eight(from: place &- 8).leadingZeroBitCount >> 3 }

  /// How long the word behind a place is, 9 for longer ones.
  @inline(__always)
  func lengthBehind(_ place: Int) -> Int { 1 &+ eight(from: place &+ 1).trailingZeroBitCount >> 3 }

  @inline(__always)
  private func eight(from place: Int) -> UInt64 {
    let start = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped) + place + Self.margin
    return UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)) & Self.ends
  }
}
