/// Finds the statements about quantities in a document.
struct NumberStatementReader {
  let text: SourceText
  private let numerals: NumeralReader
  private let quantities: QuantityReader
  private let comparators: ComparatorReader
  private let deadlines: DeadlineReader
  private let skipped: Range<Int>?
  private static let large = 10_000.0
  private static let years = 1900.0...2100.0
  /// Scalars between a span of time and what happens within it.
  private static let span = 10
  /// Scalars between two quantities that one comparing word counts for.
  private static let nearest = 10
  /// Scalars before 前六 in which a word of standing is looked for.
  private static let reachOfStanding = 12
  /// Scalars of 大约有 and the like before a number.
  private static let longestAbout = 3
  /// Scalars of a clause that tell what its number is of.
  private static let longestTopic = 30
  /// 1-2个, 2-3家: below this a span in digits tells how many there will be.
  private static let fewThings = 10.0

  init(_ text: SourceText) {
    self.text = text
    numerals = NumeralReader(text: text)
    quantities = QuantityReader(text: text)
    comparators = ComparatorReader(text: text)
    deadlines = DeadlineReader(text: text)
    skipped = TruncatedLine.range(in: text)
  }

  /// A statement before it is known what follows from it.
  private struct Draft {
    let statement: NumberStatement
    /// Whether it is none unless something follows.
    let needsConsequence: Bool
    /// What it is then: 达到30%的 is a threshold or a figure.
    var otherwise: NumberStatement? = nil
  }

  /// In text order.
  func statements() -> [NumberStatement] {
    var drafts: [Draft] = []
    var index = skipped?.upperBound ?? 0
    var floor = index
    while index < text.count {
      if let deadline = deadlines.deadline(at: index) {
        drafts.append(draft(of: deadline))
        index = deadline.range.upperBound
        floor = index
        continue
      }
      // 第二百四十四条 可以上诉的: the rest of an ordinal is no number.
      if text.plain[index] == .第, let number = HanNumeral.read(text.plain, at: index + 1) {
        index += 1 + number.length
        continue
      }
      guard numerals.starts(at: index), let quantity = quantities.quantity(at: index) else {
        index += 1
        continue
      }
      var found = self.drafts(of: quantity, from: floor)
      if found.isEmpty, let last = drafts.last?.statement, let carried = carried(to: quantity, from: last) { found = [carried] }
      drafts += found
      index = max(index + 1, quantity.range.upperBound)
      // 至少每半月一次: what is no statement takes no words before the next.
      if !found.isEmpty { floor = index }
    }
    let consequences = ConsequenceReader(text: text)
    return drafts.indices.compactMap { place in
      let draft = drafts[place]
      if place + 1 < drafts.count, isSpan(draft.statement, of: drafts[place + 1].statement) { return nil }
      let consequence = consequences.consequence(
        of: draft.statement, before: drafts[(place + 1)...].lazy.map(\.statement).filter { $0.date == nil })
      return consequence == nil && draft.needsConsequence ? draft.otherwise : draft.statement.followed(by: consequence)
    }
  }

  private func draft(of deadline: DeadlineReader.Deadline) -> Draft {
    Draft(
      statement: NumberStatement(
        comparator: deadline.isEarliest ? .atLeast : .atMost, value: deadline.value, unit: deadline.unit,
        range: deadline.range, topic: topic(before: deadline.range.lowerBound), consequence: nil, date: deadline.date,
        calendar: deadline.calendar.isEmpty ? nil : deadline.calendar),
      needsConsequence: false)
  }

  /// 一年内发生2件以上错案的: the time in which the others are counted is no limit of its own.
  private func isSpan(_ time: NumberStatement, of next: NumberStatement) -> Bool {
    let between = time.range.upperBound..<max(time.range.upperBound, next.range.lowerBound)
    return time.comparator == .atMost && NumberWords.timeUnits.contains(time.unit) && text.at(time.range.upperBound - 1) == .内
      && [.atLeast, .range].contains(next.comparator) && !next.isDemand && !NumberWords.timeUnits.contains(next.unit) && between.count <= Self.span
      && !between.contains { ScalarClass.endsClause(text.plain[$0]) }
  }

  /// 至少走访五名教师和十名学生: the comparing word counts for both.
  private func carried(to quantity: Quantity, from last: NumberStatement) -> Draft? {
    let start = quantity.range.lowerBound
    guard last.isDemand, !quantity.isShare, !quantity.unit.isEmpty, quantity.upper == nil, start > last.range.upperBound,
      start - last.range.upperBound <= Self.nearest, NumberWords.joiners.contains(text.at(start - 1)),
      !(last.range.upperBound..<start).contains(where: { ScalarClass.endsClause(text.plain[$0]) }),
      !isDate(quantity, isCompared: false)
    else { return nil }
    return Draft(
      statement: NumberStatement(
        comparator: last.comparator, value: quantity.value, unit: quantity.unit, range: quantity.range, topic: last.topic,
        consequence: nil, isDemand: true, isCount: false),
      needsConsequence: false)
  }

  /// 同比增长23%, 提高了4.6个百分点: how much something changed, which is no share.
  private func isChange(before start: Int) -> Bool {
    let isDone = text.at(start - 1) == .了
    let end = isDone ? start - 1 : start
    guard let word = text.phrase(of: NumberWords.changes, endingAt: end) else { return false }
    return isDone || text.first(of: NumberWords.changeLeads, in: topic(before: end - word.count)) != nil
  }

  private func drafts(of quantity: Quantity, from floor: Int) -> [Draft] {
    // 数百户 says that there are many.
    if quantity.isVague { return [] }
    // 超过百分之几
    if text.at(quantity.range.upperBound) == .之, text.at(quantity.range.upperBound - 1) == .分 { return [] }
    if isSaidTwice(quantity) { return [] }
    let before = comparators.before(quantity, from: floor)
    let after = comparators.after(quantity)
    if isDate(quantity, isCompared: before != nil || after != nil) { return [] }
    let yields = before.map { $0.condition == .weak || $0.condition == .threshold } ?? true
    let isFigure = quantity.isShare && before?.condition == .threshold  // 达到94.6%
    let found = yields && (after != nil || quantity.implied != nil || isFigure) ? after : before
    let start = yields ? quantity.range.lowerBound : before?.place ?? quantity.range.lowerBound
    let range = start..<(after?.place ?? quantity.range.upperBound)
    let isTarget = isTarget(before: range.lowerBound)
    let isAsked = isAsked(range)
    func draft(
      _ comparator: NumberStatement.Comparator, _ value: Double, _ needsConsequence: Bool = false, upper: Double? = nil
    ) -> Draft {
      Draft(
        statement: NumberStatement(
          comparator: comparator, value: value, upper: upper, unit: quantity.unit, range: range,
          topic: topic(before: range.lowerBound),
          consequence: nil, isDemand: isDemand(before), isCount: found == nil && !needsConsequence && !isTarget,
          isAsked: isAsked, isDoubled: isDoubled(before, after) || isRoundedTwice(quantity, before, after)),
        needsConsequence: needsConsequence)
    }
    if let upper = quantity.upper {
      guard quantity.isShare || !quantity.unit.isEmpty || isLarge(quantity) else { return [] }
      if isGroup(quantity) { return [] }
      // 不超过百分之三十至三十五: the comparing word counts for one end.
      switch before?.condition == .always ? before?.comparator : nil {
      case .atMost, .lessThan: return [draft(before?.comparator ?? .atMost, upper)]
      case .atLeast, .moreThan: return [draft(before?.comparator ?? .atLeast, quantity.value)]
      default: return [draft(.range, quantity.value, upper: upper)]
      }
    }
    if let found {
      guard isCounted(quantity, by: found) else { return [] }
      let isOpen = found.condition == .threshold && !isOrderedAmount(range)
      let inclusion = inclusion(at: range.upperBound) ?? inclusion(at: quantity.range.upperBound)
      return [draft(found.comparator.including(inclusion), quantity.value, isOpen || isStanding(found))]
    }
    // 210多万 counts something, whatever it is.
    if let implied = quantity.implied, !quantity.unit.isEmpty || quantity.value >= Self.large { return [draft(implied, quantity.value)] }
    // 通报两次的单位，取消评先资格
    if NumberWords.occurrenceUnits.contains(quantity.unit), text.at(range.upperBound) == .的, text.at(range.lowerBound - 1) != .又 {
      return [draft(.atLeast, quantity.value, true)]
    }
    guard quantity.isShare ? isShareAlone(quantity) : quantity.unit == "百分点", !isChange(before: range.lowerBound) else {
      return []
    }
    let plain = draft(isTarget ? .atLeast : .exactly, quantity.value)
    guard isFigure, !isTarget, opensCondition(range.upperBound) else { return [plain] }
    var threshold = draft(.atLeast, quantity.value, true)
    threshold.otherwise = plain.statement
    return [threshold]
  }

  /// 一层一层往上递, 两个两个地数: how something is done.
  private func isSaidTwice(_ quantity: Quantity) -> Bool {
    guard !quantity.isArabic, !quantity.unit.isEmpty, quantity.value < Self.fewThings else { return false }
    let words = Array(text.plain[quantity.range])
    return text.has(words, at: quantity.range.upperBound) || text.has(words, endingAt: quantity.range.lowerBound)
  }

  /// 超过30%以上, 大约两天左右; 满三年以上 and 限三日内 are said so.
  private func isDoubled(_ before: ComparatorReader.Found?, _ after: ComparatorReader.Found?) -> Bool {
    guard let before, let after, [.always, .large, .recent].contains(before.condition),
      !text.has(anyOf: NumberWords.mayDouble, at: before.place)
    else { return false }
    switch before.comparator {
    case .moreThan, .atLeast: return after.comparator == .atLeast
    case .lessThan, .atMost: return after.comparator == .atMost
    case .about: return after.comparator == .about
    case .exactly, .range: return false
    }
  }

  /// 约500余人, 一千余名左右: the number itself says that it is no exact one.
  private func isRoundedTwice(
    _ quantity: Quantity, _ before: ComparatorReader.Found?, _ after: ComparatorReader.Found?
  ) -> Bool {
    guard quantity.implied == .moreThan, !quantity.isVague else { return false }
    if let after, after.comparator == .about { return true }
    guard let before, before.comparator == .about, [.always, .large, .recent].contains(before.condition) else { return false }
    return quantity.range.lowerBound - before.place <= Self.longestAbout
  }

  /// 6—12岁儿童 tells who is meant, and 1-2个 how many things: neither says how much.
  private func isGroup(_ quantity: Quantity) -> Bool {
    let isOf = text.at(quantity.range.upperBound) == .的
    let end = quantity.range.upperBound + (isOf ? 1 : 0)
    if NumberWords.ageUnits.contains(quantity.unit) { return text.has(anyOf: NumberWords.ageGroups, at: end) }
    return quantity.isDashed && quantity.isArabic && quantity.upper ?? 0 < Self.fewThings && NumberWords.thingUnits.contains(quantity.unit)
  }

  /// 居全省前六, 退出“后十位”: a place in a ranking, which says something only where something follows.
  private func isStanding(_ found: ComparatorReader.Found) -> Bool {
    guard found.condition == .rank else { return false }
    let start = text.at(found.place - 1) == .quote ? found.place - 1 : found.place
    return start < found.place || text.first(of: NumberWords.standings, in: topic(before: start).suffix(Self.reachOfStanding)) != nil
  }

  /// Whether something is counted: 超一流, 贴近百姓, 突破一个又一个 and 突破一批 count nothing.
  private func isCounted(_ quantity: Quantity, by found: ComparatorReader.Found) -> Bool {
    if text.has([.又, .一], at: quantity.range.upperBound) { return false }
    if found.isBefore, text.has(anyOf: NumberWords.breaking, at: found.place), NumberWords.breakable.contains(quantity.unit),
      quantity.value < Self.fewThings, !NumeralReader.isFactor(text.at(quantity.range.upperBound))  // 两个亿
    {
      return false
    }
    if !quantity.unit.isEmpty { return found.condition != .weak || quantity.isShare || isAmount(quantity) }
    if quantity.isArabic { return found.condition != .weak && found.condition != .threshold }
    guard found.isBefore else { return isLarge(quantity) }
    return [.always, .large, .rank].contains(found.condition)
      && (isLarge(quantity) || !ScalarClass.isHan(text.at(quantity.range.upperBound)))
  }

  /// 约五十万兵力: so many can only count something.
  private func isLarge(_ quantity: Quantity) -> Bool {
    quantity.value >= Self.large && NumeralReader.isFactor(text.at(quantity.range.upperBound - 1))
  }

  /// 不少于, 至少: asked for, while 不足 and 以上 may open a condition.
  private func isDemand(_ before: ComparatorReader.Found?) -> Bool {
    guard let before, before.condition == .always, before.comparator == .atLeast || before.comparator == .atMost else {
      return false
    }
    return text.has(anyOf: NumberWords.duties, at: before.place)
  }

  /// 占20分, 高达三百人; 占一个 and 控制在一处 are turns of speech.
  private func isAmount(_ quantity: Quantity) -> Bool { quantity.isArabic || quantity.value >= 3 }

  /// 必须100%, 罚款50元, 百分百要整改: an exact figure that is asked for or follows from something.
  private func isAsked(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    return text.first(of: NumberWords.figureDuties, in: topic(before: range.lowerBound)) != nil
      || text.has(anyOf: NumberWords.fines, endingAt: range.lowerBound)
      || NumberWords.orders.word(at: end, of: text) != nil && NumberWords.orderExceptions.word(at: end, of: text) == nil
  }

  /// 走到一半 is no share of anything.
  private func isShareAlone(_ quantity: Quantity) -> Bool {
    guard text.has([.一, .半], at: quantity.range.lowerBound), quantity.range.count == 2 else { return true }
    return text.has(anyOf: NumberWords.halfLeads, endingAt: quantity.range.lowerBound)
  }

  /// 3月15日, 5点: dates and hours, which are no amounts.
  private func isDate(_ quantity: Quantity, isCompared: Bool) -> Bool {
    let start = quantity.range.lowerBound
    if quantity.upper != nil, quantity.isArabic, Self.years.contains(quantity.value), NumberWords.yearUnits.contains(quantity.unit) {
      return true
    }
    if quantity.unit == "日", text.at(start - 1) != .月, isCompared { return false }  // 15日内
    if NumberWords.clockUnits.contains(quantity.unit) || isQuarter(quantity) { return true }
    // 三千多年 is no date.
    guard quantity.unit == "年", quantity.value > 1000 && quantity.implied == nil || text.at(start - 1) == .近 else {
      return NumberWords.dateUnits.contains(text.at(quantity.range.upperBound)) && quantity.unit.isEmpty
    }
    return true
  }

  /// 三季度, 一至三季度: quarters of a year, where 三个季度 are nine months.
  private func isQuarter(_ quantity: Quantity) -> Bool {
    guard quantity.unit == "季度", !quantity.isArabic, quantity.upper ?? quantity.value <= 4 else { return false }
    let sign = text.at(quantity.range.upperBound - 3)
    return HanNumeral.isNumeral(sign) && sign != .两
  }

  func topic(before start: Int) -> Range<Int> {
    text.startOfClause(before: start, within: Self.longestTopic)..<start
  }
}
