public import Checking
public import TextModel
public import Wording

extension TerminalRenderer {
  /// What is changed in a document, line by line as `diff` shows it, with the rules that want it.
  ///
  /// - Parameters:
  ///   - corrections: those of `document`.
  ///   - outcome: what was done with them.
  public func corrections(
    _ corrections: Corrections, of document: Document, outcome: Message, language: Language
  ) -> [UInt8] {
    let finder = PlaceFinder(document)
    let name = TerminalText.printable(document.name)
    var lines: [String] = []
    if !corrections.isEmpty { lines += ["--- " + name, "+++ " + name].map { style.paint($0, .heading) } }
    var line = 0
    for finding in corrections.findings {
      let place = finder.place(finding.range)
      guard place.line != line else { continue }
      line = place.line
      let range = finder.lines.lineRange(line)
      lines.append(style.paint("@@ -\(line) +\(line) @@", .faint))
      lines.append(style.paint("-" + TerminalText.printable(document.text(range)), .bad))
      let changed = String(decoding: corrections.text(of: range), as: UTF8.self)
      lines.append(style.paint("+" + TerminalText.printable(changed), .good))
      lines += corrections.findings(in: range).map {
        "  \(line):\(finder.place($0.range).column)  " + change($0, finder)
      }
    }
    lines.append(Words(language: language).labelled(name, outcome.text(in: language)))
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func change(_ finding: Finding, _ finder: PlaceFinder) -> String {
    let (old, new) = (finder.text(finding.range), finding.suggestion ?? "")
    return TerminalText.printable("\(finding.check.rawValue)/\(finding.rule)  \(old) → \(new)")
  }
}
