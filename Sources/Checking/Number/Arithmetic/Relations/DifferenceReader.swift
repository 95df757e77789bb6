/// How far two amounts are apart, where both are told beside it: 甲方案86万元，乙方案79万元，甲方案比乙方案高出9万元; 最高98分，最低61分，相差27分.
struct DifferenceReader: FigureReader {
  /// Scalars between the first and the last of the three.
  private static let farthest = 60
  private static let nameLength = 2

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    SaidFigures(figures).sections.flatMap { said in said.all.indices.compactMap { fault($0, said) } }
  }

  private func fault(_ number: Int, _ said: SaidFigures) -> FigureFault? {
    let size = said.all[number]
    guard !size.isVague, !size.unit.isEmpty, said.isAmount(number) || size.unit == "百分点",
      !said.has(Words.several, in: said.range)
    else { return nil }
    let lead = said.lead(number)
    let isApart = text.has(anyOf: Words.apart, endingAt: said.wordsEnd(number))
    let held = lead.first { text.has(anyOf: Words.against, at: $0) }
    guard isApart || held != nil && said.change(number) != nil, !said.has(Words.times, in: lead) else { return nil }
    let places = [(number - 2, number - 1), (number - 1, number + 1)].filter {
      $0.0 >= 0 && $0.1 < said.all.count && (!isApart || $0.1 < number)
    }
    for (first, second) in places {
      guard isPair(first, second, like: size, said),
        isApart || areNamed(first, second, lead, held ?? lead.lowerBound, said)
      else { continue }
      let (one, other) = (said.all[first], said.all[second])
      let right = abs(one.value - other.value)
      guard abs(right - size.value) > Sums.slack([one, other, size]) + size.value * 1e-9, !isTold(size, said) else {
        return nil
      }
      let shown = size.unit == "百分点" ? WorkedOut.number(right, places: 2) + "个百分点" : WorkedOut.text(right, like: size)
      return FigureFault(.change, size, ["from": text.text(one.range), "to": text.text(other.range), "right": shown])
    }
    return nil
  }

  private func isPair(_ first: Int, _ second: Int, like size: Figure, _ said: SaidFigures) -> Bool {
    let (one, other) = (said.all[first], said.all[second])
    let fits =
      size.unit == "百分点" ? one.isShare && other.isShare : one.isSameUnit(as: size) && other.isSameUnit(as: size)
    let range = min(one.range.lowerBound, size.range.lowerBound)..<max(other.range.upperBound, size.range.upperBound)
    return fits && range.count <= Self.farthest && isExact(first, said) && isExact(second, said)
      && said.change(first) == nil && said.change(second) == nil
  }

  /// 最高98分: the 最 sets no limit here.
  private func isExact(_ number: Int, _ said: SaidFigures) -> Bool {
    !said.all[number].isVague
      || said.has(Words.extremes, in: said.lead(number))
        && ScalarClass.isDigit(text.at(said.all[number].range.lowerBound))
  }

  /// 甲方案|比|乙方案: what is held against each other was told by these names, or the one with the other behind it.
  private func areNamed(_ first: Int, _ second: Int, _ lead: Range<Int>, _ held: Int, _ said: SaidFigures) -> Bool {
    let before = Array(text.plain[lead.lowerBound..<held].prefix(Self.nameLength))
    let behind = Array(text.plain[held + 1..<lead.upperBound].prefix(Self.nameLength))
    guard behind.count == Self.nameLength, !text.plain[held + 1..<lead.upperBound].contains(.年),
      !Words.timeNames.contains(where: { behind.starts(with: $0) })
    else { return false }
    let leads = [first, second].map { wide($0, said) }
    let others = leads.filter { text.first(of: [behind], in: $0) != nil }
    return others.count == 1
      && (before.count < Self.nameLength || leads.contains { text.first(of: [before], in: $0) != nil })
  }

  private func wide(_ number: Int, _ said: SaidFigures) -> Range<Int> {
    said.clause(number).lowerBound..<said.all[number].range.upperBound
  }

  private func isTold(_ size: Figure, _ said: SaidFigures) -> Bool {
    let amounts = figures.all.filter { $0.range != size.range }
    return amounts.contains { one in
      amounts.contains { other in
        (size.unit == "百分点" ? one.isShare && other.isShare : one.isSameUnit(as: size) && other.isSameUnit(as: size))
          && abs(abs(one.value - other.value) - size.value) <= Sums.slack([one, other, size])
      }
    }
  }
}

private enum Words {
  static let several = WordTables.arithmetic.phrases("respectively")
  /// 相差, 分差: right before how far two are apart.
  static let apart = WordTables.arithmetic.longestFirst("apart")
  static let against = WordTables.arithmetic.phrases("compared-with")
  static let extremes = WordTables.arithmetic.phrases("extreme")
  /// 同比, 平均: held against another time or figure.
  static let times = WordTables.arithmetic.phrases("difference-other")
  /// 去年, 计划: no thing of its own.
  static let timeNames = WordTables.arithmetic.words("difference-time")
}
