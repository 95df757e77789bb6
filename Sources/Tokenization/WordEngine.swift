import Lexicons
import UnicodeText

/// ICU's word rules and dictionary, compiled once per process so that whole texts are cut without calling ICU.
struct WordEngine: Sendable {
  /// What the cache has, read on first use in some milliseconds; nil when it has nothing.
  static let cached = CompiledDictionary(from: .standard, key: key).flatMap { WordEngine($0) }

  /// From the cache, or compiled on first use, which takes 0.15 s, and stored there; nil when the installed ICU's data
  /// have another form than known.
  static let icu: WordEngine? = cached ?? compiled()

  private static let key = CJKDictionary.digest()

  private static func compiled() -> WordEngine? {
    let dictionary = CompiledDictionary()
    dictionary?.store(in: .standard, key: key)
    return dictionary.flatMap { WordEngine($0) }
  }

  let rules: BreakRules
  /// For each scalar of the basic plane its code in the dictionary; 0 when ICU itself must look at it.
  let codes: FrozenTable<UInt16>
  /// Those of a `LatticeDictionary`.
  let entries: FrozenTable<UInt64>
  /// For each category whether a piece of ideographs ends before a character of it.
  let endsRun: FrozenTable<Bool>
  /// For each state of the rules whether a piece may end there, and what it is then made of.
  let outcomes: FrozenTable<Outcome>

  /// What a state of the rules says of the piece that ends in it.
  enum Outcome: UInt8, Sendable {
    case notAnEnd, kindOfFirstCharacter, number, letters

    init(status: Int32) {
      self =
        CharacterKinds.isNumber(status) ? .number : CharacterKinds.isLetters(status) ? .letters : .kindOfFirstCharacter
    }
  }

  init?(_ dictionary: CompiledDictionary) {
    guard let rules = BreakRules.word, let runs = IdeographRuns(rules, plain: dictionary.codes) else { return nil }
    self.rules = rules
    (codes, entries) = (dictionary.codes, dictionary.entries)
    endsRun = FrozenTable(runs.endsBefore)
    outcomes = FrozenTable(
      zip(rules.accepts, rules.statuses).map { accepts, status in
        accepts ? Outcome(status: status) : .notAnEnd
      })
  }
}
