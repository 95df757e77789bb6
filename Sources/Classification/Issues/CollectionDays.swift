/// The days that a collection covers, and how what is heard of an issue changes in them. Days are counted from 1970-01-01.
struct CollectionDays {
  /// The longest of the two spans that are compared.
  private static let longestWindow = 30
  /// In shorter ones nothing can be told.
  private static let shortestWindow = 3
  /// Of fewer opinions it is chance when they came.
  private static let fewest = 5
  /// A date that is further behind all others is a slip of the pen (2062 for 2026) and not the day to count from.
  private static let farthest = 180

  let first, last: Int?

  /// - Parameter days: of all opinions that have a date.
  init(_ days: [Int]) {
    first = days.min()
    last = Self.last(of: days)
  }

  /// The last day but for single ones far behind all others: one of a hundred days at most.
  private static func last(of days: [Int]) -> Int? {
    let sorted = days.sorted()
    guard var last = sorted.last else { return nil }
    var stray = 0
    for (before, day) in zip(sorted, sorted.dropFirst()).reversed() {
      stray += 1
      guard stray * 100 <= max(100, sorted.count) else { break }
      if day - before > farthest { last = before }
    }
    return last
  }

  /// The last days of the collection against as many before them: 30, or half of what it covers where that is less.
  ///
  /// New issues and those of which nothing is heard any more are told however few they are; more or less only from five
  /// opinions on.
  ///
  /// - Parameters:
  ///   - days: when the issue was heard.
  ///   - opinions: how many there are of it. Where more than a fifth have no date nothing is told.
  func trend(of days: [Int], opinions: Int) -> HotIssue.Trend {
    guard let first, let last, let earliest = days.min(), days.count * 5 >= opinions * 4 else { return .unknown }
    let window = min(Self.longestWindow, (last - first + 1) / 2)
    guard window >= Self.shortestWindow else { return .unknown }
    let recent = days.count { last - $0 < window }
    let before = days.count { (window..<2 * window).contains(last - $0) }
    if recent == 0 { return .quiet }
    if last - earliest < window { return .new }
    guard days.count >= Self.fewest else { return .unknown }
    if recent >= 3, recent * 2 >= before * 3 { return .rising }
    return recent * 3 <= before * 2 ? .falling : .steady
  }
}
