import TextModel
import Wording

/// Wrong names, each with the right one. The longest expression at a place decides, so that a wrong name inside a
/// right one is none; a name that is only spoken of is none either.
struct TermCheck: Sendable {
  let terms: [ReviewProfile.Term]

  func findings(hits: [PhraseHit], in text: SourceText) -> [Finding] {
    let names = hits.filter {
      switch $0.role {
      case .wrongName, .rightName: true
      case .aspect, .slogan: false
      }
    }.leftmostLongest()
    let mention = names.isEmpty ? nil : TermMention(text)
    return names.compactMap { hit in
      guard case .wrongName(let number) = hit.role, mention?.isMention(text.indices(hit.range)) != true else { return nil }
      let term = terms[number]
      return Finding(
        check: .term, rule: term.id, severity: term.severity, range: hit.range,
        message: Message(term.because.isEmpty ? "term.use" : "term.useBecause", ["use": term.use, "because": term.because]),
        suggestion: term.use)
    }
  }
}

extension ReviewProfile.Term {
  /// How often a text uses a wrong name of this rule, the rule taken alone.
  ///
  /// Folds widths and ASCII case only, so that a rule can be tried without ICU.
  func findings(in text: String) -> Int {
    let document = Document(name: "", text: text)
    let folded = FoldedText(document, table: .plain)
    let tokenized = TokenizedDocument(document: document, sentences: [document.range], tokens: [], folded: folded)
    let phrases = ProfilePhrases(ReviewProfile(id: "", title: "", terms: [self]), folding: .plain)
    return TermCheck(terms: [self]).findings(hits: phrases.hits(in: folded), in: SourceText(tokenized)).count
  }
}
