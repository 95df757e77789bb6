import TextModel

/// Dates as people write them, as days.
enum CalendarDay {
  /// Days since 1970-01-01 of a date that names a day, as `Opinion` reads them; nil for anything else.
  static func number(of date: String) -> Int? {
    Opinion.day(written: date).flatMap { number($0.year, $0.month, $0.day) }
  }

  /// Howard Hinnant, chrono-compatible low-level date algorithms (2013).
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let (era, dayOfYear) = (shifted / 400, (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1)
    let yearOfEra = shifted - era * 400
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// A day as `2026-03-05`.
  static func name(_ day: Int) -> String {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
