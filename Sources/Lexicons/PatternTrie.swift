/// A `DoubleArray` with room for a million different values instead of 65,535.
///
/// An entry packs a base (22 bits), a value (20 bits, 0 for none) and the slot of the parent (22 bits).
package struct PatternTrie: Sendable {
  package static let greatestValue = 0xF_FFFF
  private static let mostEntries = (1 << 22) - 2

  /// Indexed by slot; long enough that no step can leave it.
  package let entries: [UInt64]

  /// - Parameters: as those of `DoubleArray`, values up to `greatestValue`.
  /// - Returns: nil when there are no patterns or they need more entries than 22 bits can count. Linear.
  package init?(patterns: [UInt16], starts: [Int32], values: [UInt32], alphabet: Int) {
    let marks = [UInt16](repeating: 1, count: values.count)
    guard let array = DoubleArray(words: patterns, starts: starts, values: marks, alphabet: alphabet),
      array.entries.count < Self.mostEntries
    else { return nil }
    var entries = array.entries.map { UInt64(DoubleArray.base(of: $0)) | UInt64(DoubleArray.parent(of: $0)) << 42 }
    for (pattern, value) in values.enumerated() {
      var slot = 0
      for index in Int(starts[pattern])..<Int(starts[pattern + 1]) {
        slot = (index == Int(starts[pattern]) ? 0 : Int(entries[slot] & 0x3F_FFFF)) + Int(patterns[index])
      }
      entries[slot] |= UInt64(value) << 22
    }
    self.entries = entries
  }
}
