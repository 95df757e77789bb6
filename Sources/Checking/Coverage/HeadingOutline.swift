import TextModel

/// The headings of a document, each with the text below it: numbered ones, lines that end without a stop, sentences
/// that announce a topic (其次，谈谈怎么安排。), and short sentences and questions that open a paragraph (先讲问题。).
struct HeadingOutline: Sendable {
  struct Section: Sendable {
    /// The words of the heading, in bytes.
    let heading: TextRange
    /// Heading and all below it, down to the next heading of its level or a higher one.
    let extent: TextRange
  }

  /// Sections lie inside one another.
  let sections: [Section]

  /// In scalars; longer ones are no headings.
  private static let longestNumbered = 60
  private static let longestLine = 30
  private static let longestTopic = 14
  private static let longestQuestion = 36
  private static let deepestLevel = 2

  private struct Head {
    let heading: Range<Int>
    let level: Int
    /// Where the section ends at the latest.
    let limit: Int
  }

  init(_ text: SourceText, _ numbering: Numbering) {
    let numbered = numbering.markers.filter {
      $0.position == .line && ($0.style.level ?? 99) <= Self.deepestLevel
    }.compactMap { Self.head($0, in: text) }
    let heads = (numbered + Self.plainHeads(in: text, besides: Set(numbering.markers.map(\.range.lowerBound))))
      .sorted { $0.heading.lowerBound < $1.heading.lowerBound }
    sections = heads.enumerated().map { place, head in
      let next = heads[(place + 1)...].first { $0.level <= head.level }?.heading.lowerBound ?? text.count
      return Section(
        heading: text.range(head.heading),
        extent: text.range(head.heading.lowerBound..<max(head.heading.upperBound, min(next, head.limit))))
    }
  }

  private static func head(_ marker: NumberingMarker, in text: SourceText) -> Head? {
    var end = marker.range.upperBound
    while end < text.count, text.plain[end] != 0x0A, !ScalarClass.endsSentence(text.plain[end]) { end += 1 }
    guard end - marker.range.upperBound <= longestNumbered else { return nil }
    return Head(heading: marker.range.lowerBound..<end, level: marker.style.level ?? 9, limit: text.count)
  }

  /// Headings without numbers. The first line is the title, which says nothing yet.
  private static func plainHeads(in text: SourceText, besides numbered: Set<Int>) -> [Head] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    return lines.dropFirst().compactMap { line in
      let end = line.first { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == 0x3A } ?? line.upperBound
      let first = line.lowerBound..<end
      if end < line.upperBound, announces(first, in: text) {
        return Head(heading: first, level: announcedLevel, limit: text.count)
      }
      guard !numbered.contains(line.lowerBound) else { return nil }
      if end == line.upperBound {
        return line.count <= longestLine ? Head(heading: line, level: 8, limit: text.count) : nil
      }
      let isQuestion = text.at(end) == 0x3F && first.count <= longestQuestion
      guard isQuestion || first.count <= longestTopic, end + 1 < line.upperBound else { return nil }
      return Head(heading: first, level: 9, limit: line.upperBound)
    }
  }

  /// The level of an announced topic: below chapters, above lines.
  private static let announcedLevel = 3

  /// 首先，谈谈…  第二，讲讲…  最后我再强调…
  private static func announces(_ sentence: Range<Int>, in text: SourceText) -> Bool {
    let tables = CoverageWords.shared
    guard sentence.count <= longestQuestion else { return false }
    return tables.topicOpeners.contains { text.has($0, at: sentence.lowerBound) }
      && text.first(of: tables.topicVerbs, in: sentence) != nil
  }
}
