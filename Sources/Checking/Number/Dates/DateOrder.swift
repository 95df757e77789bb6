import Wording

/// Dates in an order that cannot be: a span that ends before it begins, phases of one plan that overlap, a matter taken up
/// before it was filed, an overdue date that is not the deadline.
struct DateOrder {
  /// Scalars between a phase and its span, between phases of one plan, and round filing and answer.
  private static let longestLead = 3
  private static let farthest = 1500
  private static let filingReach = 16
  private static let answerReach = 3

  private let text: SourceText

  init(_ text: SourceText) {
    self.text = text
  }

  func findings(_ spans: [DateSpan]) -> [Finding] {
    spans.filter(\.isTurned).map { finding("number.date-order.turned", $0.range) } + phases(spans)
  }

  private func finding(
    _ key: String, _ range: Range<Int>, _ values: [String: String] = [:], severity: Severity = .warning
  ) -> Finding {
    Finding(
      check: .number, rule: "date-order", severity: severity, range: text.range(range),
      message: Message(key, values.merging(["text": text.text(range)]) { own, _ in own }))
  }

  // MARK: phases

  private struct Phase {
    let name: [UInt32]
    let span: DateSpan
  }

  private func phases(_ spans: [DateSpan]) -> [Finding] {
    let phases = spans.compactMap(phase)
    return zip(phases, phases.dropFirst()).compactMap { first, second in
      guard second.span.range.lowerBound - first.span.range.upperBound < Self.farthest, first.name != second.name,
        !mayOverlap(first, second), let order = order(first.span, second.span), order
      else { return nil }
      return finding(
        "number.date-order.phases", second.span.range, ["other": text.text(first.span.range)], severity: .suggestion)
    }
  }

  /// 自查阶段6月1日至6月30日, （二）实施阶段（2024年5月至2025年11月）
  private func phase(_ span: DateSpan) -> Phase? {
    var place = span.range.lowerBound
    while span.range.lowerBound - place < Self.longestLead,
      [.openBracket, .colon, .blank, .从, .自, .为].contains(text.at(place - 1))
    {
      place -= 1
    }
    guard text.has(anyOf: Words.phases, endingAt: place) else { return nil }
    var start = place
    while place - start < Self.longestLead * 3, ScalarClass.isHan(text.at(start - 1)) { start -= 1 }
    return Phase(name: Array(text.plain[start..<place]), span: span)
  }

  private func mayOverlap(_ first: Phase, _ second: Phase) -> Bool {
    let line = text.lines[text.line(of: second.span.range.lowerBound)]
    return text.first(of: Words.overlapping, in: first.span.range.lowerBound..<line.upperBound) != nil
  }

  /// Whether the second begins before the first has ended; nil where the years leave it open.
  private func order(_ first: DateSpan, _ second: DateSpan) -> Bool? {
    let (end, start) = (first.end, second.start)
    let endYear = first.years.end
    // Without a year of its own the later phase is of the same or the next year.
    let startYear =
      start.year
      ?? (second.end.year.map { $0 - (second.end.month < start.month ? 1 : 0) }
        ?? (first.start.year == nil && first.end.year == nil ? endYear : nil))
    guard let startYear else { return nil }
    if let last = end.day, let next = start.day {
      return start.number(year: startYear, day: next) < end.number(year: endYear, day: last)
    }
    return startYear * 12 + start.month < endYear * 12 + end.month
  }

  // MARK: within a sentence

  /// 于3月4日提出的事项，我镇于3月2日受理; 7月5日前报，逾期（7月10日）未报
  func findings(in sentence: Range<Int>) -> [Finding] {
    let dates = DateReader(text: text).dates(in: sentence)
    return filings(dates) + overdue(dates)
  }

  /// 30日内申请；逾期（超过15日）不申请的
  func terms(in sentence: Range<Int>) -> [Finding] {
    let quantities = QuantityReader(text: text)
    return sentence.compactMap { index in
      guard text.plain[index] == .openBracket, text.has(anyOf: Words.overdue, endingAt: index) else { return nil }
      let start = text.has([.超, .过], at: index + 1) ? index + 3 : index + 1
      guard quantities.numerals.starts(at: start), let over = quantities.quantity(at: start),
        text.at(over.range.upperBound) == .closeBracket,
        let term = term(before: index, from: sentence.lowerBound, quantities), term.unit == over.unit,
        term.value != over.value
      else { return nil }
      return finding("number.date-order.overdue", over.range, ["other": text.text(term.range)])
    }
  }

  /// The last 30日内 before an index.
  private func term(before end: Int, from start: Int, _ quantities: QuantityReader) -> Quantity? {
    guard let within = (start..<end).last(where: { text.plain[$0] == .内 }) else { return nil }
    return (max(start, within - 6)..<within).lazy.compactMap { place -> Quantity? in
      guard quantities.numerals.starts(at: place), let found = quantities.quantity(at: place),
        found.range.upperBound == within
      else { return nil }
      return found
    }.first
  }

  private func filings(_ dates: [DateInText]) -> [Finding] {
    guard
      let number = dates.indices.dropLast().first(where: { isFiling(dates[$0], before: dates[$0 + 1].range.lowerBound) }
      ),
      case (let filed, let answered) = (dates[number], dates[number + 1]), let first = filed.day,
      let last = answered.day,
      isAnswer(answered), answered.year == nil || filed.year != nil, !answered.isNextYear,
      case let year = filed.year ?? 2023,
      answered.number(year: answered.year ?? year, day: last) < filed.number(year: year, day: first),
      answered.year != nil || answered.month == filed.month
    else { return [] }
    return [finding("number.date-order.filed", answered.range, ["other": text.text(filed.range)])]
  }

  private func isFiling(_ date: DateInText, before limit: Int) -> Bool {
    let end = date.range.upperBound
    let reach = end..<min(limit, end + Self.filingReach)
    guard let word = text.first(of: Words.filings, in: reach) else { return false }
    return !(end..<word.lowerBound).contains { ScalarClass.endsClause(text.plain[$0]) }
  }

  private func isAnswer(_ date: DateInText) -> Bool {
    let end = date.range.upperBound
    return text.first(of: Words.answers, in: end..<min(text.count, end + Self.answerReach + 2)).map {
      $0.lowerBound - end <= Self.answerReach
    } ?? false
  }

  private func overdue(_ dates: [DateInText]) -> [Finding] {
    guard dates.count > 1 else { return [] }
    return zip(dates, dates.dropFirst()).compactMap { deadline, date in
      let start = date.range.lowerBound
      guard text.at(start - 1) == .openBracket, text.at(date.range.upperBound) == .closeBracket,
        text.has(anyOf: Words.overdue, endingAt: start - 1),
        text.has(anyOf: NumberWords.deadlineEndings, at: deadline.range.upperBound), deadline.day != nil,
        date.day != nil,
        deadline.month != date.month || deadline.day != date.day
      else { return nil }
      return finding("number.date-order.overdue", date.range, ["other": text.text(deadline.range)])
    }
  }
}

private enum Words {
  /// 贯穿, 同步: phases may overlap.
  static let overlapping = WordTables.arithmetic.phrases("overlapping")
  /// 提出, 申请; 受理, 答复
  static let filings = WordTables.arithmetic.longestFirst("filing")
  static let answers = WordTables.arithmetic.longestFirst("filing-answer")
  /// 逾期, behind which brackets say when.
  static let overdue = WordTables.arithmetic.phrases("overdue")
  /// 阶段: what has a span of its own in a plan.
  static let phases = WordTables.arithmetic.longestFirst("phase")
}
