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
}
