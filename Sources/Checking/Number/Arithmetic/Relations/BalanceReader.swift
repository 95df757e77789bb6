/// What is left of a whole, or stands at the end of a time, that is not what was there less what went and with what came: 计划36公里，已完成
/// 27.5公里，还差9.5公里; 年初36万册，新购1.8万册、剔旧0.6万册，年末37.8万册.
struct BalanceReader: FigureReader {
  private static let mostMoves = 6
  /// Scalars between two shares.
  private static let longestGap = 10

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    let said = SaidFigures(figures)
    return said.all.indices.dropFirst(2).compactMap { number in
      guard said.isAmount(number), !said.all[number].isVague else { return nil }
      return left(number, said) ?? closing(number, said)
    } + said.all.indices.dropFirst().compactMap { restShare($0, said) }
  }

  /// 已完成85%，还有20%没有完成: two shares of one whole, the second of all that is left.
  private func restShare(_ number: Int, _ said: SaidFigures) -> FigureFault? {
    let (share, rest) = (said.all[number - 1], said.all[number])
    guard share.isShare, rest.isShare, !share.isVague, !rest.isVague, isLeft(number, said),
      number < 2 || !said.all[number - 2].isShare,
      said.change(number - 1) == nil,
      rest.range.lowerBound - share.range.upperBound <= Self.longestGap, share.value < 100,
      abs(share.value + rest.value - 100) > (share.step + rest.step) / 2 + 1e-6
    else { return nil }
    let sum = share.value + rest.value
    return FigureFault(
      .sum, rest, key: sum > 100 ? "sum.shares" : "sum.shares.less", ["right": WorkedOut.number(sum, places: 2) + "%"])
  }

  /// The exact amounts of its measure before a figure in the sentence; nil where one of them is no plain amount.
  private func before(_ number: Int, _ said: SaidFigures) -> [Int]? {
    let same = said.all.indices.filter { $0 < number && said.all[$0].isSameMeasure(as: said.all[number]) }
    return same.allSatisfy { !said.all[$0].isVague && said.all[$0].value > 0 } && same.count <= Self.mostMoves
      ? same : nil
  }

  // MARK: what is left

  private func left(_ number: Int, _ said: SaidFigures) -> FigureFault? {
    guard isLeft(number, said), let same = before(number, said), same.count > 1, let whole = same.first,
      case let moves = same.dropFirst(),
      moves.allSatisfy({
        said.change($0) != true && !said.has(Words.notSpent, in: said.lead($0))
          && said.all[$0].value <= Figure.inOneUnit([said.all[$0], said.all[whole]])[1].value
            * scale(said.all[$0], said.all[whole])
      }),
      !said.has(Words.notWhole, in: said.lead(whole)), said.change(whole) == nil
    else { return nil }
    return fault(number, said, same)
  }

  /// Both sides in the smaller unit.
  private func scale(_ one: Figure, _ other: Figure) -> Double {
    let both = Figure.inOneUnit([one, other])
    return one.value > 0 ? one.value / both[0].value : 1
  }

  private func fault(_ number: Int, _ said: SaidFigures, _ same: [Int]) -> FigureFault? {
    let all = Figure.inOneUnit([said.all[number]] + same.map { said.all[$0] })
    let (left, whole, moves) = (all[0], all[1], all.dropFirst(2))
    let slack = Sums.slack(all)
    // Any of the figures less any of those behind it: 25处限期整改，19处已完成，其余6处.
    let isTold = all.indices.dropFirst().contains { from in
      let rest = Array(all[(from + 1)...])
      return (1..<(1 << rest.count)).contains { chosen in
        abs(
          all[from].value - rest.indices.reduce(0) { chosen & (1 << $1) == 0 ? $0 : $0 + rest[$1].value } - left.value)
          <= slack
      }
    }
    let right = whole.value - Sums.sum(moves)
    guard !isTold, right >= 0 else { return nil }
    let told = said.all[number]
    let unit = left.value > 0 ? told.value / left.value : 1
    return FigureFault(
      .sum, told, key: "sum.left",
      [
        "whole": text.text(said.all[same[0]].range),
        "done": same.dropFirst().map { text.text(said.all[$0].range) }.joined(separator: "、"),
        "right": WorkedOut.text(right * unit, like: told),
      ])
  }

  /// 还差, 尚余, 其余: right before the figure.
  private func isLeft(_ number: Int, _ said: SaidFigures) -> Bool {
    let end = said.wordsEnd(number)
    return text.has(anyOf: Words.left, endingAt: end) && said.lead(number).lowerBound > said.range.lowerBound
  }

  // MARK: what stands at the end

  private func closing(_ number: Int, _ said: SaidFigures) -> FigureFault? {
    guard said.has(Words.closing, in: said.lead(number)), let same = before(number, said), same.count > 1,
      let first = same.first,
      said.has(Words.opening, in: said.lead(first)), case let signs = same.dropFirst().compactMap({ sign($0, said) }),
      signs.count == same.count - 1
    else { return nil }
    let all = Figure.inOneUnit([said.all[number]] + same.map { said.all[$0] })
    let right = zip(signs, all.dropFirst(2)).reduce(all[1].value) { $0 + $1.0 * $1.1.value }
    // Of one unit and one factor 36万册 is no rounder than 1.8万册.
    let finest = all.map(\.step).min() ?? 1
    guard abs(right - all[0].value) > finest * 0.5 + 1e-6,
      abs(right - all[0].value)
        > Sums.slack(all.filter { $0.step > finest && !$0.isWhole && all[0].factor != $0.factor }), right > 0
    else { return nil }
    let told = said.all[number]
    return FigureFault(
      .sum, told, key: "sum.balance",
      [
        "from": text.text(said.all[first].range),
        "right": WorkedOut.text(right * told.value / all[0].value, like: told),
      ])
  }

  /// 新购: 1; 剔旧: -1; nil where the words do not say which.
  private func sign(_ number: Int, _ said: SaidFigures) -> Double? {
    let lead = said.lead(number)
    switch (said.has(Words.coming, in: lead), said.has(Words.going, in: lead)) {
    case (true, false): return 1
    case (false, true): return -1
    default: return nil
    }
  }
}

private enum Words {
  static let left = WordTables.arithmetic.longestFirst("balance-left")
  /// 其中, 每: no part that was taken away.
  static let notSpent = WordTables.arithmetic.phrases("balance-not")
  /// 比, 增加: no whole of what follows.
  static let notWhole = WordTables.arithmetic.phrases("balance-not-whole")
  /// 年初, 原有; 年末, 现有
  static let opening = WordTables.arithmetic.phrases("opening")
  static let closing = WordTables.arithmetic.phrases("closing")
  /// 新购, 调入; 退休, 支出
  static let coming = WordTables.arithmetic.phrases("coming")
  static let going = WordTables.arithmetic.phrases("going")
}
