import Lexicons
import UnicodeText

/// ICU's word rules and dictionary, compiled once per process so that whole texts are cut without calling ICU.
struct WordEngine: Sendable {
  /// Compiled on first use, which takes 0.15 s; nil when the installed ICU's data have another form than known.
  static let icu = WordEngine()

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

  private init?() {
    guard let rules = BreakRules.word, let dictionary = CompiledDictionary(),
      let runs = IdeographRuns(rules, plain: dictionary.codes)
    else { return nil }
    self.rules = rules
    codes = FrozenTable(dictionary.codes)
    entries = FrozenTable(dictionary.words.entries)
    endsRun = FrozenTable(runs.endsBefore)
    outcomes = FrozenTable(
      zip(rules.accepts, rules.statuses).map { accepts, status in
        accepts ? Outcome(status: status) : .notAnEnd
      })
  }
}
