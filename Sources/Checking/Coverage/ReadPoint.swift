import DataFiles
import TextModel
import Wording

/// Judges a point whose sentences were read: what they say and what the phrases say together.
struct ReadPoint {
  /// Below this probability a sentence does not speak of the point in spite of a phrase.
  private static let leastOfPhrase = CheckLimits.shared["coverage.phrase"]

  let point: ReviewProfile.Point
  /// What the phrases alone say.
  let phrases: PointCoverage
  /// What the phrases say of each aspect.
  let aspects: [ShownAspect]
  /// All of the document, in text order.
  let sentences: [ReadSentence]
  let reading: CoverageReading
  let isInOrder: Bool
  /// What the point must come after, as people call it.
  let after: String?

  func coverage() -> PointCoverage {
    let amount = PointAmount(sentences)
    let anywhere = PointJudgement.shared.probabilities(amount, phrases: phrases)
    let (status, probabilities) = judged(anywhere)
    let rows = rows()
    let isLost = status == .missing && reading.fragment?.mayHold(point.place) ?? false
    return PointCoverage(
      point: point.id, title: point.title, status: status,
      score: (probabilities[2] + probabilities[1] / 2)
        * point.fulfilled(sentences: speaking.count, isInOrder: isInOrder),
      evidence: rows.flatMap { $0.evidence.prefix(CoverageCheck.sentencesPerAspect) }.sorted { $0.range < $1.range },
      reason: reason(
        status, amount, rows, isEnough: Self.likeliest(anywhere) == .covered,
        isElsewhere: Self.likeliest(probabilities) != .covered, isLost: isLost),
      isLost: isLost,
      reading: PointCoverage.Reading(
        amount: amount.sum, text: amount.text, longest: amount.longest, sentences: amount.sentences,
        strongest: amount.strongest, strongestAlone: amount.strongestAlone, figures: amount.figures,
        counts: amount.counts, phrases: phrases.status, phraseScore: phrases.score,
        phraseSentences: phrases.evidence.count,
        missing: probabilities[0], partial: probabilities[1], covered: probabilities[2]))
  }

  // MARK: status

  /// - Parameter anywhere: how probable each status would be if the point might stand anywhere.
  private func judged(_ anywhere: [Double]) -> (PointCoverage.Status, [Double]) {
    let inPlace = PointAmount(sentences.indices.map { isInPlace($0) ? sentences[$0] : sentences[$0].silent })
    // What nobody can be shown is not there, however short the text is.
    let isBare = speaking.isEmpty && phrases.status == .missing
    let probabilities = isBare ? [1, 0, 0] : PointJudgement.shared.probabilities(inPlace, phrases: phrases)
    var status = Self.likeliest(probabilities)
    if !isBare, status == .missing, Self.likeliest(anywhere) != .missing { status = .partial }
    if status == .covered, !isInOrder || speaking.count < point.times { status = .partial }
    return (status, probabilities)
  }

  private static func likeliest(_ probabilities: [Double]) -> PointCoverage.Status {
    let best = probabilities.indices.max { (probabilities[$0], -$0) < (probabilities[$1], -$1) } ?? 0
    return PointJudgement.statuses[best]
  }

  private func isInPlace(_ sentence: Int) -> Bool {
    reading.isInPlace(reading.document.trimmedSentence(sentence).start, of: point)
  }

  /// The sentences that speak of the point.
  private var speaking: [Int] { sentences.indices.filter { sentences[$0].probability >= ReadSentence.least } }

  // MARK: evidence

  /// An aspect, or the point as a whole, and the sentences that show it: those first that both have a phrase and are read
  /// so.
  private struct Row {
    let name: String
    let evidence: [PointCoverage.Evidence]
  }

  private func rows() -> [Row] {
    let shown = aspects.map { aspect in
      aspect.evidence.map { $0.with(strength: probability(at: $0.range)) }
        .filter { $0.strength >= Self.leastOfPhrase }
    }
    let read = read(besides: Set(shown.joined().map(\.range)))
    let titles = aspects.map(\.name)
    let others = ([point.title] + point.aspects.map(\.name)).filter { !titles.contains($0) }
    return (zip(titles, shown).map { ($0, $1) } + others.map { ($0, []) }).map { name, phrases in
      let sure = phrases.filter { $0.strength >= ReadSentence.least }
      let unsure = phrases.filter { $0.strength < ReadSentence.least }
      let strongest = (read[name] ?? []).sorted { ($1.strength, $0.range) < ($0.strength, $1.range) }
      return Row(name: name, evidence: sure + strongest + unsure)
    }
  }

  /// By aspect, the sentences that are read to speak of it, in text order.
  private func read(besides known: Set<TextRange>) -> [String: [PointCoverage.Evidence]] {
    var read: [String: [PointCoverage.Evidence]] = [:]
    for sentence in speaking {
      let range = reading.document.trimmedSentence(sentence)
      guard !known.contains(range) else { continue }
      let (name, probability) = (name(of: sentence), sentences[sentence].probability)
      let why = Message("coverage.read", ["aspect": name, "percent": String(Int((probability * 100).rounded()))])
      read[name, default: []].append(.init(range: range, matched: [], why: why, strength: probability))
    }
    return read
  }

  private func probability(at range: TextRange) -> Double {
    sentences[reading.document.sentenceIndex(at: range.start)].probability
  }

  /// The aspect that a sentence speaks of; the point where it is none of the profile's.
  private func name(of sentence: Int) -> String {
    let name = sentences[sentence].aspect
    return point.aspects.first { $0.name == name }?.name ?? point.title
  }

  // MARK: reason

  /// - Parameter isEnough: whether the text says enough of the point, wherever that stands.
  private func reason(
    _ status: PointCoverage.Status, _ amount: PointAmount, _ rows: [Row], isEnough: Bool, isElsewhere: Bool,
    isLost: Bool
  ) -> Message {
    let found = found(in: rows) { _ in true }
    let absent = point.aspects.map(\.name).filter { !found.contains($0) }
    var values = [
      "amount": String(max(1, Int(amount.sum.rounded()))), "all": String(amount.sentences),
      "found": String(found.count), "of": String(point.aspects.count), "need": String(point.need),
      "names": found.joined(separator: "、"), "absent": absent.joined(separator: "、"),
      "sentences": String(speaking.count), "times": String(point.times), "after": after ?? "",
    ]
    if status == .missing {
      if isLost { return lost(rows, found, values) }
      return found.isEmpty && amount.sum < ReadSentence.least
        ? Message("coverage.nothing", values)
        : Message(found.isEmpty ? "coverage.read.stray" : "coverage.read.passing", values)
    }
    if status == .partial, isEnough {
      values["found"] = String(self.found(in: rows, where: isInPlace).count)
      let violated = point.violated(
        isInOrder: isInOrder, isOftenEnough: speaking.count >= point.times, isInPlace: !isElsewhere)
      if let reason = Message.violated(violated, values) { return reason }
    }
    if absent.isEmpty { return Message(status == .covered ? "coverage.read.all" : "coverage.read.brief", values) }
    if status == .covered { return Message("coverage.read.enough", values) }
    return Message(found.isEmpty ? "coverage.read.none" : "coverage.read.some", values)
  }

  /// Of a part of the text that is lost: it may have said all that is missing here.
  private func lost(_ rows: [Row], _ found: [String], _ values: [String: String]) -> Message {
    var values = values
    values["count"] = String(point.aspects.count)
    if found.isEmpty { values["names"] = point.title }
    return Message(rows.allSatisfy(\.evidence.isEmpty) ? "coverage.lost" : "coverage.lost.passing", values)
  }

  /// The aspects of the profile that a sentence shows.
  private func found(in rows: [Row], where isAsked: (Int) -> Bool) -> [String] {
    point.aspects.map(\.name).filter { name in
      rows.contains { row in
        row.name == name && row.evidence.contains { isAsked(reading.document.sentenceIndex(at: $0.range.start)) }
      }
    }
  }
}
