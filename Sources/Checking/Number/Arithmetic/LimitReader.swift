/// Figures that cannot be: a rate of more than all, and what becomes less by its double.
struct LimitReader: FigureReader {
  private static let longestClause = 20

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    figures.all.compactMap { figure in
      switch figure.unit {
      case "%": overWhole(figure)
      case "倍": fewerTimes(figure)
      default: nil
      }
    }
  }

  /// 满意率达到103%, 整改率要达到百分百以上
  private func overWhole(_ figure: Figure) -> FigureFault? {
    guard figure.value > 100 || figure.value == 100 && isMoreThan(figure) else { return nil }
    if let taking = text.phrase(of: Words.parts, endingAt: figure.range.lowerBound), figure.value > 100,
      isPartOfWhole(before: figure.range.lowerBound - taking.count)
    {
      return FigureFault(.overWhole, figure)
    }
    var place = figure.range.lowerBound
    while let link = text.phrase(of: Words.rateLinks, endingAt: place) { place -= link.count }
    guard text.has(anyOf: Words.wholeRates, endingAt: place) else { return nil }
    return FigureFault(
      .overWhole, figure, range: isAbove(figure) ? figure.range.lowerBound..<figure.range.upperBound + 2 : nil)
  }

  /// 35岁以下的占106%: what is a part of a plan or of a year before may be more than all.
  private func isPartOfWhole(before index: Int) -> Bool {
    let clause = text.startOfClause(before: index, within: Self.longestClause)..<index
    return clause.count > 1 && text.first(of: Words.others, in: clause) == nil
  }

  /// 100%以上, 超过100%
  private func isMoreThan(_ figure: Figure) -> Bool {
    isAbove(figure) || text.has([.超, .过], endingAt: figure.range.lowerBound)
  }

  private func isAbove(_ figure: Figure) -> Bool { text.has([.以, .上], at: figure.range.upperBound) }

  /// 下降了一倍: what is halved has lost a half.
  private func fewerTimes(_ figure: Figure) -> FigureFault? {
    var place = figure.range.lowerBound
    place -= text.phrase(of: ArithmeticWords.about, endingAt: place)?.count ?? 0
    if text.at(place - 1) == .了 { place -= 1 }
    guard figure.value >= 1, text.at(figure.range.upperBound) != .的,
      let verb = text.phrase(of: ArithmeticWords.falling, endingAt: place), verb.count > 1
    else { return nil }
    return FigureFault(.fewerTimes, figure, range: place - verb.count..<figure.range.upperBound)
  }
}

private enum Words {
  /// 满意率, 参学率: of no whole more than all.
  static let wholeRates = WordTables.arithmetic.longestFirst("whole-rate")
  /// 占, 占比为: before the share of a part.
  static let parts = WordTables.arithmetic.longestFirst("part-share")
  /// 计划, 产值, 债务: what is held against these is no part of them.
  static let others = WordTables.arithmetic.phrases("part-share-except")
  /// 要, 达到, 不低于: between the name of a rate and its figure.
  static let rateLinks = WordTables.arithmetic.longestFirst("rate-link")
}
