package import TextModel
package import Wording

/// The text of a .docx as people see it, with the way back from its bytes to the characters of the file.
///
/// Not every byte has such a way: automatic numbers, the tabs between cells, line and paragraph ends and the labels of
/// footnotes are text, but no character of the file stands for them.
package struct WordText: Sendable {
  /// A stretch of the text that stands character for character in one text element (`w:t`) of a part.
  ///
  /// All counts start at 0 and count start tags of the element in the part's document order, whatever contains it
  /// (deletions, text boxes, both branches of alternate content).
  package struct Run: Sendable, Hashable {
    /// Where it stands in the document's bytes; never empty.
    package let range: TextRange
    /// Index into `parts`.
    package let part: Int
    /// Which `w:p` of the part; of nested ones the innermost.
    package let paragraph: Int
    /// Which `w:r` of the part.
    package let run: Int
    /// Which `w:t` of the part.
    package let text: Int
    /// Unicode scalars of that `w:t`'s content before the range.
    package let firstScalar: Int
  }

  /// A place between two characters of a text element.
  package struct Location: Sendable, Hashable {
    package let part: String
    package let paragraph: Int
    package let run: Int
    package let text: Int
    /// Unicode scalars of the element's content before the place.
    package let scalar: Int
  }

  /// A stretch of one text element.
  package struct Stretch: Sendable, Hashable {
    package let start: Location
    /// Unicode scalars covered.
    package let scalars: Int
  }

  /// Where in a table a paragraph stands.
  package typealias Cell = ParagraphMark.Cell

  /// One paragraph of the text.
  package struct Paragraph: Sendable, Hashable {
    /// Its number included, its line break not.
    package let range: TextRange
    /// 1 to 9 of a heading; nil of body text.
    package let headingLevel: Int?
    /// The automatic number in front; nil when there is none.
    package let number: ParagraphMark.Number?
    /// Of tables inside of each other the innermost; nil outside of all.
    package var cell: Cell?
  }

  package let document: Document
  /// Names of the parts that text was taken from, `word/document.xml` for example.
  package let parts: [String]
  /// In the order of their ranges, which do not overlap.
  package let runs: [Run]
  package let paragraphs: [Paragraph]
  /// What the reader should know: tracked changes, hidden text, footnotes, what was left out.
  package let notes: [Problem]

  /// The stretches of the file that a range of the text stands for, in text order; empty when no character of the
  /// range stands in the file. Logarithmic, plus the stretches.
  package func stretches(of range: TextRange) -> [Stretch] {
    var stretches: [Stretch] = []
    var index = firstRun(endingBehind: range.start)
    while index < runs.count, runs[index].range.start < range.end {
      let run = runs[index]
      let start = max(run.range.start, range.start)
      let end = min(run.range.end, range.end)
      if start < end {
        let location = Location(
          part: parts[run.part], paragraph: run.paragraph, run: run.run, text: run.text,
          scalar: run.firstScalar + scalars(run.range.start, start))
        stretches.append(Stretch(start: location, scalars: scalars(start, end)))
      }
      index += 1
    }
    return stretches
  }

  /// The character of the file nearest to an offset: the one there, else the next of the same paragraph, else the last
  /// one before it. Nil when the file has no character at all.
  package func anchor(at offset: Int) -> Location? {
    guard !runs.isEmpty else { return nil }
    let index = firstRun(endingBehind: offset)
    let paragraph = paragraphs.first { $0.range.start <= offset && offset <= $0.range.end }
    if index < runs.count, runs[index].range.start <= offset || runs[index].range.start < paragraph?.range.end ?? 0 {
      let run = runs[index]
      return location(in: run, at: max(offset, run.range.start))
    }
    let run = runs[max(0, index - 1)]
    return location(in: run, at: min(max(offset, run.range.start), run.range.end))
  }

  private func location(in run: Run, at offset: Int) -> Location {
    Location(
      part: parts[run.part], paragraph: run.paragraph, run: run.run, text: run.text,
      scalar: run.firstScalar + scalars(run.range.start, offset))
  }

  private func scalars(_ start: Int, _ end: Int) -> Int {
    document.utf8[start..<max(start, end)].count { $0 & 0xC0 != 0x80 }
  }

  private func firstRun(endingBehind offset: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
