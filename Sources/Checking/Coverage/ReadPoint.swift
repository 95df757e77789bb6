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

  func coverage() -> PointCoverage {
    let amount = PointAmount(sentences)
    let anywhere = PointJudgement.shared.probabilities(amount, phrases: phrases)
    let (status, probabilities) = judged(anywhere)
    let isLost = status == .missing && reading.fragment != nil && point.place != .closing
    return PointCoverage(
      point: point.id, title: point.title, status: status, score: probabilities[2] + probabilities[1] / 2,
      evidence: evidence().sorted { $0.range < $1.range },
      reason: isLost
        ? Message("coverage.lost", ["count": String(point.aspects.count)])
        : reason(status, amount, isEnough: Self.likeliest(anywhere) == .covered),
      isLost: isLost,
      reading: PointCoverage.Reading(
        amount: amount.sum, text: amount.text, longest: amount.longest, sentences: amount.sentences,
        strongest: amount.strongest, strongestAlone: amount.strongestAlone, figures: amount.figures,
        counts: amount.counts, phrases: phrases.status, phraseScore: phrases.score, phraseSentences: phrases.evidence.count,
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

  /// In a fragment nobody knows where the opening and the closing were.
  private func isInPlace(_ sentence: Int) -> Bool {
    let document = reading.document
    return reading.fragment != nil
      || point.place.contains(document.trimmedSentence(sentence).start, of: document.document.utf8.count)
  }

  /// The sentences that speak of the point.
  private var speaking: [Int] { sentences.indices.filter { sentences[$0].probability >= ReadSentence.least } }

  // MARK: evidence

  /// For each aspect the sentences that show it: those first that both have a phrase and are read so.
  private func evidence() -> [PointCoverage.Evidence] {
    let shown = aspects.map { aspect in
      aspect.evidence.map { (evidence: $0, probability: probability(at: $0.range)) }
        .filter { $0.probability >= Self.leastOfPhrase }
    }
    let known = Set(shown.joined().map(\.evidence.range))
    var read: [String: [(evidence: PointCoverage.Evidence, probability: Double)]] = [:]
    for sentence in speaking {
      let range = reading.document.trimmedSentence(sentence)
      guard !known.contains(range) else { continue }
      let name = name(of: sentence)
      let probability = sentences[sentence].probability
      read[name, default: []].append((evidence(name, range, probability), probability))
    }
    let titles = aspects.map(\.name)
    let others = ([point.title] + point.aspects.map(\.name)).filter { !titles.contains($0) }
    return (zip(titles, shown).map { ($0, $1) } + others.map { ($0, []) }).flatMap { name, phrases in
      let sure = phrases.filter { $0.probability >= ReadSentence.least }
      let unsure = phrases.filter { $0.probability < ReadSentence.least }
      let strongest = (read[name] ?? []).sorted {
        ($1.probability, $0.evidence.range) < ($0.probability, $1.evidence.range)
      }
      return (sure + strongest + unsure).prefix(CoverageCheck.sentencesPerAspect).map(\.evidence)
    }
  }

  private func evidence(_ name: String, _ range: TextRange, _ probability: Double) -> PointCoverage.Evidence {
    let percent = String(Int((probability * 100).rounded()))
    return .init(range: range, matched: [], why: Message("coverage.read", ["aspect": name, "percent": percent]))
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
  private func reason(_ status: PointCoverage.Status, _ amount: PointAmount, isEnough: Bool) -> Message {
    let found = found { _ in true }
    let absent = point.aspects.map(\.name).filter { !found.contains($0) }
    var values = [
      "amount": String((amount.sum * 10).rounded() / 10), "all": String(amount.sentences),
      "found": String(found.count), "of": String(point.aspects.count), "need": String(point.need),
      "names": found.joined(separator: "、"), "absent": absent.joined(separator: "、"),
      "sentences": String(speaking.count), "times": String(point.times), "after": point.after ?? "",
    ]
    guard status != .missing else {
      return found.isEmpty && amount.sum < ReadSentence.least
        ? Message("coverage.nothing", values)
        : Message(found.isEmpty ? "coverage.read.stray" : "coverage.read.passing", values)
    }
    if status == .partial, isEnough {
      if !isInOrder { return Message("coverage.tooEarly", values) }
      if speaking.count < point.times { return Message("coverage.tooSeldom", values) }
      values["found"] = String(self.found(where: isInPlace).count)
      return Message("coverage.elsewhere.\(point.place.rawValue)", values)
    }
    if !absent.isEmpty { return Message("coverage.read.some", values) }
    return Message(status == .covered ? "coverage.read.all" : "coverage.read.brief", values)
  }

  /// The aspects that a phrase shows fully, or that a sentence is read to speak of.
  private func found(where isAsked: (Int) -> Bool) -> [String] {
    let read = Set(speaking.filter(isAsked).map(name))
    return point.aspects.map(\.name).filter { name in
      read.contains(name)
        || aspects.contains { aspect in
          aspect.name == name && aspect.strength >= 1
            && aspect.evidence.contains {
              let sentence = reading.document.sentenceIndex(at: $0.range.start)
              return isAsked(sentence) && sentences[sentence].probability >= Self.leastOfPhrase
            }
        }
    }
  }
}
