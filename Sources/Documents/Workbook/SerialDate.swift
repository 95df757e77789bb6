/// A day and time that a workbook keeps as a number of days.
struct SerialDate: Hashable {
  /// From which day a workbook counts.
  enum System: Sendable { case from1900, from1904 }

  /// The last second of 9999.
  private static let end = 2_958_466.0
  private static let secondsPerDay = 86_400

  let year: Int
  let month: Int
  let day: Int
  /// Since midnight, rounded to whole ones.
  let second: Int

  /// Nil when the number is no date: negative or behind the year 9999.
  init?(_ value: Double, _ system: System) {
    let shifted = system == .from1904 ? value + 1462 : value
    guard shifted >= 0, shifted < Self.end else { return nil }
    var days = Int(shifted)
    var second = Int(((shifted - Double(days)) * Double(Self.secondsPerDay)).rounded())
    if second == Self.secondsPerDay { (days, second) = (days + 1, 0) }
    self.second = second
    // The 29th of February 1900, which never was, counts as a day in the system that begins with 1900.
    if days == 60 && system == .from1900 {
      (year, month, day) = (1900, 2, 29)
    } else {
      (year, month, day) = Self.civil(days - 25_569 + (days < 60 && system == .from1900 ? 1 : 0))
    }
  }

  var isoDay: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The day that lies so many days behind 1970-01-01: eras of 400 years, years that begin in March.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
