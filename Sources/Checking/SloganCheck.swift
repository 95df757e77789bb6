import TextModel
import Wording

/// Where the slogans of the profile stand, and which required one is absent.
struct SloganCheck: Sendable {
  let profile: ReviewProfile

  func findings(hits: [PhraseHit]) -> [Finding] {
    occurrences(hits).map { number, range in
      Finding(
        check: .slogan, rule: "listed", severity: .info, range: range,
        message: Message("slogan.listed", ["slogan": profile.slogans[number].text]),
        details: .slogan(announced: nil, items: []))
    }
  }

  /// A required slogan counts as a point of the document: being absent it has no place.
  func coverage(of document: TokenizedDocument, hits: [PhraseHit]) -> [PointCoverage] {
    let occurrences = occurrences(hits)
    return profile.slogans.enumerated().filter(\.element.required).map { number, slogan in
      let ranges = occurrences.filter { $0.slogan == number }.map(\.range)
      return PointCoverage(
        point: "slogan-\(number + 1)", title: slogan.text, status: ranges.isEmpty ? .missing : .covered,
        score: ranges.isEmpty ? 0 : 1,
        evidence: ranges.prefix(3).map {
          .init(
            range: document.trimmedSentence(document.sentenceIndex(at: $0.start)), matched: [$0],
            why: Message("slogan.listed", ["slogan": slogan.text]))
        },
        reason: Message(ranges.isEmpty ? "slogan.absent" : "slogan.present", ["count": String(ranges.count)]))
    }
  }

  private func occurrences(_ hits: [PhraseHit]) -> [(slogan: Int, range: TextRange)] {
    let slogans = hits.filter {
      if case .slogan = $0.role { true } else { false }
    }
    return slogans.leftmostLongest().compactMap { hit in
      if case .slogan(let number) = hit.role { (number, hit.range) } else { nil }
    }
  }
}
