/// Tells in a nanosecond that no phrase can begin at a place: a bit for each hash of a phrase's first two scalars.
///
/// It may be wrong in saying that one can. 32 KiB stay in the processor's first cache; ten thousand phrases set a
/// twenty-fifth of the bits.
struct PairFilter: Sendable {
  private static let bitCount: UInt32 = 18

  private var pairs = [UInt64](repeating: 0, count: 1 << Int(bitCount - 6))
  /// The same for phrases of one scalar; nil when there are none.
  private var singles: [UInt64]?

  init(_ phrases: [[UInt32]]) {
    for phrase in phrases {
      guard let first = phrase.first else { continue }
      if phrase.count > 1 {
        Self.set(Self.hash(first, phrase[1]), in: &pairs)
      } else {
        var bits = singles ?? [UInt64](repeating: 0, count: pairs.count)
        Self.set(Self.hash(first, 0), in: &bits)
        singles = bits
      }
    }
  }

  /// Visits in order the places of a range where a phrase may begin.
  @inline(__always)
  func forEachCandidate(in scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ visit: (Int) -> Void) {
    guard !range.isEmpty else { return }
    pairs.withUnsafeBufferPointer { pairs in
      let last = range.upperBound - 1
      var place = range.lowerBound
      while place < last {
        if Self.has(Self.hash(scalars[place], scalars[place &+ 1]), in: pairs) || mayBeSingle(scalars[place]) {
          visit(place)
        }
        place &+= 1
      }
    }
    visit(range.upperBound - 1)
  }

  @inline(__always)
  private func mayBeSingle(_ scalar: UInt32) -> Bool {
    guard let singles else { return false }
    return singles.withUnsafeBufferPointer { Self.has(Self.hash(scalar, 0), in: $0) }
  }

  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) >> (32 - bitCount))
  }

  @inline(__always)
  private static func has(_ hash: Int, in bits: UnsafeBufferPointer<UInt64>) -> Bool {
    bits[hash >> 6] >> UInt64(hash & 63) & 1 != 0
  }

  private static func set(_ hash: Int, in bits: inout [UInt64]) { bits[hash >> 6] |= 1 << UInt64(hash & 63) }
}
