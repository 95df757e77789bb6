/// An amount held against another one with the difference in percent: 312毫米，比去年同期的240毫米多20%; and two directions of
/// one change: 同比下降6%，比去年同期增加0.3亿元.
struct ComparedReader: FigureReader {
  /// Scalars between two figures.
  private static let longestGap = 14
  private static let longestAct = 4

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    all.indices.dropFirst().compactMap { number in
      guard !all[number].isVague else { return nil }
      return share(number) ?? difference(number) ?? grown(number) ?? otherWay(number)
    }
  }

  private func share(_ number: Int) -> FigureFault? {
    guard number > 1, all[number].isShare, case (let now, let base) = (all[number - 2], all[number - 1]),
      isPair(now, base),
      case let isTold = tellsBase(figures.gap(before: number - 1)),
      isTold || comparesWith(figures.gap(before: number - 1)),
      case let gap = figures.gap(before: number),
      let rises = isMore(base, gap) ? true : verb(filling: isTold ? behindYear(gap) : gap)
    else { return nil }
    let change = (now.value - base.value) / base.value * 100
    guard change == 0 || (change > 0) == rises else {
      return FigureFault(
        .change, all[number], key: "change.turned", range: now.range.lowerBound..<all[number].range.upperBound)
    }
    // Of two amounts in one unit 4亿元 beside 4.84亿元 is no rounder.
    let half = now.factor == base.factor && !now.isWhole ? min(now.step, base.step) / 2 : nil
    let slack =
      ((half ?? now.interval.upperBound - now.value) + (half ?? base.interval.upperBound - base.value) * now.value
        / base.value)
      / base.value * 100
    let size = abs(change)
    guard !(size - slack...size + slack).overlaps(all[number].roundings) else { return nil }
    return FigureFault(
      .change, all[number],
      ["from": text.text(base.range), "to": text.text(now.range), "right": WorkedOut.text(size, like: all[number])])
  }

  /// 142例，比去年的118例多了34例
  private func difference(_ number: Int) -> FigureFault? {
    guard number > 1, case (let now, let base, let told) = (all[number - 2], all[number - 1], all[number]),
      isPair(now, base), told.isSameUnit(as: now),
      comparesWith(figures.gap(before: number - 1)),
      let rises = isMore(base, figures.gap(before: number)) ? true : verb(filling: figures.gap(before: number))
    else { return nil }
    guard now.value == base.value || (now.value > base.value) == rises else {
      return FigureFault(.change, told, key: "change.turned", range: now.range.lowerBound..<told.range.upperBound)
    }
    let right = abs(now.value - base.value)
    guard abs(right - told.value) > Sums.slack([now, base, told]) else { return nil }
    return FigureFault(
      .change, told,
      ["from": text.text(base.range), "to": text.text(now.range), "right": WorkedOut.text(right, like: told)])
  }

  /// 利润2340万元，比上年增加190万元，增长8.8%: the difference is so much of what was before.
  private func grown(_ number: Int) -> FigureFault? {
    guard number > 1, case (let now, let difference, let share) = (all[number - 2], all[number - 1], all[number]),
      share.isShare,
      difference.isSameUnit(as: now), !now.unit.isEmpty, !now.isShare, !now.isVague, !difference.isVague,
      let start = behindComparison(figures.gap(before: number - 1)),
      let rises = verb(filling: start..<difference.range.lowerBound),
      sameWay(figures.gap(before: number), rises),
      case let base = now.value + (rises ? -difference.value : difference.value), base > 0
    else { return nil }
    let right = difference.value / base * 100
    let slack =
      right
      * ((difference.interval.upperBound - difference.value) / difference.value + (now.interval.upperBound - now.value)
        * 2 / base)
    guard !(right - slack...right + slack).overlaps(share.roundings) else { return nil }
    return FigureFault(
      .change, share,
      [
        "from": WorkedOut.text(base, like: now), "to": text.text(now.range),
        "right": WorkedOut.text(right, like: share),
      ])
  }

  /// ，增长 and ，增幅: which way the share goes.
  private func sameWay(_ gap: Range<Int>, _ rises: Bool) -> Bool {
    guard text.at(gap.lowerBound) == .comma else { return false }
    if verb(filling: gap.lowerBound + 1..<gap.upperBound) == rises { return true }
    return text.phrase(of: rises ? ArithmeticWords.risingNouns : ArithmeticWords.fallingNouns, at: gap.lowerBound + 1)
      .map {
        figures.skipping(ArithmeticWords.linking, at: gap.lowerBound + 1 + $0.count) == gap.upperBound
      } ?? false
  }

  private func isPair(_ now: Figure, _ base: Figure) -> Bool {
    now.isSameUnit(as: base) && !now.unit.isEmpty && !now.isShare && !now.isVague
      && (!base.isVague || text.at(base.range.upperBound - 1) == .多)
      && now.value > 0 && base.value > 0
  }

  /// 240毫米多20%: the 多 tells the difference, and makes no rough figure of the one before it.
  private func isMore(_ base: Figure, _ gap: Range<Int>) -> Bool {
    (gap.isEmpty || gap.count == 1 && text.at(gap.lowerBound) == .了) && text.at(base.range.upperBound - 1) == .多
  }

  /// ，比去年同期的
  private func comparesWith(_ gap: Range<Int>) -> Bool {
    let start = figures.skippingComma(at: gap.lowerBound)
    return gap.count <= Self.longestGap && text.has(anyOf: ArithmeticWords.comparedWith, at: start)
      && !(start..<gap.upperBound).contains { ScalarClass.endsClause(text.plain[$0]) }
  }

  /// ，上年同期为
  private func tellsBase(_ gap: Range<Int>) -> Bool {
    guard text.at(gap.lowerBound) == .comma, let word = text.phrase(of: Words.yearBefore, at: gap.lowerBound + 1) else {
      return false
    }
    let start = figures.skipping(ArithmeticWords.linking, at: gap.lowerBound + 1 + word.count)
    // 去年发展36名 behind 今年发展党员45名
    let act = start..<gap.upperBound
    return act.isEmpty
      || act.count <= Self.longestAct
        && text.first(of: [Array(text.plain[act])], in: figures.range.lowerBound..<gap.lowerBound) != nil
  }

  /// ，比上年, ，同比: the rest of a gap behind it.
  private func behindYear(_ gap: Range<Int>) -> Range<Int> {
    guard text.at(gap.lowerBound) == .comma else { return gap }
    let start = figures.skipping(ArithmeticWords.yearOnYear, at: gap.lowerBound + 1)
    return min(start, gap.upperBound)..<gap.upperBound
  }

  /// 多, 增加了: all of a gap.
  private func verb(filling gap: Range<Int>) -> Bool? {
    for (lists, rises) in [
      ([ArithmeticWords.rising, Words.more], true), ([ArithmeticWords.falling, Words.fewer], false),
    ] {
      for list in lists {
        guard let verb = text.phrase(of: list, at: gap.lowerBound) else { continue }
        let end = gap.lowerBound + verb.count
        if end == gap.upperBound || end + 1 == gap.upperBound && text.at(end) == .了 { return rises }
      }
    }
    return nil
  }

  /// 同比下降6.2%，比去年同期增加0.32亿元: both are said of the same against the same time.
  private func otherWay(_ number: Int) -> FigureFault? {
    let (first, second) = (all[number - 1], all[number])
    guard first.isShare, !second.isShare, !second.unit.isEmpty, !first.isVague,
      let lead = text.phrase(of: ArithmeticWords.yearOnYear, endingAt: verbStart(before: first)),
      let falls = direction(before: first), let start = behindComparison(figures.gap(before: number)),
      let rises = verb(filling: start..<second.range.lowerBound), rises == falls
    else { return nil }
    let from = verbStart(before: first) - lead.count
    return FigureFault(.change, second, key: "change.both", range: from..<second.range.upperBound)
  }

  private func verbBefore(_ figure: Figure) -> (count: Int, falls: Bool)? {
    let end = text.at(figure.range.lowerBound - 1) == .了 ? figure.range.lowerBound - 1 : figure.range.lowerBound
    let taken = figure.range.lowerBound - end
    if let word = text.phrase(of: ArithmeticWords.falling, endingAt: end) { return (word.count + taken, true) }
    return text.phrase(of: ArithmeticWords.rising, endingAt: end).map { ($0.count + taken, false) }
  }

  private func verbStart(before figure: Figure) -> Int { figure.range.lowerBound - (verbBefore(figure)?.count ?? 0) }

  private func direction(before figure: Figure) -> Bool? { verbBefore(figure)?.falls }

  /// ，比去年同期: the place behind it.
  private func behindComparison(_ gap: Range<Int>) -> Int? {
    guard text.at(gap.lowerBound) == .comma,
      let word = text.phrase(of: ArithmeticWords.yearOnYear, at: gap.lowerBound + 1)
    else { return nil }
    return gap.lowerBound + 1 + word.count
  }
}

private enum Words {
  /// 上年同期, 去年: before the amount that was then.
  static let yearBefore = WordTables.arithmetic.longestFirst("year-before")
  /// 多, 高; 少, 低: the difference from it.
  static let more = WordTables.arithmetic.phrases("more")
  static let fewer = WordTables.arithmetic.phrases("fewer")
}
