import Lexicons
import TextModel
import UnicodeText

/// ICU's word rules and dictionary, compiled once per process so that whole texts are cut without calling ICU.
final class WordEngine: Sendable {
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

  private let rules: BreakRules
  // Here too, so that no loop asks another module for them.
  private let categoryBits = BreakRules.categoryBits
  private let endOfText = BreakRules.endOfText
  /// For each scalar of the basic plane its code in the dictionary, 0 when ICU itself must look at it, and above it its
  /// kind.
  let units: FrozenTable<UInt32>
  private let dictionary: CompiledDictionary
  /// For each category whether a piece of ideographs ends before a character of it.
  private let endsBefore: FrozenTable<Bool>
  /// For each state of the rules whether a piece may end there, and what it is then made of.
  private let outcomes: FrozenTable<Outcome>

  static let kindShift: UInt32 = 16

  var tables: LatticeDictionary.Tables {
    LatticeDictionary.Tables(
      entries: dictionary.entries.start, pairs: dictionary.pairFilter.start, triples: dictionary.tripleFilter.start)
  }

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
    self.dictionary = dictionary
    units = FrozenTable(
      (0..<dictionary.codes.count).map {
        UInt32(dictionary.codes.start[$0]) | UInt32(CharacterKinds.icu.table.start[$0]) << Self.kindShift
      })
    endsBefore = FrozenTable(runs.endsBefore)
    outcomes = FrozenTable(
      zip(rules.accepts, rules.statuses).map { accepts, status in
        accepts ? Outcome(status: status) : .notAnEnd
      })
  }

  /// Whether a piece of ideographs that is followed by what stands at `end` surely ends there.
  @inline(__always)
  func endsRun(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    let category = end < bytes.count ? Int(rules.categories.start[Int(decodeScalar(bytes, at: end).scalar)]) : endOfText
    return endsBefore.start[category]
  }

  func endOfIdeographs(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] & 0xF0 == 0xE0,
      UInt16(truncatingIfNeeded: units.start[Int(decodeScalar(bytes, at: end).scalar)]) != LatticeDictionary.noCharacter
    {
      end += 3
    }
    return end
  }

  /// A piece that ICU's rules make.
  struct Piece {
    var end: Int
    var outcome: Outcome
    /// Whether ICU looks up anything in it.
    var hasDictionaryCharacter: Bool
  }

  /// The piece at `start`.
  func piece(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Piece {
    let (next, categories, outcomes) = (rules.next.start, rules.categories.start, self.outcomes.start)
    let (firstDictionaryCategory, bits) = (rules.firstDictionaryCategory, categoryBits)
    var state = rules.startState
    var piece = Piece(end: start, outcome: .kindOfFirstCharacter, hasDictionaryCharacter: false)
    var (position, hasDictionaryCharacter) = (start, false)
    while state != 0, position < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: position)
      let category = categories[Int(scalar)]
      state = Int(next[state &<< bits | Int(category)])
      position &+= length
      hasDictionaryCharacter = hasDictionaryCharacter || category >= firstDictionaryCategory
      if outcomes[state] != .notAnEnd {
        piece = Piece(end: position, outcome: outcomes[state], hasDictionaryCharacter: hasDictionaryCharacter)
      }
    }
    if state != 0, case let last = outcomes[Int(next[state &<< bits | endOfText])], last != .notAnEnd {
      piece = Piece(end: position, outcome: last, hasDictionaryCharacter: hasDictionaryCharacter)
    }
    return piece.end > start ? piece : character(bytes, at: start)
  }

  /// What is taken where the rules find no end.
  private func character(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Piece {
    let (scalar, length) = decodeScalar(bytes, at: start)
    return Piece(
      end: start + length, outcome: .kindOfFirstCharacter,
      hasDictionaryCharacter: rules.categories.start[Int(scalar)] >= rules.firstDictionaryCategory)
  }
}
