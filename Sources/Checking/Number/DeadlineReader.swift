/// Reads dates by which something is to be done: 5月26日前, 10月底以前, 2026年底前, 12:00前, 最迟6月30日, 报名截止5月1日.
///
/// A date that only tells when something was (截至6月底，已完成…) is no limit, and 三日前 is as often three days ago.
struct DeadlineReader {
  /// A date with the words that make a limit of it.
  struct Deadline {
    let range: Range<Int>
    /// The date alone.
    let date: Range<Int>
    /// The last number of the date; 1 where it has none (年底前: the next one).
    let value: Double
    /// What stands behind that number: 日, 月底, 时.
    let unit: String
    let calendar: CalendarPlace
    /// 不早于6月1日: from then on.
    let isEarliest: Bool
  }

  /// The date read so far.
  private struct Date {
    var end: Int
    var value = 1.0
    var unit: [UInt32] = []
    /// Whether it is a day, an hour or the end of a month or year; 2003年 alone is none.
    var isPoint = false
    var calendar = CalendarPlace()
    /// 20日 without a month: a limit only where something is to be done by then.
    var isDayAlone = false
  }

  /// 底 末
  private static let ends: Set<UInt32> = [.底, .末]
  private static let leastDay = 10.0
  /// Scalars in which words such as 报名 may stand before 截止.
  private static let reach = 8
  /// Scalars of a clause that tells what had been done by a date.
  private static let longestTelling = 20

  let text: SourceText

  /// The deadline that starts at an index, nil when none does.
  func deadline(at start: Int) -> Deadline? {
    guard mayStart(start), !isPast(start), let date = date(at: start), date.isPoint else { return nil }
    let earliest = text.phrase(of: Words.earliestLeads, endingAt: start)
    let lead = earliest ?? text.phrase(of: Words.deadlineLeads, endingAt: start) ?? (isAim(start, date) ? [.到] : nil)
    let remark = behindRemark(date.end)
    let ending = text.phrase(of: NumberWords.deadlineEndings, at: remark)
      .flatMap { word in text.has(anyOf: Words.deadlineTailExceptions, at: remark) ? nil : word }
    let end = ending.map { remark + $0.count } ?? date.end
    guard lead != nil || ending != nil || isClosing(before: start), !isOver(end, date) else { return nil }
    let from = start - (lead?.count ?? 0)
    if date.isDayAlone, lead == nil, !isTermOfAction(end, ending) { return nil }
    return Deadline(
      range: from..<end, date: start..<date.end, value: date.value, unit: String(scalars: date.unit),
      calendar: date.calendar, isEarliest: earliest != nil)
  }

  /// （星期五）, （含）, 下班: between a date and 前.
  private func behindRemark(_ end: Int) -> Int {
    var place = text.behindWeekday(end)
    if place == end, text.at(end) == .openBracket, let word = text.phrase(of: Words.inclusions, at: end + 1),
      text.at(end + 1 + word.count) == .closeBracket
    {
      place += word.count + 2
    }
    return place + (text.phrase(of: Words.dayEnds, at: place)?.count ?? 0)
  }

  /// 到2026年年底，力争: until then something is to be done.
  private func isAim(_ start: Int, _ date: Date) -> Bool {
    guard text.at(start - 1) == .到, let last = date.unit.last, Self.ends.contains(last),
      ![.年, .月].contains(text.at(start))
    else { return false }
    return text.has(anyOf: Words.aims, at: text.at(date.end) == .comma ? date.end + 1 : date.end)
  }

  /// 廿日以前报名, 15日前上报; 十日前上报了 was ten days ago.
  private func isTermOfAction(_ end: Int, _ ending: [UInt32]?) -> Bool {
    guard ending != nil, let action = text.phrase(of: NumberWords.termActions, at: end) else { return false }
    return ![.了, .过, .的].contains(text.at(end + action.count))
  }

  /// 去年底以前, 上年12月31日前: no limit lies in the past. Of 去年底 the 年底 alone is none either.
  private func isPast(_ start: Int) -> Bool {
    text.has(anyOf: Words.pasts, at: start) || text.has(anyOf: Words.pasts, endingAt: start)
      || [.年, .月].contains(text.at(start)) && text.has(anyOf: Words.pasts, at: start - 1)
  }

  private func mayStart(_ index: Int) -> Bool {
    let scalar = text.plain[index]
    let isNumber = ScalarClass.isDigit(scalar) || HanNumeral.isNumeral(scalar)
    if scalar == .月, Words.lunarMonths.contains(text.at(index - 1)) { return false }  // 正月底
    let next = text.at(index + 1)
    let isUnit = next == .年 || next == .月
    let mayPrecede =
      !isNumber
      && (isUnit && Words.deadlineYears.contains(scalar)
        || ScalarClass.isDigit(text.at(index + 2)) && text.has(anyOf: Words.deadlineHalves, at: index)
        || HanNumeral.isNumeral(text.at(index + 2)) && text.has(anyOf: Words.deadlineHalves, at: index))
    guard isNumber || scalar == .年 || scalar == .月 || mayPrecede else { return false }
    let before = text.at(index - 1)
    // 2003年5月前: a month is read with its year or not at all.
    if before == .年, isNumber, (2...5).allSatisfy({ ScalarClass.isDigit(text.at(index - $0)) }) { return false }
    return !ScalarClass.isDigit(before) && !HanNumeral.isNumeral(before) && before != .point
      && !(before == .colon && ScalarClass.isDigit(text.at(index - 2)))
      && !ScalarClass.isLatin(before) && !(Words.deadlineYears.contains(before) && !isNumber) && before != .第
  }

  private func date(at start: Int) -> Date? {
    var date = Date(end: start)
    readYear(&date)
    readMonth(&date)
    readDay(&date)
    readHour(&date)
    return date.end > start ? date : nil
  }

  /// 2026年, 今年, 年底
  private func readYear(_ date: inout Date) {
    let start = date.end
    let number = number(at: start)
    let place = number?.end ?? (Words.deadlineYears.contains(text.at(start)) ? start + 1 : start)
    guard text.at(place) == .年 else { return }
    let last = text.at(place + 1) == .年 && place > start ? place + 1 : place  // 今年年底
    if let end = text.phrase(of: Words.deadlineParts, at: last + 1) {
      let isEnd = Self.ends.contains(end[0])
      date = Date(
        end: last + 1 + end.count, value: number?.value ?? 1, unit: [.年] + end, isPoint: true,
        calendar: CalendarPlace(year: Self.year(number), month: isEnd ? 12 : nil))
    } else if place > start {
      date = Date(end: place + 1, calendar: CalendarPlace(year: Self.year(number)))
    }
  }

  private static func year(_ number: (value: Double, end: Int)?) -> Int? {
    number.map { Int($0.value) }.flatMap { $0 >= 1000 ? $0 : nil }
  }

  /// 5月26日, 10月底, 每月25日, 月底
  private func readMonth(_ date: inout Date) {
    guard !date.isPoint else { return }
    let start = date.end
    let number = number(at: start)
    let place = number?.end ?? (Words.deadlineYears.contains(text.at(start)) ? start + 1 : start)
    guard text.at(place) == .月, number.map({ (1...12).contains($0.value) }) ?? true else { return }
    var calendar = date.calendar
    calendar.month = number.map { Int($0.value) }
    if let end = text.phrase(of: Words.deadlineParts, at: place + 1) {
      date = Date(
        end: place + 1 + end.count, value: number?.value ?? 1, unit: [.月] + end, isPoint: true, calendar: calendar)
    } else if let day = self.number(at: place + 1), (1...31).contains(day.value),
      Words.dayUnits.contains(text.at(day.end))
    {
      calendar.day = Int(day.value)
      date = Date(end: day.end + 1, value: day.value, unit: [text.at(day.end)], isPoint: true, calendar: calendar)
    } else if place > start, number != nil {
      date = Date(end: place + 1, value: number?.value ?? 1, unit: [.月], isPoint: true, calendar: calendar)
    }
  }

  /// 廿日, 15日; 三日前 is as often three days ago.
  private func readDay(_ date: inout Date) {
    guard !date.isPoint, let day = number(at: date.end), (Self.leastDay...31).contains(day.value),
      Words.dayUnits.contains(text.at(day.end))
    else { return }
    date = Date(
      end: day.end + 1, value: day.value, unit: [text.at(day.end)], isPoint: true,
      calendar: CalendarPlace(day: Int(day.value)), isDayAlone: true)
  }

  /// 12:00, 下午5点, 17时30分
  private func readHour(_ date: inout Date) {
    let day = date.isPoint ? text.behindWeekday(date.end) : date.end
    let start = text.phrase(of: Words.deadlineHalves, at: day).map { day + $0.count } ?? day
    guard let hour = number(at: start), (0...24).contains(hour.value) else { return }
    let isClock = text.at(hour.end) == .colon && ScalarClass.isDigit(text.at(hour.end + 1))
    guard isClock || Words.hourUnits.contains(text.at(hour.end)) else { return }
    let minute = number(at: hour.end + 1).flatMap { (0...59).contains($0.value) ? $0 : nil }
    guard !isClock || minute != nil else { return }
    let hasMinute = isClock || minute.map { text.at($0.end) == .分 } ?? false
    date = Date(
      end: hasMinute ? (minute?.end ?? hour.end) + (isClock ? 0 : 1) : hour.end + 1,
      value: hour.value + (hasMinute ? (minute?.value ?? 0) / 60 : 0),
      unit: isClock ? [.时] : [text.at(hour.end)], isPoint: true, calendar: date.calendar,
      isDayAlone: date.isDayAlone)
  }

  private func number(at index: Int) -> (value: Double, end: Int)? {
    if let han = HanNumeral.read(text.plain, at: index) { return (Double(han.value), index + han.length) }
    var (value, end) = (0.0, index)
    while end - index < 4, ScalarClass.isDigit(text.at(end)) {
      value = value * 10 + Double(text.at(end) - 0x30)
      end += 1
    }
    return end > index ? (value, end) : nil
  }

  /// 报名截止5月1日, 截止日期为6月30日: until then something is taken in.
  private func isClosing(before start: Int) -> Bool {
    guard let word = text.phrase(of: Words.closings, endingAt: start) else { return false }
    let before = start - word.count
    return word.count > 3 || text.first(of: Words.closedMatters, in: max(0, before - Self.reach)..<before) != nil
  }

  /// 3月底前已经, 5月1日前曾, 10月1日前的那个晚上: told of what has been done. So is a clause behind it: ，公路已经通到村口; 就建成了.
  private func isOver(_ end: Int, _ date: Date) -> Bool {
    if text.has(anyOf: Words.overs, at: end) { return true }
    let start = text.at(end) == .comma ? end + 1 : end
    let clause = start..<text.endOfClause(from: start, within: Self.longestTelling)
    guard clause.count > 1, text.plain[clause.upperBound - 1] != .的,
      NumberWords.orders.first(in: clause, of: text) == nil
    else { return false }
    if text.at(start) == .就, text.plain[clause.upperBound - 1] == .了 { return true }
    // 2003年5月前，这里没有公路
    if date.calendar.year != nil, start > end, text.at(start) != .没, text.first(of: Words.absences, in: clause) != nil {
      return true
    }
    return text.first(of: Words.tellings, in: clause).map {
      !text.plain[$0.upperBound..<clause.upperBound].contains(.的)
    } ?? false
  }
}

private enum Words {
  /// 去年, 上月: what is dated by these lies in the past.
  static let pasts = WordTables.numbers.phrases("past-date")
  /// 前后, 前期: in these 前 belongs to the word behind the date.
  static let deadlineTailExceptions = WordTables.numbers.phrases("deadline-tail-except")
  /// 最迟, 不晚于: before a date.
  static let deadlineLeads = WordTables.numbers.longestFirst("deadline-lead")
  /// 不早于: not before that date.
  static let earliestLeads = WordTables.numbers.longestFirst("earliest-lead")
  /// 今, 本, 每: before 年 or 月.
  static let deadlineYears = WordTables.numbers.scalars("deadline-year")
  /// 正, 腊: in 正月底前 the month is named.
  static let lunarMonths = WordTables.numbers.scalars("lunar-month")
  /// 底, 上旬: behind 年 or 月.
  static let deadlineParts = WordTables.numbers.longestFirst("deadline-part")
  /// 上午, 下午
  static let deadlineHalves = WordTables.numbers.longestFirst("deadline-half")
  static let dayUnits = WordTables.numbers.scalars("day-unit")
  static let hourUnits = WordTables.numbers.scalars("hour-unit")
  /// 截止, 截止日期为: before a date.
  static let closings = WordTables.numbers.longestFirst("closing")
  /// 报名, 申报: before 截止 they show that it sets a limit.
  static let closedMatters = WordTables.numbers.phrases("closed-matter")
  /// 已, 曾: behind a date they tell of what has been done.
  static let overs = WordTables.numbers.phrases("over")
  /// 已经, 早已: in the clause behind a date.
  static let tellings = WordTables.numbers.phrases("telling")
  static let absences = WordTables.numbers.phrases("absent-then")
  /// 含: in brackets between a date and 前.
  static let inclusions = WordTables.numbers.longestFirst("day-included")
  /// 下班: the hour of a day.
  static let dayEnds = WordTables.numbers.longestFirst("day-end")
  /// 要, 力争: behind 到 and a date.
  static let aims = WordTables.numbers.longestFirst("aim")
}
