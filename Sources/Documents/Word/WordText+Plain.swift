package import TextModel

extension WordText {
  /// The way back for a document of one part in which every line of a plain text is a paragraph with one run that holds
  /// all its characters; empty lines are paragraphs without a run.
  package init(lines document: Document, part: String) {
    let index = LineIndex(document)
    var (runs, paragraphs) = ([Run](), [Paragraph]())
    for line in 0..<index.lineCount {
      let range = index.lineRange(line + 1)
      paragraphs.append(Paragraph(range: range, headingLevel: nil, number: nil))
      guard !range.isEmpty else { continue }
      runs.append(Run(range: range, part: 0, paragraph: line, run: runs.count, text: runs.count, firstScalar: 0))
    }
    self.init(document: document, parts: [part], runs: runs, paragraphs: paragraphs, notes: [])
  }
}
