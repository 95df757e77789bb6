/// Reads by when a plan wants something done: 6月底前, 明年一季度, 国庆节前, 一个月内, 长期坚持.
///
/// `DeadlineReader` reads dates that are limits in any text; here a time is one by standing in an answer, unless it
/// tells of the past (已于3月20日, 去年四季度).
struct PlanTimes {
  /// Scalars before a time in which 已, and behind it in which 以来 shows that it is past.
  private static let reachOfPast = 6
  private static let longestTime = 14

  private let text: SourceText

  init(_ text: SourceText) { self.text = text }

  /// The first time in a range by which something is to be done; 今年 and 明年 only where there is no closer one.
  func first(in range: Range<Int>) -> Range<Int>? { first(in: range, asksPast: false) }

  /// The first time in a range, whether something is to be done by then or was done.
  func any(in range: Range<Int>) -> Range<Int>? { first(in: range, asksPast: true) }

  private func first(in range: Range<Int>, asksPast: Bool) -> Range<Int>? {
    var index = range.lowerBound
    var vague: Range<Int>?
    while index < range.upperBound {
      guard let time = time(at: index, in: range) else {
        index += 1
        continue
      }
      index = time.upperBound
      if !asksPast, isPast(time) { continue }
      if time.count > 2 || text.plain[time.upperBound - 1] != .年 { return time }
      vague = vague ?? time
    }
    return vague
  }

  /// The time that begins at an index, with 前 or 内 behind it; nil where there is none.
  private func time(at start: Int, in range: Range<Int>) -> Range<Int>? {
    let written = written(at: start, in: range)
    if let word = text.phrase(of: Words.deadlineWords, at: start), start + word.count <= range.upperBound {
      let end = start + word.count
      if let written, written.upperBound > end { return written }
      // 年底前 has its 前; 年底 may get one.
      return
        start..<(Words.deadlineEndings.contains { text.has($0, endingAt: end) }
        ? end : ending(at: end, in: range) ?? end)
    }
    if let event = text.phrase(of: Words.deadlineEvents, at: start) {
      let end = start + event.count
      let turn = text.phrase(of: Words.eventTurns, at: end).map { end + $0.count } ?? end
      return ending(at: turn, in: range).map { start..<$0 }
    }
    return written
  }

  /// 二〇〇五年六月, 15个工作日内, 明年一季度, 10月中旬
  private func written(at start: Int, in range: Range<Int>) -> Range<Int>? {
    guard start < range.upperBound, isNumeral(text.plain[start]) || text.has(anyOf: Words.yearWords, at: start),
      !isNumeral(text.at(start - 1)) || text.plain[start] == .今
    else { return nil }
    var end = start
    while end < range.upperBound, end - start < Self.longestTime,
      isNumeral(text.plain[end]) || Words.timeSigns.contains(text.plain[end])
    {
      // 本 opens a time but goes on with none, and 每 comes before one.
      if end > start, [.本, .今, .明].contains(text.plain[end]) { break }
      end += 1
    }
    // 6月起, 10月底前: the ending may have been taken for a sign.
    while end > start, isNumeral(text.plain[end - 1]) || [.个, .上, .工, .第].contains(text.plain[end - 1]) {
      end -= 1
    }
    guard end > start + 1 else { return nil }
    // 报修后24小时内 tells how fast each time, not by when.
    if let behind = ending(at: end, in: range) { return text.plain[end - 1] == .时 ? nil : start..<behind }
    return isPoint(start..<end) ? start..<end : nil
  }

  private func ending(at place: Int, in range: Range<Int>) -> Int? {
    guard let word = text.phrase(of: Words.deadlineEndings, at: place), place + word.count <= range.upperBound,
      !text.has(anyOf: Words.endingExceptions, at: place)
    else { return nil }
    return place + word.count
  }

  /// A date or part of a year, not 三天, 24小时 or 两年, which tell how long.
  private func isPoint(_ time: Range<Int>) -> Bool {
    let last = text.plain[time.upperBound - 1]
    // 旬 底 末
    if [.旬, .底, .末].contains(last) { return true }
    let isLed = text.has(anyOf: Words.deadlineLeads, endingAt: time.lowerBound)
    let names = text.has(anyOf: Words.yearWords, at: time.lowerBound)
    let hasMonth = time.contains { text.plain[$0] == .月 } && !time.contains { text.plain[$0] == .个 }
    let hasQuarter = last == .度 && text.at(time.upperBound - 2) == .季 && time.count > 2
    let hasYear = last == .年 && time.count > 4
    return isLed && (names || hasMonth || hasQuarter || hasYear) || names && time.count > 1 || hasQuarter
      || hasMonth && isNumeral(text.plain[time.lowerBound])
  }

  /// 已于3月20日, 去年四季度, 3月以来, 6月的
  private func isPast(_ time: Range<Int>) -> Bool {
    if text.has(anyOf: Words.pastLeads, endingAt: time.lowerBound) { return true }
    if let tail = text.phrase(of: Words.pastTails, at: time.upperBound), !isOrder(tail, behind: time) { return true }
    if text.has(anyOf: Words.sinces, endingAt: time.lowerBound), lastsTillNow(behind: time) { return true }
    let from = max(0, time.lowerBound - Self.reachOfPast)
    let before = (from..<time.lowerBound).reversed().prefix { !ScalarClass.endsClause(text.plain[$0]) }
    return before.contains { text.plain[$0] == .已 }
  }

  /// 自2016年执行至今
  private func lastsTillNow(behind time: Range<Int>) -> Bool {
    text.first(
      of: PlanWords.nows, in: time.upperBound..<text.endOfClause(from: time.upperBound, within: Self.longestTime))
      != nil
  }

  /// 九月底前提出申请: behind a limit that is to be done; 九月底前提出的意见 and 九月底前提出了 tell of the past.
  private func isOrder(_ tail: [UInt32], behind time: Range<Int>) -> Bool {
    let isLimit = [.前, .内].contains(text.plain[time.upperBound - 1])
    let next = text.at(time.upperBound + tail.count)
    return isLimit && tail.first != .的 && ![.的, .了, .过].contains(next)  // 的; 的 了 过
  }

  private func isNumeral(_ scalar: UInt32) -> Bool { ScalarClass.isDigit(scalar) || HanNumeral.isNumeral(scalar) }
}

private enum Words {
  /// 前, 内: behind a time.
  static let deadlineEndings = WordTables.words.longestFirst("deadline-ending")
  /// 年底前, 近期: without a number.
  static let deadlineWords = WordTables.words.longestFirst("deadline-word")
  /// What a time is written with besides numerals.
  static let timeSigns = WordTables.words.scalars("time-sign")
  /// 国庆节, 入冬: before 前.
  static let deadlineEvents = WordTables.words.longestFirst("deadline-event")
  /// 结束, 开始: between an event and 前.
  static let eventTurns = WordTables.words.longestFirst("event-turn")
  /// 内容, 起点: no endings of a time.
  static let endingExceptions = WordTables.words.longestFirst("ending-except")
  /// 预计, 力争: before a month or year they make it a date to come.
  static let deadlineLeads = WordTables.words.longestFirst("deadline-lead")
  /// 今年, 下月
  static let yearWords = WordTables.words.longestFirst("year-word")
  /// 去年, 上: before a time that is past.
  static let pastLeads = WordTables.words.longestFirst("past-lead")
  /// 自, 从: a time behind is past where it lasts till now.
  static let sinces = WordTables.words.longestFirst("since")
  /// 以来, 提出: behind one.
  static let pastTails = WordTables.words.longestFirst("past-tail")
}
