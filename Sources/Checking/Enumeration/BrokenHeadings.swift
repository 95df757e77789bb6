import Wording

/// Numbered headings that a line break has cut in two: “二、以扎实的” and “作风推进整改”.
struct BrokenHeadings {
  private static let longestHeading = 60
  private static let longestRest = 24
  /// What a verb at the end of the line still needs.
  private static let longestObject = 6

  let text: SourceText
  let numbering: Numbering

  func findings() -> [Finding] {
    let tables = CheckTables.shared
    return numbering.markers.filter { $0.position == .line && $0.style.level != nil }.compactMap { marker in
      let line = text.trimmed(text.lines[text.line(of: marker.range.lowerBound)])
      guard line.count <= Self.longestHeading, marker.range.upperBound < line.upperBound,
        !holdsStop(line), let next = rest(behind: line),
        ends(line, tables.endsOfBrokenHeadings)
          || next.count <= Self.longestObject && next.allSatisfy({ ScalarClass.isHan(text.plain[$0]) })
            && ends(line, tables.verbsOfBrokenHeadings)
      else { return nil }
      return Finding(
        check: .enumeration, rule: "broken-line", severity: .warning, range: text.range(line),
        message: Message("enumeration.brokenHeading", ["marker": text.text(marker.range)]))
    }
  }

  private func ends(_ line: Range<Int>, _ words: PhraseList) -> Bool {
    text.has(anyOf: words, endingAt: line.upperBound)
  }

  private func holdsStop(_ range: Range<Int>) -> Bool { range.contains { ScalarClass.endsSentence(text.plain[$0]) } }

  /// The next line where it may be the rest of a heading: short, without a number and without the end of a sentence.
  private func rest(behind line: Range<Int>) -> Range<Int>? {
    let next = text.lines.lazy.map(text.trimmed).first { $0.lowerBound >= line.upperBound && !$0.isEmpty }
    guard let next, next.count <= Self.longestRest, !holdsStop(next) else { return nil }
    return numbering.markers.contains { $0.range.lowerBound == next.lowerBound } ? nil : next
  }
}
