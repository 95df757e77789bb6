/// A day as people write it for an option: `2026-11-05`, `2026-11-5`, `2026/11/5`, `2026.11.5`, `2026年11月5日`.
enum DayArgument {
  // 年, 月, 日 and 号, which may stand for 日.
  private static let (year, month) = ("\u{5E74}", "\u{6708}")
  private static let days = ["\u{65E5}", "\u{53F7}"]

  /// The same day as `2026-11-05`; nil for what is written otherwise. Whether there is such a day is not asked.
  static func iso(_ text: String) -> String? {
    let marks = text.filter { !($0.isASCII && $0.isNumber) }
    let numbers = text.split(omittingEmptySubsequences: false) { !($0.isASCII && $0.isNumber) }
    let named = days.map { year + month + $0 }
    let parts = named.contains(marks) ? numbers.dropLast() : numbers[...]
    guard (["--", "//", ".."] + named).contains(marks), parts.count == 3,
      parts.map(\.count)[0] == 4, parts.dropFirst().allSatisfy({ (1...2).contains($0.count) })
    else { return nil }
    return parts.map { $0.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
  }
}
