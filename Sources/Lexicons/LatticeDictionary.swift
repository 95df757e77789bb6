/// A dictionary of costs in the form that `WordLattice` walks without asking at every step whether there is a word.
///
/// Single characters that are no words cost what ICU takes for them, and beginnings of words that are none themselves
/// a cost that single characters always undercut.
package struct LatticeDictionary: Sendable {
  /// The code of no character; no word contains it.
  package static let noCharacter: UInt16 = 0
  /// What a character costs that is no word by itself.
  package static let unknownCost = 255
  /// So that `longestWord` single characters together stay below `neverCost`.
  package static let greatestCost = 3000
  private static let neverCost: UInt64 = 0xFFFF
  /// What stands for the missing child of a node.
  static let noEntry = neverCost << 24

  /// Indexed as those of a `DoubleArray`.
  package let entries: [UInt64]
  package let filters: StepFilters

  /// The tables of a dictionary where they stand in memory.
  package struct Tables: BitwiseCopyable {
    let entries: UnsafePointer<UInt64>
    let pairs: StepFilter.Table
    let triples: StepFilter.Table

    package init(
      entries: UnsafePointer<UInt64>, pairs: UnsafePointer<UInt64>, triples: UnsafePointer<UInt64>
    ) {
      self.entries = entries
      (self.pairs, self.triples) = (StepFilter.Table(pairs), StepFilter.Table(triples))
    }
  }

  /// - Parameters:
  ///   - words: words of at most `WordLattice.longestWord` codes without `noCharacter`, their costs as values.
  ///   - alphabet: number of codes.
  package init(_ words: DoubleArray, alphabet: Int) {
    var entries = words.entries
    entries.withUnsafeMutableBufferPointer { entries in
      var slot = 0
      while slot < entries.count {
        if DoubleArray.value(of: entries[slot]) == 0 {
          entries[slot] |= (slot < alphabet ? UInt64(Self.unknownCost) : Self.neverCost) << 24
        }
        slot += 1
      }
    }
    self.entries = entries
    filters = StepFilters(entries, alphabet: alphabet, base: DoubleArray.base(of:), parent: DoubleArray.parent(of:))
  }
}
