package import TextModel

/// Reads what a part of a plan promises: measure, responsible unit and deadline, and of which kind it is.
package struct AnswerReader {
  let text: SourceText
  let fields: PlanFields
  let times: PlanTimes
  private let table: PlanTable
  private let sentences: PlanStatements

  package init(_ document: TokenizedDocument) { self.init(SourceText(document)) }

  init(_ text: SourceText) {
    self.text = text
    fields = PlanFields(text)
    times = PlanTimes(text)
    table = PlanTable(text)
    sentences = PlanStatements(text)
  }

  /// - Parameter items: the parts that speak of the issue; none makes the answer silent.
  package func answer(in items: [TextRange]) -> IssueAnswer {
    let ranges = items.map(text.indices)
    guard !ranges.isEmpty else { return IssueAnswer(state: .silent, promise: nil, found: []) }
    let stated = ranges.map(statements)
    let promised = zip(ranges, stated).map { table.parts(at: $0.lowerBound) == nil ? self.promised($1) : (told: $1, kept: $1) }
    let parts = Dictionary(
      zip(zip(ranges, stated), promised).flatMap { item, promised in
        IssueAnswer.Part.allCases.compactMap { part in
          found(part, in: item.0, item.1, promised).map { (part, $0) }
        }
      }
    ) { first, _ in first }
    let kept = promised.flatMap(\.kept)
    let promise = promise(in: promised.flatMap(\.told), kept, parts)
    let isAnswered = parts[.measure] != nil || [.explained, .atOnce, .withOthers].contains(promise)
      || parts[.unit] != nil && parts[.deadline] != nil
    let isDone = promise == .atOnce && parts[.measure] != nil && !isPromisedAtOnce(kept)
    return IssueAnswer(
      state: isAnswered ? .answered : .mentioned, promise: isAnswered ? promise : nil, isDone: isAnswered && isDone,
      found: IssueAnswer.Part.allCases.compactMap { part in parts[part].map { (part: part, range: text.range($0)) } })
  }

  /// The sentences of an item; of a row what its cells hold.
  private func statements(in range: Range<Int>) -> [Range<Int>] {
    guard let row = table.parts(at: range.lowerBound) else { return sentences.statements(in: range) }
    return row[.measure].map { [$0] } ?? []
  }

  private func found(
    _ part: IssueAnswer.Part, in range: Range<Int>, _ stated: [Range<Int>],
    _ promised: (told: [Range<Int>], kept: [Range<Int>])
  ) -> Range<Int>? {
    if let row = table.parts(at: range.lowerBound) {
      guard let cell = row[part], !fields.isEmpty(cell) else { return nil }
      return part == .measure && isEmptyTalk(cell) ? nil : cell
    }
    switch part {
    case .measure:
      if let field = fields.field(.measure, in: range), !isEmptyTalk(field) { return field }
      if let measure = first(in: promised.kept, measure) { return measure }
      // 1.修建停车场。…无法修建: the heading is what is refused.
      return promised.kept == stated ? sentences.task(in: range).flatMap(measure) : nil
    case .unit: return unit(in: range, promised.told)
    case .deadline:
      return fields.field(.deadline, in: range) ?? bracketed(in: range, times.first) ?? first(in: promised.kept, times.first)
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
  private func promise(
    in told: [Range<Int>], _ kept: [Range<Int>], _ parts: [IssueAnswer.Part: Range<Int>]
  ) -> IssueAnswer.Promise? {
    func says(_ words: PhraseList) -> Bool { told.contains { text.first(of: words, in: $0) != nil } }
    if says(PlanWords.explaining) { return .explained }
    let isExplained = says(Words.pleas) || says(PlanWords.reasons)
    if told.contains(where: isRefused), parts[.measure] == nil || isExplained { return .explained }
    if kept.contains(where: needsOthers) { return .withOthers }
    if isPromisedAtOnce(kept) || isDone(kept, parts) { return .atOnce }
    return parts[.deadline] != nil ? .byDate : parts[.measure] != nil ? .open : nil
  }

  /// 会同, 报请; 争取年底前完成 asks nobody.
  private func needsOthers(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let word = text.first(of: Words.coordinating, in: start..<range.upperBound) {
      let isStriving = text.has(anyOf: Words.strivings, at: word.lowerBound)
      if !isStriving || times.first(in: word.upperBound..<min(range.upperBound, word.upperBound + 4)) == nil { return true }
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

  /// 已更换, and nothing is left for a later date.
  private func isDone(_ stated: [Range<Int>], _ parts: [IssueAnswer.Part: Range<Int>]) -> Bool {
    if stated.contains(where: { text.first(of: Words.rests, in: $0) != nil }) { return false }
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
  /// 其余, 剩余: something is left for later.
  static let rests = WordTables.words.longestFirst("rest")
  /// 争取: before a time it asks nobody.
  static let strivings = WordTables.words.longestFirst("striving")
  /// 请理解, 敬请谅解
  static let pleas = WordTables.words.longestFirst("plea")
}
