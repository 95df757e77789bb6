/// A figure of before, one of now, and the change between them, in whatever order: 上年为40亿元，今年增长8%，达到42.2亿元;
/// 由3.6亿元增加到6.1亿元，翻了一番.
struct GrowthReader: FigureReader {
  /// Scalars between the first and the last of the three.
  private static let farthest = 70
  /// 380元 and 160亿元 are of two things.
  private static let mostTimes = 50.0

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    SaidFigures(figures).sections.flatMap { said -> [FigureFault] in
      guard said.all.count > 1, !said.has(Words.several, in: said.range) else { return [] }
      return said.all.indices.compactMap { sized($0, said) ?? multiple($0, said) } + doublings(said)
    }
  }

  // MARK: changes in figures

  /// Of three figures side by side the one that tells the change.
  private func sized(_ number: Int, _ said: SaidFigures) -> FigureFault? {
    guard let rises = said.change(number), !said.all[number].isVague, !said.isOther(number),
      !said.has(Words.yearly, in: said.lead(number))
    else { return nil }
    let places = [(number - 2, number - 1), (number - 1, number + 1)].filter { $0.0 >= 0 && $0.1 < said.all.count }
    for (first, second) in places {
      guard let (base, now) = pair(first, second, said), isNear(said, [first, second, number]),
        second < number || isEnd(second, said), fitsComparison(number, base, said),
        isOfBoth(number, [first, second], said)
      else { continue }
      let step = Step(base: said.all[base], now: said.all[now], rises: rises)
      guard !step.isTold(by: said.all[number]) else { return nil }
      return isExplained(number, rises, said) ? nil : step.fault(said.all[number], text)
    }
    return nil
  }

  /// ，达到42.2亿元 behind the change, or what was before; 利润却只有 tells of another thing.
  private func isEnd(_ number: Int, _ said: SaidFigures) -> Bool {
    let lead = said.lead(number)
    return said.namesEarlier(number) || text.phrase(of: Words.reached, at: lead.lowerBound)?.count == lead.count
  }

  /// 国企数量压减67.7% behind 由51家整合为33家: what the change is said of must be named before too.
  private func isOfBoth(_ number: Int, _ others: [Int], _ said: SaidFigures) -> Bool {
    let lead = said.lead(number)
    let names = lead.filter { ScalarClass.isHan(text.plain[$0]) && !text.has(anyOf: Words.fillers, at: $0) }
    guard
      let verb = [
        ArithmeticWords.rising, ArithmeticWords.falling, ArithmeticWords.risingNouns, ArithmeticWords.fallingNouns,
        Words.moreOrLess,
      ].compactMap({ text.first(of: $0, in: lead) }).map(\.lowerBound).min()
    else { return true }
    var start = lead.lowerBound
    while start < verb, let word = text.phrase(of: Words.asides, at: start) { start += word.count }
    guard verb - start > 2, !names.isEmpty else { return true }
    let end = verb - (text.phrase(of: ArithmeticWords.changeAdverbs, endingAt: verb)?.count ?? 0)
    let name = Array(text.plain[max(start, end - 2)..<end])
    let first = others.map { said.clause($0).lowerBound }.min() ?? start
    return name.count < 2 || text.first(of: [name], in: min(first, lead.lowerBound)..<lead.lowerBound) != nil
  }

  private func isNear(_ said: SaidFigures, _ numbers: [Int]) -> Bool {
    let ranges = numbers.map { said.all[$0].range }
    return (ranges.map(\.upperBound).max() ?? 0) - (ranges.map(\.lowerBound).min() ?? 0) <= Self.farthest
  }

  /// Which of two amounts of one unit was before; nil where the words do not say it of exactly one.
  private func pair(_ first: Int, _ second: Int, _ said: SaidFigures) -> (base: Int, now: Int)? {
    let (one, other) = (said.all[first], said.all[second])
    guard one.isSameUnit(as: other), !one.unit.isEmpty, !one.isVague, !other.isVague, one.value > 0, other.value > 0,
      one.value != other.value, one.unit != "百分点", one.unit != "倍", areInDigits(one, other),
      max(one.value, other.value) <= Self.mostTimes * min(one.value, other.value), said.change(first) == nil,
      said.change(second) == nil,
      !said.isOther(first), !said.isOther(second)
    else { return nil }
    switch (said.isEarlier(first), said.isEarlier(second)) {
    case (true, false): return (first, second)
    case (false, true): return (second, first)
    case (false, false):
      guard let from = said.year(first), let to = said.year(second), from != to else { return nil }
      return from < to ? (first, second) : (second, first)
    default: return nil
    }
  }

  /// 一线, 二线: where amounts change they are in digits, or measured.
  private func areInDigits(_ one: Figure, _ other: Figure) -> Bool {
    [one, other].allSatisfy {
      ScalarClass.isDigit(text.at($0.range.lowerBound))
        || $0.value >= 10
    }
  }

  /// 同比, 比上年: held against the year before, and against nothing else.
  private func fitsComparison(_ number: Int, _ base: Int, _ said: SaidFigures) -> Bool {
    let lead = said.lead(number)
    guard said.has(Words.held, in: lead) else { return true }
    return said.has(Words.yearBefore, in: said.lead(base)) == said.has(Words.yearHeld, in: lead)
      || said.text.first(of: Words.comparedWithBase, in: lead) != nil
  }

  /// Whether any two amounts of the sentence make the change.
  private func isExplained(_ number: Int, _ rises: Bool, _ said: SaidFigures) -> Bool {
    let amounts = figures.all.filter { $0.isSameUnit(as: $0) && $0.value > 0 && $0.range != said.all[number].range }
    return amounts.contains { base in
      amounts.contains { now in
        base.range != now.range && base.isSameUnit(as: now)
          && Step(base: base, now: now, rises: rises).isTold(by: said.all[number])
      }
    }
  }

  /// 120起，是去年60起的2.5倍
  private func multiple(_ number: Int, _ said: SaidFigures) -> FigureFault? {
    let times = said.all[number]
    guard times.unit == "倍", !times.isVague, number > 1, text.at(times.range.lowerBound - 1) == .的,
      case (let now, let base) = (said.all[number - 2], said.all[number - 1]),
      now.isSameUnit(as: base), !now.unit.isEmpty, !now.isVague, !base.isVague, base.value > 0,
      said.change(number - 2) == nil,
      times.range.lowerBound - base.range.upperBound <= 4,
      said.has(Words.equals, in: said.lead(number - 1)), case let right = now.value / base.value,
      abs(right - times.value) > times.step * 1.001 + right * 0.02
    else { return nil }
    return FigureFault(
      .change, times,
      ["from": text.text(base.range), "to": text.text(now.range), "right": WorkedOut.number(right, places: 2) + "倍"])
  }

  // MARK: 翻一番

  private func doublings(_ said: SaidFigures) -> [FigureFault] {
    said.all.indices.dropFirst().compactMap { number in
      guard let (base, now) = pair(number - 1, number, said), case (let from, let to) = (said.all[base], said.all[now]),
        let word = doubling(behind: max(from.range.upperBound, to.range.upperBound), said),
        case let times = to.value / from.value / word.factor,
        times < 0.93 || times > (word.isMore ? 1.5 : 1.15)
      else { return nil }
      return FigureFault(
        .change, to, range: word.range,
        [
          "from": text.text(from.range), "to": text.text(to.range),
          "right": WorkedOut.number(to.value / from.value, places: 2) + "倍",
        ])
    }
  }

  /// ，翻了一番, in the next clause.
  private func doubling(behind index: Int, _ said: SaidFigures) -> (factor: Double, isMore: Bool, range: Range<Int>)? {
    let start = figures.skippingComma(at: index)
    let end = min(text.endOfClause(from: start, within: 12), said.range.upperBound)
    guard start < end, let word = text.first(of: Words.doublings, in: start..<end),
      let row = Words.doublingFactors.first(where: { text.has($0.0, at: word.lowerBound) })
    else { return nil }
    guard !said.has(Words.nearly, in: start..<word.lowerBound) else { return nil }
    return (row.1, said.has(Words.beyond, in: word.upperBound..<min(end + 2, text.count)), word)
  }
}

/// From one amount to another.
private struct Step {
  let base, now: Figure
  let rises: Bool

  private var ends: (base: ClosedRange<Double>, now: ClosedRange<Double>) {
    // Of two amounts in one unit 40亿元 beside 42.2亿元 is no rounder.
    let step = base.factor == now.factor && !now.isWhole && !base.isWhole ? min(base.step, now.step) / 2 : nil
    return (
      step.map { base.value - $0...base.value + $0 } ?? base.interval,
      step.map { now.value - $0...now.value + $0 } ?? now.interval
    )
  }

  private var difference: ClosedRange<Double> { rises ? ends.now - ends.base : ends.base - ends.now }

  func isTold(by size: Figure) -> Bool {
    let slack = 1e-6 * max(1, now.value)
    switch size.unit {
    case "%" where now.isShare: return true
    case "%":
      let least = difference.lowerBound / ends.base.upperBound * 100
      let shares = least...max(least, difference.upperBound / ends.base.lowerBound * 100)
      return shares.overlaps(size.roundings)
    case "百分点": return !now.isShare || difference.widened(by: slack).overlaps(size.roundings)
    case "倍":
      let times = now.value / base.value
      return !rises || [times - 1, times].contains { ($0 - 0.1...$0 + 0.1).overlaps(size.roundings) }
    default:
      return !size.isSameUnit(as: now)
        || difference.widened(by: slack + (size.isWhole ? 0 : size.step / 2)).contains(size.value)
    }
  }

  func fault(_ size: Figure, _ text: SourceText) -> FigureFault {
    let apart = abs(now.value - base.value)
    let right =
      switch size.unit {
      case "%": WorkedOut.text(apart / base.value * 100, like: size)
      case "百分点": WorkedOut.number(apart, places: 2) + "个百分点"
      case "倍": WorkedOut.number(now.value / base.value - 1, places: 2) + "倍"
      default: WorkedOut.text(apart, like: size)
      }
    guard now.value == base.value || (now.value > base.value) == rises else {
      return FigureFault(
        .change, size, key: "change.turned",
        range: min(
          base.range.lowerBound, now.range.lowerBound, size.range.lowerBound)..<max(
            base.range.upperBound, now.range.upperBound, size.range.upperBound))
    }
    return FigureFault(.change, size, ["from": text.text(base.range), "to": text.text(now.range), "right": right])
  }
}

private enum Words {
  /// 今年, 同比, 比上年: what stands before the name of what changes.
  static let asides = WordTables.arithmetic.longestFirst("change-aside")
  static let fillers = WordTables.arithmetic.longestFirst("filler")
  static let moreOrLess = PhraseList(WordTables.arithmetic.words("more") + WordTables.arithmetic.words("fewer"))
  /// 分别, 依次: figures belong together by their places.
  static let several = WordTables.arithmetic.phrases("respectively")
  /// 是, 相当于: before what something is so many times of.
  static let equals = WordTables.arithmetic.phrases("equals")
  /// 达到, 增至: all that stands before where a change ends.
  static let reached = WordTables.arithmetic.longestFirst("change-reached")
  /// 年均: no change from one end to the other.
  static let yearly = WordTables.arithmetic.phrases("yearly-change")
  /// 同比, 比, 较: the change is held against a time that is named.
  static let held = WordTables.arithmetic.phrases("held-against")
  static let yearHeld = WordTables.arithmetic.phrases("year-held")
  static let yearBefore = WordTables.arithmetic.longestFirst("year-before")
  /// 较年初, 比原来: held against what was named.
  static let comparedWithBase = WordTables.arithmetic.longestFirst("held-base")
  /// 翻一番, with what it makes of the figure before.
  static let doublingFactors = WordTables.arithmetic.pairs("doubling").map { ($0.scalarValues, Double($1) ?? 2) }.sorted
  { $0.0.count > $1.0.count }
  static let doublings = PhraseList(doublingFactors.map(\.0))
  static let nearly = WordTables.arithmetic.phrases("nearly")
  static let beyond = WordTables.arithmetic.phrases("beyond")
}
