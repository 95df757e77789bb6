import TextModel

/// Dates with a day of the week that is another one: 2026年11月27日（星期四）. Only dates with a year can be told.
struct WrongWeekdays: AnomalyRule {
  /// Lines above the text, with its title, its speaker and its date.
  private static let linesOfHead = 5

  func findings(in text: SourceText) -> [Finding] {
    let beside = text.plain.indices.filter { text.plain[$0] == .年 }.compactMap { index in
      date(at: index, in: text).flatMap { date in
        weekday(at: date.range.upperBound, in: text).flatMap { finding(date, $0, in: text) }
      }
    }
    return beside + today(in: text)
  }

  private struct Day {
    let range: Range<Int>
    /// From Monday, 0.
    let weekday: Int
  }

  /// The date with a year whose 年 stands at an index.
  private func date(at index: Int, in text: SourceText) -> Day? {
    guard index >= 4, !ScalarClass.isDigit(text.at(index - 5)), let year = number(index - 4..<index, in: text),
      let month = number(from: index + 1, before: .月, in: text),
      let day = number(from: month.end + 1, before: .日, in: text),
      let weekday = Weekdays.day(year, month.value, day.value)
    else { return nil }
    return Day(range: index - 4..<day.end + 1, weekday: weekday)
  }

  private func finding(_ date: Day, _ told: (value: Int, range: Range<Int>), in text: SourceText) -> Finding? {
    guard date.weekday != told.value else { return nil }
    let name = text.text(told.range.dropLast()) + String(scalars: [Weekdays.names[date.weekday]])
    return anomaly("wrong-weekday", told.range, in: text, ["date": text.text(date.range)], suggestion: name)
  }

  /// 今天是星期四 in a speech with a line of its own for its date, （2023年6月16日）.
  private func today(in text: SourceText) -> [Finding] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }.prefix(Self.linesOfHead)
    let dates = lines.compactMap { line -> Day? in
      guard let year = line.first(where: { text.plain[$0] == .年 }), let date = date(at: year, in: text) else {
        return nil
      }
      let rest = line.filter { !date.range.contains($0) }
      return rest.allSatisfy { [.openBracket, .closeBracket, .blank].contains(text.plain[$0]) } ? date : nil
    }
    guard dates.count == 1, let date = dates.first else { return [] }
    return text.plain.indices.compactMap { index in
      guard let today = text.phrase(of: Words.today, at: index), let told = weekday(at: index + today.count, in: text)
      else { return nil }
      return finding(date, told, in: text)
    }
  }

  /// 星期四, （周四）, ，星期四, with its number from Monday, 0.
  private func weekday(at index: Int, in text: SourceText) -> (value: Int, range: Range<Int>)? {
    Weekdays.named(at: [.openBracket, .blank, .comma].contains(text.at(index)) ? index + 1 : index, in: text)
  }

  private func number(_ range: Range<Int>, in text: SourceText) -> Int? {
    let digits = range.map { ScalarClass.isDigit(text.at($0)) ? Int(text.at($0) - 0x30) : -1 }
    return digits.contains(-1) ? nil : digits.reduce(0) { $0 * 10 + $1 }
  }

  private func number(from start: Int, before sign: UInt32, in text: SourceText) -> (value: Int, end: Int)? {
    for end in start + 1...start + 2 where text.at(end) == sign {
      return number(start..<end, in: text).map { ($0, end) }
    }
    return nil
  }
}

private enum Words {
  /// 今天是: before the day of the week on which a speech is held.
  static let today = WordTables.words.longestFirst("today")
}
