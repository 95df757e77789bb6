import UnicodeText
package import Wording

/// How far off shares are by each method, for people and for programs.
package struct ShareTrialRenderer: Sendable {
  /// What one method achieved, all shares of 1.
  package struct Row: Sendable {
    let method: String
    let error: Double
    let coverage: Double
    let width: Double

    /// - Parameter method: its name in the machine format and in the catalogue (`shares.method.NAME`).
    package init(method: String, error: Double, coverage: Double, width: Double) {
      (self.method, self.error, self.coverage, self.width) = (method, error, coverage, width)
    }
  }

  /// One setting with its methods.
  package struct Part: Sendable {
    let setting: String
    let collections: Int
    let meanSize: Double
    let meanAudited: Double
    let rows: [Row]

    /// - Parameter setting: its name in the machine format and in the catalogue (`shares.setting.NAME`).
    package init(setting: String, collections: Int, meanSize: Double, meanAudited: Double, rows: [Row]) {
      (self.setting, self.collections, self.rows) = (setting, collections, rows)
      (self.meanSize, self.meanAudited) = (meanSize, meanAudited)
    }
  }

  private let opinions: Int
  private let parts: [Part]

  /// A trial of so many labelled opinions, one part for each setting.
  package init(opinions: Int, parts: [Part]) { (self.opinions, self.parts) = (opinions, parts) }

  /// The machine format; errors and widths are shares of 1.
  package func json(provenance: Provenance) -> [UInt8] {
    JSONRenderer.document(
      ["opinions": .integer(opinions), "settings": .array(parts.map(json))], provenance: provenance)
  }

  private func json(_ part: Part) -> JSONValue {
    [
      "setting": .text(part.setting), "collections": .integer(part.collections), "meanSize": .share(part.meanSize),
      "meanAudited": .share(part.meanAudited),
      "methods": .array(
        part.rows.map {
          [
            "method": .text($0.method), "error": .share($0.error), "coverage": .share($0.coverage),
            "width": .share($0.width),
          ]
        }),
    ]
  }

  /// A table for each setting; errors and widths in percentage points.
  package func text(style: TerminalStyle, language: Language) -> [UInt8] {
    let words = Words(language: language)
    var lines = [style.paint(words("score.opinions", ["count": String(opinions)]), .heading)]
    for part in parts { lines += self.lines(part, style, words) }
    return TerminalRenderer.bytes(lines)
  }

  private func lines(_ part: Part, _ style: TerminalStyle, _ words: Words) -> [String] {
    let head = words(
      "shares.setting.\(part.setting)",
      [
        "collections": String(part.collections), "size": Figures.fixed(part.meanSize, decimals: 0),
        "audited": Figures.fixed(part.meanAudited, decimals: 0),
      ])
    let names = part.rows.map { words("shares.method.\($0.method)") }
    let width = (names + [words("shares.method")]).map { columnWidth($0) }.max() ?? 0
    let columns = [words("shares.error"), words("shares.coverage"), words("shares.width")]
    func row(_ name: String, _ cells: [String]) -> String {
      "  " + TerminalText.padded(name, to: width)
        + zip(cells, columns).map { "  " + TerminalText.padded($0, to: columnWidth($1), leading: true) }.joined()
    }
    let rows = zip(names, part.rows).map { name, found in
      row(
        name,
        [
          Figures.fixed(found.error * 100, decimals: 2), Figures.percent(found.coverage),
          Figures.fixed(found.width * 100, decimals: 1),
        ])
    }
    return ["", style.paint(head, .heading), style.paint(row(words("shares.method"), columns), .faint)] + rows
  }
}
