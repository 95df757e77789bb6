import Wording

/// A span of dates with its length, where they do not fit: 9月2日至12月20日，为期两个月.
///
/// Days are counted with and without the last one, months with and without the last where the words leave it open.
struct SpanLengths {
  /// Scalars between the span and the words that tell its length.
  private static let longestGap = 4
  private static let longestLength = 6
  /// And of what is done in it.
  private static let longestDeed = 8
  private static let daysOfMonth = 30.44
  /// What a length in months, weeks or years may be off.
  private static let offMonths = 0.65
  private static let offWeeks = 0.8
  private static let offYears = 0.3  // of a year, and of a part of one as much less

  private let text: SourceText
  private let quantities: QuantityReader

  init(_ text: SourceText) {
    self.text = text
    quantities = QuantityReader(text: text)
  }

  func finding(for span: DateSpan) -> Finding? {
    guard !span.isTurned,
      let told = length(behind: span.range.upperBound) ?? length(before: span)
        ?? validity(before: span.range.lowerBound), let right = right(span, told)
    else { return nil }
    return Finding(
      check: .number, rule: "duration", severity: .warning, range: text.range(told.quantity.range),
      message: Message(
        "number.duration", ["span": text.text(span.range), "text": text.text(told.quantity.range), "right": right]),
      details: .number(comparator: "=", value: told.quantity.value, unit: told.quantity.unit, consequence: nil))
  }

  private struct Told {
    let quantity: Quantity
    /// 共: all of them, with the first and the last.
    let isCounted: Bool
    /// 会期: the first and the last day are days of it.
    var isInclusive = false
    /// 用: it may be a part of the span.
    var isPortion = false
  }

  /// ，为期两个月; 公示15天
  private func length(behind end: Int) -> Told? {
    let end = text.behindWeekday(end)
    var place = end
    if let word = text.phrase(of: DateWords.spanTails, at: place) { place += word.count }
    if [.comma, .openBracket].contains(text.at(place)) { place += 1 }
    guard place - end <= Self.longestGap else { return nil }
    if !text.has(anyOf: DateWords.lengthLeads, at: place), let own = ownLength(behind: end) { place = own }
    guard let lead = text.phrase(of: DateWords.lengthLeads, at: place) else { return nil }
    place += lead.count
    if text.at(place) == .为 { place += 1 }
    guard quantities.numerals.starts(at: place), let quantity = quantities.quantity(at: place), quantity.implied == nil,
      quantity.upper == nil, !quantity.isVague, !text.has(anyOf: DateWords.lengthTails, at: quantity.range.upperBound)
    else { return nil }
    return Told(
      quantity: quantity, isCounted: text.has(anyOf: DateWords.countingLeads, at: place - lead.count),
      isInclusive: DateWords.inclusiveLeads.contains(lead), isPortion: DateWords.portionLeads.contains(lead))
  }

  /// 集中学习，为期12天: what is done in the span stands before its length.
  private func ownLength(behind end: Int) -> Int? {
    var comma = end
    while comma - end < Self.longestDeed, ScalarClass.isHan(text.at(comma)) { comma += 1 }
    return text.at(comma) == .comma && text.has(anyOf: DateWords.ownLeads, at: comma + 1) ? comma + 1 : nil
  }

  /// 会期两天（6月3日至6日）
  private func length(before span: DateSpan) -> Told? {
    let end = span.range.lowerBound - 1
    guard text.at(end) == .openBracket, text.at(text.behindWeekday(span.range.upperBound)) == .closeBracket else {
      return nil
    }
    return (max(0, end - Self.longestLength)..<end).lazy.compactMap { start -> Told? in
      guard quantities.numerals.starts(at: start), let quantity = quantities.quantity(at: start),
        quantity.range.upperBound == end,
        quantity.implied == nil, quantity.upper == nil, !quantity.isVague,
        let lead = text.phrase(of: DateWords.lengthLeads, endingAt: text.at(start - 1) == .为 ? start - 1 : start)
      else { return nil }
      return Told(
        quantity: quantity, isCounted: DateWords.countingLeads.contains(lead),
        isInclusive: DateWords.inclusiveLeads.contains(lead))
    }.first
  }

  /// 有效期五年，自2025年7月1日起施行，至
  private func validity(before start: Int) -> Told? {
    guard [.自, .从].contains(text.at(start - 1)), case let end = start - 2, text.at(end) == .comma else { return nil }
    return (max(0, end - Self.longestLength)..<end).lazy.compactMap { place -> Told? in
      guard text.has(anyOf: DateWords.validity, endingAt: text.at(place - 1) == .为 ? place - 1 : place),
        quantities.numerals.starts(at: place),
        let quantity = quantities.quantity(at: place), quantity.range.upperBound == end, quantity.implied == nil,
        quantity.upper == nil,
        !quantity.isVague
      else { return nil }
      return Told(quantity: quantity, isCounted: false)
    }.first
  }

  /// What it should be, nil where it fits.
  private func right(_ span: DateSpan, _ told: Told) -> String? {
    let value = told.quantity.value
    if told.isPortion, let days = span.days,
      value * (DateWords.daysOf[told.quantity.unit] ?? .infinity) < Double(days) + 15
    {
      return nil
    }
    switch told.quantity.unit {
    case "天", "日": return span.days.flatMap { isDays(value, $0, span, told) ? nil : "\($0)天" }
    case "工作日": return span.days.flatMap { value > Double($0) ? "\($0)天" : nil }
    case "个月", "月": return months(value, span, told.isCounted)
    case "周", "星期", "礼拜":
      return span.days.flatMap { abs(Double($0) / 7 - value) <= Self.offWeeks ? nil : "\($0)天" }
    case "年":
      let years = span.days.map { Double($0) / 365.25 } ?? Double(span.months) / 12
      return abs(years - value) <= Self.offYears * min(1, value)
        ? nil : Self.inYears(years) ?? span.days.map { "\($0)天" } ?? "\(span.months)个月"
    default: return nil
    }
  }

  /// 2个月; 约2.5个月 where no whole number of months comes near.
  private static func inMonths(_ days: Int) -> String {
    let months = Double(days) / daysOfMonth
    let isWhole = abs(months - months.rounded()) < 0.15 && months >= 0.85
    return isWhole ? "\(Int(months.rounded()))个月" : "约\(WorkedOut.number(months, places: 1))个月"
  }

  /// 4年, where so many are full.
  private static func inYears(_ years: Double) -> String? {
    years >= 1 && abs(years - years.rounded()) < 0.01 ? "\(Int(years.rounded()))年" : nil
  }

  private func isDays(_ value: Double, _ days: Int, _ span: DateSpan, _ told: Told) -> Bool {
    // Whether there is a February 29th between depends on a year that is not named.
    let open = span.start.year == nil && span.start.month < 3 && span.end.month > 2 ? 1.0 : 0
    return value >= Double(days) - (told.isInclusive ? 0 : 1) && value <= Double(days) + open
  }

  private func months(_ value: Double, _ span: DateSpan, _ isCounted: Bool) -> String? {
    if let days = span.days {
      return abs(Double(days) / Self.daysOfMonth - value) <= Self.offMonths ? nil : Self.inMonths(days)
    }
    let months = Double(span.months)
    let isOpen =
      !isCounted || span.start.part != nil || span.end.part != nil || span.start.day != nil || span.end.day != nil
    return value <= months && value >= months - (isOpen ? 1 : 0) ? nil : "\(span.months)个月"
  }
}

/// The words round dates and spans: `arithmetic.tsv`.
enum DateWords {
  /// 止, 期间: between a span and its length.
  static let spanTails = WordTables.arithmetic.longestFirst("span-tail")
  /// 为期, 共, 公示: before a length.
  static let lengthLeads = WordTables.arithmetic.longestFirst("length-lead")
  /// 有效期: before a term or its end.
  static let validity = WordTables.arithmetic.longestFirst("validity")
  /// 为期: says by itself that a length follows.
  static let ownLeads = WordTables.arithmetic.longestFirst("own-length-lead")
  /// 共, 共计: these count the first and the last.
  static let countingLeads = WordTables.arithmetic.longestFirst("counting-lead")
  /// 会期: the first and the last day are days of it.
  static let inclusiveLeads = WordTables.arithmetic.longestFirst("inclusive-lead")
  /// 用: what is used may be a part of the span.
  static let portionLeads = WordTables.arithmetic.longestFirst("portion-lead")
  /// Days of a month and a week.
  static let daysOf = Dictionary(WordTables.arithmetic.pairs("days-of").map { ($0, Double($1) ?? 1) }) { first, _ in
    first
  }
  /// 的, 以上: behind a length that tells another thing.
  static let lengthTails = WordTables.arithmetic.longestFirst("length-tail")
}
