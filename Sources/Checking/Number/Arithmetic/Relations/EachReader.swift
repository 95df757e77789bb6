/// So much for each of so many, with the total, and what else belongs to it: 慰问职工236名，每人500元，共12.8万元; 4个补给点，每个15人，
/// 起终点40人，共110人.
struct EachReader: FigureReader {
  /// Scalars between 每 and its figure, and figures that may be added.
  private static let longestLead = 14
  private static let mostMore = 4

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    SaidFigures(figures).sections.flatMap { said in said.all.indices.compactMap { fault(of: $0, said) } }
  }

  private func fault(of number: Int, _ said: SaidFigures) -> FigureFault? {
    let each = said.all[number]
    guard said.isAmount(number), !each.isVague, let counts = counts(of: number, said) else { return nil }
    let totals = said.all.indices.filter { $0 != number && isTotal($0, each, said) }
    guard counts.count == 1, totals.count == 1, let count = counts.first, let total = totals.first else { return nil }
    let last = max(total, number, count)
    let more = said.all.indices.filter { ![number, count, total].contains($0) && $0 < last }
    // Each other figure before the total is one more that belongs to it, or the sum has another reading.
    guard total == last || more.isEmpty,
      more.allSatisfy({
        said.all[$0].isSameMeasure(as: each) && !said.all[$0].isVague
          && said.all[$0].value != each.value && !isOfEach($0, said)
      }),
      more.count <= Self.mostMore
    else { return nil }
    let isMean = said.has(Words.means, in: said.lead(number))
    return fault(said.all[total], each, said.all[count], more: more.map { said.all[$0] }, isMean)
  }

  private func fault(_ total: Figure, _ each: Figure, _ count: Figure, more: [Figure], _ isMean: Bool) -> FigureFault? {
    let product = each.value * count.value
    let all = Figure.inOneUnit([total, each] + more)
    let scale = all[1].value / each.value
    let sums = (0..<(1 << more.count)).map { chosen in
      more.indices.reduce(product * scale) { chosen & (1 << $1) == 0 ? $0 : $0 + all[$1 + 2].value }
    }
    let slack =
      Sums.slack([all[0]]) + (isMean ? each.step / 2 * count.value * scale + product * scale * 0.005 : 0)
      + (each.isWhole
        || each.factor == 1 ? 0 : product * scale * 0.005)
    guard !sums.contains(where: { abs($0 - all[0].value) <= slack + $0 * 1e-6 }), let right = sums.last else {
      return nil
    }
    let shown = WorkedOut.text(right * total.value / all[0].value, like: total)
    guard more.isEmpty else { return FigureFault(.sum, total, ["right": shown]) }
    return FigureFault(
      .product, total, ["count": text.text(count.range), "each": text.text(each.range), "right": shown])
  }

  /// The figures of what each is one; nil where nothing says that it is of each.
  private func counts(of number: Int, _ said: SaidFigures) -> [Int]? {
    let each = said.all[number]
    if let noun = noun(of: number, said) {
      return said.all.indices.filter { $0 != number && isCount($0, of: noun, each, said) }
    }
    // 24台，单价5200元
    guard number > 0, said.has(Words.prices, in: said.lead(number)) else { return nil }
    let count = said.all[number - 1]
    return said.isAmount(number - 1) && !count.isVague && count.value > 1 && !count.isSameMeasure(as: each)
      ? [number - 1] : nil
  }

  /// What 每 before a figure stands for: 每|人发放, 每个|补给点安排.
  private func noun(of number: Int, _ said: SaidFigures) -> UInt32? {
    let lead = said.lead(number)
    if let mean = text.first(of: Words.means, in: lead),
      let row = Words.meanCounters.first(where: { text.has($0.0, at: mean.lowerBound) }),
      !Words.spans.contains(row.1), !said.has(Words.notEach, in: lead)
    {
      return row.1
    }
    guard let each = lead.last(where: { text.plain[$0] == .每 }), lead.upperBound - each <= Self.longestLead,
      !said.has(Words.notEach, in: lead)
    else { return nil }
    let place = text.at(each + 1) == .个 && lead.upperBound > each + 2 ? each + 2 : each + 1
    let sign = text.at(place)
    guard ScalarClass.isHan(sign), !HanNumeral.isNumeral(sign), !Words.spans.contains(sign) else { return nil }
    if [.日, .天].contains(sign) { return .天 }
    return [0x540D, 0x4F4D].contains(sign) ? .人 : sign  // 名 位
  }

  private func isOfEach(_ number: Int, _ said: SaidFigures) -> Bool {
    said.lead(number).contains { text.plain[$0] == .每 }
  }

  private func isCount(_ number: Int, of noun: UInt32, _ each: Figure, _ said: SaidFigures) -> Bool {
    let figure = said.all[number]
    guard !figure.isVague, !figure.isShare, figure.value > 1, !figure.unit.isEmpty, !isOfEach(number, said),
      !(figure.isSameUnit(as: each) && figure.unit == each.unit)
    else { return false }
    if said.noun(number) == noun { return true }
    return !ScalarClass.isHan(text.at(figure.range.upperBound)) && said.lead(number).contains { text.plain[$0] == noun }
      && figure.unit == "个"
  }

  private func isTotal(_ number: Int, _ each: Figure, _ said: SaidFigures) -> Bool {
    let figure = said.all[number]
    return said.isAmount(number) && !figure.isVague
      && (figure.isSameMeasure(as: each) || each.isOfPersons && figure.unit == "人次")
      && said.isTotal(number) && !isOfEach(number, said)
  }
}

private enum Words {
  /// 不少于, 增加: no amount that each gets.
  static let notEach = WordTables.arithmetic.phrases("each-no")
  /// 场均, with what it is of.
  static let meanCounters = WordTables.arithmetic.pairs("mean-counter").compactMap { pair in
    pair.1.scalarValues.first.map { (pair.0.scalarValues, $0) }
  }
  static let means = PhraseList(meanCounters.map(\.0).sorted { $0.count > $1.count })
  /// 单价: before what one costs.
  static let prices = WordTables.arithmetic.phrases("price-word")
  /// 天, 月: how often is not counted here.
  static let spans = WordTables.arithmetic.scalars("each-span")
}
