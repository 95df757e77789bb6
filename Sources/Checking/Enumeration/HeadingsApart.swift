import TextModel

/// Tells the rest of a broken heading by its place from what else may stand below a heading: a heading of its own, a name, a
/// row of a table, the next line of a text that is wrapped at a column.
struct HeadingsApart {
  /// Shorter headings (三、名单) have something listed below them.
  private static let shortestHeading = 6
  private static let longestRest = 24
  /// Below a heading without a comma fewer words may be a name.
  private static let shortestRest = 4
  /// At most so large a share of the headings may seem broken; where more do, it is the manner of the document.
  private static let share = 3
  private static let dateEnds: Set<UInt32> = [.年, .月, .日]
  /// 、 , " 《 》
  private static let marksInside: Set<UInt32> = [.pause, .comma, .quote, .openTitle, .closeTitle]

  let text: SourceText
  let numbering: Numbering

  /// Those of some headings whose rest stands apart from its text as no other line of the document does.
  func apart(_ headings: [BrokenHeadings.Heading]) -> [BrokenHeadings.Heading] {
    let wrapped = WrappedLines(text)
    let likely = headings.filter { isLikely($0) && !wrapped.goesOn(behind: text.line(of: $0.line.lowerBound)) }
    guard !likely.isEmpty, !hasPlainHeadings() else { return [] }
    return likely.filter { heading in
      let all = numbering.markers.count { $0.position == .line && $0.style == heading.marker.style }
      let alike = headings.count { $0.marker.style == heading.marker.style }
      return all > alike && (alike - 1) * Self.share < all
    }
  }

  private func isLikely(_ heading: BrokenHeadings.Heading) -> Bool {
    let (line, rest) = (heading.line, heading.rest)
    guard line.upperBound - heading.marker.range.upperBound >= Self.shortestHeading, isOpen(line), isRest(rest),
      rest.count >= Self.shortestRest || holdsComma(line),
      !text.isMarkedHeading(line.lowerBound), !text.isMarkedHeading(rest.lowerBound),
      let below = text.line(behind: rest)
    else { return false }
    // A heading of the same level would leave this one without a text.
    return text.holdsStop(below)
      || marker(at: below).map { $0.style.level ?? 9 > heading.marker.style.level ?? 0 } ?? false
  }

  /// Whether a heading may go on. One without a comma that ends in a noun of headings (人员, 安排) is whole.
  private func isOpen(_ line: Range<Int>) -> Bool {
    let last = text.plain[line.upperBound - 1]
    guard ScalarClass.isHan(last) || last == .pause else { return false }
    return holdsComma(line) || !text.has(anyOf: Words.endsOfWholeHeadings, endingAt: line.upperBound)
  }

  private func holdsComma(_ line: Range<Int>) -> Bool { line.contains { text.plain[$0] == .comma } }

  /// Words and the marks between them; no date, address to the hearers or row of a table.
  private func isRest(_ rest: Range<Int>) -> Bool {
    guard ScalarClass.isHan(text.plain[rest.lowerBound]), ScalarClass.isHan(text.plain[rest.upperBound - 1]),
      !text.has(anyOf: CheckWords.salutations, at: rest.lowerBound),
      !text.has(anyOf: CheckWords.attachments, at: rest.lowerBound)
    else { return false }
    return rest.allSatisfy { ScalarClass.isHan(text.plain[$0]) || Self.marksInside.contains(text.plain[$0]) }
      && !isDate(rest)
  }

  /// 二〇〇五年七月
  private func isDate(_ rest: Range<Int>) -> Bool {
    HanNumeral.isNumeral(text.plain[rest.lowerBound]) && Self.dateEnds.contains(text.plain[rest.upperBound - 1])
  }

  private func marker(at line: Range<Int>) -> NumberingMarker? {
    let place = numbering.markers.partitioningIndex { $0.range.lowerBound >= line.lowerBound }
    return numbering.markers[place...].first.flatMap { $0.range.lowerBound == line.lowerBound ? $0 : nil }
  }

  /// Whether short lines without number and mark stand between two paragraphs: the document has headings of that kind.
  private func hasPlainHeadings() -> Bool {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    return zip(lines, zip(lines.dropFirst(), lines.dropFirst(2))).contains { above, pair in
      let (line, below) = pair
      return line.count <= Self.longestRest && text.holdsStop(above) && text.holdsStop(below) && marker(at: line) == nil
        && !line.contains { ScalarClass.endsClause(text.plain[$0]) }
    }
  }
}

private enum Words {
  /// 人员, 安排: a heading without a comma that ends so is whole.
  static let endsOfWholeHeadings = WordTables.words.phrases("whole-heading-end")
}
