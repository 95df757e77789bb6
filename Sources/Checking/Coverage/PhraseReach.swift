import TextModel

/// What the phrases of a profile may reach over: a line break inside a paragraph, but no end of a sentence, no semicolon
/// and no mark that closes what the first part stands in.
struct PhraseReach {
  private let document: TokenizedDocument
  private let gap: Int
  /// For each sentence the first one that it goes on with, over line breaks inside a paragraph.
  private let whole: [Int]

  /// - Parameter gap: folded scalars that may stand between two parts of a phrase.
  init(_ text: SourceText, _ document: TokenizedDocument, lines: WrappedLines, gap: Int) {
    (self.document, self.gap) = (document, gap)
    var whole = Array(document.sentences.indices)
    for sentence in whole.indices.dropFirst() {
      let before = text.indices(document.trimmedSentence(sentence - 1))
      let start = text.indices(document.trimmedSentence(sentence)).lowerBound
      guard before.upperBound > 0 else { continue }
      let (last, first) = (text.line(of: before.upperBound - 1), text.line(of: start))
      if first == last + 1, lines.goesOn(behind: last) { whole[sentence] = whole[sentence - 1] }
    }
    self.whole = whole
  }

  /// Whether two parts of a phrase belong together.
  func joins(_ first: PhraseHit, _ next: PhraseHit) -> Bool {
    let between = first.folded.upperBound..<next.folded.lowerBound
    guard between.count <= gap else { return false }
    let sentences = [first, next].map { whole[document.sentenceIndex(at: $0.range.start)] }
    return sentences[0] == sentences[1] && !closes(between)
  }

  /// Whether a semicolon stands between, or a bracket closes that opened before, or a quotation that ends a clause.
  private func closes(_ range: Range<Int>) -> Bool {
    var open = 0
    for index in range {
      let scalar = document.folded.scalars[index]
      if scalar == .semicolon { return true }
      if ScalarClass.isOpening(scalar) { open += 1 }
      if ScalarClass.isClosing(scalar) { open -= 1 }
      let endsQuotation =
        scalar == .quote && index + 1 < range.upperBound && document.folded.scalars[index + 1] == .comma
      if open < 0 || endsQuotation { return true }
    }
    return false
  }
}
