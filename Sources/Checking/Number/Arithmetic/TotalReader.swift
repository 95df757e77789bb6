/// Parts that are told with their total: A 30人、B 20人，共50人; 职工50人，其中男30人、女20人.
struct TotalReader {
  /// More parts than these are not added in every way.
  private static let mostParts = 10
  private static let longestNoun = 12

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
    return all.indices.dropFirst().compactMap { number in
      guard !all[number].isVague, !all[number].unit.isEmpty else { return nil }
      return sum(number) ?? halves(number) ?? kinds(number) ?? tooLargePart(number)
    } + scale()
  }

  /// 脱贫劳动力1860人、困难家庭320人、其他群体740人，共计2820人
  private func sum(_ number: Int) -> FigureFault? {
    let gap = figures.gap(before: number)
    let start = figures.skippingComma(at: gap.lowerBound)
    guard start > gap.lowerBound, let word = text.phrase(of: words.totals, at: start), start + word.count == gap.upperBound,
      let parts = parts(before: number), !parts.contains(where: \.isVague)
    else { return nil }
    let total = all[number]
    let slack = total.interval.upperBound - total.value + parts.reduce(0) { $0 + $1.interval.upperBound - $1.value }
    let sum = parts.reduce(0) { $0 + $1.value }
    let before = all[..<number].filter { $0.isSameUnit(as: total) }.suffix(Self.mostParts)
    guard !subsetSums(Array(before)).contains(where: { abs($0 - total.value) <= slack + 1e-6 }) else { return nil }
    return FigureFault(.sum, total, ["right": WorkedOut.text(sum, like: total)])
  }

  /// The figures before a total that are told in a row, of one unit; nil where another figure stands among them, so that
  /// it is not certain which are to be added.
  private func parts(before number: Int) -> [Figure]? {
    var parts: [Figure] = []
    var place = number - 1
    while place >= 0 {
      guard all[place].isSameUnit(as: all[number]), !all[place].isShare else { return nil }
      parts.append(all[place])
      let gap = figures.gap(before: place)
      if gap.contains(where: { text.plain[$0] == 0x3A }) || figures.has(words.among, in: gap) { break }
      if figures.has(words.differences, in: gap.suffix(from: max(gap.lowerBound, gap.upperBound - 4))) { return nil }
      place -= 1
    }
    return (2...Self.mostParts).contains(parts.count) ? parts : nil
  }

  /// What two or more of the figures come to: 党员50人，其中女党员20人，团员30人，共80人 is right.
  private func subsetSums(_ parts: [Figure]) -> [Double] {
    (1..<(1 << parts.count)).compactMap { chosen in
      guard chosen & (chosen - 1) != 0 else { return nil }
      return parts.indices.reduce(0) { chosen & (1 << $1) == 0 ? $0 : $0 + parts[$1].value }
    }
  }

  /// 职工500人，其中男320人、女200人
  private func halves(_ number: Int) -> FigureFault? {
    guard number >= 2, number + 1 == all.count || !all[number + 1].isSameUnit(as: all[number]) else { return nil }
    let (whole, first, second) = (all[number - 2], all[number - 1], all[number])
    let (firstGap, secondGap) = (figures.gap(before: number - 1), figures.gap(before: number))
    guard [first, second].allSatisfy({ $0.isSameUnit(as: whole) && !$0.isVague }), !whole.isVague, !whole.isShare, isPartOf(whole, firstGap),
      secondGap.count <= Self.longestNoun, [0x3001, 0x2C].contains(text.at(secondGap.lowerBound)),
      words.halves.contains(where: { isOnly($0.0, $0.1, firstGap, secondGap) || isOnly($0.1, $0.0, firstGap, secondGap) }),
      case let sum = first.value + second.value, case let slack = [whole, first, second].reduce(1e-6, { $0 + $1.interval.upperBound - $1.value }),
      sum > whole.value + slack || sum < whole.value - slack && isBare(firstGap, secondGap)
    else { return nil }
    return halvesFault(whole, [first, second])
  }

  /// 水田88.2亩、旱地36.2亩: there may be other land too, unless the sum is the total but for one digit.
  private func kinds(_ number: Int) -> FigureFault? {
    guard number >= 2, number + 1 == all.count || !all[number + 1].isSameUnit(as: all[number]) else { return nil }
    let (whole, first, second) = (all[number - 2], all[number - 1], all[number])
    let (firstGap, secondGap) = (figures.gap(before: number - 1), figures.gap(before: number))
    guard [first, second].allSatisfy({ $0.isSameUnit(as: whole) && !$0.isVague }), !whole.isVague, !whole.isShare,
      figures.has(words.partWords, in: firstGap), !text.has(anyOf: words.differences, endingAt: whole.range.lowerBound), [0x3001, 0x2C].contains(text.at(secondGap.lowerBound)),
      words.kinds.contains(where: { isKind($0.0, $0.1, firstGap, secondGap) || isKind($0.1, $0.0, firstGap, secondGap) }),
      case let sum = first.value + second.value, case let slack = [whole, first, second].reduce(1e-6, { $0 + $1.interval.upperBound - $1.value }),
      abs(sum - whole.value) > slack, sum > whole.value || Self.isOneDigitOff(WorkedOut.text(sum, like: whole), WorkedOut.text(whole.value, like: whole))
    else { return nil }
    return halvesFault(whole, [first, second])
  }

  private func halvesFault(_ whole: Figure, _ parts: [Figure]) -> FigureFault {
    let sum = parts.reduce(0) { $0 + $1.value }
    return FigureFault(
      .sum, whole, key: sum > whole.value ? "sum.parts" : "sum.total",
      ["parts": parts.map { text.text($0.range) }.joined(separator: "、"), "right": WorkedOut.text(sum, like: whole)])
  }

  /// 城市低保 and 农村低保: the two words, each with the same noun behind it up to the figure.
  private func isKind(_ first: PhraseList, _ second: PhraseList, _ firstGap: Range<Int>, _ secondGap: Range<Int>) -> Bool {
    guard let one = text.first(of: first, in: firstGap), let other = text.first(of: second, in: secondGap) else { return false }
    let lead = one.lowerBound == firstGap.lowerBound + 1 || text.has(anyOf: words.partWords, endingAt: one.lowerBound)
    return lead && other.lowerBound == secondGap.lowerBound + 1
      && text.plain[one.upperBound..<firstGap.upperBound] == text.plain[other.upperBound..<secondGap.upperBound]
  }

  private static func isOneDigitOff(_ left: String, _ right: String) -> Bool {
    left.count == right.count && left.count > 3 && zip(left, right).count { $0 != $1 } == 1
  }

  /// ，其中男30人、女20人: nothing else is said of either, so that the two are all.
  private func isBare(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    [first, second].allSatisfy { gap in
      let end = gap.upperBound
      return words.halves.contains { half in
        [half.0, half.1].contains { list in
          text.phrase(of: list, endingAt: end).map { word in
            let start = end - word.count
            return start - 1 == gap.lowerBound || text.has(anyOf: words.partWords, endingAt: start)
          } ?? false
        }
      }
    }
  }

  private func isOnly(_ first: PhraseList, _ second: PhraseList, _ firstGap: Range<Int>, _ secondGap: Range<Int>) -> Bool {
    figures.has(first, in: firstGap) && figures.has(second, in: secondGap)
      && !figures.has(second, in: firstGap) && !figures.has(first, in: secondGap)
  }

  private func isPartOf(_ whole: Figure, _ gap: Range<Int>) -> Bool {
    guard let among = text.first(of: words.among, in: gap) else { return false }
    return among.lowerBound - gap.lowerBound <= 2 && gap.upperBound - among.upperBound <= Self.longestNoun
      && isAmount(whole)
  }

  /// 增加20人 and 超过目标5人 are no amounts with parts of their own.
  private func isAmount(_ figure: Figure) -> Bool {
    let start = figure.range.lowerBound
    return !figures.has(words.differences, in: max(figures.range.lowerBound, start - 8)..<start)
  }

  /// 干部12名，其中女干部15名
  private func tooLargePart(_ number: Int) -> FigureFault? {
    let (whole, part) = (all[number - 1], all[number])
    let gap = figures.gap(before: number)
    guard part.isSameUnit(as: whole), !part.isShare, !whole.isVague, isPartOf(whole, gap), isAmount(part), isArabic(whole), isArabic(part),
      text.first(of: words.partWords, in: gap) != nil,
      part.interval.lowerBound > whole.interval.upperBound
    else { return nil }
    return FigureFault(.sum, part, key: "sum.part", ["whole": text.text(whole.range)])
  }

  /// Where sums are told exactly they are in digits; 两座水库、十九座 in speech counts other things.
  private func isArabic(_ figure: Figure) -> Bool { ScalarClass.isDigit(text.at(figure.range.lowerBound)) }

  /// 满意率98.5%，不满意率2.5%: what is one is not the other, so that together they are all at most.
  private func scale() -> [FigureFault] {
    words.scales.compactMap { scale in
      let told = all.indices.compactMap { number -> (Figure, [UInt32])? in
        guard all[number].isShare, !all[number].isVague else { return nil }
        return grade(before: number, of: scale).map { (all[number], $0) }
      }
      guard told.count >= 2, Set(told.map(\.1)).count == told.count, isAlone(scale, told.map(\.0)) else { return nil }
      let sum = told.reduce(0) { $0 + $1.0.value }
      let slack = told.reduce(0) { $0 + $1.0.step / 2 }
      guard sum > 100 + slack + 1e-6, let last = told.last?.0 else { return nil }
      return FigureFault(.sum, last, key: "sum.scale", ["right": WorkedOut.number(sum, places: 2) + "%"])
    }
  }

  /// The grade that a share counts: right before it, but for 率, 的占 and the like.
  private func grade(before number: Int, of scale: PhraseList) -> [UInt32]? {
    let gap = figures.gap(before: number)
    return gap.reversed().lazy.compactMap { end -> [UInt32]? in
      guard let grade = text.phrase(of: scale, endingAt: end + 1), end + 1 - grade.count >= gap.lowerBound,
        gap.upperBound - end <= 5, !(end + 1..<gap.upperBound).contains(where: { ScalarClass.endsClause(text.plain[$0]) }),
        !text.has(anyOf: words.gradeAdverbs, endingAt: end + 1 - grade.count)
      else { return nil }
      return grade
    }.first
  }

  /// Whether no two grades are counted together (满意和基本满意率99%) and none is a part of another (其中).
  private func isAlone(_ scale: PhraseList, _ told: [Figure]) -> Bool {
    guard let first = told.first, let last = told.last else { return false }
    let between = first.range.upperBound..<last.range.lowerBound
    return !figures.has(words.among, in: between) && !figures.range.contains { index in
      text.has(anyOf: scale, at: index) && text.has(anyOf: words.joining, endingAt: index)
    }
  }
}
