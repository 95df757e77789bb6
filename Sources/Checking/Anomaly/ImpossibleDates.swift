import TextModel

/// Days, months and hours that do not exist: 9月31日, 13月5日, 上午25时.
struct ImpossibleDates: AnomalyRule {
  private static let days: Set<UInt32> = [.日, .号]
  private static let hours: Set<UInt32> = [.时, .点]
  private static let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.filter { text.plain[$0] == .月 }.compactMap { index in
      guard let month = number(endingAt: index, in: text),
        let day = DateReader(text: text).number(at: index + 1), Self.days.contains(text.at(day.end))
      else { return nil }
      let isPossible =
        (1...12).contains(month.value) && (1...Self.longest[month.value - 1]).contains(day.value)
        && !(month.value == 2 && day.value == 29 && isCommonYear(before: month.start, in: text))
      return isPossible
        ? nil : anomaly("impossible-date", month.start..<day.end + 1, in: text)
    } + hours(in: text) + clocks(in: text)
  }

  /// 上午25时, 下午3点75分
  private func hours(in text: SourceText) -> [Finding] {
    return text.plain.indices.filter { Self.hours.contains(text.plain[$0]) && ScalarClass.isDigit(text.at($0 - 1)) }
      .compactMap { index in
        guard let hour = number(endingAt: index, in: text) else { return nil }
        let isMorning = text.has(anyOf: Words.morningWords, endingAt: hour.start)
        let isAfterDay = Self.days.contains(text.at(hour.start - 1)) && text.plain[index] == .时
        guard isMorning || isAfterDay || text.has(anyOf: Words.dayParts, endingAt: hour.start) else { return nil }
        let minute = DateReader(text: text).number(at: index + 1).flatMap { text.at($0.end) == .分 ? $0 : nil }
        guard hour.value > (isMorning ? 12 : 24) || minute.map({ $0.value > 59 }) ?? false else { return nil }
        let end = minute.map { $0.end + 1 } ?? index + 1
        // 上午15时: the hour exists, but not in the morning.
        let part =
          isMorning && hour.value <= 24 ? text.phrase(of: Words.morningWords, endingAt: hour.start)?.count ?? 0 : 0
        return anomaly("impossible-date", hour.start - part..<end, in: text, key: "impossible-hour")
      }
  }

  /// 上午9：75: an hour by the clock, of a part of the day or a date.
  private func clocks(in text: SourceText) -> [Finding] {
    text.plain.indices.filter { text.plain[$0] == .colon && ScalarClass.isDigit(text.at($0 - 1)) }.compactMap { colon in
      guard let hour = number(endingAt: colon, in: text), colon - hour.start < 3,
        let minute = DateReader(text: text).number(at: colon + 1),
        minute.end == colon + 3, text.at(minute.end) != .colon, hour.value > 24 || minute.value > 59,
        text.has(anyOf: Words.dayParts, endingAt: hour.start)
          || text.has(anyOf: Words.morningWords, endingAt: hour.start)
      else { return nil }
      return anomaly("impossible-date", hour.start..<minute.end, in: text, key: "impossible-hour")
    }
  }

  /// 2005年2月29日: a year that four does not divide.
  private func isCommonYear(before index: Int, in text: SourceText) -> Bool {
    guard text.at(index - 1) == .年 else { return false }
    let digits = (index - 5..<index - 1).map { HanNumeral.digit(text.at($0)) ?? Int(text.at($0)) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    return !(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
  }

  /// 个月, 2005.9月 and numbers of other kinds are no months; in l0月 a letter stands for a digit.
  private func number(endingAt index: Int, in text: SourceText) -> (value: Int, start: Int)? {
    DateReader(text: text).number(endingAt: index).flatMap {
      index - $0.start < 3 && !ScalarClass.isLatin(text.at($0.start - 1)) ? $0 : nil
    }
  }
}

private enum Words {
  /// 上午, 凌晨: no hour behind them is later than noon; behind 下午 none than midnight.
  static let morningWords = WordTables.words.phrases("morning")
  static let dayParts = WordTables.words.phrases("day-part")
}
