/// A day as people write it for an option: `2026-11-05`, `2026-11-5`, `2026/11/5`, `2026.11.5`, `2026年11月5日`.
enum DayArgument {
  /// The same day as `2026-11-05`; nil for what is written otherwise. Whether there is such a day is not asked.
  static func iso(_ text: String) -> String? {
    let marks = text.filter { !($0.isASCII && $0.isNumber) }
    let numbers = text.split(omittingEmptySubsequences: false) { !($0.isASCII && $0.isNumber) }
    let parts = marks == "年月日" || marks == "年月号" ? numbers.dropLast() : numbers[...]
    guard ["--", "//", "..", "年月日", "年月号"].contains(marks), parts.count == 3, numbers.count - parts.count < 2,
      parts.map(\.count)[0] == 4, parts.dropFirst().allSatisfy({ (1...2).contains($0.count) })
    else { return nil }
    return parts.map { $0.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
  }
}
