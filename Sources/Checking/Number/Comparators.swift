import DataFiles

/// How a number is compared: the words of `comparators.tsv`.
final class Comparators: Sendable {
  /// When a word compares.
  enum Condition: String, Sendable {
    case always = ""
    /// Only shares.
    case share
    /// Shares, and from ten.
    case large
    /// Shares, and numbers that are a bare 百, 千, 万 or 亿.
    case hundreds
    /// As `large`, but no times: 近三年.
    case recent
    /// Only where something follows: 连续两次不合格的予以免职.
    case threshold
    /// Only with 名 and 位.
    case rank
    /// Where no other word compares.
    case weak
  }

  struct Word: Sendable {
    let text: [UInt32]
    let meaning: NumberStatement.Comparator
    /// Whether other words may stand between it and the number.
    let isLoose: Bool
    let condition: Condition
  }

  static let shared = Comparators()

  /// The longest first.
  let before: [Word]
  let after: [Word]
  /// What the words before a number end with, and what those behind it begin with: most places have no such character.
  let lastsBefore: ScalarSet
  let firstsAfter: ScalarSet

  init() {
    var before: [Word] = []
    var after: [Word] = []
    for row in TabTable(String(decoding: PackageResources.comparators_tsv, as: UTF8.self)).rows {
      guard let text = row.cell(0), let place = row.cell(1),
        let meaning = row.cell(2).flatMap(NumberStatement.Comparator.init(rawValue:)),
        let condition = Condition(rawValue: row.cell(4) ?? "")
      else { continue }
      let word = Word(text: text.scalarValues, meaning: meaning, isLoose: row.cell(3) == "1", condition: condition)
      if place == "before" { before.append(word) } else { after.append(word) }
    }
    self.before = before.sorted { $0.text.count > $1.text.count }
    self.after = after.sorted { $0.text.count > $1.text.count }
    lastsBefore = ScalarSet(before.compactMap(\.text.last))
    firstsAfter = ScalarSet(after.compactMap(\.text.first))
  }
}
