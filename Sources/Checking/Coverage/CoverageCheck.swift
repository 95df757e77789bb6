import TextModel
import Wording

/// Which points of the profile the document makes, with the sentences that make them.
///
/// A section of several sentences below a heading that names the point makes it. Else its aspects do.
/// An aspect is shown by a phrase; in a long text one mention in passing shows it only half, below a heading of the
/// point, or where other aspects are taken up around it, it shows it fully. Hints and paraphrases show it half. The
/// point is made when its aspects add up, half of those asked for are shown fully, and an essential one among them.
/// Where the profile has a reader of sentences, this is only one of the signs by which a point is judged (`ReadPoint`).
struct CoverageCheck: Sendable {
  /// More sentences than this for one aspect show nothing new.
  static let sentencesPerAspect = 3

  let profile: ReviewProfile
  let phrases: ProfilePhrases
  let descriptions: Descriptions

  init(_ profile: ReviewProfile, _ phrases: ProfilePhrases, folding: FoldingTable) {
    self.profile = profile
    self.phrases = phrases
    descriptions = Descriptions(profile, phrases, folding: folding)
  }

  func coverage(
    of document: TokenizedDocument, hits: [PhraseHit], text: SourceText, _ lines: WrappedLines, _ numbering: Numbering,
    _ fragment: Fragment?
  ) -> (points: [PointCoverage], sentences: [SentenceSubject]) {
    guard !profile.points.isEmpty || profile.reader != nil else { return ([], []) }
    let outline = HeadingOutline(text, numbering)
    // A reader takes the names of chapters for speech; to phrases a heading may be a statement.
    let bare = profile.reader == nil ? [] : outline.sections.filter(\.isBare).map(\.heading)
    let denial = Denial(text, lines: lines, bare: bare)
    let isReview = isReview(document, outline, HeadingOutline.openings(in: text, numbering), denial)
    let isSilent = document.sentences.indices.map { denial.isOpen(document.trimmedSentence($0)) }
    let reading = CoverageReading(
      document: document, fragment: fragment, outline: outline,
      mentions: AspectMentions(
        hits, phrases.patterns, of: profile, in: document,
        within: PhraseReach(text, document, lines: lines, gap: profile.thresholds.gap), unless: denial, isReview),
      paraphrases: ParaphraseFinder(
        descriptions, document, hits: hits, isAllowed: isSilent.map { !$0 }),
      isDone: zip(document.sentences, isReview).map { denial.isDone($0, isReview: $1) }, isSilent: isSilent,
      isDenied: document.sentences.indices.map { denial.isDenial(document.trimmedSentence($0)) },
      thresholds: profile.thresholds,
      extent: SpokenExtent(document, text, isSilent).extent)
    let read = profile.reader.map { ReadSentences($0, reading) }
    return (judged(reading, read), read?.subjects ?? [])
  }

  /// For each sentence whether it stands below a heading over what has been done.
  private func isReview(
    _ document: TokenizedDocument, _ outline: HeadingOutline, _ openings: [HeadingOutline.Section], _ denial: Denial
  ) -> [Bool] {
    let reviews =
      outline.sections.filter { denial.isReview($0.heading, isSure: true) }
      + openings.filter { denial.isReview($0.heading, isSure: false) }
    return document.sentences.map { sentence in
      reviews.contains { $0.extent.start <= sentence.start && sentence.start < $0.extent.end }
    }
  }

  private func judged(_ reading: CoverageReading, _ read: ReadSentences?) -> [PointCoverage] {
    let shown = profile.points.indices.map { point in
      AspectReader(reading, profile.points[point], number: point, descriptions).aspects()
    }
    let sentences = profile.points.map { read?.sentences(of: $0) }
    let firsts = profile.points.indices.map { number in
      sentences[number].map(reading.start(of:)) ?? shown[number].flatMap(\.evidence).map(\.range.start).min()
    }
    return profile.points.indices.map { number in
      let point = profile.points[number]
      let before = profile.points.firstIndex { $0.id == point.after }
      let isInOrder = both(before.flatMap { firsts[$0] }, firsts[number]).map { $0 <= $1 } ?? true
      let after = before.map { profile.points[$0].title }
      let phrases = judge(point, shown[number], in: reading, isInOrder: isInOrder, after: after)
      guard let sentences = sentences[number] else { return phrases.shown(where: reading.isInPlace, of: point) }
      return ReadPoint(
        point: point, phrases: phrases, aspects: shown[number], sentences: sentences, reading: reading,
        isInOrder: isInOrder, after: after
      ).coverage().shown(where: reading.isInPlace, of: point)
    }
  }

  private func both(_ left: Int?, _ right: Int?) -> (Int, Int)? {
    if let left, let right { (left, right) } else { nil }
  }

  /// Many sides brushed in passing make no point: half of those asked for must be told in full, and an essential one.
  private func hasSubstance(_ aspects: [ShownAspect], of point: ReviewProfile.Point) -> Bool {
    let full = aspects.filter { $0.strengthInPlace >= 1 }
    let isWhole = full.contains { $0.strengthInPlace >= Double(point.need) && $0.name == point.title }
    let lacksEssence = aspects.contains(where: \.isEssential) && !full.contains(where: \.isEssential)
    return isWhole || !lacksEssence && full.count * 2 >= point.need
  }

  /// What a fragment says in passing tells nothing of what stood in the part that is lost: least of all about what a
  /// profile asks for first, which stands in the opening of a long text.
  private func isPassing(
    _ aspects: [ShownAspect], _ sentences: Int, of point: ReviewProfile.Point, in reading: CoverageReading
  ) -> Bool {
    let sum = aspects.reduce(0) { $0 + $1.strength }
    let place = profile.points.firstIndex { $0.id == point.id } ?? 0
    guard reading.isLong, reading.fragment?.loss != .end, place * Self.openingShare < profile.points.count else {
      return sentences < Self.fewest && sum < 1
    }
    if sentences < Self.fewest { return sum < Double(point.need) }
    return sentences == Self.fewest && !aspects.contains { $0.strength >= 1 }
  }

  /// Sentences that show more than a word in passing.
  private static let fewest = 2
  /// The first third of a profile is what an opening says.
  private static let openingShare = 3

  private func judge(
    _ point: ReviewProfile.Point, _ aspects: [ShownAspect], in reading: CoverageReading, isInOrder: Bool,
    after: String?
  ) -> PointCoverage {
    let sum = aspects.reduce(0) { $0 + $1.strengthInPlace }
    let anywhere = aspects.reduce(0) { $0 + $1.strength }
    let sentences = Set(aspects.flatMap(\.evidence).map(\.range)).count
    let isEnough = sum >= Double(point.need) && hasSubstance(aspects, of: point)
    // A point that others are told to make, or much of which is told as done, is touched at least.
    let isTold =
      aspects.contains(where: \.isAsked)
      || aspects.contains(where: \.isDone) && anywhere * 2 >= Double(point.need)
    let isUnsaid = !aspects.contains(where: \.isSaid) && (reading.fragment != nil || !isTold)
    let isTouched = isUnsaid || reading.fragment != nil && isPassing(aspects, sentences, of: point, in: reading)
    let status: PointCoverage.Status =
      isTouched
      ? .missing
      : isEnough && sentences >= point.times && isInOrder
        ? .covered : anywhere >= profile.thresholds.partial ? .partial : .missing
    let isLost = status == .missing && reading.fragment?.mayHold(point.place) ?? false
    let reason = CoverageReason(point: point, aspects: aspects, sum: sum, anywhere: anywhere, after: after)
    return PointCoverage(
      point: point.id, title: point.title, status: status,
      score: min(1, sum / Double(point.need)) * point.fulfilled(sentences: sentences, isInOrder: isInOrder),
      evidence: aspects.flatMap { $0.evidence.prefix(Self.sentencesPerAspect) }.sorted { $0.range < $1.range },
      reason: isLost
        ? Message("coverage.lost", ["count": String(point.aspects.count)])
        : reason.message(status, sentences: sentences, isInOrder: isInOrder),
      isLost: isLost)
  }
}

extension PointCoverage {
  /// Without sentences outside the place where a point must stand, if it is made there: they made nothing of it.
  fileprivate func shown(
    where isInPlace: (Int, ReviewProfile.Point) -> Bool, of point: ReviewProfile.Point
  ) -> PointCoverage {
    guard status == .covered else { return self }
    let inPlace = evidence.filter { isInPlace($0.range.start, point) }
    guard !inPlace.isEmpty, inPlace.count < evidence.count else { return self }
    return PointCoverage(
      point: self.point, title: title, status: status, score: score, evidence: inPlace, reason: reason, isLost: isLost,
      answer: answer, reading: reading)
  }
}

/// What is known of a document before its points are judged.
struct CoverageReading {
  let document: TokenizedDocument
  let fragment: Fragment?
  let outline: HeadingOutline
  let mentions: AspectMentions
  let paraphrases: ParaphraseFinder
  /// For each sentence whether it tells what has been done and asks for nothing.
  let isDone: [Bool]
  /// For each sentence whether it puts off or only wishes for what it speaks of, or is the title.
  let isSilent: [Bool]
  /// For each sentence whether it only says that something is not so.
  let isDenied: [Bool]
  let thresholds: ReviewProfile.Thresholds
  /// The sentences that say something.
  let extent: ReviewProfile.Placement.Extent

  /// In a long text a single mention says little.
  var isLong: Bool { document.sentences.count >= thresholds.longText }

  /// Whether a place is where a point must be made. In a fragment nobody knows where the opening and the closing were,
  /// unless it has its beginning.
  func isInPlace(_ offset: Int, of point: ReviewProfile.Point) -> Bool {
    let isUnknown = fragment.map { $0.loss != .end || point.place != .opening } ?? false
    return isUnknown || point.place.contains(offset, in: extent)
  }

  /// Where the first sentence begins that speaks of a point.
  func start(of sentences: [ReadSentence]) -> Int? {
    sentences.firstIndex { $0.probability >= ReadSentence.least }.map { document.sentences[$0].start }
  }

  func shape(of sentence: TextRange) -> SentenceShape {
    let (folded, sentence) = (document.folded, document.trimmed(sentence))
    return SentenceShape(folded.scalars[folded.index(ofByte: sentence.start)..<folded.index(ofByte: sentence.end)])
  }

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
  /// Whether it tells of it as done.
  var isDone = false
  /// Whether others are told to speak of it.
  var isAsked = false
  /// Whether the point is not made without it.
  var isEssential = false
}
