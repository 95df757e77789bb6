/// A trie of words over small codes in one array: a step from a node to its child is one look-up.
///
/// An entry packs a base (24 bits), a value (16 bits, 0 for none) and the slot of the parent (24 bits). The child of a
/// node by code `c` stands in slot `base + c` if that slot names the node as its parent. Slots below `alphabet` are the
/// first characters, so that the first step needs no check. (Aoe 1989, with values in the nodes.)
package struct DoubleArray: Sendable {
  package static let mostEntries = (1 << 24) - 2
  static let noParent: UInt64 = 0xFF_FFFF

  /// Indexed by slot; long enough that no step can leave it.
  package let entries: [UInt64]

  /// - Parameters:
  ///   - words: codes of all words one after the other, words with a common prefix side by side; codes from 0.
  ///   - starts: where each word starts in `words`, and at last the count of `words`.
  ///   - values: from 1 to 65,535, one for each word.
  ///   - alphabet: number of codes.
  /// - Returns: nil when there are no words or they need more entries than 24 bits can count. Linear.
  package init?(words: [UInt16], starts: [Int32], values: [UInt16], alphabet: Int) {
    let entries = words.withUnsafeBufferPointer { words in
      starts.withUnsafeBufferPointer { starts in
        values.withUnsafeBufferPointer { values -> [UInt64]? in
          guard var builder = DoubleArrayBuilder(words: words, starts: starts, values: values, alphabet: alphabet)
          else {
            return nil
          }
          return builder.build()
        }
      }
    }
    guard let entries else { return nil }
    self.entries = entries
  }

  @inline(__always)
  static func base(of entry: UInt64) -> Int { Int(entry & 0xFF_FFFF) }

  @inline(__always)
  static func value(of entry: UInt64) -> UInt64 { entry >> 24 & 0xFFFF }

  @inline(__always)
  static func parent(of entry: UInt64) -> Int { Int(entry >> 40) }

  /// The value of a word, nil when it is none; for checking the fast paths that read `entries` directly.
  package func value(of word: [UInt16]) -> Int? {
    guard let first = word.first else { return nil }
    var slot = Int(first)
    for code in word.dropFirst() {
      let base = Self.base(of: entries[slot])
      let child = base + Int(code)
      guard base > 0, Self.parent(of: entries[child]) == slot else { return nil }
      slot = child
    }
    let value = Int(Self.value(of: entries[slot]))
    return value > 0 ? value : nil
  }
}
