package import TextModel

/// A quantity that a document asks for, with what it is asked of and for: the side of a contradiction.
package struct Requirement: Sendable {
  /// Whether more or less is asked for.
  enum Direction: Sendable, Hashable { case atLeast, atMost }

  let direction: Direction
  let value: Double
  let unit: String
  /// Years that the clause names (今年, 2005年), as written.
  let years: Set<[UInt32]>
  let statement: NumberStatement
  /// Comparing words, number and unit, in bytes.
  package let range: TextRange
  /// The date alone, of a deadline.
  let dateRange: TextRange?
  /// Pairs of characters of the clause and of the consequence that say what is measured.
  let topic: Set<UInt64>
  /// Whom it concerns, by the number of the word: 领导干部, 离退休.
  let subjects: Set<Int>
  /// What a share is called: 满意率, 参学率; nil for other quantities and shares without a name.
  let name: [UInt32]?
  /// What is to be handed in by a date: 整改方案; nil where nothing is.
  let paper: [UInt32]?

  /// What the document says around it that keeps it apart from others of the same document.
  let surroundings: Surroundings

  /// Where in its document a requirement stands.
  struct Surroundings: Sendable {
    /// The scalar with which its sentence begins.
    let sentence: Int
    /// The marker of the item that holds it, -1 before the first.
    let item: Int
    /// Whom the beginning of the item and the sentence concern, by the number of the word.
    let subjects: Set<Int>
    /// Whether the sentence makes an exception, changes a limit or tells what others ask for: 特殊情况, 由…提高到.
    let isSpecial: Bool
  }

  /// Whether something follows from it: such a threshold is none of the requirements that ask for a quantity. What is
  /// asked for stays so where the text adds what happens otherwise (不得超过20%，超过的退回).
  var isThreshold: Bool { statement.consequence != nil && !statement.isDemand }

  /// Whether it is a date by which something is to be done.
  var isDate: Bool { statement.date != nil }
}

/// What a document asks for, and which campaign and unit it belongs to.
package struct StatedRequirements: Sendable {
  /// In text order.
  let all: [Requirement]
  /// What it lays down in any words, in text order.
  let provisions: [Provision]
  /// How often each pair of characters stands in it.
  let words: SentenceWords
  let context: DocumentContext
}

/// Finds the requirements of a document.
package struct RequirementReader {
  private let text: SourceText
  private let limits: ContradictionLimits
  private let surroundings: SurroundingsReader

  package init(_ document: TokenizedDocument) { self.init(SourceText(document)) }

  init(_ text: SourceText, limits: ContradictionLimits = .usual) {
    self.text = text
    self.limits = limits
    surroundings = SurroundingsReader(text, limits: limits)
  }

  package func requirements() -> StatedRequirements {
    StatedRequirements(
      all: NumberStatementReader(text).statements().flatMap(\.bounds).compactMap(requirement),
      provisions: ProvisionReader(text).provisions(), words: ProvisionWords(text: text).counts(),
      context: DocumentContext(text, limits: limits))
  }

  private func requirement(_ statement: NumberStatement) -> Requirement? {
    let direction: Requirement.Direction
    switch statement.comparator {
    case .atLeast, .moreThan: direction = .atLeast
    case .atMost, .lessThan: direction = .atMost
    case .about, .exactly, .range: return nil
    }
    let clause = clause(of: statement)
    guard !statement.unit.isEmpty, isAsked(statement), !isTold(statement, in: clause), !isFine(statement),
      let (value, unit) = measure(of: statement)
    else { return nil }
    return Requirement(
      direction: direction, value: value, unit: unit, years: years(in: clause), statement: statement,
      range: text.range(statement.range), dateRange: statement.date.map(text.range),
      topic: topic(clause, besides: statement.range, statement.isDemand ? nil : statement.consequence),
      subjects: surroundings.subjects(in: clause),
      name: statement.unit == "%" ? shareName(before: statement.range, in: clause) : nil,
      paper: statement.date == nil ? nil : SubmittedPaper(text: text).name(at: statement.range),
      surroundings: surroundings.surroundings(of: statement.range, clause))
  }

  /// 日 and 天 are one unit here, minutes and hours are compared in seconds, dates by their place in the year; nil of a
  /// date that names no day, as an hour does.
  private func measure(of statement: NumberStatement) -> (value: Double, unit: String)? {
    guard statement.date == nil else {
      guard let calendar = statement.calendar, calendar.month != nil || calendar.day != nil else {
        return endOfMonth(statement)
      }
      return (calendar.lastDayOfYear, calendar.month == nil ? "day of a month" : "date")
    }
    let unit = NumberWords.sameUnits[statement.unit] ?? statement.unit
    return Words.seconds[unit].map { (statement.value * $0, "second") } ?? (statement.value, unit)
  }

  /// 月底 of a month that is not named; 本月底 and 每月底 are others.
  private func endOfMonth(_ statement: NumberStatement) -> (value: Double, unit: String)? {
    guard let date = statement.date, text.at(date.lowerBound) == .月, [.底, .末].contains(text.at(date.lowerBound + 1))
    else { return nil }
    return (CalendarPlace().lastDayOfYear, "day of a month")
  }

  /// 处五百元以上一千元以下罚款
  private func isFine(_ statement: NumberStatement) -> Bool {
    let end = statement.range.upperBound
    return text.first(of: Words.fines, in: end..<text.endOfClause(from: end, within: limits.neighbours)) != nil
  }

  /// 去年集中学习了不少于30个学时: what was, not what is asked for.
  private func isTold(_ statement: NumberStatement, in clause: Range<Int>) -> Bool {
    let start = statement.range.lowerBound
    return text.at(start - 1) == .了 || text.first(of: Words.toldTimes, in: clause.lowerBound..<start) != nil
  }

  private func years(in clause: Range<Int>) -> Set<[UInt32]> {
    var years = Set(Words.namedYears.filter { text.first(of: [$0], in: clause) != nil })
    for end in clause where text.plain[end] == .年 && end - 4 >= 0 {
      let digits = Array(text.plain[end - 4..<end])
      if digits.allSatisfy(ScalarClass.isDigit) { years.insert(digits) }
    }
    return years
  }

  /// A share is only a requirement with a consequence (30%以上的…重新补课); 占60%以上 tells a fact, and so does 超过30学时.
  /// A bare 以上 asks for something only where words of duty stand before it.
  private func isAsked(_ statement: NumberStatement) -> Bool {
    if statement.consequence != nil || statement.date != nil { return true }
    if isTermOfAction(statement) || isSpanOfQuantity(statement) || isFigureAmongDuties(statement) { return true }
    if statement.comparator == .moreThan || statement.comparator == .lessThan { return false }
    let range = statement.range
    let isDuty =
      text.first(of: NumberWords.duties, in: range) != nil
      || text.first(of: NumberWords.duties, in: clause(of: statement).lowerBound..<range.lowerBound) != nil
    return isDuty && (statement.unit != "%" || !isFact(statement))
  }

  /// 3个工作日内答复
  private func isTermOfAction(_ statement: NumberStatement) -> Bool {
    let end = statement.range.upperBound
    return statement.comparator == .atMost && NumberWords.timeUnits.contains(statement.unit) && text.at(end - 1) == .内
      && text.has(anyOf: NumberWords.termActions, at: end)
  }

  /// 参加人数3—5人
  private func isSpanOfQuantity(_ statement: NumberStatement) -> Bool {
    guard statement.isEndOfSpan else { return false }
    var start = statement.range.lowerBound
    while [.为, .在, .colon, .blank].contains(text.at(start - 1)) { start -= 1 }
    return text.has(anyOf: Words.quantityNouns, endingAt: start)
  }

  /// 满意率达到90%以上 between sentences that ask for something asks for it too.
  private func isFigureAmongDuties(_ statement: NumberStatement) -> Bool {
    let range = statement.range
    guard statement.unit == "%", statement.comparator == .atLeast || statement.comparator == .atMost,
      !isFact(statement),
      shareName(before: range, in: clause(of: statement)) != nil
    else { return false }
    let line = text.lines[text.line(of: range.lowerBound)]
    let around =
      max(
        line.lowerBound, range.lowerBound - limits.neighbours)..<min(
        line.upperBound, range.upperBound + limits.neighbours)
    return text.first(of: Words.plainDuties, in: around) != nil
  }

  private func isFact(_ statement: NumberStatement) -> Bool { text.at(statement.range.lowerBound - 1) == .占 }

  /// The words around a statement, commas left out of account as long as the sentence is the same.
  private func clause(of statement: NumberStatement) -> Range<Int> {
    var start = statement.range.lowerBound
    while start > 0, statement.range.lowerBound - start < limits.clauseBefore,
      !ScalarClass.endsSentence(text.plain[start - 1]), text.plain[start - 1] != .semicolon,
      text.plain[start - 1] != .lineBreak,
      !(text.plain[start - 1] == .comma && statement.range.lowerBound - start >= limits.shortClause)
    {
      start -= 1
    }
    let end = text.endOfClause(from: statement.range.upperBound, within: limits.clauseBehind)
    return start..<end
  }

  private func topic(_ clause: Range<Int>, besides number: Range<Int>, _ consequence: Range<Int>?) -> Set<UInt64> {
    let parts = [
      matter(clause.lowerBound..<number.lowerBound), number.upperBound..<clause.upperBound, consequence ?? 0..<0,
    ]
    var pairs: Set<UInt64> = []
    for part in parts where part.count > 1 {
      for index in part.dropLast() {
        let (first, second) = (text.plain[index], text.plain[index + 1])
        guard ScalarClass.isHan(first), ScalarClass.isHan(second), !Words.plainPairs.contains([first, second]) else {
          continue
        }
        pairs.insert(UInt64(first) << 32 | UInt64(second))
      }
    }
    return pairs
  }

  /// What stands before a number, without the words that only ask for it: 务必于.
  private func matter(_ words: Range<Int>) -> Range<Int> {
    var end = words.upperBound
    while let lead = text.phrase(of: Words.deadlineLeads, endingAt: end), end - lead.count >= words.lowerBound {
      end -= lead.count
    }
    return words.lowerBound..<end
  }

  /// The last word before the number that names a share, with the two characters that tell which: 满意率, 参学率.
  private func shareName(before number: Range<Int>, in clause: Range<Int>) -> [UInt32]? {
    for end in (clause.lowerBound..<number.lowerBound).reversed() {
      guard let ending = text.phrase(of: Words.shareNames, endingAt: end) else { continue }
      let start = end - ending.count - 2
      guard start >= clause.lowerBound, (start..<end).allSatisfy({ ScalarClass.isHan(text.plain[$0]) }) else {
        continue
      }
      return Array(text.plain[start..<end])
    }
    return nil
  }
}

private enum Words {
  /// 罚款: what an offence costs is no requirement that another could contradict.
  static let fines = WordTables.numbers.phrases("fine-behind")
  /// 不少于, 不得: those that ask for a quantity wherever they stand.
  static let plainDuties = PhraseList(WordTables.numbers.words("duty").filter { $0.count > 2 })
  /// 务必于, 应在: right before a date or an amount.
  static let deadlineLeads = WordTables.numbers.longestFirst("topic-end")
  /// 活动, 单位: pairs that say nothing of what is measured.
  static let plainPairs = Set(WordTables.numbers.words("plain-pair"))
  /// 率, 比例: what a share is called ends so.
  static let shareNames = WordTables.numbers.phrases("share-name")
  /// 去年, 已经: what is told of the past asks for nothing.
  static let toldTimes = WordTables.numbers.phrases("told-time")
  /// 今年, 明年: requirements of different years do not contradict each other.
  static let namedYears = WordTables.numbers.phrases("named-year")
  /// 人数, 时间: right before a span they say what is limited.
  static let quantityNouns = WordTables.numbers.longestFirst("quantity-noun")
  static let seconds = Dictionary(WordTables.numbers.pairs("seconds").map { ($0, Double($1) ?? 1) }) { first, _ in first
  }
}
