/// Tells what an answer admits not to have done: 没有按期搬迁, 未按要求公示, 没能对旧管网进行更换. Whoever admits a failure
/// promises nothing by it.
extension AnswerReader {
  /// Scalars of what should have been changed, between 对 and its verb.
  private static let reachOfObject = 12

  /// From the word that denies what was to be done up to the end of its clause, or up to where other things are told
  /// (未按期搬迁的一律取缔); nil where a clause admits nothing.
  func failure(in clause: Range<Int>) -> Range<Int>? {
    var start = clause.lowerBound
    while let word = text.first(of: Words.failures, in: start..<clause.upperBound) {
      let behind = word.upperBound..<clause.upperBound
      // 对未完成事项: what is dealt with.
      let isObject = text.has(anyOf: PlanWords.objectLeads, endingAt: word.lowerBound)
      if !isObject, !text.has(anyOf: Words.exceptions, at: word.lowerBound), deniesDeed(behind) {
        return word.lowerBound..<end(of: behind)
      }
      start = word.upperBound
    }
    return nil
  }

  /// Where other things are told; 没有按照群众的要求更换 goes on.
  private func end(of behind: Range<Int>) -> Int {
    behind.first { place in
      text.has(anyOf: Words.ends, at: place) && !text.has(anyOf: Words.endExceptions, at: place)
    } ?? behind.upperBound
  }

  /// 按要求, 及时, 建立, 对…进行更换: what stands behind 没有.
  private func deniesDeed(_ behind: Range<Int>) -> Bool {
    if text.has(anyOf: Words.manners, at: behind.lowerBound) { return true }
    if text.has(anyOf: PlanWords.measureVerbs, at: behind.lowerBound) { return true }
    return text.has(anyOf: PlanWords.objectLeads, at: behind.lowerBound)
      && text.first(of: PlanWords.measureVerbs, in: behind.prefix(Self.reachOfObject)) != nil
  }

  /// Whether a verb is among what its clause admits not to have been done: 回访 of 未建立回访登记制度.
  func isFailed(_ verb: Range<Int>) -> Bool {
    let clause = text.startOfClause(before: verb.lowerBound)..<text.endOfClause(from: verb.upperBound)
    guard let failure = failure(in: clause) else { return false }
    return failure.lowerBound < verb.lowerBound && verb.lowerBound < failure.upperBound
  }

  /// Whether all that a clause tells of is that something was not done; 如未按期整改 is a rule for later.
  func admitsFailure(_ clause: Range<Int>) -> Bool {
    let end = clause.last { !ScalarClass.endsClause(text.plain[$0]) }.map { $0 + 1 } ?? clause.upperBound
    guard let failure = failure(in: clause.lowerBound..<end), failure.upperBound == end,
      text.first(of: PlanWords.conditions, in: clause.lowerBound..<failure.lowerBound) == nil
    else { return false }
    return measure(in: clause) == nil
  }
}

private enum Words {
  /// 没有, 没能, 未
  static let failures = WordTables.words.longestFirst("plan-failure")
  /// 未来, 有没有: other words with them.
  static let exceptions = WordTables.words.longestFirst("plan-failure-except")
  /// 按, 及时, 真正: behind them, how it should have been done.
  static let manners = WordTables.words.longestFirst("plan-failure-manner")
  /// 的, 一律: here the clause goes on with other things.
  static let ends = WordTables.words.longestFirst("plan-failure-end")
  /// 的要求: what should have been kept to.
  static let endExceptions = WordTables.words.longestFirst("plan-failure-end-except")
}
