package import TextModel

/// What an opinion says, as the grouping sees it: numbers only, small enough to keep for every opinion.
package struct IssueFeatures: Sendable, Codable, Hashable {
  /// Numbers of the subjects spoken of, ascending.
  let subjects: [UInt16]
  /// Words of the subject table, in text order.
  let words: [UInt16]
  /// Everything that counts as evidence, ascending: subjects, single ideographs, pairs of them (`IssueKey`).
  let keys: [UInt32]
  /// Numbers that name one of several things (7 of 七号楼, 7栋, 7#楼), ascending.
  let numerals: [UInt16]
  /// Pairs that what names of places end with follows (`LocalNames`), ascending.
  let named: [UInt32]
  /// Whether it is no complaint at all.
  let isAside: Bool
  /// Strong words and exclamation marks.
  let isStrong: Bool

  package init(_ text: FoldedText, _ table: SubjectTable) {
    self.init(text, table, said: StockClauses.shared.masked(text))
  }

  /// - Parameter said: the text without clauses that tell no matter (`StockClauses`); nil where it has none.
  init(_ text: FoldedText, _ table: SubjectTable, said: FoldedText?) {
    let told = said ?? text
    let hits = table.hits(in: told)
    // Thanks and strong words stand in such clauses too.
    let all = said == nil ? hits : table.hits(in: text)
    let kinds = all.map { table.kinds[$0.subject] }
    let spoken = hits.filter { table.kinds[$0.subject].isSpokenOf }
    subjects = Self.ascending(spoken.map { UInt16(truncatingIfNeeded: $0.subject) })
    words = spoken.map { UInt16(truncatingIfNeeded: $0.word) }
    keys =
      subjects.map(UInt32.init) + IssueKey.characters(in: told.scalars, except: table.fillers)
      + CharacterPairs.all(in: told.scalars)
    numerals = Self.ascending(HouseNumbers.all(in: told.scalars))
    named = LocalNames.pairs(in: told.scalars, table)
    isAside = table.isAside(text)
    isStrong = kinds.contains(.strong) || text.scalars.contains(0x21)
  }

  /// Ideographs and pairs of them that stand in a text, but only where it names units.
  ///
  /// - Parameter told: the text without these names (`PlaceNames.masked`).
  static func named(in text: [UInt32], besides told: [UInt32], except fillers: Set<UInt32>) -> Set<UInt32> {
    guard told != text else { return [] }
    let all = IssueKey.characters(in: text, except: fillers) + CharacterPairs.all(in: text)
    return Set(all).subtracting(IssueKey.characters(in: told, except: fillers) + CharacterPairs.all(in: told))
  }

  private static func ascending<Value: Comparable & Hashable>(_ values: [Value]) -> [Value] {
    Set(values).sorted()
  }
}

/// How pieces of evidence are numbered: a subject by its number, an ideograph by its code point above 0x1_0000, a pair of
/// ideographs by both code points, 16 bits each.
enum IssueKey {
  private static let firstCharacter: UInt32 = 0x1_0000
  private static let firstPair: UInt32 = 0x2_0000

  /// What kind of evidence a number stands for.
  enum Form { case subject, character, pair }

  static func form(of key: UInt32) -> Form {
    key < firstCharacter ? .subject : key < firstPair ? .character : .pair
  }

  /// The number of two neighbouring ideographs of the basic plane.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { first << 16 | second }

  /// The distinct ideographs of a text, ascending; fillers carry no meaning by themselves.
  static func characters(in scalars: [UInt32], except fillers: Set<UInt32>) -> [UInt32] {
    Set(scalars.filter { (0x4E00...0x9FFF).contains($0) && !fillers.contains($0) }).sorted().map { firstCharacter | $0 }
  }
}
