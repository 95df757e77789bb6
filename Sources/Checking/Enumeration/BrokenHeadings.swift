import Wording

/// Numbered headings that a line break has cut in two: “二、以扎实的” and “作风推进整改”.
struct BrokenHeadings {
  private static let longestHeading = 60
  private static let longestRest = 24

  let text: SourceText
  let numbering: Numbering

  func findings() -> [Finding] {
    let endings = CheckTables.shared.endsOfBrokenHeadings
    return numbering.markers.filter { $0.position == .line && $0.style.level != nil }.compactMap { marker in
      let line = text.trimmed(text.lines[text.line(of: marker.range.lowerBound)])
      guard line.count <= Self.longestHeading, marker.range.upperBound < line.upperBound,
        endings.contains(where: { text.has($0, endingAt: line.upperBound) }), !holdsStop(line), goesOn(behind: line)
      else { return nil }
      return Finding(
        check: .enumeration, rule: "broken-line", severity: .warning, range: text.range(line),
        message: Message("enumeration.brokenHeading", ["marker": text.text(marker.range)]))
    }
  }

  private func holdsStop(_ range: Range<Int>) -> Bool { range.contains { ScalarClass.endsSentence(text.plain[$0]) } }

  /// Whether the next line is the rest of a heading: short, without a number and without the end of a sentence.
  private func goesOn(behind line: Range<Int>) -> Bool {
    let next = text.lines.lazy.map(text.trimmed).first { $0.lowerBound >= line.upperBound && !$0.isEmpty }
    guard let next, next.count <= Self.longestRest, !holdsStop(next) else { return false }
    return !numbering.markers.contains { $0.range.lowerBound == next.lowerBound }
  }
}
