import TextModel

/// Dates without a year whose day of the week is another one: 2025年9月4日（星期四）报到，9月5日（星期六）开班. The year is that of the date before
/// it in the sentence, or the one of all full dates of the text.
struct YearlessWeekdays: AnomalyRule {
  /// Months at the ends of a year: a date there may be of the year beside it.
  private static let months = 3

  func findings(in text: SourceText) -> [Finding] {
    let sentences = text.lines.flatMap(text.sentences).map { DateReader(text: text).dates(in: $0) }
    let full = sentences.joined().filter { $0.year != nil && $0.day != nil }
    guard !full.isEmpty else { return [] }
    return sentences.flatMap { dates in
      dates.enumerated().compactMap { place, date -> Finding? in
        guard date.year == nil, !date.isNextYear, let day = date.day, text.at(date.range.lowerBound - 1) != .年,
          let told = weekday(behind: date, in: text),
          let years = years(of: date, behind: dates[..<place].last { $0.year != nil && $0.day != nil }, full),
          let right = Weekdays.day(years[0], date.month, day),
          !years.contains(where: { Weekdays.day($0, date.month, day) == told.value })
        else { return nil }
        let name = text.text(told.range.dropLast()) + String(scalars: [Weekdays.names[right]])
        return anomaly(
          "wrong-weekday", told.range, in: text, ["date": "\(years[0])年" + text.text(date.range)], suggestion: name)
      }
    }
  }

  /// （星期五） behind a date.
  private func weekday(behind date: DateInText, in text: SourceText) -> (value: Int, range: Range<Int>)? {
    let end = date.range.upperBound
    return text.at(end) == .openBracket ? Weekdays.named(at: end + 1, in: text) : nil
  }

  /// The years that a date may be of, the likeliest first; nil where the text names several.
  private func years(of date: DateInText, behind last: DateInText?, _ full: [DateInText]) -> [Int]? {
    if let last, let year = last.year { return date.month < last.month ? [year, year + 1] : [year] }
    guard let year = full[0].year, full.allSatisfy({ $0.year == year }) else { return nil }
    let months = full.map(\.month)
    var years = [year]
    if date.month <= Self.months, let latest = months.max(), latest > 12 - Self.months { years.append(year + 1) }
    if date.month > 12 - Self.months, let earliest = months.min(), earliest <= Self.months { years.append(year - 1) }
    return years
  }
}
