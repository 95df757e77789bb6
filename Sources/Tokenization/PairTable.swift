internal import CHints
import UnicodeText

/// Weights by key, one probe or a few for each look-up.
struct PairTable: Sendable {
  /// The upper 48 bits of a slot are those of a key, the lower 16 its weight; 0 when nothing is here.
  let slots: FrozenTable<UInt64>
  private let mask: Int
  /// A bit for each hash of a key: most keys that are asked for have no weight, and the slots are too many to stay in
  /// the processor's nearest cache.
  private let filter: FrozenTable<UInt64>
  private static let keyBits: UInt64 = ~0xFFFF
  private static let filterBits: UInt64 = 18

  init(_ pairs: [SegmentationModel.PairWeight]) {
    let count = 1 << max(4, Int.bitWidth - (2 * pairs.count).leadingZeroBitCount)
    var slots = [UInt64](repeating: 0, count: count)
    for pair in pairs where pair.weight != 0 {
      var place = Int(truncatingIfNeeded: pair.key >> 16) & (count - 1)
      while slots[place] != 0 { place = (place + 1) & (count - 1) }
      slots[place] = pair.key & Self.keyBits | UInt64(UInt16(bitPattern: pair.weight))
    }
    self.init(FrozenTable(slots))
  }

  /// Nil when the slots cannot be those of a table: their number is a power of two, and one at least is free.
  init?(slots: FrozenTable<UInt64>) {
    guard slots.count > 0, slots.count & (slots.count - 1) == 0, slots.elements.contains(0) else { return nil }
    self.init(slots)
  }

  private init(_ slots: FrozenTable<UInt64>) {
    (self.slots, mask) = (slots, slots.count - 1)
    var bits = [UInt64](repeating: 0, count: 1 << (Int(Self.filterBits) - 6))
    for slot in slots.elements where slot != 0 {
      let bit = Self.bit(slot)
      bits[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    filter = FrozenTable(bits)
  }

  @inline(__always)
  private static func bit(_ key: UInt64) -> UInt64 { key >> (64 - filterBits) }

  /// 0 when a key surely has no weight, or else 1.
  @inline(__always)
  func mayHave(_ key: UInt64) -> Int {
    let bit = Self.bit(key)
    return Int(truncatingIfNeeded: filter.start[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1)
  }

  @inline(__always)
  func fetch(_ key: UInt64) { chints_fetch(slots.start + (Int(truncatingIfNeeded: key >> 16) & mask)) }

  @inline(__always)
  func weight(of key: UInt64) -> Int32 {
    var place = Int(truncatingIfNeeded: key >> 16) & mask
    while case let slot = slots.start[place], slot != 0 {
      if (slot ^ key) & Self.keyBits == 0 { return Int32(Int16(truncatingIfNeeded: slot)) }
      place = (place &+ 1) & mask
    }
    return 0
  }
}
