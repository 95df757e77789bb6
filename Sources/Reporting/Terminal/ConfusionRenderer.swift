package import Classification
import UnicodeText
package import Wording

/// A confusion table with its figures, for people and for programs.
package struct ConfusionRenderer: Sendable {
  /// One figure of the whole, with the name it has in the machine format and in the catalogue (`score.NAME`).
  package struct Figure: Sendable {
    let name: String
    let value: Double

    /// A figure under its name in the machine format, a share of 1.
    package init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  private let counts: [[Int]]
  private let counted: String
  private let categories: [(id: String, label: String)]
  private let figures: [Figure]

  /// - Parameter counts: opinions by true category, then by the category given.
  package init(_ counts: [[Int]], scheme: CodingScheme, figures: [Figure]) {
    self.init(
      counts, counting: "opinions", labels: scheme.categories.map { (id: $0.id, label: $0.label) }, figures: figures)
  }

  /// - Parameters:
  ///   - counts: things by true class, then by the class given.
  ///   - counted: what the things are, as the machine format and the catalogue (`score.NAME`) call them.
  ///   - labels: the classes.
  package init(_ counts: [[Int]], counting counted: String, labels: [(id: String, label: String)], figures: [Figure]) {
    self.counts = counts
    self.counted = counted
    self.categories = labels
    self.figures = figures
  }

  /// The machine format: the figures of the whole, then precision, recall and F1 of each class as shares of 1; null
  /// where nothing was counted.
  package func json(provenance: Provenance) -> [UInt8] {
    let byCategory = categories.indices.map { category in
      [
        "category": .text(categories[category].id), counted: .integer(counts[category].reduce(0, +)),
        "precision": share(precision(category)), "recall": share(recall(category)),
        "f1": share(f1(category)), "given": .array(counts[category].map(JSONValue.integer)),
      ] as JSONValue
    }
    let whole = figures.map { (key: $0.name, value: share($0.value)) }
    return JSONRenderer.document(
      .object([(counted, .integer(total))] + whole + [("categories", .array(byCategory))]), provenance: provenance)
  }

  /// Of nothing there are no figures: a zero would count as one where somebody takes the mean of several runs.
  private func share(_ value: Double) -> JSONValue { total == 0 ? .null : .share(value) }

  /// For people: the figures with three decimals, then for each class precision, recall, F1 and counts.
  package func text(style: TerminalStyle, language: Language) -> [UInt8] {
    let words = Words(language: language)
    guard total > 0 else { return TerminalRenderer.bytes([words("score.nothing")]) }
    var lines = [style.paint(words("score.\(counted)", ["count": String(total)]), .heading)]
    for figure in figures {
      lines.append("  " + words.labelled(words("score.\(figure.name)"), Figures.fixed(figure.value, decimals: 3)))
    }
    let labels = categories.map { TerminalText.printable($0.label) }
    let width = max(6, labels.map { columnWidth($0) }.max() ?? 0)
    let heads = [words("score.precision"), words("score.recall"), "F1"] + labels
    lines.append("")
    lines.append(style.paint(row(words("score.truth"), heads, width), .heading))
    for category in categories.indices {
      let shares = [precision(category), recall(category), f1(category)].map { Figures.fixed($0, decimals: 3) }
      lines.append(row(labels[category], shares + counts[category].map(String.init), width))
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func row(_ head: String, _ cells: [String], _ width: Int) -> String {
    TerminalText.padded(head, to: max(width, 12))
      + cells.map { "  " + TerminalText.padded($0, to: width, leading: true) }.joined()
  }

  private var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  private func precision(_ category: Int) -> Double {
    Self.ratio(counts[category][category], counts.reduce(0) { $0 + $1[category] })
  }

  private func recall(_ category: Int) -> Double {
    Self.ratio(counts[category][category], counts[category].reduce(0, +))
  }

  private func f1(_ category: Int) -> Double {
    let sum = precision(category) + recall(category)
    return sum == 0 ? 0 : 2 * precision(category) * recall(category) / sum
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}
