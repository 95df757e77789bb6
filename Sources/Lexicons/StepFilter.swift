/// Tells from a little memory that a node of a double array has no child by a code.
///
/// Most steps that a text asks for lead nowhere, and each would fetch a line of a table of megabytes to find that out.
/// A bit here stands for a base and a code; it may be wrong in saying that there is a child. Codes of one base lie side
/// by side, so that the bits which a common character needs share a line of the cache. 128 KiB.
package struct StepFilter: Sendable {
  private static let bitCount = 20
  package static let wordCount = 1 << (bitCount - 6)

  package private(set) var words = [UInt64](repeating: 0, count: Self.wordCount)

  package mutating func insert(base: Int, code: Int) {
    words.withUnsafeMutableBufferPointer { words in
      guard let start = words.baseAddress else { return }
      let bit = Table(UnsafePointer(start)).bit(base, code)
      words[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// The words of a filter where they stand in memory.
  package struct Table: BitwiseCopyable {
    package let words: UnsafePointer<UInt64>
    package let factor = 0x9E37_79B1
    package let mask = 1 << StepFilter.bitCount - 1

    package init(_ words: UnsafePointer<UInt64>) { self.words = words }

    @inline(__always)
    func bit(_ base: Int, _ code: Int) -> Int { (base &* factor &+ code) & mask }

    /// 0 when there is surely no child, or else 1.
    @inline(__always)
    func mayStep(_ base: Int, _ code: Int) -> Int {
      let bit = bit(base, code)
      return Int(truncatingIfNeeded: words[bit >> 6] &>> UInt64(truncatingIfNeeded: bit & 63) & 1)
    }
  }
}

/// The filters of the second and of the third characters of words.
package struct StepFilters: Sendable {
  package private(set) var pairs = StepFilter()
  package private(set) var triples = StepFilter()

  /// - Parameters:
  ///   - entries: those of a double array.
  ///   - alphabet: number of codes.
  ///   - base: the base in an entry.
  ///   - parent: the slot of the parent in an entry, beyond all slots where there is none.
  package init(_ entries: [UInt64], alphabet: Int, base: (UInt64) -> Int, parent: (UInt64) -> Int) {
    entries.withUnsafeBufferPointer { entries in
      var slot = alphabet
      while slot < entries.count {
        let first = parent(entries[slot])
        if first < alphabet {
          pairs.insert(base: base(entries[first]), code: slot - base(entries[first]))
        } else if first < entries.count, parent(entries[first]) < alphabet {
          triples.insert(base: base(entries[first]), code: slot - base(entries[first]))
        }
        slot += 1
      }
    }
  }
}
