/// What each of several gets, with what all get together: 每户补助300元，40户共12000元; 10个集体各奖励2万元，15名个人各奖励3000元，
/// 奖金共计24.5万元.
struct EachTotalReader: FigureReader {
  /// Scalars of a noun or a verb.
  private static let longestWords = 8
  /// A share of the total by which a rounded one may be off.
  private static let rounding = 0.005

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    guard text.first(of: ArithmeticWords.totals, in: figures.range) != nil else { return [] }
    return all.indices.dropFirst(2).compactMap { number in
      guard all[number].isExact, isTotal(figures.gap(before: number)) else { return nil }
      let pairs = eachFirst(number).map { [$0] } ?? pairs(before: number)
      return pairs.isEmpty ? nil : fault(all[number], pairs)
    }
  }

  private typealias Pair = (count: Figure, each: Figure)

  private func fault(_ total: Figure, _ pairs: [Pair]) -> FigureFault? {
    let right = pairs.reduce(0) { $0 + $1.count.value * $1.each.value }
    // What each gets is exact, be it 2万元.
    guard abs(right - total.value) > Sums.slack([total]) + right * Self.rounding else { return nil }
    guard pairs.count == 1 else { return FigureFault(.sum, total, ["right": WorkedOut.text(right, like: total)]) }
    return FigureFault(
      .product, total,
      [
        "count": text.text(pairs[0].count.range), "each": text.text(pairs[0].each.range),
        "right": WorkedOut.text(right, like: total),
      ])
  }

  /// 共, ，奖金共计, 共发放: the gap before a total.
  private func isTotal(_ gap: Range<Int>) -> Bool {
    guard let word = text.first(of: ArithmeticWords.totals, in: gap) else { return false }
    let start = figures.skippingComma(at: gap.lowerBound)
    return word.lowerBound - start <= Self.longestWords && gap.upperBound - word.upperBound <= Self.longestWords / 2
      && (start..<gap.upperBound).allSatisfy { ScalarClass.isHan(text.plain[$0]) }
  }

  /// 每户补助300元，40户共
  private func eachFirst(_ number: Int) -> Pair? {
    let (each, count, total) = (all[number - 2], all[number - 1], all[number])
    guard each.isExact, count.isExact, each.isSameUnit(as: total), !count.isSameUnit(as: total),
      text.at(each.range.upperBound) == .comma,
      isNext(figures.gap(before: number - 1)), text.at(count.range.upperBound) != .comma
    else { return nil }
    let lead = max(figures.range.lowerBound, each.range.lowerBound - Self.longestWords * 2)..<each.range.lowerBound
    let marks = lead.filter { text.plain[$0] == .每 }
    let noun = text.plain[count.range.upperBound...].prefix(1)
    guard marks.count == 1,
      text.has(count.unit.scalarValues, at: marks[0] + 1)
        || count.unit == "个" && ScalarClass.isHan(noun.first ?? 0) && text.has(Array(noun), at: marks[0] + 1),
      !(marks[0]..<lead.upperBound).contains(where: {
        ScalarClass.endsClause(text.plain[$0]) || ScalarClass.isDigit(text.plain[$0])
      })
    else { return nil }
    return (count, each)
  }

  /// ， or ，全镇
  private func isNext(_ gap: Range<Int>) -> Bool {
    gap.count == 1 || gap.count == 3 && text.at(gap.lowerBound) == .comma && text.at(gap.lowerBound + 1) == .全
  }

  /// All figures before a total, where they are told as so many with so much each.
  private func pairs(before number: Int) -> [Pair] {
    var (pairs, place) = ([Pair](), number - 1)
    while place > 0, case (let count, let each) = (all[place - 1], all[place]), count.isExact, each.isExact,
      each.isSameUnit(as: all[number]),
      !count.isSameUnit(as: each), sharesOut(figures.gap(before: place))
    {
      pairs.append((count, each))
      place -= 2
      guard place > 0, FigureClause.goesOn(behind: text.at(figures.gap(before: place + 1).lowerBound)) else { break }
    }
    // A figure that is no pair may belong to the total too.
    return place < 0 || !all[place].isSameUnit(as: all[number]) ? pairs : []
  }

  /// 集体各奖励: 各 parts what is counted from what it gets.
  private func sharesOut(_ gap: Range<Int>) -> Bool {
    guard gap.count <= Self.longestWords, gap.allSatisfy({ ScalarClass.isHan(text.plain[$0]) }),
      let each = gap.first(where: { text.plain[$0] == .各 })
    else { return false }
    return !text.has(anyOf: Words.otherEach, at: each)
  }
}

extension Figure {
  fileprivate var isExact: Bool { !isVague && !isShare && !unit.isEmpty && value > 0 }
}

private enum Words {
  /// 各类, 各项: here nothing is shared out.
  static let otherEach = WordTables.arithmetic.phrases("each-except")
}
