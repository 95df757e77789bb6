/// What was to be, what came, and what is left: 应到15人，实到13人，请假3人; 应得2400元，已发1800元，尚欠800元.
struct DueReader: FigureReader {
  /// Scalars of a clause before its figure.
  private static let longestClause = 16

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    tooMany()
      + all.indices.dropFirst(2).compactMap { number in
        guard let whole = due(number - 2, actual: number - 1) else { return nil }
        return left(number, of: whole) ?? absent(number, of: whole)
      }
  }

  /// 应到5人，实到6人
  private func tooMany() -> [FigureFault] {
    all.indices.dropFirst().compactMap { number in
      guard isSame(number - 1, number), all[number].value > all[number - 1].value,
        figures.has(Words.attending, in: clause(before: number - 1)),
        figures.has(Words.attended, in: clause(before: number))
      else { return nil }
      return FigureFault(.sum, all[number], key: "sum.attended", ["whole": text.text(all[number - 1].range)])
    }
  }

  private func due(_ number: Int, actual: Int) -> Figure? {
    guard isSame(number, actual), isSame(actual, actual + 1),
      !figures.has(ArithmeticWords.actual, in: clause(before: number))
    else { return nil }
    let isDue =
      figures.has(ArithmeticWords.due, in: clause(before: number))
      && figures.has(ArithmeticWords.actual, in: clause(before: actual))
    return isDue || isMeeting(number, actual) ? all[number] : nil
  }

  /// 应到50人，到会48人; 参会50人，实到48人
  private func isMeeting(_ number: Int, _ actual: Int) -> Bool {
    guard all[number].isOfPersons, all[number].value >= all[actual].value else { return false }
    let (due, came) = (clause(before: number), clause(before: actual))
    return figures.has(Words.attending, in: due) && figures.has(Words.came, in: came)
      || figures.has(Words.invited, in: due) && figures.has(Words.attended, in: came)
  }

  /// 尚欠800元, right before the figure.
  private func left(_ number: Int, of whole: Figure) -> FigureFault? {
    let (done, left) = (all[number - 1], all[number])
    // 收入860万元，支出905万元，结余75万元: what was carried over counts too.
    guard done.value <= whole.value, !figures.has(Words.carried, in: figures.range.lowerBound..<whole.range.lowerBound),
      text.phrase(of: Words.leftOver, endingAt: left.range.lowerBound) != nil,
      text.at(done.range.upperBound) == .comma, abs(whole.value - done.value - left.value) > slack([whole, done, left])
    else { return nil }
    return FigureFault(
      .sum, left, key: "sum.left",
      [
        "whole": text.text(whole.range), "done": text.text(done.range),
        "right": WorkedOut.text(whole.value - done.value, like: left),
      ])
  }

  /// 请假3人, 请假1人、缺席2人: more than were not there.
  private func absent(_ number: Int, of whole: Figure) -> FigureFault? {
    var last = number
    while last < all.count, isSame(number - 1, last), figures.has(Words.absence, in: clause(before: last)) { last += 1 }
    guard last > number else { return nil }
    let parts = Array(all[number - 1..<last])
    let sum = parts.reduce(0) { $0 + $1.value }
    // 请假 alone may leave out who stayed away without a word.
    let isAll = figures.has(Words.absent, in: all[number - 1].range.upperBound..<all[last - 1].range.lowerBound)
    guard sum > whole.value + slack(parts) || isAll && sum < whole.value - slack(parts) else { return nil }
    return FigureFault(.sum, whole, key: "sum.total", ["right": WorkedOut.text(sum, like: whole)])
  }

  private func slack(_ figures: [Figure]) -> Double { figures.reduce(1e-6) { $0 + $1.interval.upperBound - $1.value } }

  private func isSame(_ number: Int, _ other: Int) -> Bool {
    [number, other].allSatisfy { !all[$0].isVague && !all[$0].isShare && !all[$0].unit.isEmpty }
      && all[number].isSameUnit(as: all[other])
  }

  private func clause(before number: Int) -> Range<Int> {
    let end = all[number].range.lowerBound
    var start = end
    while start > figures.range.lowerBound, end - start < Self.longestClause,
      !ScalarClass.endsClause(text.plain[start - 1]),
      text.plain[start - 1] != .pause
    { start -= 1 }
    return start..<end
  }
}

private enum Words {
  /// 尚欠, 还剩: right before what is left of a whole.
  static let leftOver = WordTables.arithmetic.longestFirst("left-over")
  /// 请假, 缺席
  static let absence = WordTables.arithmetic.phrases("absence")
  /// 缺席, 未到: with these all are told who were not there.
  static let absent = WordTables.arithmetic.phrases("absent")
  /// 结转, 上年结余: what was there before.
  static let carried = WordTables.arithmetic.phrases("carried-over")
  /// 到会, 出席: behind 应到 those who came.
  static let came = WordTables.arithmetic.phrases("came")
  /// 参会, 通知: before 实到 those who were to come.
  static let invited = WordTables.arithmetic.phrases("invited")
  /// 应到; 实到
  static let attending = WordTables.arithmetic.phrases("attending")
  static let attended = WordTables.arithmetic.phrases("attended")
}
