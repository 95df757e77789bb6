#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension HotIssues {
  /// A category that is no more probable than this says nothing.
  private static let doubt: Float = 0.4

  /// How well a group explains what an opinion says: the weighted sum of logarithms of likelihood ratios.
  func fit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    guard let text = textFit(entry, tally), text >= weights.text else { return -.infinity }
    return text + absenceFit(entry, tally) + unitFit(entry, tally) + numeralFit(entry, tally)
      + categoryFit(entry, tally) + weights.size * log(Double(min(tally.count, weights.sizeLimit)))
  }

  /// What subjects, characters and pairs say; nil when the opinion has nothing that a good part of the group has:
  /// without that a group would drift from one problem to the next.
  private func textFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double? {
    let (size, background) = (Double(tally.count), weights.background)
    let needed = weights.core * size
    var (sum, place, sharesCore) = (0.0, 0, false)
    for key in entry.keys {
      while place < tally.keys.count, tally.keys[place] < key { place += 1 }
      let standing = place < tally.keys.count && tally.keys[place] == key ? Double(tally.counts[place]) : 0
      let isSubject = IssueKey.form(of: key) == .subject
      guard standing > 0 || isSubject, let rate = rate(of: key) else { continue }
      if standing >= needed, kind(of: key) != .time { sharesCore = true }
      let ratio = log((standing + background * rate) / (size + background) / rate)
      let least = !isSubject ? 0 : kind(of: key) == .time && standing == 0 ? 0 : -weights.missing
      sum += weight(of: key) * max(least, ratio)
    }
    return sharesCore ? sum : nil
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
  private func unitFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    let background = weights.unitBackground
    var best: Double?
    for unit in entry.places {
      let rate = rate(ofUnit: unit)
      let ratio = (Double(tally.count(ofUnit: unit)) + background * rate) / (Double(tally.count) + background) / rate
      best = max(best ?? -.infinity, log(ratio))
    }
    guard let best else { return 0 }
    guard best < 0 else { return weights.unit * min(best, weights.unitLimit) }
    return max(best, -weights.otherUnit) * (sharesPractice(entry, tally) ? weights.unitOfPractice : weights.unit)
  }

  /// Whether most of the group speak of a practice that the opinion speaks of too.
  private func sharesPractice(_ entry: IssueEntry, _ tally: IssueTally) -> Bool {
    entry.isPractice
      && entry.features.subjects.contains { subject in
        subjects.kinds[Int(subject)] == .practice && tally.count(of: UInt32(subject)) * 2 > tally.count
      }
  }

  /// 七号楼 is not 三号楼: a number that the group knows speaks for it, another against it.
  private func numeralFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    guard tally.numbered > 0, !entry.features.numerals.isEmpty else { return 0 }
    let isKnown = entry.features.numerals.contains { tally.count(ofNumeral: $0) > 0 }
    let part = Double(tally.numbered) / Double(tally.count)
    return (isKnown ? weights.numeral : -weights.otherNumeral) * part
  }

  private func categoryFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    guard let category = entry.category, entry.certainty > Self.doubt else { return 0 }
    let certainty = Double((entry.certainty - Self.doubt) / (1 - Self.doubt))
    return certainty * weights.category * log((Double(tally.count(ofCategory: category)) + 0.3) / Double(tally.count + 1))
  }

  /// The logarithm, for files that do not import the C library.
  func naturalLogarithm(_ value: Double) -> Double { log(value) }
}
