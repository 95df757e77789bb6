public import Wording

/// The tables by which personal values are recognised, read from `Dictionaries/privacy`.
public struct PrivacyRules: Sendable {
  /// A table in memory under the name that problems are reported by.
  public struct File: Sendable {
    /// What problems call the table.
    public let name: String
    /// The table's whole text.
    public let text: String

    /// A table under the name its problems are told by.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  static let cues: [(role: String, kind: PersonalKind)] = [
    ("cue.phone", .landline), ("cue.identity", .identity), ("cue.card", .card),
  ]

  /// The roles of titles, and how freely given names are taken before them.
  static let titles: [(role: String, width: NameShape.Width)] = [("office", .any), ("title", .halfKnown)]

  let numbers: PrivacyTable
  let names: PrivacyTable

  /// - Parameters:
  ///   - numbers: how digits are written, cues, units, provinces, plates.
  ///   - names: surnames, given names, titles, and what is no name.
  /// - Throws: `Problems` with every fault of one table.
  public init(numbers: File, names: File) throws(Problems) {
    self.numbers = try PrivacyTable(
      numbers,
      roles: Self.cues.map(\.role) + ["digit", "unit", "currency", "province"]
        + ["plate.first", "plate.last", "plate.forces", "plate.police", "plate.embassy", "plate.cue"],
      optional: ["cue.account", "building", "door"])
    self.names = try PrivacyTable(
      names,
      roles: Self.titles.map(\.role) + [
        "surname", "given", "never-given", "joining", "before", "behind", "family", "not-a-name",
      ]
        + ["foreign", "foreign.dotted"],
      optional: ["before.self", "before.worker", "before.unit", "nickname", "nickname.surname"])
    let digits = self.numbers.items("digit").count
    guard digits == 10 else {
      throw Problems([Problem(Message("privacy.tenDigits", ["count": String(digits)]), in: numbers.name)])
    }
  }
}
