/// What a quantity and the words beside it say.
extension NumberStatementReader {
  private static let years = 1900.0...2100.0
  /// Scalars of 大约有 and the like before a number.
  private static let longestAbout = 3
  /// 1-2个, 2-3家: below this a span in digits tells how many there will be.
  private static let fewThings = 10.0
  /// Scalars behind a time in which something happened.
  private static let longestDeed = 20
  private static let longestVerb = 4
  /// What may be less than nothing.
  private static let signedUnits: Set<String> = ["%", "百分点", "度", "℃", "°c", "摄氏度"]

  /// 零下10度, -2% with their sign; nil where it is not certain what a hyphen is, and of a range.
  func signed(_ quantity: Quantity) -> Quantity? {
    let start = quantity.range.lowerBound
    let isHyphen =
      text.at(start - 1) == .hyphen && !ScalarClass.isDigit(text.at(start - 2))
      && !ScalarClass.isLatin(text.at(start - 2))
    guard isHyphen || text.has([.零, .下], endingAt: start) else { return quantity }
    let isSign = ScalarClass.isHan(text.at(start - 2)) && Self.signedUnits.contains(quantity.unit)
    guard quantity.upper == nil, quantity.implied == nil, !isHyphen || isSign else { return nil }
    var quantity = quantity
    quantity.value = -quantity.value
    quantity.range = start - (isHyphen ? 1 : 2)..<quantity.range.upperBound
    return quantity
  }

  /// 三天内下了两场雨: told of what happened in a time, and no term. 一年内发生了两次的 may be a condition.
  func isTold(_ compared: ComparedQuantity, by found: ComparatorReader.Found) -> Bool {
    let end = compared.range.upperBound
    guard !found.isBefore, found.comparator == .atMost, NumberWords.timeUnits.contains(compared.quantity.unit),
      text.at(end - 1) == .内, end - 1 == compared.quantity.range.upperBound
    else { return false }
    let clause = end..<text.endOfClause(from: end, within: Self.longestDeed)
    return clause.prefix(Self.longestVerb).dropFirst().contains { text.plain[$0] == .了 }
      && !clause.contains { text.plain[$0] == .的 }
  }

  /// 超过百分之几
  func isAnyShare(_ quantity: Quantity) -> Bool {
    text.at(quantity.range.upperBound) == .之 && text.at(quantity.range.upperBound - 1) == .分
  }

  /// 一层一层往上递, 两个两个地数: how something is done.
  func isSaidTwice(_ quantity: Quantity) -> Bool {
    guard !quantity.isArabic, !quantity.unit.isEmpty, quantity.value < Self.fewThings else { return false }
    let words = Array(text.plain[quantity.range])
    return text.has(words, at: quantity.range.upperBound) || text.has(words, endingAt: quantity.range.lowerBound)
  }

  /// 超过30%以上, 大约两天左右; 满三年以上 and 限三日内 are said so.
  func isDoubled(_ compared: ComparedQuantity) -> Bool {
    guard let before = compared.before, let after = compared.after,
      [.always, .large, .recent].contains(before.condition),
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
  func isRoundedTwice(_ compared: ComparedQuantity) -> Bool {
    let quantity = compared.quantity
    guard quantity.implied == .moreThan, !quantity.isVague, ![.几, .数].contains(text.at(quantity.range.lowerBound))
    else { return false }
    if let after = compared.after, after.comparator == .about { return true }
    guard let before = compared.before, before.comparator == .about,
      [.always, .large, .recent].contains(before.condition)
    else { return false }
    return quantity.range.lowerBound - before.place <= Self.longestAbout
  }

  /// 6—12岁儿童 tells who is meant, and 1-2个 how many things: neither says how much.
  func isGroup(_ quantity: Quantity) -> Bool {
    let isOf = text.at(quantity.range.upperBound) == .的
    let end = quantity.range.upperBound + (isOf ? 1 : 0)
    if NumberWords.ageUnits.contains(quantity.unit) { return text.has(anyOf: NumberWords.ageGroups, at: end) }
    return quantity.isDashed && quantity.isArabic && quantity.upper ?? 0 < Self.fewThings
      && NumberWords.thingUnits.contains(quantity.unit)
  }

  /// Whether something is counted: 超一流, 贴近百姓, 突破一个又一个 and 突破一批 count nothing.
  func isCounted(_ quantity: Quantity, by found: ComparatorReader.Found) -> Bool {
    if text.has([.又, .一], at: quantity.range.upperBound) { return false }
    if found.isBefore, text.has(anyOf: NumberWords.breaking, at: found.place),
      NumberWords.breakable.contains(quantity.unit),
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
  func isLarge(_ quantity: Quantity) -> Bool {
    quantity.value >= Self.large && NumeralReader.isFactor(text.at(quantity.range.upperBound - 1))
  }

  /// 不少于, 至少: asked for, while 不足 and 以上 may open a condition.
  func isDemand(_ before: ComparatorReader.Found?) -> Bool {
    guard let before, before.condition == .always, before.comparator == .atLeast || before.comparator == .atMost else {
      return false
    }
    return text.has(anyOf: NumberWords.duties, at: before.place)
  }

  /// 占20分, 高达三百人; 占一个 and 控制在一处 are turns of speech.
  private func isAmount(_ quantity: Quantity) -> Bool { quantity.isArabic || quantity.value >= 3 }

  /// 必须100%, 罚款50元, 百分百要整改: an exact figure that is asked for or follows from something.
  func isAsked(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard !isHeldAgainst(range), !isReached(behind: end),
      !text.has(anyOf: NumberWords.distances, endingAt: range.lowerBound)
    else { return false }
    return text.first(of: NumberWords.figureDuties, in: topic(before: range.lowerBound)) != nil
      || text.has(anyOf: NumberWords.fines, endingAt: range.lowerBound)
      || NumberWords.orders.word(at: end, of: text) != nil && NumberWords.orderExceptions.word(at: end, of: text) == nil
  }

  /// 与要求的42%相比, 比规定的95%高: what something else is held against.
  private func isHeldAgainst(_ range: Range<Int>) -> Bool {
    text.has(anyOf: NumberWords.heldBehind, at: range.upperBound)
      && text.first(of: NumberWords.heldLeads, in: topic(before: range.lowerBound)) != nil
  }

  /// 走到一半 is no share of anything.
  func isShareAlone(_ quantity: Quantity) -> Bool {
    guard text.has([.一, .半], at: quantity.range.lowerBound), quantity.range.count == 2 else { return true }
    return text.has(anyOf: NumberWords.halfLeads, endingAt: quantity.range.lowerBound)
  }

  /// 3月15日, 5点: dates and hours, which are no amounts.
  func isDate(_ quantity: Quantity, isCompared: Bool) -> Bool {
    let start = quantity.range.lowerBound
    if quantity.upper != nil, quantity.isArabic, Self.years.contains(quantity.value),
      NumberWords.yearUnits.contains(quantity.unit)
    {
      return true
    }
    if quantity.unit == "日", text.at(start - 1) != .月, isCompared { return false }  // 15日内
    if NumberWords.clockUnits.contains(quantity.unit) || isQuarter(quantity) { return true }
    // 三千多年 is no date.
    let isOfLate = text.at(start - 1) == .近 && !comparators.isNearlySoLong(quantity, behind: start - 1)
    guard quantity.unit == "年", quantity.value > 1000 && quantity.implied == nil || isOfLate else {
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
}
