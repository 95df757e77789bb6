import TextModel

/// Dates whose figures or 月 fell out: 自月日，开展…, 从年月上旬开始, 到月基本结束, 去年月日, 于824日.
struct LostDates: AnomalyRule {
  private static let openers: Set<UInt32> = Set("自从于在到至".unicodeScalars.map(\.value))
  private static let nearYears: Set<UInt32> = Set("今去前".unicodeScalars.map(\.value))
  /// 年月日的写法, 月日均用水: no date is told, or 日 begins another word.
  private static let goesOn: Set<UInt32> = Set("期历记程的、和栏处格均常夜".unicodeScalars.map(\.value))

  /// 在120日内: a span, not a date.
  private static let spans: Set<UInt32> = Set("内之以的期间后前".unicodeScalars.map(\.value))

  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.compactMap { index in
      if text.plain[index] == .日 { return glued(index, in: text) }
      guard text.plain[index] == .月, let start = start(of: index, in: text), let end = end(of: index, start, in: text)
      else { return nil }
      return anomaly("lost-number", start..<end, in: text, key: "lost-number.within")
    }
  }

  /// Where a date begins whose month has no figure: at 自, 于 …, at a near year, or where its clause does.
  private func start(of month: Int, in text: SourceText) -> Int? {
    let first = text.at(month - 1) == .年 ? month - 1 : month
    if Self.openers.contains(text.at(first - 1)) { return first - 1 }
    guard text.at(month + 1) == .日 else { return nil }
    if first < month, Self.nearYears.contains(text.at(first - 1)) { return first - 1 }
    let opensClause =
      text.before(first).map { ScalarClass.endsClause(text.plain[$0]) || text.plain[$0] == .lineBreak } ?? true
    return opensClause ? first : nil
  }

  /// Behind the day that has none either; a year and a month alone are enough behind 自, 从 … .
  private func end(of month: Int, _ start: Int, in text: SourceText) -> Int? {
    if text.at(month + 1) == .日 { return Self.goesOn.contains(text.at(month + 2)) ? nil : month + 2 }
    // 到月基本结束: 月 alone.
    if start == month - 1, let event = text.phrase(of: Words.monthEvents, at: month + 1),
      !text.cutsWord(month + 1 + event.count)
    {
      return month + 1
    }
    return text.at(month - 1) == .年 && start < month - 1 && !text.cutsWord(month + 1) ? month + 1 : nil
  }

  /// 于824日: a month and a day of which 月 is lost, where only one month and day can be meant.
  private func glued(_ day: Int, in text: SourceText) -> Finding? {
    var start = day
    while ScalarClass.isDigit(text.at(start - 1)), day - start < 5 { start -= 1 }
    let opensClause = text.before(start).map { ScalarClass.endsClause(text.plain[$0]) } ?? true
    guard (3...4).contains(day - start), !Self.spans.contains(text.at(day + 1)) || opensClause,
      Self.openers.contains(text.at(start - 1)) || opensClause && text.has(anyOf: Words.datedEvents, at: day + 1)
    else { return nil }
    let rights = (start + 1...min(day - 1, start + 2)).compactMap { middle -> String? in
      let (month, date) = (text.text(start..<middle), text.text(middle..<day))
      guard let number = Int(month), let other = Int(date), (1...12).contains(number), (1...31).contains(other) else {
        return nil
      }
      return month + "月" + date + "日"
    }
    guard rights.count == 1 else { return nil }
    return anomaly("garbled-number", start..<day + 1, in: text, key: "broken-figure", suggestion: rights[0])
  }
}

private enum Words {
  /// 基本, 上旬: behind a month that has no figure.
  static let monthEvents = WordTables.words.longestFirst("month-event")
  /// 上午, 召开: behind a date.
  static let datedEvents = WordTables.words.phrases("dated-event")
}
