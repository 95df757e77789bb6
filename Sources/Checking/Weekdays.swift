/// Days of the week as texts name them: 星期五, 周五, 礼拜五.
enum Weekdays {
  private static let words: [[UInt32]] = ["星期", "周", "礼拜"].map(\.scalarValues)
  /// From Monday on; 天 is another name of the last.
  static let names: [UInt32] = "一二三四五六日".scalarValues

  /// 0 for Monday to 6 (Zeller 1882, for the Gregorian calendar); nil for no day of it.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1583...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let (y, m) = month < 3 ? (year - 1, month + 12) : (year, month)
    let fromSaturday = (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7
    return (fromSaturday + 5) % 7
  }

  /// The day of the week that is named at an index, with its number from Monday, 0.
  static func named(at index: Int, in text: SourceText) -> (value: Int, range: Range<Int>)? {
    guard let word = words.first(where: { text.has($0, at: index) }), case let sign = index + word.count,
      let value = text.at(sign) == .天 ? 6 : names.firstIndex(of: text.at(sign)),
      // 周三十二时: the number goes on.
      !HanNumeral.isNumeral(text.at(sign + 1))
    else { return nil }
    return (value, index..<sign + 1)
  }
}

extension SourceText {
  /// The place behind a day of the week in brackets, （星期五）; the index itself where none stands.
  func behindWeekday(_ index: Int) -> Int {
    guard at(index) == .openBracket, let day = Weekdays.named(at: index + 1, in: self),
      at(day.range.upperBound) == .closeBracket
    else { return index }
    return day.range.upperBound + 1
  }
}
