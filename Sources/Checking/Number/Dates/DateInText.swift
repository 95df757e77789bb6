/// A date as a text names it: 2024年6月1日, 明年3月, 11月底.
struct DateInText: Sendable {
  enum Part: Sendable {
    /// 初, 上旬; 中旬; 底, 下旬
    case early, middle, late
  }

  /// Four digits, where they stand.
  let year: Int?
  /// 次年, 明年: of the year behind the one before.
  let isNextYear: Bool
  let month: Int
  let day: Int?
  let part: Part?
  /// In scalars.
  let range: Range<Int>

  /// Days since some day far back, so that two dates of named years can be told apart; `day` where none is named.
  func number(year: Int, day: Int) -> Int {
    // Days from civil (Hinnant), without its offset.
    let (y, m) = month < 3 ? (year - 1, month + 9) : (year, month - 3)
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day
  }
}

/// Reads the dates of a text that name a month.
struct DateReader {
  private static let days: Set<UInt32> = [.日, .号]
  /// 明 次 翌
  private static let nextYears: Set<UInt32> = [.明, .次, .翌]
  /// 今 当 本 同
  private static let sameYears: Set<UInt32> = [.今, .当, .本, .同]

  let text: SourceText

  /// In text order. Linear.
  func dates(in range: Range<Int>) -> [DateInText] {
    range.compactMap { text.plain[$0] == .月 ? date(of: $0) : nil }
  }

  private func date(of month: Int) -> DateInText? {
    guard let named = number(endingAt: month), (1...12).contains(named.value) else { return nil }
    let (year, isNext, start) = year(before: named.start)
    var (end, day, part) = (month + 1, Int?.none, DateInText.Part?.none)
    if let number = number(at: end), (1...31).contains(number.value), Self.days.contains(text.at(number.end)) {
      (day, end) = (number.value, number.end + 1)
    } else if let found = self.part(at: end) {
      (part, end) = (found.part, found.end)
    } else if text.at(end) == .份 {
      end += 1
    }
    return DateInText(year: year, isNextYear: isNext, month: named.value, day: day, part: part, range: start..<end)
  }

  private func part(at index: Int) -> (part: DateInText.Part, end: Int)? {
    switch (text.at(index), text.at(index + 1)) {
    case (.初, _): (.early, index + 1)
    case (.底, _), (.末, _): (.late, index + 1)
    case (.上, .旬): (.early, index + 2)
    case (.中, .旬): (.middle, index + 2)
    case (.下, .旬): (.late, index + 2)
    default: nil
    }
  }

  private func year(before start: Int) -> (year: Int?, isNext: Bool, start: Int) {
    guard text.at(start - 1) == .年 else { return (nil, false, start) }
    if Self.nextYears.contains(text.at(start - 2)) { return (nil, true, start - 2) }
    if Self.sameYears.contains(text.at(start - 2)) { return (nil, false, start - 2) }
    let digits = (start - 5..<start - 1).map { HanNumeral.digit(text.at($0)) ?? Int(text.at($0)) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return (nil, false, start) }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    return (1900...2100).contains(year) ? (year, false, start - 5) : (nil, false, start)
  }

  /// The number that ends before an index.
  func number(endingAt index: Int) -> (value: Int, start: Int)? {
    var start = index
    while index - start < 3, ScalarClass.isDigit(text.at(start - 1)) || HanNumeral.isNumeral(text.at(start - 1)) {
      start -= 1
    }
    guard start < index, let number = number(at: start), number.end == index, text.at(start - 1) != .point else {
      return nil
    }
    return (number.value, start)
  }

  /// The number that starts at an index.
  func number(at index: Int) -> (value: Int, end: Int)? {
    if ScalarClass.isHan(text.at(index)), let han = HanNumeral.read(text.plain, at: index) {
      return (han.value, index + han.length)
    }
    var (value, end) = (0, index)
    while end - index < 3, ScalarClass.isDigit(text.at(end)) {
      value = value * 10 + Int(text.at(end) - 0x30)
      end += 1
    }
    return end > index ? (value, end) : nil
  }
}
