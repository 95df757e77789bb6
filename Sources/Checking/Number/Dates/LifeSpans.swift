import Wording

/// An age at death that birth and death do not make: 1929年3月出生 … 2025年2月逝世，享年86岁. The age in years by the calendar, as by the
/// older way of counting one or two more, is right.
struct LifeSpans {
  /// Scalars between a date and the words for birth and death.
  private static let reach = 24
  private static let longestBirth = 4
  private static let mostByCount = 2

  let text: SourceText

  /// Linear in the text.
  func findings() -> [Finding] {
    let ages = text.plain.indices.filter { text.has(Self.aged, at: $0) }
    guard ages.count == 1, let told = age(at: ages[0] + Self.aged.count) else { return [] }
    let dates = text.lines.flatMap(DateReader(text: text).dates).filter { $0.year != nil }
    let births = dates.filter(isBirth)
    guard let death = dates.last(where: { $0.range.upperBound <= ages[0] }), isDeath(death.range.upperBound..<ages[0]),
      births.count == 1,
      let birth = births.first, let born = birth.year, let died = death.year,
      case let age = died - born - (isBefore(death, birth) ? 1 : 0),
      age > 0, !(age...age + Self.mostByCount).contains(Int(told.value))
    else { return [] }
    return [
      Finding(
        check: .number, rule: "duration", severity: .warning, range: text.range(told.range),
        message: Message(
          "number.duration",
          [
            "span": text.text(birth.range) + "—" + text.text(death.range), "text": text.text(told.range),
            "right": "\(age)岁",
          ]),
        details: .number(comparator: "=", value: told.value, unit: told.unit, consequence: nil))
    ]
  }

  private func age(at index: Int) -> Quantity? {
    let quantities = QuantityReader(text: text)
    guard quantities.numerals.starts(at: index), let age = quantities.quantity(at: index), age.unit == "岁",
      age.implied == nil, age.upper == nil
    else { return nil }
    return age
  }

  /// 1929年3月出生, 生于1929年3月
  private func isBirth(_ date: DateInText) -> Bool {
    let end = date.range.upperBound
    if text.has(anyOf: Words.bornBefore, endingAt: date.range.lowerBound) { return true }
    guard let word = text.first(of: Words.born, in: end..<min(text.count, end + Self.longestBirth + 2)) else {
      return false
    }
    return !(end..<word.lowerBound).contains { ScalarClass.endsClause(text.plain[$0]) }
  }

  private func isDeath(_ range: Range<Int>) -> Bool {
    range.count <= Self.reach && text.first(of: Words.dead, in: range) != nil
      && !range.contains { ScalarClass.endsSentence(text.plain[$0]) }
  }

  /// Whether a day of the year comes before another; of the same month without days it does not.
  private func isBefore(_ date: DateInText, _ other: DateInText) -> Bool {
    date.month != other.month ? date.month < other.month : (date.day ?? 31) < (other.day ?? 1)
  }

  private static let aged = "享年".scalarValues
}

private enum Words {
  static let born = WordTables.arithmetic.longestFirst("born")
  static let bornBefore = WordTables.arithmetic.longestFirst("born-before")
  static let dead = WordTables.arithmetic.longestFirst("dead")
}
