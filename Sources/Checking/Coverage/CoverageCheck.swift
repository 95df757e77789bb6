import TextModel
import Wording

/// Which points of the profile the document makes, with the sentences that make them.
struct CoverageCheck: Sendable {
  /// More sentences than this for one aspect show nothing new.
  private static let sentencesPerAspect = 3

  let profile: ReviewProfile

  func coverage(of document: TokenizedDocument, hits: [PhraseHit]) -> [PointCoverage] {
    profile.points.enumerated().map { number, point in
      let aspects = point.aspects.indices.map { index in
        hits.filter { $0.role == .aspect(point: number, aspect: index) }.map(\.range)
      }
      return judge(point, aspects, in: document)
    }
  }

  private func judge(
    _ point: ReviewProfile.Point, _ aspects: [[TextRange]], in document: TokenizedDocument
  ) -> PointCoverage {
    let length = document.document.utf8.count
    let inPlace = aspects.map { $0.filter { point.place.contains($0.start, of: length) } }
    let found = inPlace.count { !$0.isEmpty }
    let foundAnywhere = aspects.count { !$0.isEmpty }
    let status: PointCoverage.Status =
      found >= point.need ? .covered : foundAnywhere > 0 ? .partial : .missing
    let evidence = zip(point.aspects, aspects).flatMap { aspect, ranges in
      sentences(holding: ranges, in: document, why: .verbatim(aspect.name))
    }
    return PointCoverage(
      point: point.id, title: point.title, status: status,
      score: min(1, Double(found) / Double(point.need)),
      evidence: evidence.sorted { $0.range < $1.range },
      reason: reason(point, found: found, foundAnywhere: foundAnywhere, aspects))
  }

  private func sentences(
    holding ranges: [TextRange], in document: TokenizedDocument, why: Message
  ) -> [PointCoverage.Evidence] {
    var evidence: [PointCoverage.Evidence] = []
    var lastSentence = -1
    for range in ranges {
      let sentence = document.sentenceIndex(at: range.start)
      if sentence == lastSentence {
        let last = evidence.removeLast()
        evidence.append(.init(range: last.range, matched: last.matched + [range], why: why))
      } else if evidence.count < Self.sentencesPerAspect {
        evidence.append(.init(range: document.trimmedSentence(sentence), matched: [range], why: why))
        lastSentence = sentence
      } else {
        break
      }
    }
    return evidence
  }

  private func reason(
    _ point: ReviewProfile.Point, found: Int, foundAnywhere: Int, _ aspects: [[TextRange]]
  ) -> Message {
    let absent = zip(point.aspects, aspects).filter { $1.isEmpty }.map(\.0.name)
    let counts = ["found": String(found), "need": String(point.need), "of": String(point.aspects.count)]
    if foundAnywhere == 0 { return Message("coverage.nothing", counts) }
    if found < foundAnywhere, found < point.need {
      return Message("coverage.elsewhere.\(point.place.rawValue)", counts)
    }
    if absent.isEmpty { return Message("coverage.all", counts) }
    return Message("coverage.some", counts.merging(["absent": absent.joined(separator: "、")]) { $1 })
  }
}
