import TextModel

/// Where a range stands, in every way of counting that the formats use.
struct Place {
  /// Unicode scalars from the start of the text, from 0.
  let start: Int
  let end: Int
  /// From 1, columns in Unicode scalars.
  let line: Int
  let column: Int
  let range: TextRange
}

/// Finds the places of ranges in one document.
struct PlaceFinder {
  let document: Document
  let lines: LineIndex

  init(_ document: Document) {
    self.document = document
    lines = LineIndex(document)
  }

  func place(_ range: TextRange) -> Place {
    let inside = clipped(range)
    let position = lines.position(of: inside.start)
    return Place(
      start: lines.scalarOffset(of: inside.start), end: lines.scalarOffset(of: inside.end),
      line: position.line, column: position.column, range: inside)
  }

  /// As people count: in a Word document, which has no numbered lines, by paragraphs.
  func countedLine(_ place: Place) -> Int { lines.counted(place.line, in: document) }

  var isWord: Bool { document.isWord }

  func text(_ range: TextRange) -> String { document.text(clipped(range)) }

  /// Related ranges name their file by hand; one that reaches past this text must not stop the whole report.
  private func clipped(_ range: TextRange) -> TextRange {
    let end = document.utf8.count
    return TextRange(min(range.start, end), min(range.end, end))
  }
}
