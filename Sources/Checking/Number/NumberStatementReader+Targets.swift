extension NumberStatementReader {
  /// How far back in its sentence a target may be announced.
  private static let reachOfTarget = 60
  /// Scalars from 翻两番 to 目标, and from 已经 to 实现.
  private static let reachOfGoal = 8
  /// Scalars from 目标 to 已经实现.
  private static let reachOfReached = 20
  private static let doublings = "番"
  private static let toTurn: UInt32 = 0x7FFB  // 翻

  /// 缺课达三分之一者, 不满意率达到30%的单位: the share sets a condition.
  func opensCondition(_ end: Int) -> Bool {
    if text.at(end) == .者 { return true }
    return text.at(end) == .的
      && (text.at(end + 1) == .comma || text.has(anyOf: NumberWords.conditionSubjects, at: end + 1))
  }

  /// 必须达到45个学时: an amount that is asked for.
  func isOrderedAmount(_ range: Range<Int>) -> Bool {
    let topic = topic(before: range.lowerBound)
    return [.到, .达].contains(text.at(range.lowerBound - 1))
      && text.first(of: NumberWords.figureDuties, in: topic) != nil
  }

  /// （含30%） and （不含70%） behind a limit tell whether it counts itself; nil without such a remark.
  func inclusion(at index: Int) -> Bool? {
    guard text.at(index) == .openBracket else { return nil }
    if text.has(anyOf: Words.leavingOut, at: index + 1) { return false }
    return text.has(anyOf: NumberWords.takingIn, at: index + 1) ? true : nil
  }

  /// 要达到95%, 力争达95%: a target is a lower bound.
  func isTarget(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard !isReached(behind: range.upperBound) else { return false }
    // 将达95% may be foretold.
    if text.at(start - 1) == .达 {
      return text.first(of: Words.pledges, in: topic(before: start - 1)) != nil && isAimed(before: start - 1)
    }
    guard text.at(start - 1) == .到, text.at(start - 2) == .达 else { return false }
    let clause = topic(before: start - 2)
    if isAimed(before: start - 2) { return true }
    return clause.contains { [.要, .须, .应, .争].contains(text.plain[$0]) }
  }

  /// 力争比2000年翻两番: how many times something is to be doubled by then, with 翻; nil of what has been done.
  func doublingAim(_ quantity: Quantity) -> Range<Int>? {
    let start = quantity.range.lowerBound - 1
    let end = quantity.range.upperBound
    guard quantity.unit == Self.doublings, quantity.upper == nil, text.at(start) == Self.toTurn,
      !isReached(behind: end),
      isAimed(before: start, by: Words.doublingCues)
        || goal(behind: end) != nil && text.first(of: Words.reachedBefore, in: topic(before: start)) == nil
    else { return nil }
    return start..<end
  }

  /// 翻两番的目标: what an amount is called.
  private func goal(behind end: Int) -> Range<Int>? {
    guard text.at(end) == .的 else { return nil }
    return text.first(of: Words.goals, in: end..<text.endOfClause(from: end, within: Self.reachOfGoal))
  }

  /// 翻两番的目标，已经提前五年实现了; 增长8%的任务圆满完成: what was aimed at is reached. 确保增长8%的目标如期实现 still aims.
  func isReached(behind end: Int) -> Bool {
    guard let goal = goal(behind: end) else { return false }
    let said = goal.upperBound..<text.endOfSentence(from: goal.upperBound, within: Self.reachOfReached)
    guard let adverb = text.first(of: Words.reachedLeads, in: said),
      text.first(
        of: Words.reaching, in: adverb.upperBound..<text.endOfClause(from: adverb.upperBound, within: Self.reachOfGoal))
        != nil
    else { return false }
    // 已经, where 提前实现 may be asked for.
    if text.at(adverb.upperBound - 1) == .已 { return true }
    return text.first(of: Words.ahead, in: topic(before: end)) == nil
      && text.first(of: Words.ahead, in: goal.upperBound..<adverb.lowerBound) == nil
  }

  /// 到2027年，通水率达到80%: the sentence sets a target.
  private func isAimed(before end: Int, by cues: PhraseList = Words.targetCues) -> Bool {
    var start = end
    while start > 0, end - start < Self.reachOfTarget, !ScalarClass.endsSentence(text.plain[start - 1]),
      text.plain[start - 1] != .semicolon,
      text.plain[start - 1] != .lineBreak
    {
      start -= 1
    }
    return text.first(of: cues, in: start..<end) != nil && text.first(of: Words.targetReached, in: start..<end) == nil
  }
}

private enum Words {
  static let leavingOut = WordTables.numbers.phrases("leaving-out")
  /// 力争, 到20: in a sentence with one of these 达到 sets a target, unless it tells what has been done.
  static let targetCues = WordTables.numbers.phrases("target-cue")
  /// 到本世纪末: so in a sentence that speaks of doubling.
  static let doublingCues = WordTables.numbers.phrases("doubling-cue")
  /// 目标: 翻两番的目标.
  static let goals = WordTables.numbers.phrases("goal")
  /// 已经, 提前: behind a goal, before 实现.
  static let reachedLeads = WordTables.numbers.phrases("reached-lead")
  static let reaching = WordTables.numbers.phrases("reaching")
  /// 要, 确保: with one of these 提前实现 is still to come.
  static let ahead = WordTables.numbers.phrases("goal-ahead")
  /// 实现了: in the clause before a goal.
  static let reachedBefore = WordTables.numbers.phrases("reached-before")
  static let pledges = WordTables.numbers.phrases("pledge")
  static let targetReached = WordTables.numbers.phrases("target-reached")
}
