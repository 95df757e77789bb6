package import Wording

/// How well findings agree with a reader's, check by check, for people and for programs.
package struct FindingScoreRenderer: Sendable {
  /// The counts of one check.
  package struct Row: Sendable {
    let check: String
    let counts: [(name: String, value: Int)]
    let figures: [(name: String, value: Double)]

    /// - Parameters:
    ///   - found: places of the reader that were reported.
    ///   - missed: those that were not.
    ///   - wrong: reports where the reader has none; `trapped` of them where the reader expected a false alarm.
    package init(
      check: String, found: Int, missed: Int, wrong: Int, trapped: Int, precision: Double, recall: Double, f1: Double
    ) {
      self.check = check
      counts = [("found", found), ("missed", missed), ("wrong", wrong), ("trapped", trapped)]
      figures = [("precision", precision), ("recall", recall), ("f1", f1)]
    }
  }

  /// One difference.
  package struct Difference: Sendable {
    let members: [(name: String, value: String)]

    /// - Parameters:
    ///   - place: file and line.
    ///   - kind: `missed`, `wrong` or `trapped`.
    ///   - text: the words at the place.
    ///   - expected: what the reader wrote.
    ///   - said: what the check said.
    package init(place: String, check: String, kind: String, text: String, expected: String?, said: String?) {
      members = [
        ("place", place), ("check", check), ("kind", kind), ("text", text), ("expected", expected ?? ""),
        ("said", said ?? ""),
      ]
    }
  }

  private let documents: Int
  private let rows: [Row]
  private let differences: [Difference]

  /// - Parameters:
  ///   - documents: how many were read.
  ///   - differences: to be listed; none where only the totals are wanted.
  package init(documents: Int, rows: [Row], differences: [Difference]) {
    self.documents = documents
    self.rows = rows
    self.differences = differences
  }

  /// By the schema `evaluate.json`.
  package func json(provenance: Provenance) -> [UInt8] {
    let checks = rows.map { row in
      JSONValue.object(
        [("check", .text(row.check))] + row.counts.map { ($0.name, .integer($0.value)) }
          + row.figures.map { ($0.name, .share($0.value)) })
    }
    let errors = differences.map { difference in
      JSONValue.object(difference.members.filter { !$0.value.isEmpty }.map { ($0.name, .text($0.value)) })
    }
    return JSONRenderer.document(
      .object(
        [("documents", .integer(documents)), ("checks", .array(checks))]
          + (errors.isEmpty ? [] : [("errors", .array(errors))])),
      provenance: provenance)
  }

  /// A table, and below it the differences.
  package func text(style: TerminalStyle, language: Language) -> [UInt8] {
    let words = Words(language: language)
    let heads = ["found", "missed", "wrong", "trapped", "precision", "recall"].map { words("score.\($0)") } + ["F1"]
    var lines = [
      words("score.documents", ["count": String(documents)]), style.paint(line("", heads), .heading),
    ]
    for row in rows {
      lines.append(
        line(
          row.check, row.counts.map { String($0.value) } + row.figures.map { Figures.fixed($0.value, decimals: 3) }))
    }
    if !differences.isEmpty { lines.append("") }
    lines += differences.map { difference in
      difference.members.filter { !$0.value.isEmpty }.map { TerminalText.printable($0.value) }.joined(separator: "  ")
    }
    return TerminalRenderer.bytes(lines)
  }

  private func line(_ head: String, _ cells: [String]) -> String {
    TerminalText.padded(head, to: 14) + cells.map { "  " + TerminalText.padded($0, to: 9, leading: true) }.joined()
  }
}
