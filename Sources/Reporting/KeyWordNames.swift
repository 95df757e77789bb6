import Classification
import Lexicons

/// How typical words are told, in every format.
struct KeyWordNames {
  let scheme: CodingScheme
  let words: Words

  /// The category's label or the unit's name.
  func name(_ part: Report.KeyWordSection.Part) -> String {
    switch part {
    case .category(let index): scheme.categories[index].label
    case .unit(let name): name
    }
  }

  /// Words that are significantly more frequent, the surest first.
  func shown(_ section: Report.KeyWordSection) -> [KeyWord] { section.table.more.filter(\.isSignificant) }

  /// `5.2`, or nothing for a word that stands nowhere else.
  func ratio(_ word: KeyWord, in table: KeynessTable) -> String? {
    guard word.restCount > 0, table.tokens > 0, table.restTokens > 0 else { return nil }
    let ratio = Double(word.count) / Double(table.tokens) / (Double(word.restCount) / Double(table.restTokens))
    return Figures.fixed(ratio, decimals: 1)
  }

  /// `12 次，5.2 倍`
  func figures(_ word: KeyWord, in table: KeynessTable) -> String {
    let count = String(word.count)
    return ratio(word, in: table).map { words("report.keyWords.times", ["count": count, "ratio": $0]) }
      ?? words("report.keyWords.onlyHere", ["count": count])
  }
}
