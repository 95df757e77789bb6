extension Report {
  /// What stands below the heading of a document that is handed in.
  public struct Imprint: Sendable, Hashable {
    /// Who made the report.
    public var unit: String?
    /// The day that it bears, `2026-11-05`; nil for none.
    public var date: Day?

    /// Neither unit nor date unless given.
    public init(unit: String? = nil, date: Day? = nil) { (self.unit, self.date) = (unit, date) }
  }

  /// A day of the calendar.
  public struct Day: Sendable, Hashable, Comparable {
    /// Of the common era.
    public let year: Int
    /// From 1.
    public let month: Int
    /// From 1.
    public let day: Int

    /// The numbers are not checked.
    public init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

    /// Earlier days are smaller.
    public static func < (left: Day, right: Day) -> Bool {
      (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// `2026-11-05`
    public var text: String {
      func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
      }
      return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
  }

  /// The lines below the heading: who made it when, and from when to when the opinions are.
  func imprintLines(_ words: Words) -> [String] {
    let made = [
      imprint.unit.map { words.labelled(words("report.imprint.unit"), $0) },
      imprint.date.map { words.labelled(words("report.imprint.date"), words.day($0)) },
    ].compactMap(\.self)
    let span = opinions?.span.map { words("report.imprint.span", ["dates": words.span($0)]) }
    return (made.isEmpty ? [] : [words.joined(made, by: .semicolon)]) + [span].compactMap(\.self)
  }
}

extension Words {
  /// 2026年11月5日
  func day(_ day: Report.Day) -> String {
    self(
      "report.imprint.day",
      ["year": String(day.year), "month": String(day.month), "day": String(day.day)])
  }

  /// 2026年8月26日至11月2日
  func span(_ span: ClosedRange<Report.Day>) -> String {
    let (first, last) = (span.lowerBound, span.upperBound)
    return first == last ? day(first) : self("report.imprint.from", ["first": day(first), "last": day(last)])
  }
}
