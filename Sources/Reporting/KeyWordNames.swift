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

  /// How many times as frequent a word is as in the rest; nil for one that stands nowhere else.
  func timesAsOften(_ word: KeyWord, in table: KeynessTable) -> Double? { table.timesAsOften(word) }

  /// `5.2`, or nothing for a word that stands nowhere else.
  func ratio(_ word: KeyWord, in table: KeynessTable) -> String? { table.ratio(word) }

  /// `发展：图纸（12 次，5.2 倍）、…` with so many words at most; nil when none stands out.
  func sentence(_ section: Report.KeyWordSection, most: Int) -> String? {
    let told = shown(section).prefix(most).map { words.bracketed($0.word, figures($0, in: section.table)) }
    return told.isEmpty ? nil : words.labelled(name(section.part), words.joined(Array(told), by: .pause))
  }

  /// The parts in which no word stands out, in a sentence; nil where each has one.
  func withoutWords(_ sections: [Report.KeyWordSection]) -> String? {
    let parts = sections.filter { shown($0).isEmpty }.map { name($0.part) }
    return parts.isEmpty ? nil : words("report.keyWords.noneIn", ["parts": words.joined(parts, by: .pause)])
  }

  /// `12 次，5.2 倍`
  func figures(_ word: KeyWord, in table: KeynessTable) -> String {
    let count = String(word.count)
    return ratio(word, in: table).map { words("report.keyWords.times", ["count": count, "ratio": $0]) }
      ?? words("report.keyWords.onlyHere", ["count": count])
  }
}

extension KeynessTable {
  /// How many times as frequent a word is as in the rest; nil for one that stands nowhere else.
  func timesAsOften(_ word: KeyWord) -> Double? {
    guard word.restCount > 0, tokens > 0, restTokens > 0 else { return nil }
    return Double(word.count) / Double(tokens) / (Double(word.restCount) / Double(restTokens))
  }

  /// `5.2`, or nothing for a word that stands nowhere else.
  func ratio(_ word: KeyWord) -> String? { timesAsOften(word).map { Figures.fixed($0, decimals: 1) } }
}
