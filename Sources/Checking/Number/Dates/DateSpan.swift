/// From one date to another: 9月2日至12月20日, 2024年5月至2025年11月, 6—11月, 6月1日至10日.
struct DateSpan: Sendable {
  let start: DateInText
  /// With month and year of the start where they are not named again.
  let end: DateInText
  let range: Range<Int>

  /// A year that is as good as any where none is named.
  private static let someYear = 2023
  /// Of a span that begins in a named year and ends in an earlier month without one: 2024年11月1日至3月15日 ends in the next year.
  private static let mostDaysOverNewYear = 183

  /// The year of the start, and that of the end: the next one where the end's month comes earlier in the year.
  var years: (start: Int, end: Int) {
    let first = start.year ?? end.year.map { $0 - (end.isNextYear || isOverNewYear ? 1 : 0) } ?? Self.someYear
    return (first, end.year ?? first + (end.isNextYear || isOverNewYear ? 1 : 0))
  }

  private var isOverNewYear: Bool { end.year == nil && end.month < start.month }

  var isOfDays: Bool { start.day != nil && end.day != nil }

  /// Days with the first and the last; nil where a day is not named.
  var days: Int? {
    guard let first = start.day, let last = end.day else { return nil }
    return end.number(year: years.end, day: last) - start.number(year: years.start, day: first) + 1
  }

  /// Months with the first and the last.
  var months: Int { (years.end - years.start) * 12 + end.month - start.month + 1 }

  /// Whether it ends before it begins, however it is read: 6月20日至10日, 2024年5月至2023年11月.
  var isTurned: Bool {
    if let first = start.year, let last = end.year, first != last || start.month != end.month {
      return (last, end.month) < (first, start.month)
    }
    if start.year != nil, end.year == nil, !end.isNextYear, end.month < start.month, let days,
      days > Self.mostDaysOverNewYear
    {
      return true
    }
    guard start.month == end.month, !end.isNextYear else { return false }
    return (start.year == nil) == (end.year == nil) || end.year == nil ? (days.map { $0 < 1 } ?? false) : false
  }
}

/// Reads the spans of dates of a text.
struct DateSpanReader {
  private static let dashes: Set<UInt32> = [.hyphen, 0x7E, 0x2013, .dash, 0xFF5E, 0x301C]
  private static let words: Set<UInt32> = [.至, .到]
  private static let days: Set<UInt32> = [.日, .号]

  let text: SourceText

  /// In text order. Linear.
  func spans(in range: Range<Int>) -> [DateSpan] {
    let reader = DateReader(text: text)
    let dates = reader.dates(in: range)
    return dates.indices.compactMap { number in
      let date = dates[number]
      if number + 1 < dates.count, let place = separator(at: date.range.upperBound),
        place == dates[number + 1].range.lowerBound
      {
        return DateSpan(
          start: date, end: dates[number + 1], range: date.range.lowerBound..<dates[number + 1].range.upperBound)
      }
      return toDay(date, reader) ?? fromBareMonth(date, reader)
    }
  }

  /// 起至, ，到, —, （星期一）至, 起施行，有效期至
  private func separator(at index: Int) -> Int? {
    var place = text.behindWeekday(index)
    if text.at(place) == .起 { place += 1 + (text.phrase(of: Words.takingEffect, at: place + 1)?.count ?? 0) }
    if text.has([.开, .始], at: place) { place += 2 }
    let behind = place + 1 + (text.phrase(of: DateWords.validity, at: place + 1)?.count ?? 0)
    if text.at(place) == .comma, Self.words.contains(text.at(behind)) { place = behind }
    if Self.words.contains(text.at(place)) { return place + 1 }
    guard Self.dashes.contains(text.at(place)) else { return nil }
    return Self.dashes.contains(text.at(place + 1)) ? place + 2 : place + 1
  }

  /// 6月1日至10日
  private func toDay(_ date: DateInText, _ reader: DateReader) -> DateSpan? {
    guard date.day != nil, let place = separator(at: date.range.upperBound), let day = reader.number(at: place),
      (1...31).contains(day.value), Self.days.contains(text.at(day.end))
    else { return nil }
    let end = DateInText(
      year: nil, isNextYear: false, month: date.month, day: day.value, part: nil, range: place..<day.end + 1)
    return DateSpan(start: date, end: end, range: date.range.lowerBound..<day.end + 1)
  }

  /// 6—11月
  private func fromBareMonth(_ date: DateInText, _ reader: DateReader) -> DateSpan? {
    guard date.day == nil, date.year == nil, !date.isNextYear else { return nil }
    let dash = date.range.lowerBound - 1
    guard Self.dashes.contains(text.at(dash)) || Self.words.contains(text.at(dash)) else { return nil }
    let end = Self.dashes.contains(text.at(dash - 1)) ? dash - 1 : dash
    guard let month = reader.number(endingAt: end), (1...12).contains(month.value), month.value != date.month else {
      return nil
    }
    let start = DateInText(
      year: nil, isNextYear: false, month: month.value, day: nil, part: nil, range: month.start..<end)
    return DateSpan(start: start, end: date, range: month.start..<date.range.upperBound)
  }
}

private enum Words {
  /// 施行: behind 起.
  static let takingEffect = WordTables.arithmetic.longestFirst("taking-effect")
}
