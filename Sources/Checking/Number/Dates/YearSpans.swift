import Wording

/// Spans of years with a number of years that they do not have: 2021年至2023年的四年间.
struct YearSpans {
  private static let joints: Set<UInt32> = [.至, .到, .hyphen, 0x7E, 0x2013, .dash, 0xFF5E]
  /// 间 里 来 中: behind a number of years that is the whole span.
  private static let tails: Set<UInt32> = [.间, .里, .来, .中]

  let text: SourceText

  /// In text order. Linear in the text.
  func findings(in sentence: Range<Int>) -> [Finding] {
    let quantities = QuantityReader(text: text)
    return sentence.compactMap { index in
      guard text.plain[index] == .年, let last = year(endingAt: index), let first = start(before: index - 4),
        first.value < last,
        case let place = text.at(index + 1) == .的 ? index + 2 : index + 1, quantities.numerals.starts(at: place),
        let told = quantities.quantity(at: place), told.unit == "年", told.implied == nil, told.upper == nil,
        told.value < 1000,
        Self.tails.contains(text.at(told.range.upperBound)), case let years = Double(last - first.value),
        told.value > years + 1 || told.value < years
      else { return nil }
      return Finding(
        check: .number, rule: "duration", severity: .warning, range: text.range(told.range),
        message: Message(
          "number.duration",
          [
            "span": text.text(first.start..<index + 1), "text": text.text(told.range),
            "right": "\(last - first.value + 1)年",
          ]),
        details: .number(comparator: "=", value: told.value, unit: told.unit, consequence: nil))
    }
  }

  /// 2021年至 before 2023
  private func start(before index: Int) -> (value: Int, start: Int)? {
    guard Self.joints.contains(text.at(index - 1)) else { return nil }
    let end = text.at(index - 2) == .年 ? index - 2 : index - 1
    return year(endingAt: end).map { ($0, end - 4) }
  }

  private func year(endingAt end: Int) -> Int? {
    guard !ScalarClass.isDigit(text.at(end - 5)) else { return nil }
    let digits = (end - 4..<end).map { ScalarClass.isDigit(text.at($0)) ? Int(text.at($0) - 0x30) : -1 }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    return !digits.contains(-1) && (1900...2100).contains(year) ? year : nil
  }
}
