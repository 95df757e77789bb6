/// Opinions that only some coders have under one number and only others under another, though their texts are the same: a
/// spreadsheet has made 1 of 001, or someone has typed １２.
public struct RespelledIDs: Sendable, Hashable {
  /// How many there are.
  public let count: Int
  /// One number of the first of them.
  public let one: String
  /// The other number of the first of them.
  public let other: String

  /// - Parameters:
  ///   - ids: the numbers of all opinions.
  ///   - sheets: which of them each coder has.
  ///   - texts: what each says; empty where the sheets do not say.
  init?<Key: Hashable>(_ ids: [String], _ sheets: [Set<Key>], of keys: [Key], texts: [String]) {
    guard texts.count == ids.count else { return nil }
    let holders = keys.map { key in sheets.indices.filter { sheets[$0].contains(key) } }
    let partly = ids.indices.filter { !texts[$0].isEmpty && holders[$0].count < sheets.count }
    let pairs = Dictionary(grouping: partly) { texts[$0] }.values.filter { places in
      // The same text twice in one sheet is two opinions.
      places.count == 2 && Set(holders[places[0]]).isDisjoint(with: holders[places[1]])
    }
    guard let first = pairs.min(by: { $0[0] < $1[0] }) else { return nil }
    (count, one, other) = (pairs.count, ids[first[0]], ids[first[1]])
  }
}
