/// What the clauses of a text say is not so: 市里没有部署, 时间安排至今没有定下来.
///
/// A denial reaches from its word to the end of the clause; where the word denies that something was settled (没有定,
/// 没有落实), and where it ends the clause, it reaches what stands before it in the clause, too. It denies nothing where
/// the clause is a condition (没有调查就没有发言权), turns it round by a second negation (没有理由不学习), asks a question
/// or only describes a noun (没有落实的单位要抓紧).
struct ClauseDenials {
  /// Scalars behind a word such as 不再 that it reaches.
  private static let reachOfNear = 3
  /// Longer attributes and what they belong to are no single thing that is denied.
  private static let longestTail = 8
  /// A clause that begins with 至今 and the like says its subject at most so many scalars before its denial.
  private static let longestAdverbs = 5
  private static let longestTopic = 12

  /// What begins in one of these is denied.
  private(set) var ahead: [Range<Int>] = []
  /// What lies in one of these is denied.
  private(set) var topics: [Range<Int>] = []
  /// Clauses of which nothing but the denial remains.
  private(set) var whole: [Range<Int>] = []

  private let text: SourceText
  private let clauses: [Range<Int>]

  init(_ text: SourceText, clauses: [Range<Int>]) {
    (self.text, self.clauses) = (text, clauses)
    for number in clauses.indices where !isCondition(number) && text.at(clauses[number].upperBound) != .question {
      for part in parts(of: clauses[number]) { read(part, of: number) }
    }
  }

  // MARK: clauses

  /// Whether the next clause tells what follows if it is not done.
  private func isCondition(_ number: Int) -> Bool {
    number + 1 < clauses.count && text.at(clauses[number].upperBound) == .comma
      && text.has(anyOf: Words.then, at: clauses[number + 1].lowerBound)
  }

  /// A clause cut where it turns: 有部署但没有落实.
  private func parts(of clause: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = clause.lowerBound
    while let turn = text.first(of: Words.turn, in: start..<clause.upperBound) {
      parts.append(start..<turn.lowerBound)
      start = turn.upperBound
    }
    return parts + [start..<clause.upperBound]
  }

  private mutating func read(_ part: Range<Int>, of number: Int) {
    let (denies, absent) = (Words.denies, Words.absent)
    for index in part {
      let far = text.phrase(of: denies, at: index)
      if let word = far ?? text.phrase(of: CheckWords.denials, at: index), index + word.count <= part.upperBound {
        deny(index..<index + word.count, isFar: far != nil, in: part, of: number)
      }
      if let word = refusal(at: index, in: part) { deny(word, isFar: false, in: part, of: number) }
      if let word = text.phrase(of: absent, at: index), !isNegated(index), endsPart(index + word.count, part),
        !isUndone(index..<index + word.count, in: part)
      {
        denyTopic(before: index, in: part, of: number)
      }
    }
  }

  /// 不 of 不开展督导检查, and 取消 of 取消督导检查; none where the clause tells a condition or a penalty.
  private func refusal(at index: Int, in part: Range<Int>) -> Range<Int>? {
    if let word = text.phrase(of: Words.refuses, at: index), case let end = index + word.count, end < part.upperBound,
      text.has(anyOf: Words.refusedActs, at: end), text.first(of: Words.notRefused, in: end..<part.upperBound) == nil
    {
      return index..<end
    }
    guard let word = text.phrase(of: Words.stops, at: index), case let end = index + word.count, end < part.upperBound,
      !text.cutsWord(end), !isNegated(index), text.first(of: Words.notStopped, in: end..<part.upperBound) == nil
    else { return nil }
    return index..<end
  }

  /// 不流于形式, 没有流于形式
  private func isNegated(_ index: Int) -> Bool {
    text.has(anyOf: Words.negation, endingAt: index) || text.has(anyOf: Words.denies, endingAt: index)
  }

  private mutating func deny(_ word: Range<Int>, isFar: Bool, in part: Range<Int>, of number: Int) {
    guard !text.isPiece(word, of: Words.partOfOther), !text.isPiece(word, of: Words.denialExceptions),
      !isUndone(word, in: part), let end = end(of: word, in: part)
    else { return }
    guard isFar else {
      ahead.append(word.upperBound..<min(end, word.upperBound + Self.reachOfNear + 1))
      return
    }
    ahead.append(word.upperBound..<end)
    if endsPart(word.upperBound, part) || isSettled(word.upperBound, in: part) {
      denyTopic(before: word.lowerBound, in: part, of: number)
    }
  }

  /// Denies what a clause begins with, and the short clause before it when that holds the subject.
  private mutating func denyTopic(before index: Int, in part: Range<Int>, of number: Int) {
    let comma = (part.lowerBound..<index).last { text.plain[$0] == .pause }
    topics.append((comma.map { $0 + 1 } ?? part.lowerBound)..<index)
    whole.append(clauses[number])
    guard number > 0, part.lowerBound == clauses[number].lowerBound, index - part.lowerBound <= Self.longestAdverbs,
      case let before = clauses[number - 1], before.count <= Self.longestTopic, text.at(before.upperBound) == .comma,
      index == part.lowerBound || text.has(anyOf: Words.topic, at: part.lowerBound)
    else { return }
    topics.append(before)
    whole.append(before)
  }

  // MARK: reach

  /// Where a denial ends; nil where it describes a noun and denies nothing.
  private func end(of word: Range<Int>, in part: Range<Int>) -> Int? {
    guard let of = (word.upperBound..<part.upperBound).first(where: { text.plain[$0] == .的 }) else {
      return part.upperBound
    }
    let tail = of + 1..<part.upperBound
    let isDescribing =
      tail.isEmpty || tail.count > Self.longestTail || text.first(of: Words.relativeHead, in: tail) != nil
    return isDescribing ? nil : part.upperBound
  }

  /// Whether a denial is turned round, or holds on a condition only.
  private func isUndone(_ word: Range<Int>, in part: Range<Int>) -> Bool {
    let behind = word.upperBound..<part.upperBound
    return text.first(of: Words.undoneBefore, in: part.lowerBound..<word.lowerBound) != nil
      || text.first(of: Words.undoneAfter, in: behind) != nil
      || isAssured(word.upperBound) || isNegatedAgain(behind)
  }

  /// Words of one character must stand right behind, longer ones soon.
  private func isAssured(_ index: Int) -> Bool {
    (index...index + Self.reachOfNear).contains { place in
      Words.undoneBehind.contains { text.has($0, at: place) && (place == index || $0.count > 1) }
        && !(index..<place).contains { ScalarClass.endsClause(text.at($0)) }
    }
  }

  private func isNegatedAgain(_ range: Range<Int>) -> Bool {
    range.contains { index in
      text.phrase(of: Words.negation, at: index) != nil
        && !text.isPiece(index..<index + 1, of: Words.harmlessNegation)
    }
  }

  /// Whether nothing follows but a particle, or the next item of a list.
  private func endsPart(_ index: Int, _ part: Range<Int>) -> Bool {
    let next = Self.particles.contains(text.at(index)) ? index + 1 : index
    return next >= part.upperBound || text.at(next) == .pause
  }

  /// 了 着 过 呢 吧
  private static let particles: Set<UInt32> = [.了, .着, .过, .呢, .吧]

  /// Whether what is denied is that something was settled, an adverb or two before it.
  private func isSettled(_ index: Int, in part: Range<Int>) -> Bool {
    var place = index
    for _ in 0..<Self.reachOfNear {
      if text.has(anyOf: Words.settled, at: place) { return true }
      guard let gap = text.phrase(of: Words.settledGap, at: place), place + gap.count < part.upperBound else {
        return false
      }
      place += gap.count
    }
    return text.has(anyOf: Words.settled, at: place)
  }
}

private enum Words {
  /// 不断, 无不: longer words in which these deny nothing.
  static let denialExceptions = WordTables.words.phrases("denial-except")
  static let denies = WordTables.denials.longestFirst("denies")
  static let settled = WordTables.denials.longestFirst("settled")
  static let absent = WordTables.denials.longestFirst("absent")
  static let negation = WordTables.denials.longestFirst("negation")
  static let then = WordTables.denials.longestFirst("then")
  static let turn = WordTables.denials.longestFirst("turn")
  static let partOfOther = WordTables.denials.longestFirst("denies-part")
  static let undoneBefore = WordTables.denials.longestFirst("denies-nothing-before")
  static let undoneBehind = WordTables.denials.longestFirst("denies-nothing-behind")
  static let undoneAfter = WordTables.denials.longestFirst("denies-nothing-after")
  static let harmlessNegation = WordTables.denials.longestFirst("negation-harmless")
  static let relativeHead = WordTables.denials.longestFirst("relative-head")
  static let settledGap = WordTables.denials.longestFirst("settled-gap")
  /// 不, 无人, and 开展 behind them.
  static let refuses = WordTables.denials.longestFirst("refuses")
  static let refusedActs = WordTables.denials.longestFirst("refused-act")
  static let notRefused = WordTables.denials.longestFirst("refuses-except")
  /// 取消, 暂停, and 资格 behind them.
  static let stops = WordTables.denials.longestFirst("stops")
  static let notStopped = WordTables.denials.longestFirst("stops-except")
  static let topic = WordTables.denials.longestFirst("denied-topic")
}
