import Wording

/// Numbered headings that a line break has cut in two: “二、以扎实的” and “作风推进整改”.
///
/// Some show it by the word that they end with. Of the others their place shows it: a few words without number and mark stand
/// between a heading and its text, where the other headings of the document stand right above theirs.
struct BrokenHeadings {
  private static let longestHeading = 60
  private static let longestRest = 24
  /// What a verb at the end of the line still needs.
  private static let longestObject = 6

  /// A heading and the line below it that may be its rest.
  struct Heading {
    let marker: NumberingMarker
    let line: Range<Int>
    let rest: Range<Int>
  }

  let text: SourceText
  let numbering: Numbering

  func findings() -> [Finding] {
    let headings = numbering.markers.filter { $0.position == .line && $0.style.level != nil }.compactMap(heading)
    let open = headings.filter(endsOpen)
    let closed = headings.filter { !endsOpen($0) }
    let broken = closed.isEmpty ? open : open + HeadingsApart(text: text, numbering: numbering).apart(closed)
    return broken.map(finding)
  }

  private func finding(_ heading: Heading) -> Finding {
    Finding(
      check: .enumeration, rule: "broken-line", severity: .warning,
      range: text.range(heading.line.lowerBound..<heading.rest.upperBound),
      message: Message("enumeration.brokenHeading", ["marker": text.text(heading.marker.range)]),
      suggestion: text.text(heading.line) + text.text(heading.rest))
  }

  private func heading(_ marker: NumberingMarker) -> Heading? {
    let line = text.trimmed(text.lines[text.line(of: marker.range.lowerBound)])
    guard line.count <= Self.longestHeading, marker.range.upperBound < line.upperBound, !text.holdsStop(line),
      let rest = rest(behind: line)
    else { return nil }
    return Heading(marker: marker, line: line, rest: rest)
  }

  private func endsOpen(_ heading: Heading) -> Bool {
    let end = heading.line.upperBound
    return text.has(anyOf: Words.endsOfBrokenHeadings, endingAt: end)
      || heading.rest.count <= Self.longestObject && heading.rest.allSatisfy { ScalarClass.isHan(text.plain[$0]) }
        && text.has(anyOf: Words.verbsOfBrokenHeadings, endingAt: end)
  }

  /// The next line where it may be the rest of a heading: short, without a number and without the end of a sentence.
  private func rest(behind line: Range<Int>) -> Range<Int>? {
    let next = text.line(behind: line)
    guard let next, next.count <= Self.longestRest, !text.holdsStop(next) else { return nil }
    return numbering.markers.contains { $0.range.lowerBound == next.lowerBound } ? nil : next
  }
}

extension SourceText {
  /// Whether a sentence ends in a range.
  func holdsStop(_ range: Range<Int>) -> Bool { range.contains { ScalarClass.endsSentence(plain[$0]) } }

  /// The next line that is not empty, without the blanks at its ends.
  func line(behind range: Range<Int>) -> Range<Int>? {
    lines[(line(of: range.lowerBound) + 1)...].lazy.map(trimmed).first { !$0.isEmpty }
  }
}

private enum Words {
  /// 的, 和: no heading ends so.
  static let endsOfBrokenHeadings = WordTables.words.phrases("broken-heading-end")
  /// 取得, 确保: behind one of these a short line is the rest.
  static let verbsOfBrokenHeadings = WordTables.words.phrases("broken-heading-verb")
}
