/// What is done or asked for in each part of a year against the whole of it: 每月不少于2次，全年不少于20次; 平均每月15件，半年共80件.
struct PeriodReader: FigureReader {
  /// Scalars from 每月 to its figure.
  private static let longestLead = 16

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    // 半年 is a figure too.
    let amounts = all.filter { !NumberWords.timeUnits.contains($0.unit) }
    return zip(amounts, amounts.dropFirst()).compactMap { each, whole in
      let gap = each.range.upperBound..<whole.range.lowerBound
      guard each.isSameUnit(as: whole), !each.unit.isEmpty, !each.isShare,
        FigureClause.goesOn(behind: text.at(gap.lowerBound)),
        !gap.dropFirst().contains(where: { ScalarClass.endsClause(text.plain[$0]) }),
        let length = months(of: Words.wholes, in: gap),
        let part = months(of: Words.parts, in: lead(each)), isLeast(each) == isLeast(whole),
        isLeast(each) || !each.isVague && !whole.isVague,
        case let right = each.value * length / part,
        whole.value < right - slack(each, gap, length / part)
          || isMeant(gap, each) && whole.value > right + slack(each, gap, length / part)
      else { return nil }
      return FigureFault(
        .product, whole, key: "product.period",
        ["each": text.text(each.range), "right": WorkedOut.text(right, like: whole)])
    }
  }

  /// An average is rounded.
  private func slack(_ each: Figure, _ gap: Range<Int>, _ times: Double) -> Double {
    isMeant(gap, each) ? each.step / 2 * times : 1e-6
  }

  /// 平均每月15件，半年共80件: the whole is what the average was worked out of.
  private func isMeant(_ gap: Range<Int>, _ each: Figure) -> Bool {
    figures.has(ArithmeticWords.totals, in: gap) && figures.has(Words.means, in: lead(each))
  }

  private func lead(_ figure: Figure) -> Range<Int> {
    text.startOfClause(before: figure.range.lowerBound, within: Self.longestLead)..<figure.range.lowerBound
  }

  /// How many months the first of some words in a range has.
  private func months(of words: [([UInt32], Double)], in range: Range<Int>) -> Double? {
    words.first { text.first(of: [$0.0], in: range) != nil }?.1
  }

  /// 不少于2次, 至少召开2次
  private func isLeast(_ figure: Figure) -> Bool { text.first(of: Words.least, in: lead(figure)) != nil }
}

private enum Words {
  /// 每月, with its length in months.
  static let parts = WordTables.arithmetic.pairs("year-share").map { ($0.scalarValues, Double($1) ?? 1) }
  /// 全年, 半年, so too.
  static let wholes = WordTables.arithmetic.pairs("whole-period").map { ($0.scalarValues, Double($1) ?? 1) }
  /// 不少于, 至少
  static let least = WordTables.arithmetic.phrases("at-least")
  /// 平均
  static let means = WordTables.arithmetic.phrases("mean")
}
