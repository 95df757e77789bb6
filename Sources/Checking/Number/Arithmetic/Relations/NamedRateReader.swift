/// A rate that bears the name of its part, told anywhere before: 评价“优秀”的63份 of 84份, 优秀率达80%.
struct NamedRateReader: FigureReader {
  private static let nameLengths = 2...4
  private static let sentencesBack = 2
  private static let mostParts = 8

  let figures: SentenceFigures
  /// Of the sentences before it in the paragraph.
  let before: [SentenceFigures]

  func faults() -> [FigureFault] {
    let said = SaidFigures(figures)
    return said.all.indices.compactMap { number in
      let share = said.all[number]
      guard share.isShare, !share.isVague, let name = name(number, said),
        case let near = Array(
          before.suffix(Self.sentencesBack).flatMap(\.all)
            + figures.all.filter { $0.range.upperBound <= share.range.lowerBound }),
        let part = part(named: name, near, said),
        case let same = near.filter({ $0.isSameUnit(as: part) && $0.value > 0 }), !same.contains(where: \.isVague),
        let whole = whole(of: part, same), same.count <= Self.mostParts, !isTold(share, part, same)
      else { return nil }
      return .ofShare(share, text.text(part.range), text.text(whole.range), part.value / whole.value)
    }
  }

  /// 优秀 of 优秀率达
  private func name(_ number: Int, _ said: SaidFigures) -> [UInt32]? {
    let lead = said.lead(number)
    let end = said.wordsEnd(number, skipping: ArithmeticWords.linking)
    guard text.has(anyOf: Words.rates, endingAt: end), !said.has(Words.exceptions, in: lead) else { return nil }
    let name = lead.lowerBound..<max(lead.lowerBound, end - 1)
    return Self.nameLengths.contains(name.count) && name.allSatisfy { ScalarClass.isHan(text.plain[$0]) }
      ? Array(text.plain[name]) : nil
  }

  /// The one amount before it of which the name is said.
  private func part(named name: [UInt32], _ near: [Figure], _ said: SaidFigures) -> Figure? {
    let found = near.filter { figure in
      let start = text.startOfClause(before: figure.range.lowerBound, within: 14)
      let clause = start..<figure.range.lowerBound
      return !figure.isShare && !figure.unit.isEmpty && text.first(of: [name], in: clause) != nil
        && text.first(of: Words.denials, in: clause) == nil
        && !clause.contains { ScalarClass.isDigit(text.plain[$0]) }
    }
    return found.count == 1 && !found[0].isVague && found[0].range.upperBound <= (near.last?.range.upperBound ?? 0)
      ? found.first : nil
  }

  /// The nearest larger amount before the part.
  private func whole(of part: Figure, _ same: [Figure]) -> Figure? {
    same.last { $0.range.lowerBound < part.range.lowerBound && $0.value >= part.value }
  }

  /// Whether any of the amounts, or several together, make the rate of another.
  private func isTold(_ share: Figure, _ part: Figure, _ same: [Figure]) -> Bool {
    let sums = (1..<(1 << same.count)).map { chosen in
      same.indices.reduce(0) { chosen & (1 << $1) == 0 ? $0 : $0 + same[$1].value }
    }
    return same.contains { whole in
      sums.contains { Sums.isNear($0 / whole.value, share, part, whole) }
        || sums.contains { $0 < whole.value && Sums.isNear(1 - $0 / whole.value, share, part, whole) }
    } || sums.contains { Sums.isNear(part.value / $0, share, part, part) }
  }
}

private enum Words {
  static let rates = WordTables.arithmetic.phrases("rate")
  static let exceptions = WordTables.arithmetic.phrases("rate-except")
  static let denials = WordTables.arithmetic.phrases("rate-denial")
}
