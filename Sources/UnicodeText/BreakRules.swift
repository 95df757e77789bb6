internal import CICU

/// ICU's compiled break rules, laid out so that text can be walked over without calling ICU.
///
/// ICU compiles its rules to one state machine over character categories and hands it out (`ubrk_getBinaryRules`).
/// The layout is that of format 6 (`rbbidata.h`); of rules in any other form, or with features that the words and
/// sentences of ICU do not use, none are made, and callers walk with `BoundaryFinder` instead.
package struct BreakRules: Sendable {
  package static let word = BreakRules(CICU_WORD)
  package static let sentence = BreakRules(CICU_SENTENCE)

  /// The state before the first character of a piece.
  package let startState: Int
  /// Categories from this one on belong to characters that ICU looks up in dictionaries.
  package let firstDictionaryCategory: UInt8
  /// `next[state << 6 | category]`; state 0 stops.
  package let next: FrozenTable<UInt8>
  /// Whether a piece may end in a state.
  package let accepts: [Bool]
  /// The rule status of a piece that ends in a state.
  package let statuses: [Int32]
  /// The category of every scalar.
  package let categories: FrozenTable<UInt8>

  /// The category of the end of the text.
  package static let endOfText = 1
  static let startOfText = 2
  /// Bits of a category in an index of `next`.
  package static let categoryBits = 6

  private init?(_ kind: cicu_break_kind) {
    guard let image = Self.image(of: kind), let reader = BreakRulesReader(image) else { return nil }
    let count = 0x11_0000
    var status: Int32 = 0
    categories = FrozenTable(count: count) { table in
      table.initialize(repeating: 0, count: count)
      image[reader.trie].withUnsafeBufferPointer { trie in
        cicu_fill_from_trie(
          trie.baseAddress, Int32(trie.count), UInt32(reader.categoryCount), table, UInt32(count), &status)
      }
    }
    guard status <= 0 else { return nil }
    next = FrozenTable(reader.next)
    accepts = reader.accepts
    statuses = reader.statuses
    startState = reader.startState
    firstDictionaryCategory = reader.firstDictionaryCategory
  }

  private static func image(of kind: cicu_break_kind) -> [UInt8]? {
    var status: Int32 = 0
    let count = Int(cicu_break_rules(kind, "zh", nil, 0, &status))
    guard status <= 0, count > 0 else { return nil }
    // ICU's trie is read as 32-bit units: the image and the trie inside it must be aligned, as an array's storage is.
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let written = cicu_break_rules(kind, "zh", buffer.baseAddress, Int32(count), &status)
      filled = status <= 0 ? Int(written) : 0
    }
  }

  package func category(of scalar: UInt32) -> Int { Int(categories.start[Int(scalar)]) }

  package func state(after state: Int, _ category: Int) -> Int {
    Int(next.start[state << Self.categoryBits | category])
  }
}
