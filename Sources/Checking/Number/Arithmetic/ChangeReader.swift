/// Changes that are told with both ends and their size: 由88%提高到93%，提高了5个百分点.
struct ChangeReader: FigureReader {
  /// Scalars between 由 and the first end, and between the verb and the second.
  private static let longestLead = 10

  let figures: SentenceFigures

  private struct Change {
    let from: Figure
    let to: Figure
    let rises: Bool

    var difference: Double { abs(to.value - from.value) }

    /// The difference with what the rounding of both ends leaves open.
    var differences: ClosedRange<Double> {
      let slack = (from.interval.upperBound - from.value) + (to.interval.upperBound - to.value)
      return max(0, difference - slack)...difference + slack
    }

    /// The difference as a share of the first end.
    var shares: ClosedRange<Double> {
      differences.lowerBound / from.interval.upperBound * 100...differences.upperBound / from.interval.lowerBound * 100
    }

    var range: Range<Int> { from.range.lowerBound..<to.range.upperBound }
  }

  func faults() -> [FigureFault] {
    figures.all.indices.dropLast().compactMap { number in
      guard let change = change(at: number) else { return nil }
      if let fault = turned(change) ?? halved(change) { return fault }
      guard number + 2 < figures.all.count, let size = size(at: number + 2, of: change) else { return nil }
      return fault(of: size, change)
    }
  }

  private func change(at number: Int) -> Change? {
    var (from, to) = (figures.all[number], figures.all[number + 1])
    if from.unit.isEmpty { from = from.measured(in: to.unit) }
    guard from.unit == to.unit, !to.unit.isEmpty, !from.isVague, !to.isVague, from.value > 0, to.value > 0,
      from.value != to.value, opensChange(before: from.range.lowerBound), !isOneOfSeveral(number),
      let rises = verb(in: from.range.upperBound..<to.range.lowerBound)
    else { return nil }
    return Change(from: from, to: to, rises: rises)
  }

  /// 分别从209元、280元提高到217元、290元: the ends belong together by their places in the two rows.
  private func isOneOfSeveral(_ number: Int) -> Bool {
    let (before, behind) = (figures.all[number].range.lowerBound - 1, figures.all[number + 1].range.upperBound)
    let isJoined = { (index: Int) in text.has(anyOf: ArithmeticWords.joining, at: index) || text.at(index) == .pause }
    return number > 0 && isJoined(before) && figures.all[number - 1].range.upperBound == before
      || number + 2 < figures.all.count && isJoined(behind) && figures.all[number + 2].range.lowerBound == behind + 1
  }

  /// 由 or 从 in the same clause, with nothing but a time between.
  private func opensChange(before index: Int) -> Bool {
    (max(figures.range.lowerBound, index - Self.longestLead)..<index).reversed().prefix {
      !ScalarClass.endsClause(text.plain[$0])
    }
    .contains {
      text.has(anyOf: ArithmeticWords.fromWords, at: $0) && !text.has(anyOf: Words.fromExceptions, at: $0)
        && !text.has(anyOf: Words.fromExceptions, endingAt: $0 + 1)
    }
  }

  /// 提高到, 下降为: true where it goes up, nil where the words between say something else.
  private func verb(in gap: Range<Int>) -> Bool? {
    for (list, rises) in [(ArithmeticWords.rising, true), (ArithmeticWords.falling, false)] {
      guard let verb = text.phrase(of: list, at: gap.lowerBound) else { continue }
      let end = gap.lowerBound + verb.count
      let next = text.at(end) == .了 ? end + 1 : end
      guard [.到, .至, .为].contains(text.at(next)) || verb.last == .至 else { return nil }
      return gap.upperBound - next <= Self.longestLead ? rises : nil
    }
    return nil
  }

  /// 由93%提高到88%
  private func turned(_ change: Change) -> FigureFault? {
    let goesUp = change.to.value > change.from.value
    guard goesUp != change.rises, !Words.turnedUnits.contains(change.to.unit) || isOfTime(change) else { return nil }
    return FigureFault(.change, change.to, key: "change.turned", range: change.range)
  }

  /// 58分钟缩短到: what is shortened is no rank, which goes up with less.
  private func isOfTime(_ change: Change) -> Bool {
    text.has(anyOf: Words.amountVerbs, at: change.from.range.upperBound)
      && NumberWords.timeUnits.contains(change.to.unit)
  }

  /// 由5.2个压减到3.1个，减少一半以上: it lost less than a half.
  private func halved(_ change: Change) -> FigureFault? {
    let start = figures.skipping(ArithmeticWords.changeAdverbs, at: figures.skippingComma(at: change.range.upperBound))
    guard !change.rises, change.to.value < change.from.value, start > change.range.upperBound,
      let verb = text.phrase(of: ArithmeticWords.falling, at: start),
      case let place = text.at(start + verb.count) == .了 ? start + verb.count + 1 : start + verb.count,
      let half = text.phrase(of: Words.half, at: place), change.shares.upperBound < 50
    else { return nil }
    return FigureFault(
      .change, change.to, range: place..<place + half.count,
      [
        "from": text.text(change.from.range), "to": text.text(change.to.range),
        "right": WorkedOut.number(change.difference / change.from.value * 100, places: 1) + "%",
      ])
  }

  /// The figure right behind that tells the size: ，提高了5%; 比上年提高 tells another.
  private func size(at number: Int, of change: Change) -> Figure? {
    let gap = figures.gap(before: number)
    let size = figures.all[number]
    var place = figures.skippingComma(at: gap.lowerBound)
    guard !size.isVague, (change.to.value > change.from.value) == change.rises else { return nil }
    let isNoun = text.phrase(of: change.rises ? ArithmeticWords.risingNouns : ArithmeticWords.fallingNouns, at: place)
    if let isNoun {
      place += isNoun.count
    } else {
      guard place > gap.lowerBound else { return nil }
      place = figures.skipping(ArithmeticWords.changeAdverbs, at: place)
      guard let verb = text.phrase(of: change.rises ? ArithmeticWords.rising : ArithmeticWords.falling, at: place)
      else { return nil }
      place += verb.count
    }
    place = figures.skipping(ArithmeticWords.linking, at: figures.skipping(ArithmeticWords.linking, at: place))
    // 提高到 tells where it ends, not how far it went.
    guard place == gap.upperBound, text.at(place - 1) != .到 || text.at(place - 2) == .达 else { return nil }
    return size
  }

  private func fault(of size: Figure, _ change: Change) -> FigureFault? {
    switch size.unit {
    case "%": return shareFault(size, change)
    case "百分点":
      guard change.to.isShare, !change.differences.overlaps(size.roundings) else { return nil }
      return mismatch(size, change, WorkedOut.number(change.difference, places: 2) + "个百分点")
    case "倍":
      let times = change.to.value / change.from.value
      guard change.rises,
        !(times - 1 - 0.1...times - 1 + 0.1).overlaps(size.roundings) || abs(times - size.value) < 1e-9
      else { return nil }
      return mismatch(size, change, WorkedOut.number(times - 1, places: 2) + "倍")
    case change.to.unit:
      let isExact = [change.from, change.to, size].allSatisfy(\.isWhole)
      guard
        isExact
          ? change.difference != size.value
          : abs(change.difference - size.value) > Sums.slack([change.from, change.to, size])
      else { return nil }
      return mismatch(size, change, WorkedOut.text(change.difference, like: size))
    default: return nil
    }
  }

  /// Between two shares 5% may be the growth of the share; else points were meant.
  private func shareFault(_ size: Figure, _ change: Change) -> FigureFault? {
    guard !change.shares.overlaps(size.roundings) || isDifferenceItself(size, change) else { return nil }
    guard change.to.isShare else {
      return mismatch(size, change, WorkedOut.text(change.difference / change.from.value * 100, like: size))
    }
    let points = WorkedOut.number(change.difference, places: 2) + "个百分点"
    return mismatch(size, change, points, suggestion: change.differences.overlaps(size.roundings) ? points : nil)
  }

  /// 由88%提高到93%，提高了5%: what is exactly the difference was meant as such, unless the growth comes to as much.
  private func isDifferenceItself(_ size: Figure, _ change: Change) -> Bool {
    let growth = change.difference / change.from.value * 100
    return change.to.isShare && abs(size.value - change.difference) < 1e-9 && abs(growth - size.value) > size.step / 2
  }

  private func mismatch(_ size: Figure, _ change: Change, _ right: String, suggestion: String? = nil) -> FigureFault {
    FigureFault(
      .change, size, ["from": text.text(change.from.range), "to": text.text(change.to.range), "right": right],
      suggestion: suggestion)
  }
}

extension Figure {
  /// The same where the unit stands only behind the next figure: 由30提高到50人.
  fileprivate func measured(in unit: String) -> Figure {
    Figure(value: value, unit: unit, range: range, step: step, factor: factor, isVague: isVague)
  }
}

private enum Words {
  /// 自由, 由于: in these they begin no change.
  static let fromExceptions = WordTables.arithmetic.phrases("from-except")
  /// 位, 级, 分钟: what goes up here may be fewer.
  static let turnedUnits = WordTables.arithmetic.strings("turned-unit")
  /// 缩短: certain of lengths of time.
  static let amountVerbs = WordTables.arithmetic.longestFirst("amount-verb")
  /// 一半, 过半: a share in a word.
  static let half = WordTables.arithmetic.longestFirst("half-share")
}
