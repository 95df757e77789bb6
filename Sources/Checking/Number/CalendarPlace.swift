/// What a date names of the calendar: 8月15日 month and day, 2026年底 year and month, 每月25日 the day alone.
public struct CalendarPlace: Sendable, Hashable {
  /// Four digits; nil where none is named.
  public var year: Int?
  /// 1 to 12; 12 of 年底.
  public var month: Int?
  /// 1 to 31; nil of a month's part such as 月底.
  public var day: Int?

  /// A place that names what is given.
  public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether nothing is named.
  var isEmpty: Bool { year == nil && month == nil && day == nil }

  /// Days of a year of months of 31 days, so that two dates without years can be told apart.
  func dayOfYear(lastDay: Bool) -> Double { Double((month ?? 0) * 31 + (day ?? (lastDay ? 31 : 0))) }
}
