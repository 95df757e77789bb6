/// Finds the statements about quantities in a document.
struct NumberStatementReader {
  private static let looseReach = 12
  private static let consequenceReach = 160

  let text: SourceText
  let tables: CheckTables
  private let quantities: QuantityReader
  private let skipped: Range<Int>?

  init(_ text: SourceText, tables: CheckTables = .shared) {
    self.text = text
    self.tables = tables
    quantities = QuantityReader(text: text, tables: tables)
    skipped = TruncatedLine.range(in: text)
  }

  /// In text order; a range such as 50元至500元 makes two, at least and at most.
  func statements() -> [NumberStatement] {
    var statements: [NumberStatement] = []
    var index = skipped?.upperBound ?? 0
    while index < text.count {
      guard startsNumber(index), let quantity = quantities.quantity(at: index) else {
        index += 1
        continue
      }
      statements += self.statements(of: quantity)
      index = max(index + 1, quantity.range.upperBound)
    }
    return statements
  }

  private func startsNumber(_ index: Int) -> Bool {
    let scalar = text.plain[index]
    guard ScalarClass.isDigit(scalar) || HanNumeral.isNumeral(scalar) || scalar == 0x534A else { return false }
    let before = text.at(index - 1)
    return before != 0x7B2C && !ScalarClass.isDigit(before) && !ScalarClass.isLatin(before)
      && !(before == 0x2E && ScalarClass.isDigit(text.at(index - 2))) && before != 0x2A
  }

  private func statements(of quantity: Quantity) -> [NumberStatement] {
    if isDate(quantity) { return [] }
    let before = comparatorBefore(quantity)
    let after = comparatorAfter(quantity)
    let start = before?.start ?? quantity.range.lowerBound
    let end = after?.end ?? quantity.range.upperBound
    let range = start..<end
    let consequence = consequence(after: end)
    func make(_ comparator: NumberStatement.Comparator, _ value: Double) -> NumberStatement {
      NumberStatement(
        comparator: comparator, value: value, unit: quantity.unit, range: range, topic: topic(before: start),
        consequence: consequence)
    }
    if let upper = quantity.upper {
      guard quantity.isShare || !quantity.unit.isEmpty else { return [] }
      return [make(.atLeast, quantity.value), make(.atMost, upper)]
    }
    if let comparator = before?.comparator ?? after?.comparator {
      return quantity.unit.isEmpty && !quantity.isArabic && before == nil ? [] : [make(comparator, quantity.value)]
    }
    if quantity.isMore, !quantity.unit.isEmpty { return [make(.moreThan, quantity.value)] }
    return quantity.isShare ? [make(isTarget(before: start) ? .atLeast : .exactly, quantity.value)] : []
  }

  /// 3月15日, 5点: dates and hours, which are no amounts.
  private func isDate(_ quantity: Quantity) -> Bool {
    if quantity.unit == "日", text.at(quantity.range.lowerBound - 1) != 0x6708,
      comparatorAfter(quantity) != nil || comparatorBefore(quantity) != nil
    {
      return false  // 15日内
    }
    if ["月", "日", "号", "点", "时"].contains(quantity.unit) { return true }
    guard quantity.unit == "年", quantity.value > 1000 || text.at(quantity.range.lowerBound - 1) == 0x8FD1 else {
      return tables.dateUnits.contains(text.at(quantity.range.upperBound)) && quantity.unit.isEmpty
    }
    return true
  }

  private func comparatorBefore(_ quantity: Quantity) -> (comparator: NumberStatement.Comparator, start: Int)? {
    var start = quantity.range.lowerBound
    while text.at(start - 1) == 0x20 || text.at(start - 1) == 0x4E86 || text.at(start - 1) == 0x5230 && text.at(start - 2) != 0x4E0D
      && text.at(start - 2) != 0x8FBE
    {
      start -= 1
    }
    let words = Comparators.shared.before
    if let word = words.first(where: { text.has($0.text, endingAt: start) }) {
      guard isComparing(word, endingAt: start, quantity) else { return nil }
      return NumberStatement.Comparator(rawValue: word.meaning).map { ($0, start - word.text.count) }
    }
    let reach = quantity.isShare || quantity.unit == "倍" ? Self.looseReach : Self.looseReach / 2
    var place = start - 1
    while place > 0, start - place <= reach, !ScalarClass.endsClause(text.plain[place]), text.plain[place] != 0x3001,
      !ScalarClass.isDigit(text.plain[place])
    {
      if let word = words.first(where: { $0.isLoose && text.has($0.text, endingAt: place) }) {
        return NumberStatement.Comparator(rawValue: word.meaning).map { ($0, place - word.text.count) }
      }
      place -= 1
    }
    return nil
  }

  /// 最近, 节约, 圆满 end like comparing words; 近三年 is a time; 超 and 近 need a number that is worth rounding.
  private func isComparing(_ word: Comparators.Word, endingAt end: Int, _ quantity: Quantity) -> Bool {
    guard word.text.count == 1 else { return true }
    if tables.notAbout.contains(where: { text.has($0, endingAt: end) }) { return false }
    switch word.text[0] {
    case 0x8FC7: return quantity.isShare
    case 0x8FD1: return !["年", "月", "天", "期", "次", "周", "个"].contains(quantity.unit) && (quantity.value >= 10 || quantity.isShare)
    case 0x8D85: return quantity.isArabic || quantity.isShare
    default: return true
    }
  }

  private func comparatorAfter(_ quantity: Quantity) -> (comparator: NumberStatement.Comparator, end: Int)? {
    var end = quantity.range.upperBound
    while text.at(end) == 0x20 { end += 1 }
    guard let word = Comparators.shared.after.first(where: { text.has($0.text, at: end) }) else { return nil }
    if word.text.count == 1, quantity.unit.isEmpty || ScalarClass.isHan(text.at(end + 1)) && text.at(end + 1) != 0x7684
      && !isTimeUnit(quantity.unit)
    {
      return nil
    }
    return NumberStatement.Comparator(rawValue: word.meaning).map { ($0, end + word.text.count) }
  }

  private func isTimeUnit(_ unit: String) -> Bool {
    ["天", "日", "小时", "工作日", "周", "年", "分钟", "学时", "星期", "季度"].contains(unit)
  }

  /// 要达到95%: a target is a lower bound.
  private func isTarget(before start: Int) -> Bool {
    guard text.at(start - 1) == 0x5230, text.at(start - 2) == 0x8FBE else { return false }  // 达到
    let clause = topic(before: start - 2)
    return clause.contains { [0x8981, 0x987B, 0x5E94, 0x4E89].contains(text.plain[$0]) }  // 要 须 应 争
  }

  private func topic(before start: Int) -> Range<Int> {
    var place = start
    while place > 0, start - place < 30, !ScalarClass.endsClause(text.plain[place - 1]) { place -= 1 }
    return place..<start
  }

  /// What is to happen: …的单位，必须重新补课. Only behind a condition (的，, 的单位, 者), not behind a mere requirement.
  private func consequence(after end: Int) -> Range<Int>? {
    var limit = end
    while limit < text.count, limit - end < Self.consequenceReach, !ScalarClass.endsSentence(text.plain[limit]),
      text.plain[limit] != 0x3B, !isParagraphEnd(limit)
    {
      limit += 1
    }
    if text.at(end) == 0x7684, text.at(end + 1) == 0x2C, limit > end + 2 {  // …的，
      return text.trimmed(end + 2..<limit)
    }
    if text.at(end) == 0x7684, tables.orders.contains(where: { text.has($0, at: end + 1) }) {  // …的要…
      return text.trimmed(end + 1..<limit)
    }
    guard let cue = text.first(of: tables.consequences, in: end..<limit),
      isCondition(end..<cue.lowerBound) || isConditional(end..<cue.lowerBound)
    else {
      return verdict(after: end, limit)
    }
    var start = cue.lowerBound
    while start > end, text.plain[start - 1] != 0x2C { start -= 1 }
    return text.trimmed((start > end ? start : cue.lowerBound)..<limit)
  }

  /// 90分以上为优秀
  private func verdict(after end: Int, _ limit: Int) -> Range<Int>? {
    let start = text.at(end) == 0x7684 ? end + 1 : end
    guard text.at(start) == 0x4E3A, ScalarClass.isHan(text.at(start + 1)) else { return nil }
    var stop = start
    while stop < limit, text.plain[stop] != 0x2C { stop += 1 }
    return start..<stop
  }

  private func isParagraphEnd(_ index: Int) -> Bool {
    guard text.plain[index] == 0x0A, let last = text.before(index) else { return text.plain[index] == 0x0A && index == 0 }
    return ScalarClass.endsSentence(text.plain[last])
  }

  /// 凡有三分之一…，就要返工: words of condition before the number and a comma before what follows.
  private func isConditional(_ range: Range<Int>) -> Bool {
    let start = topic(before: range.lowerBound).lowerBound
    return range.contains { text.plain[$0] == 0x2C }
      && text.first(of: tables.conditions, in: start..<range.lowerBound) != nil
  }

  /// Whether the words between a threshold and what follows make a condition.
  private func isCondition(_ range: Range<Int>) -> Bool {
    guard let place = range.first(where: { text.plain[$0] == 0x7684 || text.plain[$0] == 0x8005 }) else { return false }
    let comma = range.first { text.plain[$0] == 0x2C } ?? range.upperBound
    guard place < comma else { return false }
    var end = comma
    while end > place, text.isBlank(end - 1) { end -= 1 }
    return text.plain[end - 1] == 0x7684 || text.plain[end - 1] == 0x8005
      || tables.conditionSubjects.contains { text.has($0, endingAt: end) }
      || comma == range.upperBound && tables.conditionSubjects.contains { word in text.has(word, at: place + 1) }
  }
}
