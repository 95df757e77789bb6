import Lexicons
package import TextModel
import UnicodeText

/// A model and ICU's dictionary merged for speed: one trie of all patterns and words, each with the sum of all weights
/// that its occurrence gives to the boundaries around it.
package struct CompiledModel: Sendable {
  typealias Lanes = SIMD8<Int16>

  /// What is known about each scalar of the basic plane.
  let characters: FrozenTable<CharacterFacts>
  /// The spelling that each code stands for.
  let scalars: FrozenTable<UInt32>
  /// The entries of a `PatternTrie`. A value is twice an index of `weights`, plus 1 for a word of ICU's dictionary.
  let entries: FrozenTable<UInt64>
  /// The words of the filters of its second and third characters.
  let pairFilter: FrozenTable<UInt64>
  let tripleFilter: FrozenTable<UInt64>
  /// Weights for the places from two before the start of a pattern on; none at index 0.
  let weights: FrozenTable<Lanes>
  /// Weights for the eight places behind those, for indices from `firstLong` on.
  let longWeights: FrozenTable<Lanes>
  let firstLong: Int

  /// Sums of what depends on a place alone, one table behind the other.
  ///
  /// By four classes packed in three bits each, those left of the boundary and one more; the same for those right of it
  /// and one more; by ICU's boundaries around; by the set of lengths of dictionary words around.
  let placeTables: FrozenTable<Int16>
  static let rightClasses = 1 << 12
  static let icuWindows = 2 << 12
  static let lengthSets = icuWindows + ICUWindow.count

  let secondTable: FrozenTable<Int16>
  let pairs: PairTable
  let scoreWeight: Int32
  let doubt: Int16

  /// - Parameter icu: ICU's words with their cost levels.
  /// - Throws: a `Problem` when the model has more patterns than one table can hold.
  package init(_ model: SegmentationModel, icu: [[UInt32]: Int], folding: FoldingTable) throws {
    let compiler = PatternCompiler(model, icu: icu)
    let patterns = try compiler.compile()
    entries = FrozenTable(patterns.trie.entries)
    let filters = StepFilters(
      patterns.trie.entries, alphabet: compiler.scalars.count, base: PatternTrie.base(of:),
      parent: PatternTrie.parent(of:))
    (pairFilter, tripleFilter) = (FrozenTable(filters.pairs.words), FrozenTable(filters.triples.words))
    weights = FrozenTable(patterns.weights)
    longWeights = FrozenTable(patterns.longWeights)
    firstLong = patterns.firstLong
    scalars = FrozenTable(compiler.scalars)
    let codes = compiler.codes
    characters = FrozenTable((UInt32(0)..<0x1_0000).map { CharacterFacts($0, codes, folding) })
    placeTables = FrozenTable(Self.placeTables(model.firstTable))
    secondTable = FrozenTable(model.secondTable)
    pairs = PairTable(model.pairs)
    (scoreWeight, doubt) = (model.scoreWeight, Int16(model.doubt))
  }

  private static func placeTables(_ table: [Int16]) -> [Int16] {
    let bias = table[FeatureTables.bias]
    let left = (0..<1 << 12).map { classSum($0, first: -3, table) &+ bias }
    let right = (0..<1 << 12).map { classSum($0, first: -1, table) }
    let windows = (0..<ICUWindow.count).map { ICUWindow.features($0).reduce(Int16(0)) { $0 &+ table[$1] } }
    return left + right + windows + table[FeatureTables.lengthSets...].prefix(FeatureTables.lengthSetCount)
  }

  /// The sum over all sequences in four packed classes that the other four do not count.
  private static func classSum(_ packed: Int, first: Int, _ table: [Int16]) -> Int16 {
    var sum: Int16 = 0
    for length in 1...3 {
      for step in 0...4 - length {
        // What lies wholly in the two classes next to the boundary, which both sides hold, counts on the left.
        if first == -1, step + length <= 2 { continue }
        let part = packed >> (3 * (4 - step - length)) & (1 << (3 * length) - 1)
        sum &+= table[FeatureTables.classes(part, start: first + step, length: length)]
      }
    }
    return sum
  }
}
