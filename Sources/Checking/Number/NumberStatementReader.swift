/// Finds the statements about quantities in a document.
struct NumberStatementReader {
  let text: SourceText
  private let numerals: NumeralReader
  private let quantities: QuantityReader
  let comparators: ComparatorReader
  private let deadlines: DeadlineReader
  private let skipped: Range<Int>?
  /// Scalars between a span of time and what happens within it.
  private static let span = 10
  /// Scalars between two quantities that one comparing word counts for.
  private static let nearest = 10
  /// A number from here on counts something, even without a unit.
  static let large = 10_000.0
  /// Scalars of a clause that tell what its number is of.
  private static let longestTopic = 30

  init(_ text: SourceText) {
    self.text = text
    numerals = NumeralReader(text: text)
    quantities = QuantityReader(text: text)
    comparators = ComparatorReader(text: text)
    deadlines = DeadlineReader(text: text)
    skipped = TruncatedLine.range(in: text)
  }

  /// A statement before it is known what follows from it.
  struct Draft {
    let statement: NumberStatement
    /// Whether it is none unless something follows.
    let needsConsequence: Bool
    /// What it is then: 达到30%的 is a threshold or a figure.
    var otherwise: NumberStatement? = nil
  }

  /// In text order.
  func statements() -> [NumberStatement] {
    let drafts = drafts()
    let consequences = ConsequenceReader(text: text)
    return drafts.indices.compactMap { place in
      let draft = drafts[place]
      if place + 1 < drafts.count, isSpan(draft.statement, of: drafts[place + 1].statement) { return nil }
      let consequence = consequences.consequence(
        of: draft.statement, before: drafts[(place + 1)...].lazy.map(\.statement).filter { $0.date == nil })
      return consequence == nil && draft.needsConsequence ? draft.otherwise : draft.statement.followed(by: consequence)
    }
  }

  private func drafts() -> [Draft] {
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
      let found = draft(of: quantity, from: floor) ?? drafts.last.flatMap { carried(to: quantity, from: $0.statement) }
      if let found { drafts.append(found) }
      index = max(index + 1, quantity.range.upperBound)
      // 至少每半月一次: what is no statement takes no words before the next.
      if found != nil { floor = index }
    }
    return drafts
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
    return time.comparator == .atMost && NumberWords.timeUnits.contains(time.unit)
      && text.at(time.range.upperBound - 1) == .内
      && [.atLeast, .range].contains(next.comparator) && !next.isDemand && !NumberWords.timeUnits.contains(next.unit)
      && between.count <= Self.span
      && !between.contains { ScalarClass.endsClause(text.plain[$0]) }
  }

  /// 至少走访五名教师和十名学生: the comparing word counts for both.
  private func carried(to quantity: Quantity, from last: NumberStatement) -> Draft? {
    let start = quantity.range.lowerBound
    guard last.isDemand, !quantity.isShare, !quantity.unit.isEmpty, quantity.upper == nil,
      start > last.range.upperBound,
      start - last.range.upperBound <= Self.nearest, NumberWords.joiners.contains(text.at(start - 1)),
      !(last.range.upperBound..<start).contains(where: { ScalarClass.endsClause(text.plain[$0]) }),
      !isDate(quantity, isCompared: false)
    else { return nil }
    return Draft(
      statement: NumberStatement(
        comparator: last.comparator, value: quantity.value, unit: quantity.unit, range: quantity.range,
        topic: last.topic,
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

  private func draft(of quantity: Quantity, from floor: Int) -> Draft? {
    // 数百户 says that there are many.
    guard !quantity.isVague, !isAnyShare(quantity), !isSaidTwice(quantity), let quantity = signed(quantity) else {
      return nil
    }
    let compared = ComparedQuantity(
      quantity, before: comparators.before(quantity, from: floor), after: comparators.after(quantity))
    if isDate(quantity, isCompared: compared.isCompared) { return nil }
    if let upper = quantity.upper { return span(compared, to: upper) }
    if let found = compared.found { return limit(compared, by: found) }
    // 210多万 counts something, whatever it is.
    if let implied = quantity.implied, !quantity.unit.isEmpty || quantity.value >= Self.large {
      return draft(compared, implied, quantity.value)
    }
    return doubling(quantity) ?? pledge(compared, from: floor) ?? occurrence(compared) ?? share(compared)
  }

  private func draft(
    _ compared: ComparedQuantity, _ comparator: NumberStatement.Comparator, _ value: Double, upper: Double? = nil,
    needsConsequence: Bool = false
  ) -> Draft {
    let range = compared.range
    let isCount = compared.found == nil && !needsConsequence && !isTarget(range)
    return Draft(
      statement: NumberStatement(
        comparator: comparator, value: value, upper: upper, unit: compared.quantity.unit, range: range,
        topic: topic(before: range.lowerBound), consequence: nil, isDemand: isDemand(compared.before), isCount: isCount,
        isAsked: isAsked(range), isDoubled: isDoubled(compared) || isRoundedTwice(compared)),
      needsConsequence: needsConsequence)
  }

  /// 3至5天; of 不超过百分之三十至三十五 the comparing word counts for one end.
  private func span(_ compared: ComparedQuantity, to upper: Double) -> Draft? {
    let quantity = compared.quantity
    guard quantity.isShare || !quantity.unit.isEmpty || isLarge(quantity), !isGroup(quantity) else { return nil }
    let comparator = compared.before?.condition == .always ? compared.before?.comparator : nil
    switch comparator {
    case .atMost?, .lessThan?: return draft(compared, comparator ?? .atMost, upper)
    case .atLeast?, .moreThan?: return draft(compared, comparator ?? .atLeast, quantity.value)
    default: return draft(compared, .range, quantity.value, upper: upper)
    }
  }

  /// 不少于3天, 60%以上
  private func limit(_ compared: ComparedQuantity, by found: ComparatorReader.Found) -> Draft? {
    let (quantity, range) = (compared.quantity, compared.range)
    guard isCounted(quantity, by: found), !isTold(compared, by: found) else { return nil }
    // 前三名, 后十位 are places in a ranking, which set a limit only where something follows.
    let isOpen = found.condition == .threshold && !isOrderedAmount(range) || found.condition == .rank
    let inclusion = inclusion(at: range.upperBound) ?? inclusion(at: quantity.range.upperBound)
    return draft(
      compared, found.comparator.including(inclusion), quantity.value, needsConsequence: isOpen)
  }

  /// 到2020年，力争翻两番
  private func doubling(_ quantity: Quantity) -> Draft? {
    guard let range = doublingAim(quantity) else { return nil }
    return Draft(
      statement: NumberStatement(
        comparator: .atLeast, value: quantity.value, unit: quantity.unit, range: range,
        topic: topic(before: range.lowerBound),
        consequence: nil),
      needsConsequence: false)
  }

  /// 通报两次的单位，取消评先资格
  private func occurrence(_ compared: ComparedQuantity) -> Draft? {
    let (quantity, range) = (compared.quantity, compared.range)
    guard NumberWords.occurrenceUnits.contains(quantity.unit), text.at(range.upperBound) == .的,
      text.at(range.lowerBound - 1) != .又
    else { return nil }
    return draft(compared, .atLeast, quantity.value, needsConsequence: true)
  }

  /// 出勤率94.6%: nothing compares it.
  private func share(_ compared: ComparedQuantity) -> Draft? {
    let (quantity, range) = (compared.quantity, compared.range)
    guard quantity.isShare ? isShareAlone(quantity) : quantity.unit == "百分点", !isChange(before: range.lowerBound) else {
      return nil
    }
    let isTarget = isTarget(range)
    let plain = draft(compared, isTarget ? .atLeast : .exactly, quantity.value)
    guard compared.isFigure, !isTarget, opensCondition(range.upperBound) else { return plain }
    var threshold = draft(compared, .atLeast, quantity.value, needsConsequence: true)
    threshold.otherwise = plain.statement
    return threshold
  }

  func topic(before start: Int) -> Range<Int> {
    text.startOfClause(before: start, within: Self.longestTopic)..<start
  }
}
