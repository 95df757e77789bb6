import Wording

/// A time that is said to have passed between two years, days or hours of the sentence and has not: 1998年建成，到2024年已运行36年;
/// 4月28日开展，5月7日闭展，展期共20天; 9时30分开始，11时45分结束，历时3小时.
struct ElapsedReader: Sendable {
  /// Scalars between the last of them and what passed, and before it.
  private static let farthest = 24
  private static let longestLead = 10

  let text: SourceText

  /// In text order. Linear in the text.
  func findings(in sentence: Range<Int>) -> [Finding] {
    let (quantities, comparators) = (QuantityReader(text: text), ComparatorReader(text: text))
    var (found, index) = ([Finding](), sentence.lowerBound)
    while index < sentence.upperBound {
      guard quantities.numerals.starts(at: index), let told = quantities.quantity(at: index),
        told.range.upperBound <= sentence.upperBound
      else {
        index += 1
        continue
      }
      index = max(index + 1, told.range.upperBound)
      if told.implied == nil, told.upper == nil, !told.isVague,
        comparators.before(told, from: sentence.lowerBound) == nil,
        comparators.after(told) == nil, let span = span(of: told, in: sentence)
      {
        found.append(finding(told, span))
      }
    }
    return found
  }

  private struct Span {
    let range: Range<Int>
    let right: String
  }

  private func span(of told: Quantity, in sentence: Range<Int>) -> Span? {
    if ["天", "日"].contains(told.unit), let shift = shifted(told, in: sentence) { return shift }
    let start = text.startOfClause(before: told.range.lowerBound, within: Self.longestLead)
    guard text.first(of: Words.leads, in: max(start, sentence.lowerBound)..<told.range.lowerBound) != nil,
      !text.has(anyOf: Words.notLengths, at: told.range.upperBound)
    else { return nil }
    guard text.at(told.range.lowerBound) != .零, text.at(told.range.lowerBound - 1) != .零 else { return nil }  // 五个月零三天
    switch told.unit {
    case "年", "周年", "岁", "周岁": return years(told, in: sentence)
    case "个" where text.has(anyOf: Words.yearNouns, at: told.range.upperBound): return years(told, in: sentence)
    case "天", "日": return days(told, in: sentence)
    case "小时", "分钟": return hours(told, in: sentence)
    default: return nil
    }
  }

  private func finding(_ told: Quantity, _ span: Span) -> Finding {
    Finding(
      check: .number, rule: "duration", severity: .warning, range: text.range(told.range),
      message: Message(
        "number.duration", ["span": text.text(span.range), "text": text.text(told.range), "right": span.right]),
      details: .number(comparator: "=", value: told.value, unit: told.unit, consequence: nil))
  }

  // MARK: years

  private func years(_ told: Quantity, in sentence: Range<Int>) -> Span? {
    let years = sentence.lowerBound..<told.range.lowerBound
    let named = years.compactMap { index in
      text.plain[index] == .年 ? YearInText.year(in: text, endingAt: index).map { (year: $0, place: index) } : nil
    }
    // With one year only, or with several spans, it is not said from when to when.
    guard named.count > 1, named.count < 4, let last = named.last, told.range.lowerBound - last.place <= Self.farthest,
      told.value < 200,
      !named.dropLast().contains(where: { isSpan(last.year - $0.year, told) }),
      !named.contains(where: { from in named.contains { isSpan($0.year - from.year, told) } }),
      case let first = named[named.count - 2], last.year > first.year,
      text.first(of: Words.others, in: named[0].place..<told.range.lowerBound) == nil,
      text.first(of: Words.reaching, in: first.place..<last.place - 3) != nil
    else { return nil }
    return Span(range: first.place - 4..<last.place + 1, right: "\(last.year - first.year)年")
  }

  private func isSpan(_ years: Int, _ told: Quantity) -> Bool {
    (Double(years) - 1...Double(years) + 1).contains(told.value)
  }

  // MARK: days

  /// Two days with words of their own behind them; what stands side by side is a span.
  private func days(_ told: Quantity, in sentence: Range<Int>) -> Span? {
    let dates = DateReader(text: text).dates(in: sentence.lowerBound..<told.range.lowerBound)
    guard dates.count == 2, let first = dates[0].day, let last = dates[1].day,
      told.range.lowerBound - dates[1].range.upperBound <= Self.farthest,
      case let gap = dates[0].range.upperBound..<dates[1].range.lowerBound, gap.count > 2,
      text.first(of: Words.opening, in: gap) != nil,
      text.first(of: Words.closingBehind, in: dates[1].range.upperBound..<told.range.lowerBound) != nil
        || text.first(of: Words.until, in: gap) != nil
    else { return nil }
    let year = dates[0].year ?? 2023
    let until = (dates[1].year ?? year + (dates[1].month < dates[0].month ? 1 : 0))
    let days = dates[1].number(year: until, day: last) - dates[0].number(year: year, day: first) + 1
    let open = dates[0].year == nil && dates[0].month < 3 && dates[1].month > 2 ? 1 : 0
    guard days > 1, told.value < Double(days - 1) || told.value > Double(days + open) else { return nil }
    return Span(range: dates[0].range.lowerBound..<dates[1].range.upperBound, right: "\(days)天")
  }

  /// 原定6月30日完工，实际6月22日完工，提前8天: from one day to the other.
  private func shifted(_ told: Quantity, in sentence: Range<Int>) -> Span? {
    guard
      text.has(
        anyOf: Words.shifts,
        endingAt: text.at(told.range.lowerBound - 1) == .了 ? told.range.lowerBound - 1 : told.range.lowerBound)
    else { return nil }
    let dates = DateReader(text: text).dates(in: sentence.lowerBound..<told.range.lowerBound).filter { $0.day != nil }
    guard dates.count == 2, let first = dates[0].day, let last = dates[1].day,
      told.range.lowerBound - dates[1].range.upperBound <= Self.farthest,
      dates[0].year == nil || dates[1].year == nil || dates[0].year == dates[1].year,
      text.first(
        of: Words.setDates,
        in: max(sentence.lowerBound, dates[0].range.lowerBound - Self.farthest)..<dates[1].range.lowerBound) != nil
    else { return nil }
    let days = abs(dates[1].number(year: 2023, day: last) - dates[0].number(year: 2023, day: first))
    guard days > 0, abs(told.value - Double(days)) > 1 else { return nil }
    return Span(range: dates[0].range.lowerBound..<dates[1].range.upperBound, right: "\(days)天")
  }

  // MARK: hours

  private func hours(_ told: Quantity, in sentence: Range<Int>) -> Span? {
    let clocks = ClockReader(text: text).clocks(in: sentence.lowerBound..<told.range.lowerBound)
    guard clocks.count == 2, told.range.lowerBound - clocks[1].range.upperBound <= Self.farthest else { return nil }
    var minutes = told.value * (told.unit == "小时" ? 60 : 1)
    // 2小时15分钟
    let quantities = QuantityReader(text: text)
    if told.unit == "小时", quantities.numerals.starts(at: told.range.upperBound),
      let rest = quantities.quantity(at: told.range.upperBound),
      ["分钟", "分"].contains(rest.unit)
    {
      minutes += rest.value
    }
    guard told.unit == "小时" || text.at(told.range.lowerBound - 1) != .时 else { return nil }
    let passed = clocks[1].minutes - clocks[0].minutes
    // Hours of the afternoon are often told without saying so, and a break may lie between.
    guard passed > 0, abs(Double(passed) - minutes) > (told.unit == "小时" && minutes == told.value * 60 ? 15 : 2),
      abs(Double(passed + 720) - minutes) > 15
    else { return nil }
    let shown = passed % 60 == 0 ? "\(passed / 60)小时" : passed > 60 ? "\(passed / 60)小时\(passed % 60)分钟" : "\(passed)分钟"
    return Span(range: clocks[0].range.lowerBound..<clocks[1].range.upperBound, right: shown)
  }
}

/// Reads times of day: 9时30分, 下午3点半, 14:30.
struct ClockReader {
  let text: SourceText

  /// In text order.
  func clocks(in range: Range<Int>) -> [(minutes: Int, range: Range<Int>)] {
    var (found, index) = ([(minutes: Int, range: Range<Int>)](), range.lowerBound)
    while index < range.upperBound {
      if let clock = clock(at: index), clock.range.upperBound <= range.upperBound {
        found.append(clock)
        index = clock.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func clock(at start: Int) -> (minutes: Int, range: Range<Int>)? {
    let reader = DateReader(text: text)
    guard !ScalarClass.isDigit(text.at(start - 1)), !HanNumeral.isNumeral(text.at(start - 1)),
      text.at(start - 1) != .colon,
      text.at(start - 1) != .第, let hour = reader.number(at: start), hour.value < 25
    else { return nil }
    let isAfternoon = text.has(anyOf: Words.afternoons, endingAt: start)
    let base = (isAfternoon && hour.value < 12 ? hour.value + 12 : hour.value) * 60
    if text.at(hour.end) == .colon, let minute = reader.number(at: hour.end + 1), minute.value < 60,
      minute.end == hour.end + 3,
      text.at(minute.end) != .colon
    {
      return (base + minute.value, start..<minute.end)
    }
    guard [.时, .点].contains(text.at(hour.end)), text.at(hour.end + 1) != .间 else { return nil }
    if text.at(hour.end + 1) == .半 { return (base + 30, start..<hour.end + 2) }
    if let minute = reader.number(at: hour.end + 1), minute.value < 60, text.at(minute.end) == .分 {
      return (base + minute.value, start..<minute.end + 1)
    }
    return (base, start..<hour.end + 1)
  }
}

private enum Words {
  /// 年头: counted by 个.
  static let yearNouns = WordTables.arithmetic.phrases("year-noun")
  /// 历时, 已, 共: before a time that has passed.
  static let leads = WordTables.arithmetic.longestFirst("elapsed-lead")
  /// 以来, 前: behind a number of years they tell another time.
  static let notLengths = WordTables.arithmetic.longestFirst("elapsed-not")
  /// 分别, 平均, 后: the years belong to other things.
  static let others = WordTables.arithmetic.phrases("elapsed-other")
  /// 到, 至: from one year to the other.
  static let reaching = WordTables.arithmetic.phrases("elapsed-reach")
  /// 开始, 开展; 结束, 闭幕; 持续到
  static let opening = WordTables.arithmetic.phrases("span-open")
  static let closingBehind = WordTables.arithmetic.phrases("span-close")
  static let until = WordTables.arithmetic.phrases("span-until")
  /// 提前, 推迟: right before by how many days; 原定: one of the days.
  static let shifts = WordTables.arithmetic.longestFirst("day-shift")
  static let setDates = WordTables.arithmetic.phrases("day-set")
  static let afternoons = WordTables.arithmetic.longestFirst("afternoon")
}
