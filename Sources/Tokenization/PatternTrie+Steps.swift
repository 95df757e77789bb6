import Lexicons

/// Reads the parts of an entry. Here and not beside the trie, because only functions of the same module are sure to be
/// inlined, and calls take half of the time of the loop that uses them.
extension PatternTrie {
  @inline(__always)
  static func base(of entry: UInt64) -> Int { Int(truncatingIfNeeded: entry & 0x3F_FFFF) }

  @inline(__always)
  static func value(of entry: UInt64) -> Int { Int(truncatingIfNeeded: entry >> 22 & 0xF_FFFF) }

  @inline(__always)
  static func parent(of entry: UInt64) -> Int { Int(truncatingIfNeeded: entry >> 42) }

  /// The entry of a slot if it is a child of `parent`, or else 0.
  @inline(__always)
  static func child(_ entry: UInt64, of parent: Int) -> UInt64 { self.parent(of: entry) == parent ? entry : 0 }
}

/// All bits set for 0 and none for any other number up to half of the greatest.
@inline(__always)
func isZero(_ number: UInt64) -> UInt64 { UInt64(bitPattern: (Int64(bitPattern: number) &- 1) >> 63) }
