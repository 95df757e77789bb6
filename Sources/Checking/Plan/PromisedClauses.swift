/// Tells what of an answer promises something: not what people ask for, not what is refused and not what was promised
/// once and did not come. A date in such a clause is nobody's deadline.
extension AnswerReader {
  /// What statements say.
  struct Promised {
    /// Without requests and broken promises.
    let told: [Range<Int>]
    /// Without what is refused, too, and what is admitted not to have been done.
    let kept: [Range<Int>]
    /// Whether nothing was asked for, broken or refused.
    let isWhole: Bool
  }

  /// Scalars of a clause before the people who ask, and from them to what they ask.
  private static let (reachOfAsker, reachOfAsking) = (8, 5)

  /// The clauses of one statement that are left.
  private struct Statement {
    let clauses: [Range<Int>]
    var left: Set<Int>

    /// Clauses beside each other are one again.
    var ranges: [Range<Int>] {
      left.sorted().reduce(into: []) { ranges, place in
        let clause = clauses[place]
        if let last = ranges.last, last.upperBound == clause.lowerBound {
          ranges[ranges.count - 1] = last.lowerBound..<clause.upperBound
        } else {
          ranges.append(clause)
        }
      }
    }
  }

  /// What the statements say themselves.
  func promised(_ stated: [Range<Int>]) -> Promised {
    var statements = stated.map { range in
      let clauses = self.clauses(of: range)
      return Statement(clauses: clauses, left: Set(clauses.indices))
    }
    for number in statements.indices {
      statements[number].left.subtract(asked(statements[number].clauses))
      dropBroken(number, of: &statements)
    }
    let told = statements.flatMap(\.ranges)
    for number in statements.indices { statements[number].left.subtract(refused(statements[number].clauses)) }
    let isWhole = statements.allSatisfy { $0.left.count == $0.clauses.count }
    for number in statements.indices {
      let clauses = statements[number].clauses
      statements[number].left.subtract(clauses.indices.filter { admitsFailure(clauses[$0]) })
    }
    return Promised(told: told, kept: statements.flatMap(\.ranges), isWhole: isWhole)
  }

  /// The clauses tile the range.
  func clauses(of range: Range<Int>) -> [Range<Int>] {
    var (clauses, start): ([Range<Int>], Int) = ([], range.lowerBound)
    for index in range where ScalarClass.endsClause(text.plain[index]) {
      clauses.append(start..<index + 1)
      start = index + 1
    }
    return start < range.upperBound ? clauses + [start..<range.upperBound] : clauses
  }

  // MARK: Requests

  /// 居民要求修建停车场，并加装路灯
  private func asked(_ clauses: [Range<Int>]) -> [Int] {
    var asked: [Int] = []
    for (place, clause) in clauses.enumerated() {
      let goesOn =
        asked.last == place - 1 && text.has(anyOf: Words.goingOn, at: clause.lowerBound)
        && times.first(in: clause) == nil
      if goesOn || isRequest(clause) { asked.append(place) }
    }
    return asked
  }

  /// 有群众要求更换水管; 应群众要求更换水管 and 群众要求强烈 ask nothing.
  private func isRequest(_ clause: Range<Int>) -> Bool {
    if isAskedOfUs(clause) { return true }
    var start = clause.lowerBound
    while let people = text.first(of: Words.askers, in: start..<clause.upperBound),
      people.lowerBound - clause.lowerBound <= Self.reachOfAsker
    {
      let reach = people.upperBound..<min(clause.upperBound, people.upperBound + Self.reachOfAsking)
      if let word = text.first(of: Words.asking, in: reach), !reach.prefix(upTo: word.lowerBound).contains(where: isOf),
        word.upperBound < clause.upperBound, !text.has(anyOf: Words.askingExceptions, at: word.upperBound),
        !ScalarClass.endsClause(text.plain[word.upperBound]),
        text.first(of: Words.askingLeads, in: clause.lowerBound..<people.lowerBound) == nil
      {
        return true
      }
      start = people.upperBound
    }
    return false
  }

  /// 市应急局要求我们减少检查: whoever asks; 按市局要求我们减少检查 asks nothing.
  private func isAskedOfUs(_ clause: Range<Int>) -> Bool {
    let first = text.trimmed(clause).lowerBound
    guard !text.has(anyOf: Words.compliances, at: first) else { return false }
    return clause.contains { place in
      text.phrase(of: Words.asking, endingAt: place) != nil && text.has(anyOf: Words.us, at: place)
    }
  }

  private func isOf(_ index: Int) -> Bool { text.plain[index] == .的 }

  // MARK: Broken promises

  /// Takes away 原定6月底前更换管网，因故未能完成, also where the end is a sentence of its own.
  private func dropBroken(_ number: Int, of statements: inout [Statement]) {
    let clauses = statements[number].clauses
    for (place, clause) in clauses.enumerated() {
      guard let word = broken(in: clause) else { continue }
      let sign = (0...place).last { text.first(of: Words.brokenSigns, in: told(clauses[$0], before: word)) != nil }
      if let sign {
        statements[number].left.subtract(sign...place)
      } else if isEnd(word, of: clause), !isRule(clauses[place...]) {
        let isTold = measure(in: clause) != nil
        statements[number].left.subtract(max(0, isTold ? place : place - 1)...place)
        if place == 0, !isTold, number > 0 { dropPromise(&statements[number - 1]) }
      }
    }
  }

  /// What stands before a place.
  private func told(_ clause: Range<Int>, before word: Range<Int>) -> Range<Int> {
    clause.lowerBound..<min(clause.upperBound, word.lowerBound)
  }

  /// The sentence before a broken promise, from where it says that something was promised.
  private func dropPromise(_ statement: inout Statement) {
    let clauses = statement.clauses
    guard let sign = clauses.firstIndex(where: { text.first(of: Words.brokenSigns, in: $0) != nil }) else { return }
    statement.left.subtract(sign..<clauses.count)
  }

  /// 没有兑现; 未完成的 and 凡未完成 are rules for later.
  private func broken(in clause: Range<Int>) -> Range<Int>? {
    guard let word = text.first(of: Words.broken, in: clause), !text.has(anyOf: Words.brokenRules, at: word.upperBound),
      text.first(of: PlanWords.conditions, in: clause.lowerBound..<word.lowerBound) == nil
    else { return nil }
    return word
  }

  private func isEnd(_ word: Range<Int>, of clause: Range<Int>) -> Bool {
    word.upperBound == clause.upperBound || ScalarClass.endsClause(text.plain[word.upperBound])
  }

  private func isRule(_ clauses: ArraySlice<Range<Int>>) -> Bool {
    clauses.contains { text.first(of: Words.consequences, in: $0) != nil }
  }

  // MARK: Refusals

  /// 因资金不足，今年不能更换: with the reasons right before.
  private func refused(_ clauses: [Range<Int>]) -> Set<Int> {
    var refused: Set<Int> = []
    for (place, clause) in clauses.enumerated() where isRefused(clause) && measure(in: clause) == nil {
      refused.insert(place)
      var before = place - 1
      while before >= 0, text.first(of: PlanWords.reasons, in: clauses[before]) != nil,
        measure(in: clauses[before]) == nil
      {
        refused.insert(before)
        before -= 1
      }
    }
    return refused
  }
}

private enum Words {
  /// 群众, 居民
  static let askers = WordTables.words.longestFirst("asker")
  /// 要求, 希望
  static let asking = WordTables.words.longestFirst("asking")
  /// 强烈, 的: behind 要求 they speak of it.
  static let askingExceptions = WordTables.words.longestFirst("asking-except")
  /// 应, 由: before the people.
  static let askingLeads = WordTables.words.longestFirst("asking-lead")
  /// 我们, 我局: whom others ask.
  static let us = WordTables.words.longestFirst("asked-us")
  /// 按照, 根据: what is asked is done.
  static let compliances = WordTables.words.longestFirst("asked-compliance")
  /// 并, 以及: the request goes on.
  static let goingOn = WordTables.words.longestFirst("asking-on")
  /// 没有兑现, 未能完成
  static let broken = WordTables.words.longestFirst("broken-promise")
  /// 承诺, 原定: what was promised once.
  static let brokenSigns = WordTables.words.longestFirst("broken-sign")
  /// 的, 者: behind 未完成 they make a rule of it.
  static let brokenRules = WordTables.words.longestFirst("broken-rule")
  /// 追究, 问责: what a rule threatens with.
  static let consequences = WordTables.words.longestFirst("consequence")
}
