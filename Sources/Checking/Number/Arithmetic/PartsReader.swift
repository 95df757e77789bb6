/// Parts that do not fit their whole: 来信86件，其中补课41件、礼金19件、其他8件; a part of more than all; the share of one that is
/// another.
struct PartsReader {
  /// Share of the whole that parts which may overlap come to beyond it, where it is a slip rather.
  private static let hardlyOver = 0.06
  /// The same of money, which is seldom counted twice.
  private static let hardlyOverMoney = 0.12
  /// Share of the whole that parts which are told as all of it may leave out.
  private static let hardlyUnder = 0.05
  /// Share of the whole from which parts that seem to be all are likely to.
  private static let nearlyAll = 0.7
  /// So many times its whole a part behind the first may be at most to be a slip.
  private static let largestSlip = 2.0

  private let text: SourceText
  private let rows: [PartsRow]

  /// - Parameter sentences: of one paragraph, in text order.
  init(_ text: SourceText, _ sentences: [SentenceFigures]) {
    self.text = text
    let rows = PartsRowReader(text, sentences).rows()
    // 概算1.35亿元，其中：中央资金6800万元，省级2700万元，其余4000万元: a part has no row of its own.
    self.rows = rows.filter { row in
      row.opening != .plain
        || !rows.contains { $0.opening != .plain && $0.figures.contains { $0.range == row.whole.range } }
    }.map { Self.named($0, in: text) }
  }

  /// 386件，其中上半年198件、下半年178件；审结351件: what stands behind the semicolon is none of the parts where those before it are all.
  private static func named(_ row: PartsRow, in text: SourceText) -> PartsRow {
    guard
      let end = row.parts.indices.dropFirst(2).first(where: { text.at(row.parts[$0].name.lowerBound - 1) == .semicolon }
      )
    else { return row }
    let first = row.opening(of: end)
    return PartsEvidence(text: text, row: first).namesAll ? first : row
  }

  func faults() -> [FigureFault] {
    rows.flatMap { row -> [FigureFault] in
      let evidence = PartsEvidence(text: text, row: row)
      return [tooLarge(row) ?? sum(row, evidence)].compactMap { $0 } + shares(row, evidence)
    }
  }

  // MARK: sums

  private func sum(_ row: PartsRow, _ evidence: PartsEvidence) -> FigureFault? {
    guard row.parts.count > 1, row.whole.value > 0 else { return nil }
    let figures = Figure.inOneUnit([row.whole] + row.figures)
    let (whole, sum) = (figures[0], Sums.sum(figures.dropFirst()))
    guard [whole.value, Sums.sum(Figure.inOneUnit(row.row))].allSatisfy({ abs(sum - $0) > Sums.slack(figures) }) else {
      return nil
    }
    let severity = sum > whole.value ? over(row, evidence, whole, sum) : under(row, evidence, whole, sum)
    return severity.map {
      FigureFault(
        .sum, row.whole, key: $0 == .warning ? "sum.total" : "sum.short",
        ["right": WorkedOut.text(sum * row.whole.value / whole.value, like: row.whole)], severity: $0)
    }
  }

  private func over(_ row: PartsRow, _ evidence: PartsEvidence, _ whole: Figure, _ sum: Double) -> Severity? {
    if evidence.namesAll { return .warning }
    guard row.figures.allSatisfy({ Figure.inOneUnit([row.whole, $0])[1].value <= whole.value }) else { return nil }
    if evidence.areNeverBoth, row.opening != .plain || PartClauseReader(text: text).isTotal(row.lead) {
      return .warning
    }
    if evidence.areStretches || evidence.isSpent { return row.isOver ? .warning : nil }
    guard row.opening != .plain, isArabic(row) || isWhole(row) else {
      return evidence.isAll && !whole.isOfPersons ? .warning : nil
    }
    return evidence.areDisjoint || isJustOver(row, evidence, whole, sum) ? .warning : nil
  }

  /// 火情13起，其中祭祀7起、农事4起、吸烟3起: parts that overlap come to more than the whole by much, not by one.
  private func isJustOver(_ row: PartsRow, _ evidence: PartsEvidence, _ whole: Figure, _ sum: Double) -> Bool {
    row.parts.count > 2 && row.isOver && (!whole.isOfPersons || !evidence.mayCross)
      && sum - whole.value
        <= max(whole.step, whole.value * (whole.unit == "元" ? Self.hardlyOverMoney : Self.hardlyOver))
  }

  private func under(_ row: PartsRow, _ evidence: PartsEvidence, _ whole: Figure, _ sum: Double) -> Severity? {
    guard !row.isOpen else { return nil }
    if evidence.isAll { return .warning }
    guard isArabic(row), row.opening != .plain else { return nil }
    if isSharedOut(row), sum >= whole.value * Self.nearlyAll { return .suggestion }
    if evidence.areParallel, isOneDigitOff(row.whole, sum * row.whole.value / whole.value) { return .warning }
    return evidence.areLikelyAll && sum >= whole.value * Self.nearlyAll || isJustUnder(row, whole, sum)
      ? .suggestion : nil
  }

  /// 开支共12万元：设备5万元、培训4万元、宣传2万元: what comes to a total in all is told behind its colon.
  private func isSharedOut(_ row: PartsRow) -> Bool {
    row.opening == .colon && row.parts.count > 2 && row.endsSentence && row.gap.count == 1 && !row.whole.isOfPersons
      && PartClauseReader(text: text).isTotal(row.lead)
  }

  /// 134个项目中，进度正常的97个，滞后的36个: hardly one is neither.
  private func isJustUnder(_ row: PartsRow, _ whole: Figure, _ sum: Double) -> Bool {
    let saysPart = text.first(of: ArithmeticWords.partWords, in: row.gap) != nil
    return row.opening == .among && !saysPart && row.parts.count > 1 && row.endsSentence && !whole.isOfPersons
      && whole.value - sum <= whole.value * Self.hardlyUnder
  }

  /// 全村六百户，其中: a whole of a place, be it in characters.
  private func isWhole(_ row: PartsRow) -> Bool {
    row.opening == .among && row.row.count == 1 && PartClauseReader(text: text).isTotal(row.lead)
  }

  /// 8612 for 8712
  private func isOneDigitOff(_ whole: Figure, _ sum: Double) -> Bool {
    let (left, right) = (WorkedOut.text(sum, like: whole), WorkedOut.text(whole.value, like: whole))
    return left.count == right.count && left.count { $0.isASCII && $0.isNumber } > 2
      && zip(left, right).count { $0 != $1 } == 1
  }

  /// Where sums are told exactly they are in digits; 两座水库、十九座 in speech counts other things.
  private func isArabic(_ row: PartsRow) -> Bool {
    ([row.whole] + row.figures).allSatisfy { ScalarClass.isDigit(text.at($0.range.lowerBound)) }
  }

  // MARK: a part and its whole

  /// 干部12名，其中女干部15名; 全市43座水库，有51座超过汛限水位
  private func tooLarge(_ row: PartsRow) -> FigureFault? {
    guard isArabic(row), row.opening != .view else { return nil }
    return row.parts.first { part in
      let (whole, figure) = (
        Figure.inOneUnit([row.whole, part.figure])[0], Figure.inOneUnit([row.whole, part.figure])[1]
      )
      return figure.interval.lowerBound > whole.interval.upperBound && isSubset(part, of: row)
        && (row.row.count == 1 || figure.value > Sums.sum(Figure.inOneUnit(row.row + [part.figure]).dropLast()))
    }.map { FigureFault(.sum, $0.figure, key: "sum.part", ["whole": text.text(row.whole.range)]) }
  }

  /// 其中 says it; behind 1326个村中， the part must be some of them: 通路的1411个, 有1411个.
  private func isSubset(_ part: PartsRow.Part, of row: PartsRow) -> Bool {
    if row.opening == .brackets || row.opening == .colon { return true }
    // 造林148万亩，其中东山43万亩，修复草原517万亩: what is far larger and does not stand first counts another thing.
    let isFirst = part.figure.range == row.parts[0].figure.range
    let isOther = !isFirst && row.whole.value > 0 && part.figure.value > Self.largestSlip * row.whole.value
    if row.opening == .among, !isOther,
      text.first(of: ArithmeticWords.partWords, in: row.whole.range.upperBound..<part.figure.range.lowerBound) != nil
    {
      return true
    }
    guard isFirst, row.opening == .among || !row.whole.unit.isEmpty && isTotal(row) else { return false }
    return row.opening == .plain
      ? text.has(anyOf: Words.someOf, at: part.figure.range.lowerBound - 1)
        && text.at(part.figure.range.lowerBound - 2) == .comma
      : text.has(
        anyOf: Words.someOf,
        endingAt: text.phrase(of: ArithmeticWords.partLinks, endingAt: part.figure.range.lowerBound).map {
          part.figure.range.lowerBound - $0.count
        } ?? part.figure.range.lowerBound)
        || text.has(anyOf: Words.someOf, endingAt: part.figure.range.lowerBound)
  }

  /// 全市43座水库, 共有43座; 有20万人种田，有200万人 counts two things.
  private func isTotal(_ row: PartsRow) -> Bool {
    let hasOwn =
      text.has(anyOf: Words.someOf, endingAt: row.lead.upperBound)
      && !text.has(anyOf: ArithmeticWords.wholeCues, endingAt: row.lead.upperBound)
    return PartClauseReader(text: text).isTotal(row.lead)
      && (!hasOwn || text.has(anyOf: ArithmeticWords.wholeCues, endingAt: row.lead.upperBound - 1))
  }

  /// 全程托管6.5万亩，占30.2%；半托管15万亩，占64.8%
  private func shares(_ row: PartsRow, _ evidence: PartsEvidence) -> [FigureFault] {
    guard row.whole.value > 0, row.opening != .plain || evidence.isAll else { return [] }
    return row.parts.indices.compactMap { number in
      let part = row.parts[number]
      guard let share = part.share, case let figures = Figure.inOneUnit([row.whole, part.figure]),
        figures[1].value <= figures[0].value,
        // 其中党员200人，占40%；女党员50人，占25%: of the part before.
        !([row.whole] + row.parts[..<number].map(\.figure)).contains(where: { Sums.isShare(share, part.figure, of: $0) }
        )
      else { return nil }
      return .ofShare(
        share, text.text(part.figure.range), text.text(row.whole.range), figures[1].value / figures[0].value)
    }
  }
}

private enum Words {
  /// 有, 的: before a figure that counts some.
  static let someOf = WordTables.arithmetic.longestFirst("some-of")
}
