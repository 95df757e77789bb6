/// Numbers keys as they come, from 0. Open addressing with linear probing, at most half full: several times as quick as a
/// dictionary, whose hashing guards against attacks that cannot happen here, since long chains only cost time.
struct KeyNumbers: Sendable {
  /// In the order of their numbers.
  private(set) var keys: [UInt64] = []
  /// The number of the key that belongs there, -1 for none; a power of 2.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The number of a key; nil for one that never came.
  @inline(__always)
  func number(of key: UInt64) -> Int? {
    let number = slots[slot(of: key)]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a key, a fresh one when it never came.
  mutating func number(adding key: UInt64) -> Int {
    let slot = slot(of: key)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let number = keys.count
    slots[slot] = Int32(number)
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return number
  }

  /// Where a key stands or would stand.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Shingles.mixed(key)) & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() { slots[slot(of: key)] = Int32(number) }
  }
}
