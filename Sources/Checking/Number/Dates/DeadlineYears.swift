import Wording

/// A deadline of an earlier year than all others of a plan: 完成时限：2022年8月15日前 among those of 2023.
struct DeadlineYears {
  /// Scalars between the label and its date.
  private static let longestGap = 3
  /// Other deadlines, which are all of one year.
  private static let fewestOthers = 4

  let text: SourceText

  /// Linear in the text.
  func findings() -> [Finding] {
    let dates = text.lines.flatMap { DateReader(text: text).dates(in: $0) }.filter { $0.year != nil && isLabelled($0) }
    let years = Dictionary(grouping: dates) { $0.year ?? 0 }
    guard years.count == 2, let odd = years.first(where: { $0.value.count == 1 }),
      let usual = years.first(where: { $0.key != odd.key }), usual.value.count >= Self.fewestOthers, odd.key < usual.key
    else { return [] }
    return odd.value.map { date in
      Finding(
        check: .number, rule: "date-order", severity: .warning, range: text.range(date.range),
        message: Message("number.date-order.year", ["text": text.text(date.range), "other": String(usual.key)]))
    }
  }

  private func isLabelled(_ date: DateInText) -> Bool {
    (0...Self.longestGap).contains { gap in
      let end = date.range.lowerBound - gap
      return text.has(anyOf: Words.labels, endingAt: end)
        && (end..<date.range.lowerBound).allSatisfy { [.colon, .blank, .为, .是].contains(text.at($0)) }
    }
  }
}

private enum Words {
  /// 时限, 期限: before a date by which something is to be done.
  static let labels = WordTables.arithmetic.phrases("deadline-label")
}
