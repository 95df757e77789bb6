/// What is told for each, how many there are, and all together: 6个组，每组负责8所学校，全区54所全覆盖; 1527人，发放241.3万元，
/// 人均2580元; and an average beyond the largest: 平均34.6岁，最大的33岁.
struct ProductReader: FigureReader {
  /// Scalars between the number of things and what each has, and of the words round the product.
  private static let longestGap = 12
  private static let longestAct = 7
  private static let longestVerb = 2
  /// What a rounded average may be off, beside the places written.
  private static let roughly = 0.06

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    let averages = UnitAverage(figures: figures)
    return all.indices.dropFirst().compactMap { number in
      product(number) ?? priced(number) ?? average(number) ?? averages.fault(number) ?? beyond(number)
    }
  }

  private func product(_ number: Int) -> FigureFault? {
    guard number > 1, case (let count, let each, let total) = (all[number - 2], all[number - 1], all[number]),
      each.isSameUnit(as: total) || each.isOfPersons && total.unit == "人次",
      [count, each, total].allSatisfy({ !$0.isVague && $0.isWhole && $0.value > 1 }),
      isForEach(figures.gap(before: number - 1))
    else { return nil }
    let product = count.value * each.value
    guard (isTotal(number) || isSameAct(number)) && product != total.value || isCovered(number) && product < total.value
    else { return nil }
    return FigureFault(
      .product, total,
      ["count": text.text(count.range), "each": text.text(each.range), "right": WorkedOut.text(product, like: total)])
  }

  /// 1.5亩，每亩52800元，应得79200元: so much for each unit, and what is due right behind it.
  private func priced(_ number: Int) -> FigureFault? {
    guard number > 1, case (let count, let each, let total) = (all[number - 2], all[number - 1], all[number]),
      each.isSameUnit(as: total),
      [count, each, total].allSatisfy({ !$0.isVague && !$0.isShare && !$0.unit.isEmpty }), !count.isSameUnit(as: total),
      case let gap = figures.gap(before: number - 1), text.at(gap.lowerBound) == .comma,
      text.at(gap.lowerBound + 1) == .每,
      text.has(count.unit.scalarValues, at: gap.lowerBound + 2), gap.count == count.unit.scalarValues.count + 2,
      case let start = figures.gap(before: number).lowerBound, text.at(start) == .comma,
      let due = text.phrase(of: Words.priced, at: start + 1), start + 1 + due.count == total.range.lowerBound
    else { return nil }
    let product = count.value * each.value
    let slack =
      each.value * (count.interval.upperBound - count.value) + count.value * (each.interval.upperBound - each.value)
      + (total.interval.upperBound - total.value)
    // Amounts in digits without a fraction are exact: 1.5 mu at 52800 make 79200.
    guard abs(product - total.value) > (count.step < 1 ? min(slack, product * 0.005) : slack) + 1e-6 else { return nil }
    return FigureFault(
      .product, total,
      ["count": text.text(count.range), "each": text.text(each.range), "right": WorkedOut.text(product, like: total)])
  }

  /// 个督导组，每组负责: what was counted is named again behind 每.
  private func isForEach(_ gap: Range<Int>) -> Bool {
    guard gap.count <= Self.longestGap, let each = gap.first(where: { text.plain[$0] == .每 }), each > gap.lowerBound,
      text.plain[each - 1] == .comma, case let named = text.at(each + 1) == .个 ? each + 2 : each + 1,
      named < gap.upperBound
    else { return false }
    let noun = gap.lowerBound - 1..<each - 1
    return noun.contains { text.plain[$0] == text.plain[named] } && !gap.contains { text.plain[$0] == .pause }
  }

  /// ，共54人
  private func isTotal(_ number: Int) -> Bool {
    let gap = figures.gap(before: number)
    let comma = gap.first { text.plain[$0] == .comma } ?? gap.upperBound
    return comma - gap.lowerBound <= 4 && comma < gap.upperBound
      && text.phrase(of: ArithmeticWords.totals, at: comma + 1).map { comma + 1 + $0.count == gap.upperBound } ?? false
  }

  /// 安排培训6期，每期50人，计划培训300人: the same is done.
  private func isSameAct(_ number: Int) -> Bool {
    let gap = figures.gap(before: number)
    guard text.at(gap.lowerBound) == .comma, (3...Self.longestAct).contains(gap.count),
      gap.dropFirst().allSatisfy({ ScalarClass.isHan(text.plain[$0]) })
    else { return false }
    let act = Array(text.plain[gap.suffix(2)])
    return text.first(of: [act], in: figures.range.lowerBound..<all[number - 2].range.lowerBound) != nil
  }

  /// 实现全区54所学校全覆盖
  private func isCovered(_ number: Int) -> Bool {
    let end = all[number].range.upperBound
    return figures.has(Words.covering, in: end..<min(end + Self.longestGap, figures.range.upperBound))
      && figures.gap(before: number).count <= Self.longestGap
  }

  /// 1527人，发放241.3万元，人均约2580元
  private func average(_ number: Int) -> FigureFault? {
    guard number > 1, case (let count, let total, let each) = (all[number - 2], all[number - 1], all[number]),
      each.unit == total.unit,
      !total.isVague, !count.isVague, !each.isShare, !each.unit.isEmpty, count.value > 1,
      text.at(total.range.upperBound) == .comma,
      let word = text.phrase(of: Words.averages, at: total.range.upperBound + 1), isCounted(count, by: word),
      !figures.gap(before: number - 1).dropFirst().contains(where: {
        text.plain[$0] == .pause || text.plain[$0] == .semicolon
      }),
      figures.gap(before: number - 1).count <= Self.longestGap
    else { return nil }
    var place = total.range.upperBound + 1 + word.count
    place = figures.skipping(ArithmeticWords.linking, at: place)
    let isAbout = text.has(anyOf: ArithmeticWords.about, at: place)
    let end = figures.skipping(ArithmeticWords.about, at: place)
    // 参加人数2880人次，场均参加40人次
    guard end <= each.range.lowerBound, each.range.lowerBound - end <= Self.longestVerb,
      end == each.range.lowerBound
        || text.first(
          of: [Array(text.plain[end..<each.range.lowerBound])], in: count.range.upperBound..<total.range.lowerBound)
          != nil
    else { return nil }
    let right = total.value / count.value
    let slack =
      each.step + right * ((total.interval.upperBound - total.value) / total.value + (isAbout ? Self.roughly : 0.005))
    guard abs(right - each.value) > slack else { return nil }
    return FigureFault(
      .product, each, key: "product.average",
      ["count": text.text(count.range), "total": text.text(total.range), "right": WorkedOut.text(right, like: each)])
  }

  /// 人均 of 人, 户均 of 户.
  private func isCounted(_ count: Figure, by word: [UInt32]) -> Bool {
    guard let first = word.first else { return false }
    return first == .人 ? count.isOfPersons || count.unit == "人次" : count.unit.unicodeScalars.first?.value == first
  }

  private func isExtreme(_ number: Int) -> Bool {
    let start = figures.gap(before: number).lowerBound + 1
    return text.has(anyOf: Words.largest, at: start) || text.has(anyOf: Words.smallest, at: start)
  }

  /// 平均年龄34.6岁，最大的33岁
  private func beyond(_ number: Int) -> FigureFault? {
    // 平均年龄42岁，最大的58岁，最小的44岁
    let isSecond = number > 1 && isExtreme(number - 1)
    let (mean, end) = (all[number - (isSecond ? 2 : 1)], all[number])
    guard mean.unit == end.unit, !mean.unit.isEmpty, !mean.isVague, !end.isVague,
      figures.has(Words.means, in: max(figures.range.lowerBound, mean.range.lowerBound - 6)..<mean.range.lowerBound)
    else { return nil }
    let gap = figures.gap(before: number)
    guard text.at(gap.lowerBound) == .comma || text.at(gap.lowerBound) == .pause, gap.count <= 6 else { return nil }
    let start = gap.lowerBound + 1
    let isLargest = text.has(anyOf: Words.largest, at: start)
    guard isLargest && end.value < mean.value || text.has(anyOf: Words.smallest, at: start) && end.value > mean.value
    else { return nil }
    return FigureFault(.product, end, key: "product.beyond", ["mean": text.text(mean.range)])
  }
}

private enum Words {
  /// 全覆盖: behind a figure it is all that there are.
  static let covering = WordTables.arithmetic.phrases("covering")
  /// 应得, 共: between a price and what it comes to.
  static let priced = WordTables.arithmetic.longestFirst("priced")
  /// 人均, 户均
  static let averages = WordTables.arithmetic.longestFirst("average")
  /// 平均
  static let means = WordTables.arithmetic.phrases("mean")
  static let largest = WordTables.arithmetic.longestFirst("largest")
  static let smallest = WordTables.arithmetic.longestFirst("smallest")
}
