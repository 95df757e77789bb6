package import TextModel

/// One document made ready for finding what it shares with others. Made apart for each document, on any thread.
package struct PreparedText: Sendable {
  /// Bytes that are read for the title.
  private static let longestHead = 600

  package let text: ComparedText
  let fingerprints: Fingerprints
  let weights: PassageWeights

  /// Linear.
  package init(_ document: Document, folded: FoldedText) { self.init(ComparedText(document, folded: folded)) }

  /// The same without what a document is headed by: its title with speaker and date, and a first line that breaks off and only repeats
  /// the beginning of the next.
  package init(_ tokenized: TokenizedDocument) {
    let source = SourceText(tokenized)
    let line = AnomalyCheck.truncatedLine(of: source).map(source.range)
    let title = DocumentOpening(tokenized, reach: Self.longestHead).title
    let head = [line, title].compactMap { $0 }.reduce(nil) { whole, part -> TextRange? in
      whole.map { TextRange(min($0.start, part.start), max($0.end, part.end)) } ?? part
    }
    self.init(ComparedText(tokenized.document, folded: tokenized.folded, leavingOut: head))
  }

  private init(_ text: ComparedText) {
    self.text = text
    let grams = Fingerprints.hashes(of: text.scalars)
    fingerprints = Fingerprints(winnowing: grams)
    weights = PassageWeights(text, grams: grams)
  }

  private init(_ text: ComparedText, _ fingerprints: Fingerprints, _ weights: PassageWeights) {
    self.text = text
    self.fingerprints = fingerprints
    self.weights = weights
  }

  /// The same text with other weights.
  func reweighted(_ weights: PassageWeights) -> PreparedText { PreparedText(text, fingerprints, weights) }
}
