package import Lexicons
package import TextModel

/// One document made ready for finding what it shares with others. Made apart for each document, on any thread.
package struct PreparedText: Sendable {
  package let text: ComparedText
  let fingerprints: Fingerprints
  let weights: PassageWeights

  /// - Parameter formulas: from `CommonFormulas`. Linear.
  package init(_ document: Document, folded: FoldedText, formulas: PhraseMatcher = CommonFormulas.matcher) {
    text = ComparedText(document, folded: folded)
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
