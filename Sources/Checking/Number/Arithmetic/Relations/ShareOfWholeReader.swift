/// A share of a whole that the sentence tells before it, by whatever name, with the part before or behind: 职工640人，大专以上352人，占职工总数的
/// 65%; 计划培训2000人次，已培训1460人次，完成计划的78%; 学员150人，其中三分之二是女学员，即90人.
struct ShareOfWholeReader: FigureReader {
  /// Scalars between a share and its part behind it.
  private static let longestGap = 14
  private static let longestClause = 24

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    let said = SaidFigures(figures)
    return said.all.indices.compactMap { number in
      guard said.all[number].isShare, !said.all[number].isVague else { return nil }
      return partBefore(number, said) ?? planned(number, said) ?? partBehind(number, said)
    }
  }

  // MARK: the part before its share

  /// 352人，占职工总数的65%
  private func partBefore(_ number: Int, _ said: SaidFigures) -> FigureFault? {
    let lead = said.lead(number)
    guard let part = part(before: number, said), takesTotal(lead),
      case let wholes = said.all.indices.filter({ $0 < part && isWhole($0, of: part, said) }),
      !isTold(number, part, said), wholes.count == 1, let whole = wholes.first
    else { return nil }
    return .ofShare(
      said.all[number], text.text(said.all[part].range), text.text(said.all[whole].range),
      said.all[part].value / said.all[whole].value)
  }

  /// 占职工总数的, 占全体的
  private func takesTotal(_ lead: Range<Int>) -> Bool {
    guard let word = text.phrase(of: Words.taking, at: lead.lowerBound), text.at(lead.upperBound - 1) == .的 else {
      return false
    }
    return text.first(of: Words.totals, in: lead.lowerBound + word.count..<lead.upperBound) != nil
      && text.first(of: Words.elsewhere, in: lead) == nil
  }

  /// 完成全年任务的68%, 完成率68% of what was planned.
  private func planned(_ number: Int, _ said: SaidFigures) -> FigureFault? {
    let lead = said.lead(number)
    guard text.has(anyOf: Words.done, at: lead.lowerBound), text.first(of: Words.plans, in: lead) != nil,
      text.first(of: Words.elsewhere, in: lead) == nil,
      let part = part(before: number, said), text.first(of: Words.plans, in: said.lead(part)) == nil,
      case let wholes = said.all.indices.filter({
        $0 < part && isSame($0, part, said) && text.first(of: Words.plans, in: said.clause($0)) != nil
      }),
      wholes.count == 1, let whole = wholes.first,
      !isTold(number, part, said)
    else { return nil }
    return .ofShare(
      said.all[number], text.text(said.all[part].range), text.text(said.all[whole].range),
      said.all[part].value / said.all[whole].value)
  }

  /// The amount right before, in the clause before or the same.
  private func part(before number: Int, _ said: SaidFigures) -> Int? {
    guard number > 0, said.isAmount(number - 1), !said.all[number - 1].isVague, said.change(number - 1) == nil,
      case let gap = said.all[number - 1].range.upperBound..<said.all[number].range.lowerBound,
      gap.count <= Self.longestClause,
      gap.filter({ ScalarClass.endsClause(text.plain[$0]) }).count == 1
    else { return nil }
    return number - 1
  }

  private func isSame(_ one: Int, _ other: Int, _ said: SaidFigures) -> Bool {
    said.isAmount(one) && !said.all[one].isVague && said.all[one].isSameUnit(as: said.all[other])
      && said.change(one) == nil
  }

  private func isWhole(_ one: Int, of part: Int, _ said: SaidFigures) -> Bool {
    isSame(one, part, said) && said.all[one].value >= said.all[part].value
  }

  /// Whether any two amounts of the sentence make the share.
  private func isTold(_ number: Int, _ part: Int, _ said: SaidFigures) -> Bool {
    let same = figures.all.filter { $0.isSameUnit(as: said.all[part]) && $0.value > 0 }
    return same.contains { one in same.contains { one.range != $0.range && Sums.isShare(said.all[number], one, of: $0) }
    }
  }

  // MARK: the part behind its share

  /// 其中三分之二是女学员，即90人; 占40%，为364平方米
  private func partBehind(_ number: Int, _ said: SaidFigures) -> FigureFault? {
    guard number > 0, number + 1 < said.all.count,
      case (let share, let part) = (said.all[number], said.all[number + 1]), said.isAmount(number + 1), !part.isVague,
      case let gap = share.range.upperBound..<part.range.lowerBound, gap.count <= Self.longestGap,
      text.phrase(of: Words.thatIs, at: comma(in: gap) + 1)?.count == gap.upperBound - comma(in: gap) - 1,
      comma(in: gap) > gap.lowerBound - 1, share.value < 100, said.change(number) == nil,
      text.first(of: Words.takingPart, in: said.lead(number)) != nil,
      case let wholes = said.all.indices.filter({ $0 < number && isWhole($0, of: number + 1, said) }),
      wholes.count == 1, let whole = wholes.first,
      text.first(of: Words.elsewhere, in: said.all[whole].range.upperBound..<part.range.lowerBound) == nil
    else { return nil }
    let (amount, ratio) = (said.all[whole], share.value / 100)
    let slack =
      amount.value * (isFraction(share) ? 0.003 : share.step / 200) + (part.isWhole ? 1 : part.step) + ratio
      * (amount.interval.upperBound - amount.value)
    guard abs(amount.value * ratio - part.value) > slack else { return nil }
    return .ofShare(share, text.text(part.range), text.text(amount.range), part.value / amount.value)
  }

  /// The last comma of a gap; before it where there is none.
  private func comma(in gap: Range<Int>) -> Int { gap.last { text.plain[$0] == .comma } ?? gap.lowerBound - 1 }

  private func isFraction(_ share: Figure) -> Bool { !share.range.contains { text.plain[$0] == .percent } }
}

private enum Words {
  static let taking = WordTables.arithmetic.longestFirst("taking-of")
  /// 总数, 全体: the whole, by whatever it counts.
  static let totals = WordTables.arithmetic.phrases("whole-noun")
  /// 全国, 上年: a whole that is told elsewhere.
  static let elsewhere = WordTables.arithmetic.phrases("whole-elsewhere")
  /// 占, 其中: the share is that of a part.
  static let takingPart = WordTables.arithmetic.phrases("share-of-part")
  static let done = WordTables.arithmetic.longestFirst("plan-done")
  static let plans = WordTables.arithmetic.phrases("plan-word")
  /// 即, 为, 共: before the part behind its share.
  static let thatIs = WordTables.arithmetic.longestFirst("that-is")
}
