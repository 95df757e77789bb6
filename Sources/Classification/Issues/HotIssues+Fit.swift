#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension HotIssues {
  /// How well a group explains what an opinion says: the weighted sum of logarithms of likelihood ratios.
  func fit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    let text = textFit(entry, tally)
    guard text >= weights.text, sharesCore(entry, tally) else { return -.infinity }
    return text + absenceFit(entry, tally) + unitFit(entry, tally) + numeralFit(entry, tally) + categoryFit(entry, tally)
      + weights.size * log(Double(min(tally.count, weights.sizeLimit)))
  }

  /// Whether the opinion has something that a good part of the group has: without it a group would drift from one
  /// problem to the next.
  private func sharesCore(_ entry: IssueEntry, _ tally: IssueTally) -> Bool {
    let needed = weights.core * Double(tally.count)
    return entry.keys.contains { key in
      kind(of: key) != .time && Double(tally.count(of: key)) >= needed && rate(of: key) != nil
    }
  }

  private func textFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    let (size, background) = (Double(tally.count), weights.background)
    var sum = 0.0
    for key in entry.keys {
      guard let rate = rate(of: key) else { continue }
      let standing = tally.count(of: key)
      let isPair = kind(of: key) == nil
      if isPair && standing == 0 { continue }
      let ratio = log((Double(standing) + background * rate) / (size + background) / rate)
      sum += weight(of: key) * (standing == 0 ? max(ratio, -missing(key)) : isPair ? max(ratio, 0) : ratio)
    }
    return sum
  }

  /// The most that evidence which a group has not seen may count against it.
  private func missing(_ key: UInt32) -> Double {
    switch kind(of: key) {
    case .place: weights.missingPlace
    case .practice: weights.missingPractice
    case .trouble: weights.missingTrouble
    default: 0
    }
  }

  /// What the group speaks of and the opinion does not counts against it; a group that speaks of everything explains
  /// nothing.
  private func absenceFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    let all = Double(tally.count) + weights.background
    var (sum, next) = (0.0, 0)
    let own = entry.features.subjects
    for (subject, count) in tally.subjects.enumerated() where count > 0 {
      while next < own.count, Int(own[next]) < subject { next += 1 }
      if next < own.count, Int(own[next]) == subject { continue }
      sum += weight(of: UInt32(subject)) * log(max(0.02, 1 - Double(count) / all))
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
      best = max(best ?? -8, log(ratio))
    }
    guard let best else { return 0 }
    guard best < 0 else { return weights.unit * min(best, weights.unitLimit) }
    return best * (entry.isPractice ? weights.unitOfPractice : weights.unit)
  }

  /// 七号楼 is not 三号楼: a number that the group knows speaks for it, another against it.
  private func numeralFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    guard tally.numbered > 0, !entry.features.numerals.isEmpty else { return 0 }
    let known = entry.features.numerals.map { tally.count(ofNumeral: $0) }.max() ?? 0
    let ratio = (Double(known) + 0.01) / Double(tally.numbered + 1) / 0.05
    return weights.numeral * log(ratio) * Double(tally.numbered) / Double(tally.count)
  }

  private func categoryFit(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    guard let category = entry.category else { return 0 }
    return weights.category * log((Double(tally.count(ofCategory: category)) + 0.3) / Double(tally.count + 1))
  }

  /// The logarithm, for files that do not import the C library.
  func naturalLogarithm(_ value: Double) -> Double { log(value) }
}
