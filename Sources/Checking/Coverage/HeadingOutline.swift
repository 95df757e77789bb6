import TextModel

/// The headings of a document, each with the text below it: those that its file marks, numbered ones, lines that end
/// without a stop, sentences that announce a topic (其次，谈谈怎么安排。), and short sentences and questions that open a
/// paragraph (先讲问题。).
struct HeadingOutline: Sendable {
  struct Section: Sendable {
    /// The words of the heading, in bytes.
    let heading: TextRange
    /// Heading and all below it, down to the next heading of its level or a higher one.
    let extent: TextRange
    /// Whether it is numbered, marked or announced, and not only a line or some words without a stop.
    let isChapter: Bool
    /// Whether it is a chapter with no more than a short sentence below its heading, which promises what is not said.
    let isBare: Bool
  }

  /// In scalars.
  private static let shortSentence = 30

  /// The headings that a sentence stands under, by the numbers of the sentences they begin in; nil where there are none.
  struct Place: Sendable, Hashable {
    /// The outermost chapter.
    var chapter: Int?
    /// The innermost section of any kind, when it is another one.
    var section: Int?
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
    let marked = Self.markedHeads(in: text, numbering)
    let known = Set(marked.map(\.heading.lowerBound))
    let numbered = Self.numberedHeads(in: text, numbering)
    let besides = known.union(numbering.markers.map(\.range.lowerBound))
    let others = (numbered + Self.plainHeads(in: text, besides: besides)).filter {
      !known.contains($0.heading.lowerBound)
    }
    sections = Self.sections((marked + others).sorted { $0.heading.lowerBound < $1.heading.lowerBound }, in: text)
  }

  /// The numbered chapters with their first sentences, however long: text may run on behind a heading whose line break is
  /// lost.
  static func openings(in text: SourceText, _ numbering: Numbering) -> [Section] {
    sections(numberedHeads(in: text, numbering, longest: text.count), in: text)
  }

  private static func numberedHeads(in text: SourceText, _ numbering: Numbering, longest: Int = longestNumbered)
    -> [Head]
  {
    numbering.markers.filter { $0.position == .line && ($0.style.level ?? 99) <= deepestLevel }.compactMap {
      head($0.range.upperBound, from: $0.range.lowerBound, level(of: $0), in: text, longest: longest)
    }
  }

  private static func sections(_ heads: [Head], in text: SourceText) -> [Section] {
    heads.enumerated().map { place, head in
      let next = heads[(place + 1)...].first { $0.level <= head.level }?.heading.lowerBound ?? text.count
      let end = max(head.heading.upperBound, min(next, head.limit))
      let body = text.trimmed(min(end, head.heading.upperBound + 1)..<end)
      let isBare =
        (1...shortSentence).contains(body.count)
        && !body.dropLast().contains { ScalarClass.endsSentence(text.plain[$0]) }
      return Section(
        heading: text.range(head.heading), extent: text.range(head.heading.lowerBound..<end),
        isChapter: head.level < lineLevel, isBare: head.level < lineLevel && isBare)
    }
  }

  /// Where each sentence stands. A heading does not stand under itself.
  ///
  /// - Parameter sentences: those of the document, in order.
  /// - Complexity: O(sentences · sections).
  func places(of sentences: [TextRange]) -> [Place] {
    let heads = sections.map { section in sentences.partitioningIndex { $0.end > section.heading.start } }
    return sentences.indices.map { sentence in
      let around = sections.indices.filter {
        heads[$0] < sentence && sections[$0].extent.end > sentences[sentence].start
      }
      let chapter = around.first { sections[$0].isChapter }
      let section = around.last.flatMap { $0 == chapter ? nil : $0 }
      return Place(chapter: chapter.map { heads[$0] }, section: section.map { heads[$0] })
    }
  }

  /// Headings by the styles of a Word file. One that is also numbered stands no higher than its number says, since some
  /// give all headings one style; the first line is the title.
  private static func markedHeads(in text: SourceText, _ numbering: Numbering) -> [Head] {
    let first = text.lines.lazy.map(text.trimmed).first { !$0.isEmpty }?.lowerBound
    let numbers = Dictionary(
      numbering.markers.filter { $0.position == .line }.map { ($0.range.lowerBound, $0) }
    ) { first, _ in first }
    return text.lines.compactMap { line in
      guard let level = text.mark(at: line.lowerBound)?.headingLevel else { return nil }
      let line = text.trimmed(line)
      guard !line.isEmpty, line.lowerBound != first else { return nil }
      let number = numbers[line.lowerBound]
      let style = number?.style.level ?? 0
      return head(
        number?.range.upperBound ?? line.lowerBound, from: line.lowerBound, max(level, style) * levelStep + style,
        in: text)
    }
  }

  /// Between levels lie those of headings that are marked and numbered.
  private static let levelStep = 10

  private static func level(of marker: NumberingMarker) -> Int { (marker.style.level ?? 9) * (levelStep + 1) }

  private static func head(
    _ words: Int, from start: Int, _ level: Int, in text: SourceText, longest: Int = longestNumbered
  ) -> Head? {
    let end = text.endOfSentence(from: words)
    guard end > words, end - words <= longest else { return nil }
    return Head(heading: start..<end, level: level, limit: text.count)
  }

  /// Headings without numbers. The first line is the title, which says nothing yet.
  private static func plainHeads(in text: SourceText, besides numbered: Set<Int>) -> [Head] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    return lines.dropFirst().compactMap { line in
      let end = line.first { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .colon } ?? line.upperBound
      let first = line.lowerBound..<end
      if end < line.upperBound, announces(first, in: text) {
        return Head(heading: first, level: announcedLevel, limit: text.count)
      }
      guard !numbered.contains(line.lowerBound) else { return nil }
      if end == line.upperBound {
        return line.count <= longestLine ? Head(heading: line, level: lineLevel, limit: text.count) : nil
      }
      let isQuestion = text.at(end) == .question && first.count <= longestQuestion
      guard isQuestion || first.count <= longestTopic, end + 1 < line.upperBound else { return nil }
      return Head(heading: first, level: openingLevel, limit: line.upperBound)
    }
  }

  /// The level of an announced topic: below chapters, above lines.
  private static let announcedLevel = 33
  /// The level of a line without a stop, and of words that open a paragraph: below all that are numbered or marked.
  private static let lineLevel = 100
  private static let openingLevel = 101

  /// 首先，谈谈…  第二，讲讲…  最后我再强调…
  private static func announces(_ sentence: Range<Int>, in text: SourceText) -> Bool {
    guard sentence.count <= longestQuestion else { return false }
    return text.has(anyOf: Words.topicOpeners, at: sentence.lowerBound)
      && text.first(of: Words.topicVerbs, in: sentence) != nil
  }
}

private enum Words {
  /// 首先, 其次: with these a topic is announced.
  static let topicOpeners = WordTables.coverage.phrases("topic-opener")
  /// 谈谈, 讲讲
  static let topicVerbs = WordTables.coverage.phrases("topic-verb")
}
