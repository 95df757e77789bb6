import TextModel

/// Dates with a day of the week that is another one: 2026年11月27日（星期四）. Only dates with a year can be told.
struct WrongWeekdays: AnomalyRule {
  private static let words: [[UInt32]] = ["星期", "周", "礼拜"].map { Array($0.unicodeScalars.map(\.value)) }
  private static let names: [UInt32] = "一二三四五六日".unicodeScalars.map(\.value)

  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.filter { text.plain[$0] == .年 }.compactMap { index in
      guard index >= 4, !ScalarClass.isDigit(text.at(index - 5)), let year = number(index - 4..<index, in: text),
        let month = number(from: index + 1, before: .月, in: text),
        let day = number(from: month.end + 1, before: .日, in: text),
        let told = weekday(at: day.end + 1, in: text),
        let right = Self.weekday(year, month.value, day.value), right != told.value
      else { return nil }
      let name = text.text(told.range.dropLast()) + String(scalars: [Self.names[right]])
      return anomaly("wrong-weekday", told.range, in: text, ["date": text.text(index - 4..<day.end + 1)], suggestion: name)
    }
  }

  /// 星期四, （周四）, ，星期四, with its number from Monday, 0.
  private func weekday(at index: Int, in text: SourceText) -> (value: Int, range: Range<Int>)? {
    let start = [.openBracket, .blank, .comma].contains(text.at(index)) ? index + 1 : index
    guard let word = Self.words.first(where: { text.has($0, at: start) }), case let sign = start + word.count,
      let value = text.at(sign) == .天 ? 6 : Self.names.firstIndex(of: text.at(sign)),
      // 周三十二时: the number goes on.
      !HanNumeral.isNumeral(text.at(sign + 1))
    else { return nil }
    return (value, start..<sign + 1)
  }

  private func number(_ range: Range<Int>, in text: SourceText) -> Int? {
    let digits = range.map { ScalarClass.isDigit(text.at($0)) ? Int(text.at($0) - 0x30) : -1 }
    return digits.contains(-1) ? nil : digits.reduce(0) { $0 * 10 + $1 }
  }

  private func number(from start: Int, before sign: UInt32, in text: SourceText) -> (value: Int, end: Int)? {
    for end in start + 1...start + 2 where text.at(end) == sign {
      return number(start..<end, in: text).map { ($0, end) }
    }
    return nil
  }

  /// 0 for Monday to 6 (Zeller 1882, for the Gregorian calendar); nil for no day of it.
  private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1583...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let (y, m) = month < 3 ? (year - 1, month + 12) : (year, month)
    let fromSaturday = (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7
    return (fromSaturday + 5) % 7
  }
}
