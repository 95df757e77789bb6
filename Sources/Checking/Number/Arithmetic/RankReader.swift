/// Ranks that cannot be: the 14th of 12, and a move from the 11th to the 6th place by four.
struct RankReader: FigureReader {
  /// Scalars between two ranks, and of 位次前移了.
  private static let farthest = 24
  private static let longestMove = 8
  /// Scalars from the sign for all to the number of those that are ranked.
  private static let longestGroup = 10

  let figures: SentenceFigures

  private struct Rank {
    let value: Double
    let range: Range<Int>
  }

  func faults() -> [FigureFault] {
    let ranks = ranks()
    return ranks.isEmpty ? [] : beyond(ranks) + moves(ranks)
  }

  /// 第14位, 第六名
  private func ranks() -> [Rank] {
    figures.range.compactMap { index in
      guard text.plain[index] == .第, let number = LabelNumber(text, at: index + 1, in: 1...999),
        let unit = text.phrase(of: Words.units, at: index + 1 + number.length)
      else { return nil }
      return Rank(value: Double(number.value), range: index..<index + 1 + number.length + unit.count)
    }
  }

  /// 全市12个县考评，我县位列第14位
  private func beyond(_ ranks: [Rank]) -> [FigureFault] {
    let groups = figures.all.filter(isGroup)
    guard groups.count == 1, let group = groups.first,
      let rank = ranks.first(where: { $0.value > group.value && isRanked($0) })
    else { return [] }
    return [FigureFault(.sum, figure(rank), key: "sum.rank", ["whole": text.text(group.range)])]
  }

  private func isGroup(_ figure: Figure) -> Bool {
    let lead = max(figures.range.lowerBound, figure.range.lowerBound - Self.longestGroup)..<figure.range.lowerBound
    guard !figure.isVague, figure.isWhole, figure.value > 1,
      text.has(anyOf: Words.things, at: figure.range.upperBound - figure.unit.unicodeScalars.count),
      !lead.contains(where: { ScalarClass.endsClause(text.plain[$0]) && text.plain[$0] != .comma })
    else { return false }
    return lead.contains { text.plain[$0] == .全 && !text.has(anyOf: ArithmeticWords.wholeExceptions, at: $0) }
  }

  /// 位列第14位, 居第14位
  private func isRanked(_ rank: Rank) -> Bool { text.has(anyOf: Words.leads, endingAt: rank.range.lowerBound) }

  private func figure(_ rank: Rank) -> Figure {
    Figure(value: rank.value, unit: "位", range: rank.range, step: 1, factor: 1, isVague: false)
  }

  /// 由第11位升至第6位，前移4个位次
  private func moves(_ ranks: [Rank]) -> [FigureFault] {
    zip(ranks, ranks.dropFirst()).compactMap { from, to in
      guard to.range.lowerBound - from.range.upperBound <= Self.farthest, text.at(to.range.upperBound) == .comma,
        !(from.range.upperBound..<to.range.lowerBound).contains(where: { ScalarClass.endsClause(text.plain[$0]) }),
        [.至, .到, .为].contains(text.at(to.range.lowerBound - 1)),
        let size = figures.all.first(where: { $0.range.lowerBound > to.range.upperBound }), !size.isVague,
        size.range.lowerBound - to.range.upperBound <= Self.longestMove,
        Words.steps.contains(size.unit) || text.has(anyOf: Words.stepNouns, at: size.range.upperBound),
        text.first(of: Words.moves, in: to.range.upperBound + 1..<size.range.lowerBound) != nil,
        case let right = abs(from.value - to.value),
        right != size.value
      else { return nil }
      return FigureFault(
        .change, size,
        ["from": text.text(from.range), "to": text.text(to.range), "right": WorkedOut.text(right, like: size)])
    }
  }
}

private enum Words {
  /// 位, 名: behind the number of a rank.
  static let units = WordTables.arithmetic.longestFirst("rank-unit")
  /// 位次: what a move is counted in.
  static let steps = WordTables.arithmetic.strings("rank-step")
  static let stepNouns = WordTables.arithmetic.phrases("rank-step")
  /// 前移, 后退
  static let moves = WordTables.arithmetic.phrases("rank-move")
  /// 位列, 居: right before a rank.
  static let leads = WordTables.arithmetic.longestFirst("rank-lead")
  /// 个, 家: what is ranked is counted so.
  static let things = WordTables.arithmetic.phrases("ranked-unit")
}
