/// Units that stand right behind a word, with no figure between: 计划投资亿元, 笔记不少于字, 提高个百分点, 先后召开座谈会次.
struct BareUnits {
  /// How far before its unit a word may stand that counts, in scalars.
  private static let reach = 14
  private static let points: [UInt32] = [.个, .百, .分, .点]

  let text: SourceText

  /// The word and the unit at `index` between which a figure is lost.
  func range(at index: Int) -> Range<Int>? {
    guard ScalarClass.isHan(text.at(index - 1)) else { return nil }
    return behindLead(index) ?? behindLimit(index) ?? points(at: index) ?? cases(index) ?? spans(index) ?? times(index)
      ?? counted(index)
  }

  /// 计划投资亿元，: at the end of its clause; 投资亿元以上 is right.
  private func behindLead(_ index: Int) -> Range<Int>? {
    guard let unit = text.phrase(of: Words.leadUnits, at: index),
      let lead = text.phrase(of: FigureWords.leads, endingAt: index),
      case let end = index + unit.count, endsClause(end), !text.isInHeader(end)
    else { return nil }
    return index - lead.count..<end
  }

  /// 笔记不少于字，; 不低于人 and 不超过万元 are said so.
  private func behindLimit(_ index: Int) -> Range<Int>? {
    guard let limit = text.phrase(of: FigureWords.limits, endingAt: index),
      let unit = text.phrase(of: Words.limitUnits, at: index),
      case let end = index + unit.count, !text.has(anyOf: Words.limitExceptions, endingAt: end)
    else { return nil }
    let goesOn = text.at(end) == .的 || text.at(end) == .closeBracket || text.has(anyOf: Words.outerLimits, at: end)
    return endsClause(end) || goesOn ? index - limit.count..<end : nil
  }

  /// 提高个百分点, 下降了个百分点
  private func points(at index: Int) -> Range<Int>? {
    guard text.has(Self.points, at: index) else { return nil }
    let end = text.at(index - 1) == .了 ? index - 1 : index
    return text.phrase(of: FigureWords.rises, endingAt: end).map { end - $0.count..<index + Self.points.count }
  }

  /// 涉及例，占四成: cases at the end of their clause.
  private func cases(_ index: Int) -> Range<Int>? {
    guard let unit = text.phrase(of: Words.caseUnits, at: index),
      let lead = text.phrase(of: Words.caseLeads, endingAt: index),
      case let end = index + unit.count, endsClause(end), text.at(end) != .lineBreak
    else { return nil }
    return index - lead.count..<end
  }

  /// 精确到分钟以内
  private func spans(_ index: Int) -> Range<Int>? {
    guard let unit = text.phrase(of: Words.spanUnits, at: index),
      let lead = text.phrase(of: Words.spanLeads, endingAt: index),
      case let end = index + unit.count, text.has(anyOf: Words.spanEnds, at: end)
    else { return nil }
    return index - lead.count..<end
  }

  /// 用天时间学习, 为期天的培训
  private func times(_ index: Int) -> Range<Int>? {
    if let unit = text.phrase(of: Words.timeUnits, at: index),
      let lead = text.phrase(of: Words.timeLeads, endingAt: index)
    {
      return index - lead.count..<index + unit.count
    }
    guard let unit = text.phrase(of: Words.termUnits, at: index),
      let lead = text.phrase(of: Words.termLeads, endingAt: index),
      case let end = index + unit.count, text.at(end) == .的 || endsClause(end) && text.at(end) != .lineBreak
    else { return nil }
    return index - lead.count..<end
  }

  /// 先后召开座谈会次，收集意见条。: of what is counted so a clause tells how often or how much.
  private func counted(_ index: Int) -> Range<Int>? {
    guard let unit = text.phrase(of: Words.talliedUnits, at: index), case let end = index + unit.count,
      text.at(end) != .lineBreak, endsClause(end), !Words.vague.contains(text.at(index - 1)), !text.cutsWord(index)
    else { return nil }
    var place = index - 1
    while place > 0, index - place < Self.reach, ScalarClass.isHan(text.plain[place]),
      !HanNumeral.isNumeral(text.plain[place]),
      !Words.vague.contains(text.plain[place])
    {
      if let tally = text.phrase(of: Words.tallies, endingAt: place) { return place - tally.count..<end }
      place -= 1
    }
    return nil
  }

  private func endsClause(_ end: Int) -> Bool { ScalarClass.endsClause(text.at(end)) || text.at(end) == .pause }
}

extension SourceText {
  /// Whether what ends at an index stands at the end of a cell or line without any mark: the head of a table, where a unit
  /// needs no figure.
  func isInHeader(_ end: Int) -> Bool {
    guard at(end) == .lineBreak || at(end) == .blank else { return false }
    let line = lines[line(of: end - 1)]
    return !line.contains { ScalarClass.endsClause(plain[$0]) }
  }
}

private enum Words {
  static let leadUnits = WordTables.words.longestFirst("figure-lead-unit")
  /// 字, 课时: right behind such a limit these have lost their figure.
  static let limitUnits = WordTables.words.longestFirst("figure-limit-unit")
  /// 不低于人: said so.
  static let limitExceptions = WordTables.words.phrases("figure-limit-except")
  /// 以上, 左右
  static let outerLimits = WordTables.words.phrases("figure-outer-limit")
  /// 先后, 累计: the clause counts something.
  static let tallies = WordTables.words.longestFirst("figure-tally")
  /// 次, 万元: of which such a clause tells how many.
  static let talliedUnits = WordTables.words.longestFirst("figure-tallied-unit")
  /// 涉及, 发生: right before 例, 起 and 宗 a figure is told.
  static let caseLeads = WordTables.words.longestFirst("figure-case-lead")
  static let caseUnits = WordTables.words.longestFirst("figure-case-unit")
  /// 精确到 … 以内: between them stand a figure and its unit.
  static let spanLeads = WordTables.words.longestFirst("figure-span-lead")
  static let spanUnits = WordTables.words.longestFirst("figure-span-unit")
  static let spanEnds = WordTables.words.longestFirst("figure-span-end")
  /// 用 … 时间, 为期: how long.
  static let timeLeads = WordTables.words.longestFirst("figure-time-lead")
  static let timeUnits = WordTables.words.longestFirst("figure-time-unit")
  static let termLeads = WordTables.words.longestFirst("figure-term-lead")
  static let termUnits = WordTables.words.longestFirst("figure-term-unit")
  /// 几, 数, 每: with one of these before a unit nothing is lost.
  static let vague = WordTables.words.scalars("figure-vague")
}
