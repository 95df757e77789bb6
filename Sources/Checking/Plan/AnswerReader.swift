package import TextModel

/// Reads what a part of a plan promises: measure, responsible unit and deadline, and of which kind it is.
package struct AnswerReader {
  /// Where what an answer must have stands.
  typealias Parts = [IssueAnswer.Part: Range<Int>]

  let text: SourceText
  let fields: PlanFields
  let times: PlanTimes
  let opening: PlanOpening
  private let dates: PlanDates
  private let table: PlanTable
  private let sentences: PlanStatements
  /// Scalars from a unit to 负责.
  private static let reachOfResponsibility = 6
  /// Scalars from a date to what is finished by then.
  static let reachOfCompletion = 10

  package init(_ document: TokenizedDocument) { self.init(SourceText(document)) }

  init(_ text: SourceText) {
    self.text = text
    fields = PlanFields(text)
    times = PlanTimes(text)
    opening = PlanOpening(text)
    dates = PlanDates(text)
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
    let (told, kept) = (items.flatMap(\.told), items.flatMap(\.kept))
    let found = parts(of: items)
    let condition = condition(of: found, in: kept)
    let own = measured(found, by: clauses.map(text.indices), kept)
    var parts = completed(own, by: self.shared(shared.map(text.indices)))
    let promise = promise(in: told, kept, parts, isConditional: condition != nil)
    let isAnswered =
      own[.measure] != nil || [.explained, .atOnce, .withOthers].contains(promise)
      || own[.unit] != nil && own[.deadline] != nil
    let isTold = own[.measure] != nil || kept.contains(where: tellsOfDeed)
    let isDone = promise == .atOnce && isTold && !isPromisedAtOnce(kept)
    if isDone { parts[.deadline] = first(in: kept, dateOfDeed) }
    if promise == .explained { parts = refused(parts, told) }
    return IssueAnswer(
      state: isAnswered ? .answered : .mentioned, promise: isAnswered ? promise : nil, isDone: isAnswered && isDone,
      isReasoned: promise != .explained || givesReason(told),
      condition: isAnswered && promise == .withOthers ? condition.map(text.range) : nil,
      deadlineFault: isAnswered ? parts[.deadline].flatMap { dates.fault(of: $0, isDone: isDone) } : nil,
      found: IssueAnswer.Part.allCases.compactMap { part in parts[part].map { (part: part, range: text.range($0)) } })
  }

  private func parts(of items: [Item]) -> Parts {
    let found = items.flatMap { item in
      IssueAnswer.Part.allCases.compactMap { part in self.found(part, in: item).map { (part, $0) } }
    }
    return Dictionary(found) { first, _ in first }
  }

  /// With the measure of the first clause that names one.
  private func measured(_ parts: Parts, by clauses: [Range<Int>], _ kept: [Range<Int>]) -> Parts {
    guard parts[.measure] != nil else { return parts }
    let closest = clauses.lazy.compactMap { clause in
      first(in: kept.map { $0.clamped(to: clause) }.filter { !$0.isEmpty }, measure)
    }.first
    return parts.merging(closest.map { [.measure: $0] } ?? [:]) { _, closest in closest }
  }

  /// With what is shared where an item names nothing itself, or only a unit in another sentence that need not act here.
  private func completed(_ own: Parts, by shared: Parts) -> Parts {
    var parts = own.merging(shared) { own, _ in own }
    if let unit = own[.unit], let measure = own[.measure], !isOneSentence(unit, measure), !isResponsible(unit) {
      parts[.unit] = shared[.unit] ?? unit
    }
    return parts
  }

  /// What is still said of something that is refused; 待明年视情况再议 is no deadline.
  private func refused(_ parts: Parts, _ told: [Range<Int>]) -> Parts {
    let left = parts.filter { !isBehindRefusal($0.value, told) }
    return left[.measure] == nil ? left.filter { $0.key != .deadline } : left
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
  private func shared(_ ranges: [Range<Int>]) -> Parts {
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

  /// Whether a clause says what is done, and not only by whom or when.
  package func namesMeasure(in clause: TextRange) -> Bool { measure(in: text.indices(clause)) != nil }

  /// One part of a plan, and what in it is of the issue.
  private struct Item {
    /// Of a row what its cells hold.
    let row: Parts?
    /// All but the clauses of others.
    let owned: [Range<Int>]
    /// What stands there but for headings, complaints and what is asked by others or broken (`told`), and what of it is not
    /// refused or failed either (`kept`).
    let told, kept: [Range<Int>]
    /// Whether all that stands there is said by the plan itself, and none of it refused.
    let isWhole: Bool
    /// Clauses of others with which sentences begin that go on with what is of the issue: who acts there acts here too.
    let heads: [Range<Int>]
  }

  private func item(_ range: Range<Int>, without others: [Range<Int>]) -> Item {
    if let row = table.parts(at: range.lowerBound) {
      let cell = row[.measure].map { [$0] } ?? []
      return Item(row: row, owned: [range], told: cell, kept: cell, isWhole: true, heads: [])
    }
    let owned = rest(of: range, without: others)
    var (stated, heads): ([Range<Int>], [Range<Int>]) = ([], [])
    for statement in sentences.statements(in: range).compactMap(withoutFormula) {
      let own = owned.map { $0.clamped(to: statement) }.filter { !$0.isEmpty }
      if let first = own.first, first.lowerBound > statement.lowerBound { heads += clauses(of: statement).prefix(1) }
      stated += own
    }
    let promised = promised(stated)
    return Item(
      row: nil, owned: owned, told: promised.told, kept: promised.kept, isWhole: promised.isWhole, heads: heads)
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
      return part == .measure && (isEmptyTalk(cell) || clauses(of: cell).allSatisfy(admitsFailure)) ? nil : cell
    }
    switch part {
    case .measure:
      if let field = first(in: item.owned, { fields.field(.measure, in: $0) }), !isEmptyTalk(field) { return field }
      if let measure = first(in: item.kept, measure) ?? first(in: item.kept, begun) { return measure }
      // 1.修建停车场。…无法修建, …没有按期修建: the heading is what is refused or failed.
      let isMeant = item.isWhole && (item.told.isEmpty || !item.kept.isEmpty)
      return isMeant ? first(in: item.owned) { sentences.task(in: $0).flatMap(measure) } : nil
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
