import Reporting
import TextModel

/// From when to when opinions are, month by month, so that a mistyped year can be left out.
struct DaysOfOpinions {
  /// The first and last day in each month, by the month's name.
  private var months: [String: ClosedRange<Report.Day>] = [:]

  mutating func add(_ opinion: Opinion) {
    guard let day = opinion.writtenDay, let month = opinion.month else { return }
    let found = Report.Day(year: day.year, month: day.month, day: day.day)
    months[month] = months[month].map { min($0.lowerBound, found)...max($0.upperBound, found) } ?? found...found
  }

  /// All days but those in months that are probably mistyped; nil where no opinion bears a day.
  func span(without strays: Set<String>) -> ClosedRange<Report.Day>? {
    let kept = months.filter { !strays.contains($0.key) }.map(\.value)
    guard let first = kept.map(\.lowerBound).min(), let last = kept.map(\.upperBound).max() else { return nil }
    return first...last
  }
}
