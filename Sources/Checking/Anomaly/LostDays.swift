import TextModel

/// Dates that lost their day or its sign, or the number of a month: 4月日召开, 3月 日，县委…, 4月30、5月20日, 从今月到明月.
struct LostDays: AnomalyRule {
  /// 日期, 日报, 日均: another word begins with 日.
  private static let wordEnds: Set<UInt32> = Set("期报历记程的、和栏处格均常夜内".unicodeScalars.map(\.value))
  private static let since: Set<UInt32> = Set("从自".unicodeScalars.map(\.value))
  private static let until: Set<UInt32> = Set("到至".unicodeScalars.map(\.value))
  private static let longestMonth = 2

  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.compactMap { index in
      guard text.plain[index] == .月 else { return nil }
      return thisMonth(index, in: text) ?? day(behind: index, in: text) ?? sign(behind: index, in: text)
    }
  }

  /// 从今月到明月: 今年 and 明年, and the month.
  private func thisMonth(_ month: Int, in text: SourceText) -> Finding? {
    let isNow =
      text.at(month - 1) == .今
      && (Self.since.contains(text.at(month - 2)) && Self.until.contains(text.at(month + 1))
        || text.at(month + 1) == .comma
          && (text.before(month - 1).map { ScalarClass.endsSentence(text.plain[$0]) } ?? false))
    let isNext = text.at(month - 1) == .明 && Self.until.contains(text.at(month - 2)) && text.at(month - 3) == .月
    guard isNow || isNext else { return nil }
    return anomaly("lost-number", (isNext ? month - 2 : month - 1)..<month + 1, in: text, key: "lost-number.within")
  }

  /// 4月日召开; but not where a line is nothing but a date, which is still to be filled in.
  private func day(behind month: Int, in text: SourceText) -> Finding? {
    var end = month + 1
    while text.at(end) == .blank { end += 1 }
    guard text.at(end) == .日, !Self.wordEnds.contains(text.at(end + 1)), let start = number(before: month, in: text),
      !isDateLine(month, in: text)
    else { return nil }
    return anomaly("lost-number", start..<end + 1, in: text, key: "lost-number.within")
  }

  /// 4月30、5月20日: the first day has no 日.
  private func sign(behind month: Int, in text: SourceText) -> Finding? {
    let day = digits(from: month + 1, in: text)
    let next = digits(from: day.upperBound + 1, in: text)
    guard !day.isEmpty, text.at(day.upperBound) == .pause, !next.isEmpty, text.at(next.upperBound) == .月,
      case let last = digits(from: next.upperBound + 1, in: text), !last.isEmpty, text.at(last.upperBound) == .日,
      let start = number(before: month, in: text)
    else { return nil }
    let range = start..<day.upperBound
    return anomaly("garbled-number", range, in: text, key: "broken-figure", suggestion: text.text(range) + "日")
  }

  private func digits(from start: Int, in text: SourceText) -> Range<Int> {
    var end = start
    while end - start < Self.longestMonth, ScalarClass.isDigit(text.at(end)) { end += 1 }
    return start..<end
  }

  private func number(before month: Int, in text: SourceText) -> Int? {
    var start = month
    while month - start <= Self.longestMonth, ScalarClass.isDigit(text.at(start - 1)) { start -= 1 }
    return (1...Self.longestMonth).contains(month - start) ? start : nil
  }

  private func isDateLine(_ index: Int, in text: SourceText) -> Bool {
    text.lines[text.line(of: index)].allSatisfy { place in
      let scalar = text.plain[place]
      return ScalarClass.isDigit(scalar) || HanNumeral.isNumeral(scalar) || !ScalarClass.isHan(scalar)
        || [.年, .月, .日].contains(scalar)
    }
  }
}
