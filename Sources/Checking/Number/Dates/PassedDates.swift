import TextModel
import Wording

/// What was passed later than the date of the paper that says so: 已经2022年5月24日办公会议审议通过 above 2022年3月28日.
struct PassedDates {
  /// Scalars between 经 and the date, and between the date and 审议通过.
  private static let longestLead = 2
  private static let longestBody = 24

  let text: SourceText

  /// Linear in the text.
  func findings() -> [Finding] {
    let reader = DateReader(text: text)
    let issued = text.lines.map(text.trimmed).compactMap { line in
      reader.dates(in: line).first { $0.range == line && $0.year != nil }
    }
    guard issued.count == 1, let issue = issued.first, let own = number(issue) else { return [] }
    return text.lines.flatMap { reader.dates(in: $0) }.compactMap { date in
      guard let passed = number(date), passed > own, isPassed(date) else { return nil }
      return Finding(
        check: .number, rule: "date-order", severity: .warning, range: text.range(date.range),
        message: Message("number.date-order.passed", ["text": text.text(date.range), "other": text.text(issue.range)]),
        related: [.init(file: text.document.name, range: text.range(issue.range))])
    }
  }

  private func number(_ date: DateInText) -> Int? {
    date.year.flatMap { year in date.day.map { date.number(year: year, day: $0) } }
  }

  private func isPassed(_ date: DateInText) -> Bool {
    let (start, end) = (date.range.lowerBound, date.range.upperBound)
    let isLed = (0...Self.longestLead).contains { text.has(anyOf: Words.leads, endingAt: start - $0) }
    return isLed
      && text.first(of: Words.passed, in: end..<min(text.endOfClause(from: end), end + Self.longestBody)) != nil
  }
}

private enum Words {
  /// 已经, 经: before the date on which something was passed.
  static let leads = WordTables.arithmetic.phrases("passed-lead")
  /// 审议通过
  static let passed = WordTables.arithmetic.phrases("passed")
}
