import TextModel
import Wording

/// Reads how far a document shows each aspect of one point.
struct AspectReader {
  private let reading: CoverageReading
  private let point: ReviewProfile.Point
  private let number: Int
  private let descriptions: Descriptions
  /// For each aspect where it is mentioned.
  private let mentions: [[AspectMentions.Mention]]
  /// For each aspect the sentences that speak of it, and do not only hint.
  private let speaking: [Set<Int>]
  /// Sections whose heading names the point, or an aspect of it.
  private let sections: [HeadingOutline.Section]
  /// Those whose heading names the point itself and that say enough about it.
  private let fullSections: [HeadingOutline.Section]
  private let isLong: Bool

  init(_ reading: CoverageReading, _ point: ReviewProfile.Point, number: Int, _ descriptions: Descriptions) {
    self.reading = reading
    self.point = point
    self.number = number
    self.descriptions = descriptions
    let own = reading.mentions.all.filter {
      $0.pattern.point == number && !($0.pattern.kind == .heading && Self.isNounOfLabel($0.range, in: reading))
    }
    let named = own.filter { $0.pattern.kind == .heading }
    mentions = point.aspects.indices.map { aspect in own.filter { $0.pattern.aspect == aspect } }
    speaking = mentions.map { Set($0.filter { !$0.pattern.isHint && !$0.isSpokenOf }.map(\.sentence)) }
    sections = reading.outline.sections.filter { section in
      own.contains { !$0.pattern.isHint && section.heading.contains($0.range) }
    }
    let least = reading.thresholds.section
    fullSections = sections.filter { section in
      named.contains { section.heading.contains($0.range) } && reading.sentences(in: section.extent) > least
    }
    isLong = reading.isLong
  }

  /// 第三个问题，怎么抓: the noun only counts the heading, whose matter is another.
  private static func isNounOfLabel(_ range: TextRange, in reading: CoverageReading) -> Bool {
    guard let section = reading.outline.sections.first(where: { $0.heading.contains(range) }) else { return false }
    let before = reading.document.document.text(TextRange(section.heading.start, range.start)).scalarValues
    let number = before.last == .个 ? before.dropLast() : before[...]
    let start = number.reversed().prefix(while: HanNumeral.isNumeral).count
    return start > 0 && number.dropLast(start).last == .第
  }

  func aspects() -> [ShownAspect] {
    var shown = point.aspects.indices.map(aspect)
    if let section = sectionOfPoint() { shown.append(section) }
    let places = Set(shown.flatMap(\.evidence).map(\.range))
    if let paraphrase = paraphrase(of: nil, besides: places), shown.reduce(0, { $0 + $1.strength }) < Double(point.need)
    {
      shown.append(paraphrase)
    }
    return shown
  }

  private func aspect(_ index: Int) -> ShownAspect {
    let name = point.aspects[index].name
    let phrases = mentions[index].filter { !$0.pattern.isHint }
    let hints = hinted(index)
    let place = { (mention: AspectMentions.Mention) in
      isInPlace(mention.range.start)
    }
    let strength = strength(phrases, hints: hints.count, of: index)
    let strengthInPlace = self.strength(phrases.filter(place), hints: hints.count { place($0[0]) }, of: index)
    var evidence = evidence(phrases, why: .verbatim(name))
    evidence += hints.flatMap { self.evidence($0, why: Message("coverage.hint", ["aspect": name])) }
      .filter { hint in !evidence.contains { $0.range == hint.range } }
    let isEssential = point.aspects[index].isEssential
    // A sentence that has the phrase says it once, in however many words of the description.
    guard strength < 1, let paraphrase = paraphrase(of: index, besides: Set(evidence.map(\.range))) else {
      let isSaid = phrases.contains { !$0.isSpokenOf } || !hints.isEmpty
      return ShownAspect(
        name: name, strength: strength, strengthInPlace: strengthInPlace, evidence: evidence, isSaid: isSaid,
        isDone: phrases.contains(where: \.isDone),
        isAsked: phrases.contains { $0.isSpokenOf && !$0.isDone && !$0.isReferred }, isEssential: isEssential)
    }
    return ShownAspect(
      name: name, strength: min(1, strength + paraphrase.strength),
      strengthInPlace: min(1, strengthInPlace + paraphrase.strengthInPlace),
      evidence: evidence + paraphrase.evidence, isEssential: isEssential)
  }

  /// A section about the point makes it as a whole: what the profile asks for may be said in words it does not know.
  private func sectionOfPoint() -> ShownAspect? {
    guard let section = fullSections.first else { return nil }
    let strength = Double(point.need)
    let isInPlace = isInPlace(section.heading.start)
    return ShownAspect(
      name: point.title, strength: strength, strengthInPlace: isInPlace ? strength : 0,
      evidence: [
        .init(range: section.heading, matched: [], why: Message("coverage.section", ["point": point.title]))
      ])
  }

  private func strength(_ phrases: [AspectMentions.Mention], hints: Int, of aspect: Int) -> Double {
    let half = reading.thresholds.mention
    let direct = phrases.filter { !$0.isSpokenOf || isHeading($0.range) }
    let isTreated =
      !isLong || point.aspects[aspect].isBrief || makePassage(direct)
      || direct.contains { isUnderHeading($0.range) || isAmongOthers($0, of: aspect) }
    if !direct.isEmpty, isTreated { return 1 }
    let some = (phrases.isEmpty ? 0 : half) + (hints > 0 ? half : 0)
    return min(1, hints > 2 ? max(some, 1) : some)
  }

  /// In a long text what is spoken of stands in several sentences near each other.
  private func makePassage(_ mentions: [AspectMentions.Mention]) -> Bool {
    zip(mentions, mentions.dropFirst()).contains {
      (1...reading.thresholds.passage).contains($1.sentence - $0.sentence)
    }
  }

  /// Whether several sides of the point are taken up one after another where this one is mentioned: 对班子成员，…。对支部
  /// 书记，…。对全体党员，….
  private func isAmongOthers(_ mention: AspectMentions.Mention, of aspect: Int) -> Bool {
    let others = speaking.indices.filter { other in
      other != aspect
        && (1...Self.nearest).contains { distance in
          speaking[other].contains(mention.sentence - distance) || speaking[other].contains(mention.sentence + distance)
        }
    }
    return others.count >= Self.fewestOthers
  }

  /// In sentences.
  private static let nearest = 2
  private static let fewestOthers = 2

  /// The sentences that hint at an aspect, each with its hints: one below a heading of the point, or two different
  /// ones in a sentence or in neighbours.
  private func hinted(_ index: Int) -> [[AspectMentions.Mention]] {
    let hints = mentions[index].filter { $0.pattern.isHint && !$0.isSpokenOf }
    var sentences: [[AspectMentions.Mention]] = []
    for hint in hints {
      if let last = sentences.last, last[0].sentence == hint.sentence {
        sentences[sentences.count - 1].append(hint)
      } else {
        sentences.append([hint])
      }
    }
    return sentences.indices.filter { place in
      if isUnderHeading(sentences[place][0].range) { return true }
      let near = sentences[max(0, place - 1)...min(place + 1, sentences.count - 1)].filter {
        abs($0[0].sentence - sentences[place][0].sentence) <= 1
      }
      return Set(near.joined().map(\.number)).count > 1
    }.map { sentences[$0] }
  }

  private func isInPlace(_ offset: Int) -> Bool { reading.isInPlace(offset, of: point) }

  private func isHeading(_ range: TextRange) -> Bool { sections.contains { $0.heading.contains(range) } }

  private func isUnderHeading(_ range: TextRange) -> Bool { sections.contains { $0.extent.contains(range) } }

  /// What says the description of an aspect, or of the point, in other words.
  private func paraphrase(of aspect: Int?, besides places: Set<TextRange>) -> ShownAspect? {
    let place = descriptions.all.firstIndex { $0.point == number && $0.aspect == aspect }
    guard let place else { return nil }
    let document = reading.document
    guard let match = reading.paraphrases.best(for: place) else { return nil }
    let range = document.trimmedSentence(match.sentence)
    guard !places.contains(range), !point.isAhead || !reading.isDone[match.sentence],
      !reading.isDenied[match.sentence] || point.negation(of: aspect ?? -1) == .counts
    else { return nil }
    let least = isUnderHeading(range) ? reading.thresholds.paraphraseUnderHeading : reading.thresholds.paraphrase
    guard match.strength >= least else { return nil }
    let name = aspect.map { point.aspects[$0].name } ?? point.title
    let percent = String(Int((match.strength * 100).rounded()))
    let isInPlace = isInPlace(range.start)
    return ShownAspect(
      name: name, strength: reading.thresholds.mention, strengthInPlace: isInPlace ? reading.thresholds.mention : 0,
      evidence: [
        .init(range: range, matched: [], why: Message("coverage.paraphrase", ["aspect": name, "percent": percent]))
      ])
  }

  /// The sentences of some mentions, each with all the words in it.
  private func evidence(_ mentions: [AspectMentions.Mention], why: Message) -> [PointCoverage.Evidence] {
    var evidence: [PointCoverage.Evidence] = []
    var rest = mentions[...]
    while let first = rest.first {
      let own = rest.prefix { $0.sentence == first.sentence }
      rest = rest.dropFirst(own.count)
      let range = reading.document.trimmedSentence(first.sentence)
      evidence.append(.init(range: range, matched: own.map(\.range), why: why))
    }
    return evidence
  }
}
