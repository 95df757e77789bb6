/// Reads what follows when a threshold is met or missed: …的单位，必须重新补课; 达不到的退回重写; 方可进行评议.
struct ConsequenceReader {
  private static let reach = 160
  /// Scalars of a noun between 的 and the comma: 的承建单位.
  private static let longestNoun = 16
  /// Scalars of the condition that a clause opens with.
  private static let longestCondition = 30
  /// Scalars between a requirement and what it allows.
  private static let nearThen = 24

  let text: SourceText

  /// - Parameter later: the statements behind this one, in text order.
  func consequence(
    of statement: NumberStatement, before later: some Sequence<NumberStatement>
  ) -> Range<Int>? {
    guard statement.comparator != .about else { return nil }
    let end = statement.range.upperBound
    let sentence = end..<sentenceEnd(from: end)
    let next = later.first { $0.range.lowerBound >= end }
    let rest = end..<cut(sentence, before: next)
    if statement.isCount { return sanction(around: statement, sentence: sentence) }
    if statement.isDemand {
      let isBare = text.has([.的, .comma], at: end)  // 不少于三次的，
      return (isBare ? opened(rest) : nil) ?? allowed(rest) ?? missed(statement, later: later)
        ?? sanction(around: statement, sentence: sentence)
    }
    return opened(rest) ?? joined(rest, to: next, in: sentence) ?? afterCondition(rest) ?? allowed(rest) ?? verdict(
      rest) ?? missed(statement, later: later)
      ?? sanction(around: statement, sentence: sentence) ?? madeUp(statement, rest) ?? putRight(statement, rest)
  }

  // MARK: limits

  private func sentenceEnd(from start: Int) -> Int {
    var limit = start
    while limit < text.count, limit - start < Self.reach, !ScalarClass.endsSentence(text.plain[limit]),
      text.plain[limit] != .semicolon, !isParagraphEnd(limit)
    {
      limit += 1
    }
    return limit
  }

  private func isParagraphEnd(_ index: Int) -> Bool {
    guard text.plain[index] == .lineBreak, let last = text.before(index) else {
      return text.plain[index] == .lineBreak && index == 0
    }
    return ScalarClass.endsSentence(text.plain[last])
      || text.has(anyOf: CheckWords.salutations, at: index + 1)
  }

  /// Another threshold in the sentence has its own consequence, before which this one ends.
  private func cut(_ sentence: Range<Int>, before next: NumberStatement?) -> Int {
    if let next, next.isDemand, sentence.contains(next.range.lowerBound),
      case let start = text.startOfClause(before: next.range.lowerBound),
      start > sentence.lowerBound, text.at(start - 1) == .comma, text.has(anyOf: Words.caps, at: start)
    {
      // 扣10分，累计不超过30分
      return start - 1
    }
    guard let next, sentence.contains(next.range.lowerBound), next.range.upperBound < sentence.upperBound,
      opened(next.range.upperBound..<sentence.upperBound) != nil,
      let comma = (sentence.lowerBound..<next.range.lowerBound).last(where: { text.plain[$0] == .comma })
    else { return sentence.upperBound }
    return comma
  }

  /// 亏损超过50万元的，增长低于-5%的，一律约谈: conditions in a row have one consequence.
  private func joined(_ rest: Range<Int>, to next: NumberStatement?, in sentence: Range<Int>) -> Range<Int>? {
    guard let next, rest.count == 1, text.plain[rest.lowerBound] == .的, next.range.upperBound < sentence.upperBound,
      text.at(next.range.upperBound) == .的
    else { return nil }
    return opened(next.range.upperBound..<sentence.upperBound)
  }

  private func clauseEnd(_ start: Int, _ limit: Int) -> Int {
    (start..<max(start, limit)).first { ScalarClass.endsClause(text.plain[$0]) && text.plain[$0] != .lineBreak }
      ?? limit
  }

  // MARK: conditions

  /// 的，…  的要…  的单位，必须…  的单位依法约谈
  private func opened(_ rest: Range<Int>) -> Range<Int>? {
    let end = clauseEnd(rest.lowerBound, rest.upperBound)
    let marks = (rest.lowerBound..<end).filter { text.plain[$0] == .的 || isPerson($0) }
    if let order = marks.first(where: {
      $0 + 1 < end && (isOrder(at: $0 + 1) || Words.consequences.word(at: $0 + 1, of: text) != nil)
    }) {
      return text.trimmed(order + 1..<rest.upperBound)
    }
    guard let last = marks.last else { return nil }
    if isTold(of: last + 1) { return orderedNext(end, rest) }
    if let start = orderBehindSubject(last + 1..<end) ?? dealtWith(marks, end) {
      return text.trimmed(start..<rest.upperBound)
    }
    if let inner = Words.consequences.first(in: last + 1..<end, of: text) {
      let start = orderBefore(inner.lowerBound, from: last + 1)
      return text.trimmed(start..<rest.upperBound)
    }
    guard end + 1 < rest.upperBound, text.plain[end] == .comma else { return nil }
    return behindComma(end, after: last, in: rest)
  }

  /// 超期的有7条，责任单位要说明情况: how many there are, and in the next clause what they have to do.
  private func orderedNext(_ end: Int, _ rest: Range<Int>) -> Range<Int>? {
    let next = end + 1..<max(end + 1, clauseEnd(end + 1, rest.upperBound))
    return orderBehindSubject(next) == nil ? nil : text.trimmed(next.lowerBound..<max(next.lowerBound, rest.upperBound))
  }

  /// 的，一律约谈  的承建单位，一律约谈: what the clause says that follows on a condition.
  ///
  /// - Parameter mark: the last 的 or 者 of the condition.
  private func behindComma(_ comma: Int, after mark: Int, in rest: Range<Int>) -> Range<Int>? {
    var tail = comma
    while tail > mark, text.isBlank(tail - 1) { tail -= 1 }
    let isBare = tail == mark + 1
    if isBare, mark == rest.lowerBound {
      // 低于60%的，不是能力不行: what is said of them is no consequence.
      let said = text.trimmed(comma + 1..<rest.upperBound)
      return text.has(anyOf: Words.remarks, at: said.lowerBound) ? nil : said
    }
    // 三个月内清理了积压的案件 tells what was done and sets no condition.
    guard isBare || tail - mark <= Self.longestNoun || isSubject(before: tail),
      !(rest.lowerBound..<mark).contains(where: { text.plain[$0] == .了 })
    else { return nil }
    return cued(comma + 1..<rest.upperBound)
  }

  /// 月底前上报的有五家: how many there are, and no condition.
  private func isTold(of index: Int) -> Bool {
    let isCounted =
      text.at(index) == .有 && (HanNumeral.isNumeral(text.at(index + 1)) || ScalarClass.isDigit(text.at(index + 1)))
    return isCounted || text.has(anyOf: Words.remarks, at: index)
  }

  /// 低于60%的班子要写出检查
  private func orderBehindSubject(_ range: Range<Int>) -> Int? {
    range.prefix(Self.longestNoun).first { $0 > range.lowerBound && isSubject(before: $0) && isOrder(at: $0) }
  }

  /// 超过两次的按事故处理
  private func dealtWith(_ marks: [Int], _ end: Int) -> Int? {
    marks.first { text.at($0 + 1) == .按 && text.first(of: Words.dealings, in: $0 + 1..<end) != nil }.map { $0 + 1 }
  }

  /// 60分以下者, but not 被调查者.
  private func isPerson(_ index: Int) -> Bool {
    text.plain[index] == .者 && text.at(index + 1) == .comma
  }

  private func isSubject(before end: Int) -> Bool { text.has(anyOf: NumberWords.conditionSubjects, endingAt: end) }

  private func isOrder(at index: Int) -> Bool {
    NumberWords.orders.word(at: index, of: text) != nil && NumberWords.orderExceptions.word(at: index, of: text) == nil
  }

  private func starts(_ list: PhraseList, at index: Int) -> Bool { text.has(anyOf: list, at: index) }

  /// 都要被兼并: the order before a consequence belongs to it.
  private func orderBefore(_ index: Int, from start: Int) -> Int {
    (start..<index).first { Words.longOrders.word(at: $0, of: text) != nil } ?? index
  }

  /// From the clause in which something is ordered or follows.
  private func cued(_ range: Range<Int>) -> Range<Int>? {
    let first = text.trimmed(range)
    if !first.isEmpty, isOrder(at: first.lowerBound) { return first }
    guard let cue = Words.effects.first(in: range, of: text) else { return nil }
    var start = cue.lowerBound
    while start > range.lowerBound, text.plain[start - 1] != .comma { start -= 1 }
    return text.trimmed(start..<range.upperBound)
  }

  /// 凡有三分之一…，就要返工: words of condition before the number and a comma before what follows.
  private func afterCondition(_ rest: Range<Int>) -> Range<Int>? {
    guard let cue = Words.consequences.first(in: rest, of: text) else { return nil }
    let start = text.startOfClause(before: rest.lowerBound, within: Self.longestCondition)
    guard let comma = (rest.lowerBound..<cue.lowerBound).last(where: { text.plain[$0] == .comma }),
      isConditional(start..<rest.lowerBound)
    else { return nil }
    return text.trimmed(comma + 1..<rest.upperBound)
  }

  /// A condition of one character opens its clause: 对 is also part of 对象.
  private func isConditional(_ range: Range<Int>) -> Bool {
    Words.conditions.contains { word in
      range.contains {
        text.has(word, at: $0) && (word.count > 1 || $0 == 0 || !ScalarClass.isHan(text.at($0 - 1)))
      }
    }
  }

  /// 到会的不少于80%，方可进行评议
  private func allowed(_ rest: Range<Int>) -> Range<Int>? {
    guard
      let then = Words.thens.first(
        in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + Self.nearThen), of: text)
    else { return nil }
    return text.trimmed(then.lowerBound..<rest.upperBound)
  }

  /// 90分以上为优秀
  private func verdict(_ rest: Range<Int>) -> Range<Int>? {
    let start = text.at(rest.lowerBound) == .的 ? rest.lowerBound + 1 : rest.lowerBound
    guard text.at(start) == .为, ScalarClass.isHan(text.at(start + 1)),
      !["为限", "为主", "为上", "为下", "为宜", "为好", "为准"].contains(where: { text.has($0.scalarValues, at: start) })
    else { return nil }
    return start..<((start..<rest.upperBound).first { text.plain[$0] == .comma } ?? rest.upperBound)
  }

  // MARK: requirements

  /// 不得少于2000字，达不到的退回重写: the words for its being missed belong to the requirement before them, and to
  /// those of one unit that are enumerated with it.
  private func missed(_ statement: NumberStatement, later: some Sequence<NumberStatement>) -> Range<Int>? {
    guard statement.comparator != .exactly || statement.unit == "%" else { return nil }
    let end = statement.range.upperBound
    var limit = end
    while limit < text.count, limit - end < Self.reach, text.plain[limit] != .lineBreak { limit += 1 }
    guard let word = Words.missing.first(in: end..<limit, of: text) else { return nil }
    let between = later.prefix { $0.range.lowerBound < word.lowerBound }
    guard between.allSatisfy({ $0.unit == "%" && statement.unit == "%" }), isNear(word, end) else { return nil }
    var start = word.upperBound
    while start < text.count, text.plain[start] == .comma || text.isBlank(start) { start += 1 }
    return text.trimmed(start..<max(start, sentenceEnd(from: start)))
  }

  /// In the sentence, or at the beginning of the next.
  private func isNear(_ word: Range<Int>, _ end: Int) -> Bool {
    let stops = (end..<word.lowerBound).filter { ScalarClass.endsSentence(text.plain[$0]) }
    return stops.isEmpty || stops.count == 1 && stops[0] + 1 == word.lowerBound
  }

  /// 对…的单位，扣减绩效10%: the number is part of what follows.
  private func sanction(around statement: NumberStatement, sentence: Range<Int>) -> Range<Int>? {
    let start = text.startOfClause(before: statement.range.lowerBound, within: Self.reach)
    let end = clauseEnd(statement.range.upperBound, sentence.upperBound)
    guard text.first(of: Words.sanctions, in: start..<end) != nil else { return nil }
    let before = max(0, start - 40)..<statement.range.lowerBound
    let from =
      before.last {
        ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .semicolon || text.plain[$0] == .lineBreak
      }
      ?? before.lowerBound
    let isConditional =
      isConditional(from..<statement.range.lowerBound)
      || text.first(of: [[.的, .comma], [.者, .comma]], in: from..<statement.range.lowerBound) != nil
    return isConditional ? text.trimmed(start..<end) : nil
  }

  /// 一周内补齐
  private func madeUp(_ statement: NumberStatement, _ rest: Range<Int>) -> Range<Int>? {
    guard [.atMost, .atLeast, .range].contains(statement.comparator),
      NumberWords.timeUnits.contains(statement.unit), starts(Words.makeUps, at: rest.lowerBound)
    else { return nil }
    return text.trimmed(rest.lowerBound..<clauseEnd(rest.lowerBound, rest.upperBound))
  }

  /// 个别村低于20学时，…，限3月5日前补齐
  private func putRight(_ statement: NumberStatement, _ rest: Range<Int>) -> Range<Int>? {
    guard statement.comparator == .lessThan, let cue = text.first(of: Words.puttingRight, in: rest),
      (rest.lowerBound..<cue.lowerBound).contains(where: { text.plain[$0] == .comma })
    else { return nil }
    var start = cue.lowerBound
    while start > rest.lowerBound, text.plain[start - 1] != .comma { start -= 1 }
    return text.trimmed(orderBefore(cue.lowerBound, from: start)..<rest.upperBound)
  }
}

private enum Words {
  static let consequences = WordIndex(WordTables.numbers.words("consequence"))
  /// The same with words that are nouns elsewhere, for what stands behind a comma: 报告, 审核.
  static let effects = WordIndex(WordTables.numbers.words("consequence") + WordTables.numbers.words("follow-up"))
  /// Those of two characters and more.
  static let longOrders = WordIndex(WordTables.numbers.words("order").filter { $0.count > 1 })
  /// 不是, 主要是: behind 的， they tell something of those who are meant.
  static let remarks = WordTables.numbers.phrases("remark")
  /// 方可: a requirement, and behind it what it allows.
  static let thens = WordIndex(WordTables.numbers.words("then"))
  /// 达不到的, 否则: when the requirement before it is not met.
  static let missing = WordIndex(WordTables.numbers.words("missing-it"))
  /// 扣减, 奖励: the number says how much.
  static let sanctions = WordTables.numbers.longestFirst("sanction")
  /// 处理, 论处: behind 按 they tell how a case is dealt with.
  static let dealings = WordTables.numbers.phrases("dealing")
  /// 补课: within a term.
  static let makeUps = WordTables.numbers.phrases("make-up")
  /// 责令, 限期: behind too low a number.
  static let puttingRight = WordTables.numbers.longestFirst("put-right")
  /// 累计: before the most that may follow.
  static let caps = WordTables.numbers.phrases("cap-lead")
  /// 凡, 如果
  static let conditions = WordTables.numbers.phrases("condition")
}
