import TextModel
import Wording

/// Wrong names, each with the right one. The longest expression at a place decides, so that a wrong name inside a
/// right one is none.
struct TermCheck: Sendable {
  let profile: ReviewProfile

  func findings(hits: [PhraseHit]) -> [Finding] {
    let names = hits.filter {
      switch $0.role {
      case .wrongName, .rightName: true
      case .aspect, .slogan: false
      }
    }
    return names.leftmostLongest().compactMap { hit in
      guard case .wrongName(let number) = hit.role else { return nil }
      let term = profile.terms[number]
      return Finding(
        check: .term, rule: term.id, severity: term.severity, range: hit.range,
        message: Message(term.because.isEmpty ? "term.use" : "term.useBecause", ["use": term.use, "because": term.because]),
        suggestion: term.use)
    }
  }
}
