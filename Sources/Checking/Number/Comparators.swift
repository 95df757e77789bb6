import DataFiles

/// How a number is compared: the words of `comparators.tsv`.
struct Comparators: Sendable {
  struct Word: Sendable {
    let text: [UInt32]
    /// `>=`, `<=`, `>`, `<` or `~`.
    let meaning: String
    /// Whether other words may stand between it and the number.
    let isLoose: Bool
  }

  static let shared = Comparators()

  /// The longest first.
  let before: [Word]
  let after: [Word]

  init() {
    var before: [Word] = []
    var after: [Word] = []
    for row in TabTable(String(decoding: PackageResources.comparators_tsv, as: UTF8.self)).rows {
      guard let text = row.cell(0), let place = row.cell(1), let meaning = row.cell(2) else { continue }
      let word = Word(text: text.scalarValues, meaning: meaning, isLoose: row.cell(3) == "1")
      if place == "before" { before.append(word) } else { after.append(word) }
    }
    self.before = before.sorted { $0.text.count > $1.text.count }
    self.after = after.sorted { $0.text.count > $1.text.count }
  }
}
