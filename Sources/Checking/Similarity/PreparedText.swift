package import Lexicons
package import TextModel

/// One document made ready for finding what it shares with others. Made apart for each document, on any thread.
package struct PreparedText: Sendable {
  package let text: ComparedText
  let fingerprints: Fingerprints
  let weights: PassageWeights

  /// - Parameter formulas: from `CommonFormulas`. Linear.
  package init(_ document: Document, folded: FoldedText, formulas: PhraseMatcher = CommonFormulas.matcher) {
    self.init(ComparedText(document, folded: folded), formulas: formulas)
  }

  /// The same; a first line that breaks off and only repeats the beginning of the next is no passage of its own.
  package init(_ tokenized: TokenizedDocument) {
    let source = SourceText(tokenized)
    let line = AnomalyCheck.truncatedLine(of: source).map(source.range)
    let text = ComparedText(tokenized.document, folded: tokenized.folded, leavingOut: line)
    self.init(text, formulas: CommonFormulas.matcher)
  }

  private init(_ text: ComparedText, formulas: PhraseMatcher) {
    self.text = text
    let grams = Fingerprints.hashes(of: text.scalars)
    fingerprints = Fingerprints(winnowing: grams)
    weights = PassageWeights(text, grams: grams, formulas: formulas)
  }

  private init(_ text: ComparedText, _ fingerprints: Fingerprints, _ weights: PassageWeights) {
    self.text = text
    self.fingerprints = fingerprints
    self.weights = weights
  }

  /// The same text with other weights.
  func reweighted(_ weights: PassageWeights) -> PreparedText { PreparedText(text, fingerprints, weights) }
}
