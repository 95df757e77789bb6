internal import CHints
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
  static func child(_ entry: UInt64, of parent: Int) -> UInt64 {
    entry & isZero(UInt64(truncatingIfNeeded: self.parent(of: entry) ^ parent))
  }
}

extension StepFilter.Table {
  /// As `mayStep`, where a step leads; what the filter excludes leads to the first slot, which has no parent.
  @inline(__always)
  func slot(_ base: Int, _ code: Int) -> UInt32 {
    let bit = (base &* factor &+ code) & mask
    let mayStep = Int(truncatingIfNeeded: words[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit & 63) & 1)
    return UInt32(truncatingIfNeeded: (base &+ code) & (0 &- mayStep))
  }
}

/// All bits set for 0 and none for any other number up to half of the greatest.
@inline(__always)
func isZero(_ number: UInt64) -> UInt64 { UInt64(bitPattern: (Int64(bitPattern: chints_hidden(number)) &- 1) &>> 63) }
