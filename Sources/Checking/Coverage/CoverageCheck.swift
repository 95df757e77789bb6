import TextModel
import Wording

/// Which points of the profile the document makes, with the sentences that make them.
///
/// A section of several sentences below a heading that names the point makes it. Else its aspects do.
/// An aspect is shown by a phrase; in a long text one mention in passing shows it only half, below a heading of the
/// point it shows it fully. Hints and paraphrases show it half. The point is made when its aspects add up.
struct CoverageCheck: Sendable {
  /// More sentences than this for one aspect show nothing new.
  private static let sentencesPerAspect = 3

  let profile: ReviewProfile
  let phrases: ProfilePhrases
  let descriptions: Descriptions

  init(_ profile: ReviewProfile, _ phrases: ProfilePhrases, folding: FoldingTable) {
    self.profile = profile
    self.phrases = phrases
    descriptions = Descriptions(profile, phrases, folding: folding)
  }

  func coverage(
    of document: TokenizedDocument, hits: [PhraseHit], text: SourceText, _ numbering: Numbering
  ) -> [PointCoverage] {
    let denial = Denial(text)
    let reading = CoverageReading(
      document: document, fragment: numbering.fragment, outline: HeadingOutline(text, numbering),
      mentions: AspectMentions(hits, phrases.patterns, of: profile, in: document, unless: denial),
      paraphrases: ParaphraseFinder(
        descriptions, document, hits: hits,
        isAllowed: document.sentences.indices.map { !denial.denies(document.trimmedSentence($0)) }),
      thresholds: profile.thresholds)
    let shown = profile.points.indices.map { point in
      AspectReader(reading, profile.points[point], number: point, descriptions).aspects()
    }
    let firsts = shown.map { $0.flatMap(\.evidence).map(\.range.start).min() }
    return profile.points.indices.map { number in
      let point = profile.points[number]
      let before = point.after.flatMap { id in profile.points.firstIndex { $0.id == id } }
      let isLate = zip(before.flatMap { firsts[$0] }, firsts[number]).map { $0 <= $1 } ?? true
      return judge(point, shown[number], in: reading, isInOrder: isLate)
    }
  }

  private func zip(_ left: Int?, _ right: Int?) -> (Int, Int)? {
    if let left, let right { (left, right) } else { nil }
  }

  private func judge(
    _ point: ReviewProfile.Point, _ aspects: [ShownAspect], in reading: CoverageReading, isInOrder: Bool
  ) -> PointCoverage {
    let sum = aspects.reduce(0) { $0 + $1.strengthInPlace }
    let anywhere = aspects.reduce(0) { $0 + $1.strength }
    let sentences = Set(aspects.flatMap(\.evidence).map(\.range)).count
    let isEnough = sum >= Double(point.need)
    // One sentence in passing tells nothing of what stood in the part that is lost.
    let isTouched = reading.fragment != nil && (sentences < 2 && anywhere < 1 || !aspects.contains(where: \.isSaid))
    let status: PointCoverage.Status =
      isTouched
      ? .missing
      : isEnough && sentences >= point.times && isInOrder
        ? .covered : anywhere >= profile.thresholds.partial ? .partial : .missing
    let isLost = status == .missing && reading.fragment != nil && point.place != .closing
    let reason = CoverageReason(point: point, aspects: aspects, sum: sum, anywhere: anywhere)
    return PointCoverage(
      point: point.id, title: point.title, status: status, score: min(1, sum / Double(point.need)),
      evidence: aspects.flatMap { $0.evidence.prefix(Self.sentencesPerAspect) }.sorted { $0.range < $1.range },
      reason: isLost
        ? Message("coverage.lost", ["count": String(point.aspects.count)])
        : reason.message(status, sentences: sentences, isInOrder: isInOrder),
      isLost: isLost)
  }
}

/// What is known of a document before its points are judged.
struct CoverageReading {
  let document: TokenizedDocument
  let fragment: Fragment?
  let outline: HeadingOutline
  let mentions: AspectMentions
  let paraphrases: ParaphraseFinder
  let thresholds: ReviewProfile.Thresholds

  /// Number of sentences that begin in a range.
  func sentences(in range: TextRange) -> Int {
    let first = document.sentences.partitioningIndex { $0.start >= range.start }
    return document.sentences.partitioningIndex { $0.start >= range.end } - first
  }
}

/// How far an aspect is shown.
struct ShownAspect {
  let name: String
  /// 0 to 1, anywhere in the text and where the point must stand.
  let strength: Double
  let strengthInPlace: Double
  let evidence: [PointCoverage.Evidence]
  /// Whether the text says it itself, and does not only tell others to.
  var isSaid = true
}
