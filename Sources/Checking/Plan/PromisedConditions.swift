/// Finds what a promise depends on: 如资金到位，年底前完成; 待新楼交付后再增设; 条件允许的情况下更换.
///
/// Precision first: 如发现损坏 and 整改完成后公示 are rules and an order of steps. What others must give, grant or finish
/// has to be named.
extension AnswerReader {
  /// Scalars of a clause before 如 or 待, and between 资金 and 到位.
  private static let (reachOfOpening, reachOfVerb) = (8, 6)

  /// The condition of what was found, as far as it stands in one sentence with it; nil where there is none.
  func condition(of parts: [IssueAnswer.Part: Range<Int>], in kept: [Range<Int>]) -> Range<Int>? {
    let found = [parts[.measure], parts[.deadline]].compactMap(\.self)
    for statement in kept {
      for clause in clauses(of: statement) {
        guard let condition = condition(in: clause) else { continue }
        let own = found.filter { statement.contains($0.lowerBound) }
        let isBefore = own.contains { $0.upperBound > condition.upperBound }
        // 更换两台，如资金到位再更换五台: the first two come anyhow.
        let rest = condition.upperBound..<statement.upperBound
        let isLast = !own.isEmpty && measure(in: rest) == nil
        // 水泵待新厂房交付后再更换
        let isAlone = found.isEmpty && text.first(of: PlanWords.measureVerbs, in: rest) != nil
        if isBefore || isLast || isAlone { return condition }
      }
    }
    return nil
  }

  private func condition(in clause: Range<Int>) -> Range<Int>? {
    if let event = awaited(in: clause) { return event }
    if let word = text.first(of: Words.phrases, in: clause) { return word }
    guard let thing = text.first(of: Words.things, in: clause) else { return nil }
    let reach = thing.upperBound..<min(clause.upperBound, thing.upperBound + Self.reachOfVerb)
    guard let verb = text.first(of: Words.verbs, in: reach) else { return nil }
    if let opening = opening(of: Words.openers, before: thing.lowerBound, in: clause) ?? head(of: clause) {
      return text.trimmed(opening..<verb.upperBound)
    }
    // 资金已经到位后 is past.
    guard let tail = text.phrase(of: Words.tails, at: verb.upperBound),
      !(thing.upperBound..<verb.lowerBound).contains(where: { text.plain[$0] == .已 })
    else { return nil }
    return thing.lowerBound..<verb.upperBound + tail.count
  }

  /// 待新楼交付后再: what is waited for, where something is done only then.
  private func awaited(in clause: Range<Int>) -> Range<Int>? {
    guard let start = opening(of: Words.waiting, before: clause.upperBound, in: clause) ?? head(of: clause)
    else { return nil }
    let behind = start..<clause.upperBound
    guard let turn = text.first(of: Words.turns, in: behind) else { return nil }
    return start..<turn.upperBound - 1
  }

  /// The beginning of a clause that begins with 等.
  private func head(of clause: Range<Int>) -> Int? {
    let start = text.trimmed(clause).lowerBound
    return text.has(anyOf: Words.heads, at: start) && !text.has(anyOf: Words.exceptions, at: start) ? start : nil
  }

  /// Where a word near the head of a clause begins; 接待 and 如期 open nothing.
  private func opening(of words: PhraseList, before end: Int, in clause: Range<Int>) -> Int? {
    let reach = clause.prefix(Self.reachOfOpening)
    return reach.first { place in
      place < end && text.has(anyOf: words, at: place) && !text.has(anyOf: Words.exceptions, at: place)
        && !(place > 0 && text.has(anyOf: Words.exceptions, at: place - 1))
    }
  }
}

private enum Words {
  /// 如, 若, 视: open a condition.
  static let openers = WordTables.words.longestFirst("promise-if")
  /// 待: opens what is waited for.
  static let waiting = WordTables.words.longestFirst("promise-await")
  /// 等: does so at the head of a clause.
  static let heads = WordTables.words.longestFirst("promise-await-head")
  /// 接待, 如期: other words with them.
  static let exceptions = WordTables.words.longestFirst("promise-if-except")
  /// 后再, 后方: what comes behind waits for what is before. The last scalar is no part of the condition.
  static let turns = WordTables.words.longestFirst("promise-await-turn")
  /// 资金, 批复: what others give.
  static let things = WordTables.words.longestFirst("promise-if-thing")
  /// 到位, 允许
  static let verbs = WordTables.words.longestFirst("promise-if-verb")
  /// 后, 的情况下: behind 资金到位.
  static let tails = WordTables.words.longestFirst("promise-if-tail")
  /// 视资金情况: conditions by themselves.
  static let phrases = WordTables.words.longestFirst("promise-if-phrase")
}
