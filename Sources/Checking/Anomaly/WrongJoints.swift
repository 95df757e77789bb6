import TextModel

/// Words that join clauses and marks that open lists, put for others: 只有…，就能…, 与3日内, 提四点希望；一是….
struct WrongJoints: AnomalyRule {
  private static let longestCondition = 24
  /// 希望 and what may stand behind it, before the mark.
  private static let longestRest = 6
  private static let only: [UInt32] = [.只, .有]
  private static let units: Set<UInt32> = [.年, .月]

  let numbering: Numbering

  func findings(in text: SourceText) -> [Finding] {
    return text.plain.indices.compactMap { index in
      if text.plain[index] == .与 { return within(index, in: text) }
      return text.has(Self.only, at: index) ? condition(index, in: text) : nil
    } + numbering.series.compactMap { semicolon(before: $0, in: text) }
  }

  /// 只有坚持学习，就能进步: a condition, and what follows from it begins with 就.
  private func condition(_ index: Int, in text: SourceText) -> Finding? {
    guard text.before(index).map({ ScalarClass.endsClause(text.plain[$0]) }) ?? true,
      text.has(anyOf: Words.conditionVerbs, at: index + Self.only.count),
      let comma = (index + 2...index + Self.longestCondition).first(where: { place in
        !ScalarClass.isHan(text.at(place)) && text.at(place) != .pause
      }), text.at(comma) == .comma, text.has(anyOf: Words.consequences, at: comma + 1)
    else { return nil }
    return anomaly("confusable", index..<index + 2, in: text, suggestion: "只要")
  }

  /// 应与20个工作日内: 于.
  private func within(_ index: Int, in text: SourceText) -> Finding? {
    let start = index + 1
    var end = start
    while isPartOfDate(text.at(end)), end > start || !Self.units.contains(text.at(end)) { end += 1 }
    guard end > start, let limit = text.phrase(of: Words.limitsOfTime, at: end),
      text.has(anyOf: Words.beforeLimits, endingAt: index)
    else { return nil }
    let range = index..<end + limit.count
    return anomaly("confusable", range, in: text, suggestion: "于" + text.text(index + 1..<range.upperBound))
  }

  private func isPartOfDate(_ scalar: UInt32) -> Bool {
    ScalarClass.isDigit(scalar) || HanNumeral.isNumeral(scalar) || Self.units.contains(scalar)
  }

  /// 提四点希望；一是…
  private func semicolon(before series: Numbering.Series, in text: SourceText) -> Finding? {
    guard let announced = series.announced, announced.isCertain, series.items.count > 1, let first = series.items.first,
      case let marker = numbering.markers[first], marker.number == 1, let mark = text.before(marker.range.lowerBound),
      text.plain[mark] == .semicolon, mark >= announced.range.upperBound,
      mark - announced.range.upperBound <= Self.longestRest
    else { return nil }
    return anomaly("sign-for-sign", mark..<mark + 1, in: text, suggestion: "：")
  }
}

private enum Words {
  /// 坚持, 抓好: behind 只有 a condition begins.
  static let conditionVerbs = WordTables.words.phrases("only-verb")
  /// 就能, 就会: what follows from it.
  static let consequences = WordTables.words.phrases("only-then")
  /// 日内, 月底前: behind a number they say until when.
  static let limitsOfTime = WordTables.words.longestFirst("within")
  /// 应, 须: before 于 and such a time.
  static let beforeLimits = WordTables.words.phrases("before-within")
}
