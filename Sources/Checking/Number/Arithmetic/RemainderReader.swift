/// Parts of which the last is all the rest, so that they leave nothing out: 来信86件，其中补课41件、礼金19件、其他8件.
struct RemainderReader {
  private static let longestNoun = 14

  private let figures: SentenceFigures
  private let words: ArithmeticWords
  private var text: SourceText { figures.text }
  private var all: [Figure] { figures.all }

  init(_ figures: SentenceFigures, _ words: ArithmeticWords) {
    self.figures = figures
    self.words = words
  }

  func faults() -> [FigureFault] {
    guard !figures.hasBrackets, !figures.has(words.multiplying, in: figures.range) else { return [] }
    return all.indices.compactMap { number in
      guard isPlain(number), figures.has(words.rests, in: near(number)), !goesOn(behind: number) else { return nil }
      return all[number].isShare ? shares(endingAt: number) : amounts(endingAt: number)
    }
  }

  /// What counts for a figure: what stands between it and the one before.
  private func near(_ number: Int) -> Range<Int> {
    let start = all[number].range.lowerBound
    return figures.gap(before: number).clamped(to: start - Self.longestNoun..<start)
  }

  private func isPlain(_ number: Int) -> Bool {
    let start = all[number].range.lowerBound
    return !all[number].isVague && ScalarClass.isDigit(text.at(start)) && !text.has(anyOf: words.differences, endingAt: start)
  }

  /// 其他渠道收到8件，转办16件: the row is not at its end.
  private func goesOn(behind number: Int) -> Bool {
    number + 1 < all.count && all[number + 1].isSameUnit(as: all[number]) && isNext(number + 1)
  }

  private func amounts(endingAt last: Int) -> FigureFault? {
    var first = last
    while first > 0, !opensParts(figures.gap(before: first)) {
      guard isPlain(first - 1), all[first - 1].isSameUnit(as: all[last]), isNext(first) else { return nil }
      first -= 1
    }
    guard first > 0, last > first, isPlain(first - 1), case let whole = all[first - 1], whole.isSameUnit(as: all[last]) else { return nil }
    let parts = all[first...last]
    let sum = parts.reduce(0) { $0 + $1.value }
    let slack = parts.reduce(whole.interval.upperBound - whole.value) { $0 + $1.interval.upperBound - $1.value }
    // One person may be counted twice.
    guard abs(sum - whole.value) > slack + 1e-6, !(sum > whole.value && whole.isOfPersons) else { return nil }
    return FigureFault(.sum, whole, key: "sum.rest", ["right": WorkedOut.text(sum, like: whole)])
  }

  /// 用电占43%，吸烟占31%，其他占29%
  private func shares(endingAt last: Int) -> FigureFault? {
    var first = last
    while first > 0, isPlain(first - 1), all[first - 1].isShare, isNext(first) { first -= 1 }
    let parts = all[first...last]
    let sum = parts.reduce(0) { $0 + $1.value }
    guard parts.count > 2, sum > 100 + parts.reduce(0, { $0 + $1.step / 2 }) + 1e-6 else { return nil }
    return FigureFault(.sum, all[last], key: "sum.shares", ["right": WorkedOut.number(sum, places: 2) + "%"])
  }

  /// ，其中 or ： right behind the whole.
  private func opensParts(_ gap: Range<Int>) -> Bool {
    if text.at(gap.lowerBound) == 0x3A { return true }
    return text.first(of: words.partWords, in: gap).map { $0.lowerBound - gap.lowerBound <= 1 } ?? false
  }

  /// Whether a figure follows the one before in the same row: 、补课41件.
  private func isNext(_ number: Int) -> Bool {
    let gap = figures.gap(before: number)
    return gap.count <= Self.longestNoun && [0x3001, 0x2C, 0x3B].contains(text.at(gap.lowerBound))
      && !gap.dropFirst().contains { ScalarClass.endsClause(text.plain[$0]) }
  }
}
