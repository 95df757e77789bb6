/// Parts that are not what they are said to be parts of: 完成率不足30%的项目有7个，其中甲项目完成38%.
struct LimitedPartsReader: FigureReader {
  private static let verb = 2

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    guard let number = figures.all.firstIndex(where: { $0.isShare && text.at($0.range.upperBound) == .的 }),
      case let limit = figures.all[number],
      let below = text.phrase(of: Words.notReached, endingAt: limit.range.lowerBound),
      case let rate = limit.range.lowerBound - below.count, text.has(anyOf: ArithmeticWords.rates, endingAt: rate),
      let among = text.first(of: ArithmeticWords.partWords, in: limit.range.upperBound..<figures.range.upperBound)
    else { return [] }
    let verb = text.plain[max(0, rate - 1 - Self.verb)..<rate - 1]
    return figures.all[number...].compactMap { part in
      let start = part.range.lowerBound
      guard start >= among.upperBound, part.isShare, !part.isVague, part.value > limit.value,
        text.has(Array(verb), endingAt: start)
      else { return nil }
      return FigureFault(
        .sum, part, key: "sum.limit",
        ["limit": text.text(limit.range.lowerBound - below.count..<limit.range.upperBound)])
    }
  }
}

private enum Words {
  /// 不足, 低于: before a limit that is not reached.
  static let notReached = WordTables.arithmetic.longestFirst("not-reached")
}
