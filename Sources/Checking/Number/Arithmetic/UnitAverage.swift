/// What one of so many comes to: 三百二十棵树，卖了九万六千块钱，一棵合三百; 修渠8公里，投入400万元，每公里50万元.
struct UnitAverage {
  private static let longestGap = 12
  /// The same where 共 stands between.
  private static let longestTotal = 24
  /// A share of the average by which a rounded one may be off.
  private static let rounding = 0.005

  let figures: SentenceFigures

  private var text: SourceText { figures.text }

  /// - Parameter number: of the figure that may be the average, or the whole before one that is told without its unit.
  func fault(_ number: Int) -> FigureFault? {
    let all = figures.all
    if number > 1, let start = average(of: all[number - 1], for: all[number - 2]), start == all[number].range.lowerBound
    {
      return fault(all[number], of: all[number - 1], for: all[number - 2])
    }
    guard number > 0, let start = average(of: all[number], for: all[number - 1]),
      let bare = bare(at: start, like: all[number])
    else { return nil }
    return fault(bare, of: all[number], for: all[number - 1])
  }

  private func fault(_ each: Figure, of total: Figure, for count: Figure) -> FigureFault? {
    guard each.unit == total.unit || !each.unit.isEmpty && total.unit.hasPrefix(each.unit) else { return nil }
    let right = total.value / count.value
    let slack = each.step / 2 + right * ((total.interval.upperBound - total.value) / total.value + Self.rounding)
    guard abs(right - each.value) > slack else { return nil }
    return FigureFault(
      .product, each, key: "product.average",
      ["count": text.text(count.range), "total": text.text(total.range), "right": WorkedOut.text(right, like: each)])
  }

  /// 三百 behind 一棵合: so much of money, without its unit. 两万三 may be 23 thousand.
  private func bare(at start: Int, like total: Figure) -> Figure? {
    guard let read = HanNumeral.read(text.plain, at: start), read.value > 1, case let end = start + read.length,
      ScalarClass.endsClause(text.at(end)), read.length == 1 || HanNumeral.digit(text.plain[end - 1]) == nil
    else { return nil }
    return Figure(value: Double(read.value), unit: total.unit, range: start..<end, step: 1, factor: 1, isVague: false)
  }

  /// Where the average stands behind a whole: ，一棵合, ，每公里, ，平均每人.
  private func average(of total: Figure, for count: Figure) -> Int? {
    guard !total.isVague, !count.isVague, !total.isShare, count.value > 1, !count.unit.isEmpty, !total.unit.isEmpty,
      count.unit != total.unit, case let gap = count.range.upperBound..<total.range.lowerBound,
      gap.count <= (figures.has(ArithmeticWords.totals, in: gap) ? Self.longestTotal : Self.longestGap),
      !(count.range.upperBound..<total.range.lowerBound).contains(where: {
        [.pause, .semicolon].contains(text.plain[$0])
      })
    else { return nil }
    let comma = total.range.upperBound + (text.has(anyOf: Words.money, at: total.range.upperBound) ? 1 : 0)
    let place = figures.skipping(Words.means, at: comma + 1)
    let unit = count.unit.scalarValues
    let own = text.has(unit, at: place + 1) ? place + 1 + unit.count : place + 1
    let end = own + sameNoun(behind: count, as: own)
    guard text.at(comma) == .comma, [.每, .一].contains(text.at(place)), end > place + 1 else { return nil }
    let linked = figures.skipping(Words.comingTo, at: end)
    return text.at(place) == .每 || linked > end ? linked : nil
  }
}

extension UnitAverage {
  private static let longestNoun = 6

  /// 12个支部…，每个支部: how long the noun behind the count is where it is said again.
  private func sameNoun(behind count: Figure, as index: Int) -> Int {
    let (first, text) = (count.range.upperBound, figures.text)
    return (0..<Self.longestNoun).first {
      !ScalarClass.isHan(text.at(first + $0)) || text.at(first + $0) != text.at(index + $0)
    } ?? 0
  }
}

private enum Words {
  /// 平均
  static let means = WordTables.arithmetic.longestFirst("mean")
  /// 合, 折合: between what one is and what it comes to.
  static let comingTo = WordTables.arithmetic.longestFirst("coming-to")
  /// 钱: behind 块.
  static let money = WordTables.arithmetic.phrases("money-noun")
}
