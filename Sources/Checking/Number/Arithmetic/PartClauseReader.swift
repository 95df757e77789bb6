/// Reads one clause of a row: 中型6座, 占35%, 比上年多3件.
struct PartClauseReader {
  /// Scalars of a noun behind its figure, and of 从类别看.
  private static let longestNoun = 4
  private static let longestView = 10
  private static let longestName = 30

  let text: SourceText

  /// The one exact figure of a clause with what it counts; nil where the clause tells something else.
  ///
  /// - Parameter start: where its name begins, behind 其中.
  func part(_ clause: FigureClause, from start: Int) -> PartsRow.Part? {
    guard !comparesAt(start) else { return nil }
    let figures = clause.figures.filter { $0.range.lowerBound >= start }
    let amounts = figures.filter { !$0.isShare }
    guard let figure = amounts.last,
      amounts.dropLast().allSatisfy({ $0.unit != figure.unit && ($0.isVague || isOrdinal($0, at: start)) }),
      isExact(figure),
      case let shares = figures.filter({ $0.isShare && $0.range.lowerBound > figure.range.lowerBound }),
      shares.count + amounts.count == figures.count, let name = name(of: figure, in: start..<clause.range.upperBound)
    else { return nil }
    return PartsRow.Part(
      figure: figure, name: name,
      share: shares.count == 1 ? shares.first.flatMap { taking($0, from: figure.range.upperBound) } : nil)
  }

  /// 一期24公里, 一车间31条: which one, and not how many.
  private func isOrdinal(_ figure: Figure, at start: Int) -> Bool {
    guard figure.range.lowerBound == start, let number = HanNumeral.read(text.plain, at: start), text.at(start) != .两
    else { return false }
    return text.has(anyOf: CheckWords.numberedUnits, at: start + number.length)
      || text.has(anyOf: Words.partCounters, at: figure.range.upperBound - figure.unit.unicodeScalars.count)
  }

  /// Before the figure without what links them, else the noun behind it.
  private func name(of figure: Figure, in clause: Range<Int>) -> Range<Int>? {
    var end = figure.range.lowerBound
    while end > clause.lowerBound, let link = text.phrase(of: ArithmeticWords.partLinks, endingAt: end),
      end - link.count >= clause.lowerBound
    {
      end -= link.count
    }
    if end > clause.lowerBound { return end - clause.lowerBound <= Self.longestName ? clause.lowerBound..<end : nil }
    var stop = figure.range.upperBound
    while stop < clause.upperBound, stop - figure.range.upperBound < Self.longestNoun,
      ScalarClass.isHan(text.plain[stop])
    { stop += 1 }
    return figure.range.upperBound..<stop
  }

  /// A figure that others may be parts of.
  func whole(_ figure: Figure, in clause: FigureClause) -> Figure? {
    isExact(figure) && !comparesAt(clause.range.lowerBound) ? figure : nil
  }

  private func isExact(_ figure: Figure) -> Bool {
    !figure.isVague && (!figure.unit.isEmpty || figure.factor >= 10_000)
      && !isDifference(before: figure.range.lowerBound)
  }

  /// 增加20人, 超过目标5人; 新增20人 is an amount.
  func isDifference(before index: Int) -> Bool {
    let end = text.at(index - 1) == .了 ? index - 1 : index
    return !text.has(anyOf: Words.amounts, endingAt: end)
      && (text.has(anyOf: ArithmeticWords.differences, endingAt: end)
        || text.has(anyOf: ArithmeticWords.rising, endingAt: end)
        || text.has(anyOf: ArithmeticWords.falling, endingAt: end))
  }

  /// ，占35%; ，比上年多3件; ，办结率96%: said of the figure before.
  func isRemark(_ clause: FigureClause) -> Bool {
    guard !clause.figures.isEmpty else { return false }
    return clause.figures.allSatisfy(\.isShare) || comparesAt(clause.range.lowerBound)
      // 占年度计划6.2亿元的109.7%
      || clause.figures.last?.isShare == true && text.has(anyOf: ArithmeticWords.taking, at: clause.range.lowerBound)
      || isShareOfPlan(clause)
  }

  /// 为年计划6.2亿元的109.7%
  private func isShareOfPlan(_ clause: FigureClause) -> Bool {
    guard let share = clause.figures.last, share.isShare, text.at(share.range.lowerBound - 1) == .的 else {
      return false
    }
    return text.has(anyOf: ArithmeticWords.comparing, at: clause.range.lowerBound)
  }

  private func comparesAt(_ index: Int) -> Bool {
    text.has(anyOf: ArithmeticWords.comparedWith, at: index) || text.has(anyOf: ArithmeticWords.yearOnYear, at: index)
      || text.has(anyOf: ArithmeticWords.rising, at: index) || text.has(anyOf: ArithmeticWords.falling, at: index)
      || text.has(anyOf: ArithmeticWords.changeAdverbs, at: index)
        && text.has(anyOf: ArithmeticWords.rising, at: index + 1)
  }

  /// 占35%
  func share(_ clause: FigureClause) -> Figure? {
    clause.figures.count == 1 ? taking(clause.figures[0], from: clause.range.lowerBound) : nil
  }

  private func taking(_ share: Figure, from start: Int) -> Figure? {
    guard !share.isVague, let word = text.phrase(of: ArithmeticWords.taking, at: start),
      start + word.count == share.range.lowerBound
    else { return nil }
    return share
  }

  /// 全院共上报: whether what stands before a figure says that it counts all; not 共产党.
  func isTotal(_ lead: Range<Int>) -> Bool {
    lead.contains { index in
      text.has(anyOf: ArithmeticWords.wholeCues, at: index)
        && !text.has(anyOf: ArithmeticWords.wholeExceptions, at: index)
        && !text.has(anyOf: ArithmeticWords.wholeExceptions, endingAt: index + 1)
    }
  }

  /// 共68公里, 两村共27万元
  func isTotal(_ part: PartsRow.Part, in clause: FigureClause) -> Bool {
    guard let word = text.first(of: ArithmeticWords.totals, in: clause.range.lowerBound..<part.figure.range.lowerBound)
    else { return false }
    return word.lowerBound == clause.range.lowerBound || HanNumeral.isNumeral(text.at(clause.range.lowerBound))
  }

  /// 从类别看
  func isView(_ clause: FigureClause) -> Bool {
    guard clause.figures.isEmpty, clause.range.count <= Self.longestView, [.comma, .colon].contains(clause.mark)
    else { return false }
    return text.has(anyOf: Words.viewLeads, at: clause.range.lowerBound)
      && text.has(anyOf: Words.viewEnds, endingAt: clause.range.upperBound)
  }

  /// 工程分三期实施：, 分解如下：
  func announces(_ clause: FigureClause, _ count: Int) -> Bool {
    text.first(of: ArithmeticWords.closedLists, in: clause.range) != nil || announced(in: clause.range) == count
  }

  /// 分三期, 分为4类
  func announced(in range: Range<Int>) -> Int? {
    for index in range where text.plain[index] == .分 {
      let start = [.为, .成].contains(text.at(index + 1)) ? index + 2 : index + 1
      guard let (value, length) = AnnouncedCount.number(text, at: start),
        text.has(anyOf: Words.partCounters, at: start + length)
      else { continue }
      return value
    }
    return nil
  }
}

private enum Words {
  /// 新增: before an amount.
  static let amounts = WordTables.arithmetic.phrases("amount-adverb")
  /// 从…看, 按…分
  static let viewLeads = WordTables.arithmetic.longestFirst("view-lead")
  static let viewEnds = WordTables.arithmetic.longestFirst("view-end")
  /// 期, 类: behind 分 and a number.
  static let partCounters = WordTables.arithmetic.longestFirst("part-counter")
}
