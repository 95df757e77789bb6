package import TextModel

/// Reads what a part of a plan promises: measure, responsible unit and deadline, and of which kind it is.
package struct AnswerReader {
  let text: SourceText
  let fields: PlanFields
  let times: PlanTimes
  private let table: PlanTable
  private let sentences: PlanStatements
  /// Scalars from a unit to 负责.
  private static let reachOfResponsibility = 6
  /// Scalars from a date to what is finished by then.
  private static let reachOfCompletion = 10

  package init(_ document: TokenizedDocument) { self.init(SourceText(document)) }

  init(_ text: SourceText) {
    self.text = text
    fields = PlanFields(text)
    times = PlanTimes(text)
    table = PlanTable(text)
    sentences = PlanStatements(text)
  }

  /// - Parameters:
  ///   - items: the parts that speak of the issue; none makes the answer silent.
  ///   - others: clauses in them that speak of something else, whose measures, units and dates are not this one's.
  ///   - own: clauses in them that speak of the issue itself, from which its measure is taken where one names any.
  ///   - shared: what stands elsewhere and names unit and date of these parts too, where they name none.
  package func answer(
    in items: [TextRange], leavingOut others: [TextRange] = [], own clauses: [TextRange] = [], shared: [TextRange] = []
  ) -> IssueAnswer {
    guard !items.isEmpty else { return IssueAnswer(state: .silent, promise: nil, found: []) }
    let foreign = others.map(text.indices)
    let items = items.map { item(text.indices($0), without: foreign) }
    var own = Dictionary(
      items.flatMap { item in IssueAnswer.Part.allCases.compactMap { part in found(part, in: item).map { (part, $0) } }
      }
    ) { first, _ in first }
    let (told, kept) = (items.flatMap(\.told), items.flatMap(\.kept))
    let condition = condition(of: own, in: kept)
    let closest = clauses.map(text.indices).lazy.compactMap { clause in
      first(in: kept.map { $0.clamped(to: clause) }.filter { !$0.isEmpty }, measure)
    }.first
    if let closest, own[.measure] != nil { own[.measure] = closest }
    var parts = own.merging(self.shared(shared.map(text.indices))) { own, _ in own }
    if let unit = own[.unit], let measure = own[.measure], !isOneSentence(unit, measure), !isResponsible(unit) {
      parts[.unit] = self.shared(shared.map(text.indices))[.unit] ?? unit
    }
    let promise = promise(in: told, kept, parts, isConditional: condition != nil)
    let isAnswered =
      own[.measure] != nil || [.explained, .atOnce, .withOthers].contains(promise)
      || own[.unit] != nil && own[.deadline] != nil
    let isTold = own[.measure] != nil || kept.contains { text.first(of: Words.doneWords, in: $0) != nil }
    let isDone = promise == .atOnce && isTold && !isPromisedAtOnce(kept)
    if isDone { parts[.deadline] = first(in: kept, dateOfDeed) }
    if promise == .explained { parts = parts.filter { !isBehindRefusal($0.value, told) } }
    // 待明年视情况再议 is no deadline of what is refused.
    if promise == .explained, parts[.measure] == nil { parts[.deadline] = nil }
    return IssueAnswer(
      state: isAnswered ? .answered : .mentioned, promise: isAnswered ? promise : nil, isDone: isAnswered && isDone,
      isReasoned: promise != .explained || givesReason(told),
      condition: isAnswered && promise == .withOthers ? condition.map(text.range) : nil,
      found: IssueAnswer.Part.allCases.compactMap { part in parts[part].map { (part: part, range: text.range($0)) } })
  }

  /// Whether a unit is said to answer for what stands before: 责任单位：总务处, （总务处）, 由总务处负责; not 异常记录由人事处核实.
  private func isResponsible(_ unit: Range<Int>) -> Bool {
    let behind = unit.upperBound..<min(text.count, unit.upperBound + Self.reachOfResponsibility)
    return [.colon, .openBracket].contains(text.at(unit.lowerBound - 1))
      || text.first(of: PlanWords.responsibility, in: behind) != nil
  }

  /// Whether two parts stand in one sentence, or part between ；.
  private func isOneSentence(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let start = min(one.upperBound, other.upperBound)
    let between = start..<max(one.lowerBound, other.lowerBound, start)
    return !between.contains {
      ScalarClass.endsSentence(text.plain[$0]) || [.semicolon, .lineBreak].contains(text.plain[$0])
    }
  }

  /// Unit and date that ranges name which stand elsewhere.
  private func shared(_ ranges: [Range<Int>]) -> [IssueAnswer.Part: Range<Int>] {
    let deadline = first(in: ranges) { fields.field(.deadline, in: $0) } ?? first(in: ranges, times.first)
    let found: [(IssueAnswer.Part, Range<Int>?)] = [
      (.unit, unit(in: ranges, ranges) ?? first(in: ranges, unitInBrackets)), (.deadline, deadline),
    ]
    return Dictionary(uniqueKeysWithValues: found.compactMap { part, range in range.map { (part, $0) } })
  }

  /// The clauses of a part that promise something or set a date, each with the sentence or part between ； that it stands
  /// in; none of a row of a table.
  package func promises(in part: TextRange) -> [(clause: TextRange, sentence: TextRange)] {
    let range = text.indices(part)
    guard table.parts(at: range.lowerBound) == nil else { return [] }
    return sentences.statements(in: range).flatMap { statement -> [(clause: TextRange, sentence: TextRange)] in
      statement.split { text.plain[$0] == .semicolon }.flatMap {
        sentence -> [(clause: TextRange, sentence: TextRange)] in
        guard let first = sentence.first else { return [] }
        let own = text.trimmed(first..<first + sentence.count)
        return clauses(of: own).filter { measure(in: $0) != nil || times.first(in: $0) != nil }
          .map { (clause: text.range($0), sentence: text.range(own)) }
      }
    }
  }

  /// One part of a plan, and what in it is of the issue.
  private struct Item {
    /// Of a row what its cells hold.
    let row: [IssueAnswer.Part: Range<Int>]?
    /// All but the clauses of others.
    let owned: [Range<Int>]
    /// What stands there but for headings and complaints; what of it is not asked by others or broken (`told`), and what is
    /// not refused either (`kept`).
    let stated, told, kept: [Range<Int>]
    /// Clauses of others with which sentences begin that go on with what is of the issue: who acts there acts here too.
    let heads: [Range<Int>]
  }

  private func item(_ range: Range<Int>, without others: [Range<Int>]) -> Item {
    if let row = table.parts(at: range.lowerBound) {
      let cell = row[.measure].map { [$0] } ?? []
      return Item(row: row, owned: [range], stated: cell, told: cell, kept: cell, heads: [])
    }
    let owned = rest(of: range, without: others)
    var (stated, heads): ([Range<Int>], [Range<Int>]) = ([], [])
    for statement in sentences.statements(in: range) {
      let own = owned.map { $0.clamped(to: statement) }.filter { !$0.isEmpty }
      if let first = own.first, first.lowerBound > statement.lowerBound { heads += clauses(of: statement).prefix(1) }
      stated += own
    }
    let promised = promised(stated)
    return Item(row: nil, owned: owned, stated: stated, told: promised.told, kept: promised.kept, heads: heads)
  }

  /// What is left of an item; of one whose every clause is of something else, all of it.
  private func rest(of item: Range<Int>, without others: [Range<Int>]) -> [Range<Int>] {
    var (rest, start): ([Range<Int>], Int) = ([], item.lowerBound)
    for other in others where item.contains(other.lowerBound) && other.lowerBound >= start {
      if start < other.lowerBound { rest.append(start..<other.lowerBound) }
      start = min(item.upperBound, other.upperBound)
    }
    if start < item.upperBound { rest.append(start..<item.upperBound) }
    return rest.isEmpty ? [item] : rest
  }

  private func found(_ part: IssueAnswer.Part, in item: Item) -> Range<Int>? {
    if let row = item.row {
      guard let cell = row[part], !fields.isEmpty(cell) else { return nil }
      return part == .measure && isEmptyTalk(cell) ? nil : cell
    }
    switch part {
    case .measure:
      if let field = first(in: item.owned, { fields.field(.measure, in: $0) }), !isEmptyTalk(field) { return field }
      if let measure = first(in: item.kept, measure) ?? first(in: item.kept, begun) { return measure }
      // 1.修建停车场。…无法修建: the heading is what is refused.
      return item.kept == item.stated ? first(in: item.owned) { sentences.task(in: $0).flatMap(measure) } : nil
    case .unit: return unit(in: item.owned, item.told) ?? first(in: item.heads, subject)
    case .deadline:
      return first(in: item.owned) { fields.field(.deadline, in: $0) }
        ?? first(in: item.owned) { bracketed(in: $0, times.first) } ?? first(in: item.kept, completion)
        ?? first(in: item.kept, times.first)
    }
  }

  func first(in ranges: [Range<Int>], _ find: (Range<Int>) -> Range<Int>?) -> Range<Int>? {
    for range in ranges { if let found = find(range) { return found } }
    return nil
  }

  /// What stands in brackets, also in a heading: （后勤处，年底前）.
  func bracketed(in range: Range<Int>, _ find: (Range<Int>) -> Range<Int>?) -> Range<Int>? {
    for open in range where text.plain[open] == .openBracket {
      guard let close = (open..<range.upperBound).first(where: { text.plain[$0] == .closeBracket }) else { return nil }
      if let found = find(open + 1..<close) { return found }
    }
    return nil
  }
}

// MARK: - Kinds of promises

extension AnswerReader {
  /// - Parameters:
  ///   - told: with what is refused.
  ///   - kept: without it.
  ///   - isConditional: whether it depends on what others give.
  private func promise(
    in told: [Range<Int>], _ kept: [Range<Int>], _ parts: [IssueAnswer.Part: Range<Int>], isConditional: Bool
  ) -> IssueAnswer.Promise? {
    func says(_ words: PhraseList) -> Bool { told.contains { text.first(of: words, in: $0) != nil } }
    if says(PlanWords.explaining) { return .explained }
    let isExplained = says(Words.pleas) || says(PlanWords.reasons)
    if told.contains(where: isRefused), parts[.measure] == nil || isExplained { return .explained }
    if says(PlanWords.refusing) { return .explained }
    if isConditional || kept.contains(where: needsOthers) { return .withOthers }
    if isPromisedAtOnce(kept) || isDone(kept, parts) { return .atOnce }
    return parts[.deadline] != nil ? .byDate : parts[.measure] != nil ? .open : nil
  }

  /// Whether something stands in a sentence behind all that refuse or explain: 体检中心10月开通预约 tells of other things then.
  private func isBehindRefusal(_ part: Range<Int>, _ told: [Range<Int>]) -> Bool {
    let signs: [PhraseList] = [PlanWords.explaining, PlanWords.refusing, Words.pleas]
    let last = told.last { range in isRefused(range) || signs.contains { text.first(of: $0, in: range) != nil } }
    guard let last, last.upperBound <= part.lowerBound else { return false }
    return (last.upperBound - 1..<part.lowerBound).contains { ScalarClass.endsSentence(text.plain[$0]) }
  }

  /// Whether what is refused is refused with a reason: 受编制限制, 按规定, 请理解.
  private func givesReason(_ told: [Range<Int>]) -> Bool {
    [PlanWords.reasons, PlanWords.explaining, Words.pleas, Words.grounds].contains { words in
      told.contains { text.first(of: words, in: $0) != nil }
    }
  }

  /// 会同, 报请; 争取年底前完成 asks nobody.
  private func needsOthers(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let word = text.first(of: Words.coordinating, in: start..<range.upperBound) {
      let isStriving = text.has(anyOf: Words.strivings, at: word.lowerBound)
      // 已经争取到位
      if isStriving, text.at(word.lowerBound - 1) == .已 || text.has(anyOf: Words.haves, endingAt: word.lowerBound) {
        start = word.upperBound
        continue
      }
      if !isStriving || times.first(in: word.upperBound..<min(range.upperBound, word.upperBound + 4)) == nil {
        return true
      }
      start = word.upperBound
    }
    return false
  }

  /// 立行立改, 马上; 不合格的立即更换 and 发现一起立即处理 are rules for later.
  private func isPromisedAtOnce(_ stated: [Range<Int>]) -> Bool {
    stated.contains { range in
      var start = range.lowerBound
      while let word = text.first(of: PlanWords.immediate, in: start..<range.upperBound) {
        let clause = clause(before: word.lowerBound, in: range)
        if text.at(word.lowerBound - 1) != .的, text.first(of: PlanWords.conditions, in: clause) == nil { return true }
        start = word.upperBound
      }
      return false
    }
  }

  /// 7月底 of 7月底前完工: until when it is to be finished, whatever has been begun before.
  private func completion(in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while let time = times.first(in: start..<range.upperBound) {
      let behind = time.upperBound..<min(range.upperBound, time.upperBound + Self.reachOfCompletion)
      let isToCome = text.at(time.upperBound - 1) == .前 || text.has(anyOf: Words.expecting, endingAt: time.lowerBound)
      if isToCome, text.first(of: Words.completions, in: behind) != nil { return time }
      start = time.upperBound
    }
    return nil
  }

  /// 已委托设计院出图，8月20日前完成施工: what has been begun and is to be finished by a date.
  private func begun(in range: Range<Int>) -> Range<Int>? {
    guard let date = completion(in: range) else { return nil }
    let clauses = clauses(of: range)
    let deed = clauses.last { $0.lowerBound <= date.lowerBound && text.first(of: Words.beginnings, in: $0) != nil }
    let own = deed ?? clauses.first { $0.contains(date.lowerBound) }?.clamped(to: date.upperBound..<range.upperBound)
    guard let own else { return nil }
    let end = own.last { !ScalarClass.endsClause(text.plain[$0]) }.map { $0 + 1 } ?? own.upperBound
    return text.trimmed(own.lowerBound..<end)
  }

  /// 5月20日 of 已于5月20日修补完毕: when what is told as done was done.
  private func dateOfDeed(in range: Range<Int>) -> Range<Int>? {
    clauses(of: range).lazy.filter { clause in
      text.first(of: Words.doneWords, in: clause) != nil || clause.contains { text.plain[$0] == .已 }
    }.compactMap(times.any).first
  }

  /// 已更换, and nothing is left for a later date.
  private func isDone(_ stated: [Range<Int>], _ parts: [IssueAnswer.Part: Range<Int>]) -> Bool {
    if stated.contains(where: { text.first(of: Words.rests, in: $0) != nil || completion(in: $0) != nil }) {
      return false
    }
    if stated.contains(where: { text.first(of: Words.doneWords, in: $0) != nil }) { return true }
    guard let measure = parts[.measure], let own = stated.first(where: { $0.contains(measure.lowerBound) })
    else { return false }
    let start = clause(before: measure.lowerBound, in: own).lowerBound
    return (start..<measure.upperBound).contains { text.plain[$0] == .已 }
  }

  /// From the beginning of the clause up to an index.
  func clause(before index: Int, in range: Range<Int>) -> Range<Int> {
    var start = index
    while start > range.lowerBound, !ScalarClass.endsClause(text.plain[start - 1]) { start -= 1 }
    return start..<index
  }
}

private enum Words {
  /// 会同, 争取
  static let coordinating = WordTables.words.phrases("promise-with-others")
  /// 已解决, 已办结
  static let doneWords = WordTables.words.longestFirst("done-word")
  /// 完工, 竣工: behind a date to come.
  static let completions = WordTables.words.longestFirst("completion")
  /// 预计: before a time to come.
  static let expecting = WordTables.words.longestFirst("completion-expected")
  /// 其余, 剩余: something is left for later.
  static let rests = WordTables.words.longestFirst("rest")
  /// 已委托, 已进场: what is begun.
  static let beginnings = WordTables.words.longestFirst("begun")
  /// 已经, 已: what is striven for before it is there.
  static let haves = WordTables.words.longestFirst("have")
  /// 按规定, 依照: why something is refused, besides the reasons that may stand with a measure.
  static let grounds = WordTables.words.longestFirst("refusal-ground")
  /// 争取: before a time it asks nobody.
  static let strivings = WordTables.words.longestFirst("striving")
  /// 请理解, 敬请谅解
  static let pleas = WordTables.words.longestFirst("plea")
}
