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

  /// The day in a year of months of 31 days, by which two dates without years can be told apart; the end of a month and its last day are
  /// one, as are the last days of a month that is not named.
  var lastDayOfYear: Double {
    let length = month.flatMap { Self.lengths.indices.contains($0 - 1) ? Self.lengths[$0 - 1] : nil } ?? 30
    return Double((month ?? 0) * 31 + (day.map { $0 >= length ? 31 : $0 } ?? 31))
  }

  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}
