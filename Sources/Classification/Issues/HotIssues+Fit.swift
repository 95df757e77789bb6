#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension HotIssues {
  /// A category that is no more probable than this says nothing.
  private static let doubt: Float = 0.4

  /// No piece of evidence is taken to be in more opinions of a group by chance.
  private static let mostRate = 0.5

  /// Opinions from which on every share is believed; of fewer only a part of it.
  private static let usualCollection = 400.0

  /// Fewer opinions than these are too few to tell how few they are.
  private static let fewest = 30.0

  /// How many times e larger the collection is than the one that the thresholds are meant for; negative for a smaller.
  private var crowding: Double {
    log(min(max(Double(distinct), Self.fewest), weights.crowdUntil) / weights.crowdFrom)
  }

  /// What both thresholds rise by in a collection of this size.
  var growth: Double { weights.growth * crowding }

  /// No evidence is taken to be commoner: where a few dozen opinions nearly all speak of one thing it is what happened
  /// there, not what people speak of anywhere, and they would fall apart by what each says besides.
  var commonest: Double { max(Double(distinct), Self.fewest) / Self.usualCollection }

  /// For `IssueQuestion.crossing`: in a small collection a group of other units is joined no sooner than the thresholds as
  /// given allow.
  private var crossing: Double { weights.crowd * max(0, crowding) - weights.growth * min(0, crowding) }

  /// What an opinion says, with everything looked up that does not depend on the group it is compared with.
  func question(_ entry: IssueEntry) -> IssueQuestion {
    var question = IssueQuestion(entry: entry)
    for key in entry.keys {
      let form = IssueKey.form(of: key)
      guard let rate = rate(of: key) else { continue }
      let isTime = form == .subject && kind(of: key) == .time
      question.evidence.append(
        .init(
          key: key, rate: rate, weight: weight(of: key), isSubject: form == .subject, isTime: isTime,
          isOfUnit: entry.unitKeys.contains(key)))
    }
    question.units = entry.places.map { ($0, rate(ofUnit: $0)) }
    question.crossing = crossing
    question.isOfOneTopic = entry.topics.flatMap { topics?.isClear($0) } ?? false
    question.dilution = pow(min(1, weights.fullLength / Double(max(1, entry.keys.count))), weights.dilution)
    return question
  }

  /// How well a group explains what an opinion says: the weighted sum of logarithms of likelihood ratios.
  func fit(_ question: IssueQuestion, _ tally: IssueTally) -> Double {
    let entry = question.entry
    var text = textFit(question, tally)
    (text.sum, text.told) = (text.sum * question.dilution, text.told * question.dilution)
    let isLike = text.sharesCore && text.told >= weights.text
    guard isLike || question.isOfOneTopic else { return -.infinity }
    let likeness = topicLikeness(entry, tally)
    guard isLike || likeness >= weights.topicCore else { return -.infinity }
    return text.sum + absenceFit(entry, tally) + unitFit(question, tally) + numeralFit(entry, tally)
      + localFit(entry, tally)
      + categoryFit(entry, tally) + weights.topic * likeness
      + weights.size * log(min(Double(tally.count), weights.sizeLimit))
  }

  /// What subjects, characters and pairs say, the same without what only names units, and whether the opinion has anything
  /// that a good part of the group has: without that a group would drift from one problem to the next. The name of a
  /// ward is nothing of that kind: it stands in all that the ward says.
  private func textFit(
    _ question: IssueQuestion, _ tally: IssueTally
  ) -> (sum: Double, told: Double, sharesCore: Bool) {
    let (size, background) = (Double(tally.count), weights.background)
    let needed = weights.core * size
    let (length, isLarge) = (length(of: tally), Double(tally.count) > weights.coreSize)
    let absent = max(-weights.missing, log(background / (size + background)))
    var (sum, named, sharesCore) = (0.0, 0.0, false)
    tally.meet(question.evidence) { piece, count in
      guard let count else {
        if piece.isSubject && !piece.isTime { sum += piece.weight * absent }
        return
      }
      let standing = Double(count)
      let rate = min(Self.mostRate, piece.rate * length)
      let ratio = log((standing + background * rate) / (size + background) / rate)
      let isTelling = ratio >= weights.coreLift && IssueKey.form(of: piece.key) != .character
      if standing >= needed, !piece.isTime, !piece.isOfUnit, !isLarge || isTelling { sharesCore = true }
      let said = piece.weight * max(piece.isSubject ? -weights.missing : 0, ratio)
      sum += said
      if piece.isOfUnit { named += said }
    }
    return (sum, sum - named, sharesCore)
  }

  /// Pieces of evidence of an opinion, on average.
  private var usualLength: Double { Double(max(1, pieces)) / Double(max(1, distinct)) }

  /// How much longer the opinions of a group are than those of the collection, at least 1: long letters have more of
  /// everything, and that tells nothing of what they speak of.
  private func length(of tally: IssueTally) -> Double {
    max(1, (Double(tally.pieces) / usualLength + weights.length) / (Double(tally.count) + weights.length))
  }

  /// What a quarter of the group speaks of and the opinion does not counts against it.
  private func absenceFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    let all = Double(tally.count) + weights.background
    var (sum, next) = (0.0, 0)
    let own = entry.features.subjects
    for (subject, count) in zip(tally.keys, tally.counts) {
      guard IssueKey.form(of: subject) == .subject else { break }
      while next < own.count, UInt32(own[next]) < subject { next += 1 }
      if next < own.count && UInt32(own[next]) == subject || Int(count) * 4 <= tally.count { continue }
      if kind(of: subject) != .time { sum += weight(of: subject) * log(max(0.05, 1 - Double(count) / all)) }
    }
    return weights.absence * sum
  }

  /// The best of the units that an opinion comes from or names.
  ///
  /// The more units a group already spans, the likelier is one more (Witten and Bell 1991, IEEE Transactions on
  /// Information Theory 37:1085): a problem of one canteen stays there, one that patients, nurses and porters all report
  /// does not.
  private func unitFit(_ question: IssueQuestion, _ tally: IssueTally) -> Double {
    let background = weights.unitBackground + weights.unitVariety * Double(max(0, tally.unitVariety - 1))
    var best: Double?
    for (unit, rate) in question.units {
      let ratio = (Double(tally.count(ofUnit: unit)) + background * rate) / (Double(tally.count) + background) / rate
      best = max(best ?? -.infinity, log(ratio))
    }
    guard let best else { return 0 }
    guard best < 0 else { return weights.unit * min(best, weights.unitLimit) }
    let weight = sharesPractice(question.entry, tally) ? weights.unitOfPractice : weights.unit
    return max(best, -weights.otherUnit) * weight - question.crossing
  }

  /// Whether most of the group speak of a practice that the opinion speaks of too.
  private func sharesPractice(_ entry: IssueEntry, _ tally: IssueTally) -> Bool {
    entry.isPractice
      && entry.features.subjects.contains { subject in
        subjects.kinds[Int(subject)] == .practice && tally.count(of: UInt32(subject)) * 2 > tally.count
      }
  }

  /// 七号楼 is not 三号楼: the number that most of the group name speaks for it, another against it, also where one of the
  /// group names both.
  private func numeralFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    guard tally.numbered > 0, !entry.features.numerals.isEmpty else { return 0 }
    let isKnown = entry.features.numerals.contains { tally.count(ofNumeral: $0) * 2 > tally.numbered }
    let part = Double(tally.numbered) / Double(tally.count)
    return (isKnown ? weights.numeral : -weights.otherNumeral) * part
  }

  /// One of so many members that name places makes a name the group's own.
  private static let localShare = 4

  /// The water of 柳树湾 is not that of 杨家坳: names of places that hardly a member has speak against a group, as far as members
  /// name places at all.
  private func localFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    guard tally.located > 0, !entry.localNames.isEmpty,
      !entry.localNames.contains(where: { tally.count(ofLocalName: $0) * Self.localShare >= tally.located })
    else { return 0 }
    return -weights.otherName * Double(tally.located) / Double(tally.count)
  }

  private func categoryFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    guard let category = entry.category, entry.certainty > Self.doubt else { return 0 }
    let certainty = Double((entry.certainty - Self.doubt) / (1 - Self.doubt))
    return certainty * weights.category
      * log((Double(tally.count(ofCategory: category)) + 0.3) / Double(tally.count + 1))
  }

  /// The logarithm, for files that do not import the C library.
  func naturalLogarithm(_ value: Double) -> Double { log(value) }
}

/// An opinion made ready to be compared with groups.
struct IssueQuestion {
  struct Piece {
    let key: UInt32
    /// Share of the opinions that have it.
    let rate: Double
    let weight: Double
    let isSubject: Bool
    let isTime: Bool
    /// Whether it only names a unit.
    var isOfUnit = false
  }

  let entry: IssueEntry
  /// By ascending key; what is too rare or too common to say anything is left out.
  var evidence: [Piece] = []
  /// The units that it comes from or names, with their share of the opinions.
  var units: [(unit: Int, rate: Double)] = []
  /// What counts against a group of other units besides.
  var crossing = 0.0
  /// Whether it is clear what it is about, so that it may join what it shares no character with.
  var isOfOneTopic = false
  /// What a piece of evidence is worth in a text of this length, of 1: a long letter has something of everything.
  var dilution = 1.0
}
