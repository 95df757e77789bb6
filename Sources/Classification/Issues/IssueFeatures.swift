package import TextModel

/// What an opinion says, as the grouping sees it: numbers only, small enough to keep for every opinion.
package struct IssueFeatures: Sendable, Codable, Hashable {
  /// Numbers of the subjects spoken of, ascending.
  let subjects: [UInt16]
  /// Words of the subject table, in text order.
  let words: [UInt16]
  /// Distinct pairs of neighbouring ideographs, ascending: two scalars of 16 bits each.
  let pairs: [UInt32]
  /// Numbers that name one of several things (7 of 七号楼, 7栋, 7#楼), ascending.
  let numerals: [UInt16]
  /// Whether it is no complaint at all.
  let isAside: Bool
  /// Strong words and exclamation marks.
  let isStrong: Bool

  package init(_ text: FoldedText, _ table: SubjectTable) {
    let hits = table.hits(in: text)
    let kinds = hits.map { table.kinds[$0.subject] }
    let spoken = hits.filter { ![.aside, .strong].contains(table.kinds[$0.subject]) }
    subjects = Self.ascending(spoken.map { UInt16(truncatingIfNeeded: $0.subject) })
    words = spoken.map { UInt16(truncatingIfNeeded: $0.word) }
    pairs = CharacterPairs.all(in: text.scalars)
    numerals = Self.ascending(HouseNumbers.all(in: text.scalars))
    isAside = kinds.contains(.aside)
    isStrong = kinds.contains(.strong) || text.scalars.contains(0x21)
  }

  private static func ascending<Value: Comparable & Hashable>(_ values: [Value]) -> [Value] {
    Set(values).sorted()
  }
}
