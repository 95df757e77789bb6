/// Shares that are aimed at without a word that compares them.
extension NumberStatementReader {
  /// Scalars between a verb and its share: 实现投资增长8%, 覆盖农村人口90%.
  private static let longestObject = 8
  private static let whole = 100.0

  /// 力争增长8%, 确保提高2个百分点: the least that is aimed at; 力争降到1%: the most. Of 100% there is no more.
  ///
  /// - Parameter floor: where the quantity before it ends, which has taken the words of aim before itself.
  func pledge(_ compared: ComparedQuantity, from floor: Int) -> Draft? {
    let quantity = compared.quantity
    let (start, end) = (quantity.range.lowerBound, quantity.range.upperBound)
    let clause = topic(before: start)
    guard !compared.isCompared, quantity.upper == nil,
      quantity.isShare && quantity.value < Self.whole || quantity.unit == "百分点",
      let aim = text.first(of: Words.pledges, in: clause), text.first(of: Words.done, in: clause) == nil,
      !isReached(behind: end),
      let comparator = direction(from: max(aim.upperBound, floor), isBehindAim: aim.upperBound >= floor, quantity)
    else { return nil }
    let range = (aim.lowerBound >= floor ? aim.lowerBound : start)..<end
    return Draft(
      statement: NumberStatement(
        comparator: comparator, value: quantity.value, unit: quantity.unit, range: range, topic: clause,
        consequence: nil),
      needsConsequence: false)
  }

  /// What the words before a share say of it: 降到 the most; 增长, 完成投资的 and 力争 right before it the least.
  private func direction(
    from floor: Int, isBehindAim: Bool, _ quantity: Quantity
  ) -> NumberStatement.Comparator? {
    let gap = text.trimmed(floor..<quantity.range.lowerBound)
    if text.has(anyOf: Words.lowering, endingAt: gap.upperBound) { return .atMost }
    // 确保三分之一的田先浇 says how many there are.
    if gap.isEmpty { return isBehindAim && quantity.isArabic ? .atLeast : nil }
    for end in (max(gap.lowerBound, gap.upperBound - Self.longestObject)...gap.upperBound).reversed() {
      if text.has(anyOf: Words.gaining, endingAt: end) { return .atLeast }
      guard end > gap.lowerBound, ScalarClass.isHan(text.at(end - 1)) else { return nil }
    }
    return nil
  }
}

private enum Words {
  /// 力争, 确保
  static let pledges = WordTables.numbers.phrases("pledge")
  /// 已, 累计, 难以: with one of these the clause tells of what has been done, or cannot be.
  static let done = WordTables.numbers.phrases("pledge-done")
  /// 增长, 完成: before the share, or before what it is of.
  static let gaining = WordTables.numbers.phrases("pledge-gain")
  /// 降到, 压缩至: right before the share.
  static let lowering = WordTables.numbers.phrases("pledge-lower")
}
