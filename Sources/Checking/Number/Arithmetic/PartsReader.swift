/// A whole with its parts behind it, where nothing is left out or none can be in two of them: 来信86件，其中补课41件、礼金19件、
/// 其他8件; 基地3个，其中东片1个、西片1个、北片2个.
struct PartsReader {
  private static let longestNoun = 14
  private static let year: UInt32 = 0x5E74  // 年
  /// Share of the whole.
  private static let hardlyOver = 0.02
  /// What the roundings of several shares come to, in percent.
  private static let hardlyMore = 1.0

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
      guard isPlain(number), !goesOn(behind: number) else { return nil }
      let hasRest = figures.has(words.rests, in: near(number))
      return all[number].isShare ? (hasRest ? shares(endingAt: number) : nil) : row(endingAt: number).flatMap { fault(of: $0, hasRest) }
    }
  }

  private struct Row {
    let whole: Figure
    let parts: Range<Int>
    /// Behind a colon, which begins a list of all.
    let isListed: Bool
    /// ，分解如下: all parts follow, and they end the sentence.
    let isClosed: Bool
    let endsSentence: Bool
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

  private func row(endingAt last: Int) -> Row? {
    var first = last
    while first > 0, !opensParts(figures.gap(before: first)) {
      guard isPlain(first - 1), all[first - 1].isSameUnit(as: all[last]), isNext(first) else { return nil }
      first -= 1
    }
    guard first > 0, last > first, isPlain(first - 1), case let whole = all[first - 1], whole.isSameUnit(as: all[last]),
      !whole.isShare
    else { return nil }
    let endsSentence = all[last].range.upperBound == figures.range.upperBound
    let isClosed = endsSentence && closedList(figures.gap(before: first))
    return Row(
      whole: whole, parts: first..<last + 1, isListed: isClosed || text.at(whole.range.upperBound) == 0x3A, isClosed: isClosed,
      endsSentence: endsSentence)
  }

  private func fault(of row: Row, _ hasRest: Bool) -> FigureFault? {
    let parts = all[row.parts]
    let sum = parts.reduce(0) { $0 + $1.value }
    let slack = parts.reduce(row.whole.interval.upperBound - row.whole.value) { $0 + $1.interval.upperBound - $1.value }
    guard abs(sum - row.whole.value) > slack + 1e-6 else { return nil }
    let isTooMuch = sum > row.whole.value && (areDisjoint(row, hasRest) || isJustOver(sum, row))
    guard isTooMuch || sum < row.whole.value && (hasRest || row.isClosed) else { return nil }
    return FigureFault(.sum, row.whole, key: "sum.total", ["right": WorkedOut.text(sum, like: row.whole)])
  }

  /// 火情13起，其中祭祀7起、农事4起、吸烟3起: parts that overlap come to more than the whole by much, not by one.
  private func isJustOver(_ sum: Double, _ row: Row) -> Bool {
    row.parts.count > 2 && row.endsSentence && !row.whole.isOfPersons
      && sum - row.whole.value <= max(row.whole.step, row.whole.value * Self.hardlyOver)
  }

  /// 东片、西片、北片; 2024年、2025年: parts of one kind, each with a name of its own. A person may be in two of them (党员, 团员),
  /// but not in two years.
  private func areDisjoint(_ row: Row, _ hasRest: Bool) -> Bool {
    if !row.whole.isOfPersons, hasRest || row.isListed { return true }
    let names = row.parts.map { number -> [UInt32] in
      let gap = near(number)
      let start = gap.last { !ScalarClass.isHan(text.plain[$0]) && !ScalarClass.isDigit(text.plain[$0]) }.map { $0 + 1 } ?? gap.lowerBound
      let name = start..<gap.upperBound
      return Array(text.plain[text.first(of: words.partWords, in: name).map { $0.upperBound..<name.upperBound } ?? name])
    }
    let kind = names[0].last
    return names.allSatisfy { $0.count > 1 && $0.last == kind && $0.count == names[0].count } && Set(names).count == names.count
      && (!row.whole.isOfPersons || kind == Self.year)
  }

  /// 用电占43%，吸烟占31%，其他占29%
  private func shares(endingAt last: Int) -> FigureFault? {
    var first = last
    while first > 0, isPlain(first - 1), all[first - 1].isShare, isNext(first) { first -= 1 }
    let parts = all[first...last]
    let sum = parts.reduce(0) { $0 + $1.value }
    // Each may be half a place off, but hardly all in the same way.
    let slack = min(Self.hardlyMore, parts.reduce(0) { $0 + $1.step / 2 }) + 1e-6
    guard parts.count > 2, sum > 100 + slack || sum < 100 - slack && isWhole(figures.gap(before: first)) else { return nil }
    return FigureFault(.sum, all[last], key: sum > 100 ? "sum.shares" : "sum.shares.less", ["right": WorkedOut.number(sum, places: 2) + "%"])
  }

  /// 从起因看，用电占43%: the row begins with a share of its own, and not behind another figure.
  private func isWhole(_ gap: Range<Int>) -> Bool {
    figures.all.first.map { gap.upperBound <= $0.range.lowerBound } ?? false && !figures.has(words.partWords, in: gap)
  }

  /// ，其中 or ： right behind the whole.
  private func opensParts(_ gap: Range<Int>) -> Bool {
    // 1:5000 is a scale and no list.
    if text.at(gap.lowerBound) == 0x3A { return !ScalarClass.isDigit(text.at(gap.lowerBound + 1)) }
    if closedList(gap) { return true }
    return text.first(of: words.partWords, in: gap).map { $0.lowerBound - gap.lowerBound <= 1 } ?? false
  }

  /// ，分解如下：
  private func closedList(_ gap: Range<Int>) -> Bool {
    text.at(gap.lowerBound) == 0x2C
      && text.phrase(of: words.closedLists, at: gap.lowerBound + 1).map { text.at(gap.lowerBound + 1 + $0.count) == 0x3A } ?? false
  }

  /// Whether a figure follows the one before in the same row: 、补课41件.
  private func isNext(_ number: Int) -> Bool {
    let gap = figures.gap(before: number)
    return gap.count <= Self.longestNoun && [0x3001, 0x2C, 0x3B].contains(text.at(gap.lowerBound))
      && !gap.dropFirst().contains { ScalarClass.endsClause(text.plain[$0]) }
  }
}
