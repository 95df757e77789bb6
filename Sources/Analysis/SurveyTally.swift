import Classification
import Documents
import Privacy
import Wording

/// A table of counts: a row for each unit, a column for each answer, and in the cells how many gave it.
///
/// ```
///            |   满意度                |
///  单位      | 满意  基本满意  不满意  | 收回
///  一车间    |  10      10        9    |  30
/// ```
struct SurveyTally {
  private struct Vote {
    let column: Int
    let question: Int
    let answer: String
  }

  private let table: TableReader.Table
  private let rules: SurveyRules
  private let votes: [Vote]
  /// Questions to which several groups of columns hold answers.
  let doubtful: [Int]
  private(set) var counter: SurveyCounter
  /// Cells that are no number, and sums that contradict the number of sheets.
  private(set) var problems: [Problem] = []
  /// The rows that were not counted because of it.
  private(set) var refused: Set<Int> = []
  /// Sums that do not agree with what they sum up.
  var caveats: [Problem] { missing.caveats(in: table.name) + TallyTotals(table, columns: columns + further).caveats }
  /// Sheets that none of the answers to a question stand for.
  private var missing: MissingVotes
  /// Columns of sheets that count for nothing, and those of the numbers of sheets and people.
  private let spoilt: [Int]
  private var further: [Int] {
    spoilt + [TableReader.Table.Number.returned, .asked].compactMap { table.column($0) }
  }

  /// - Returns: nil where fewer than two ratings of a question have a column, or not most of these columns' cells are numbers.
  init?(_ table: TableReader.Table, by rules: SurveyRules) {
    let counter = SurveyCounter(rules: rules)
    let found = Self.votes(table, counter)
    let groups = rules.questions.indices.map { question in
      Self.group(found.filter { $0.question == question }, rules.questions[question], table, counter)
    }
    votes = groups.flatMap(\.votes)
    doubtful = groups.indices.filter { groups[$0].isDoubtful }
    let cells = table.rows.flatMap { row in found.compactMap { row[$0.column] } }
    let numbers = cells.count { UnitList.number($0) != nil }
    guard !votes.isEmpty || !doubtful.isEmpty, 2 * numbers > cells.count else { return nil }
    (self.table, self.rules, self.counter) = (table, rules, counter)
    (spoilt, missing) = (table.spoiltColumns, MissingVotes(rules))
    for row in table.rows { add(row) }
  }

  /// What was counted, its units masked.
  func counter(masking redactor: Redactor?) -> SurveyCounter {
    redactor.map { redactor in counter.renamingUnits { redactor.redact(group: $0) } } ?? counter
  }

  /// The columns that were read.
  var columns: [Int] { votes.map(\.column) }

  /// Columns that are called by an answer, each with the question that has it: by the name above it or before it, else the
  /// question of the column beside it.
  private static func votes(_ table: TableReader.Table, _ counter: SurveyCounter) -> [Vote] {
    let questions = counter.rules.questions
    let numbers =
      [TableReader.Table.Number.asked, .returned].compactMap { table.column($0) }
      + [table.column(.unit)].compactMap(\.self)
    var votes: [Vote] = []
    for column in table.header.indices where !numbers.contains(column) && !table.header[column].isEmpty {
      let answer = TableReader.answerNamed(by: table.header[column])
      let having = questions.indices.filter { counter.understands(answer, to: $0) == true }
      let named = having.filter { question in
        [table.header[column], column < table.bands.count ? table.bands[column] : ""].contains { name in
          TableReader.match(of: name, to: [questions[question].title], or: questions[question].columns).rank > 0
        }
      }
      let beside = having.first { $0 == votes.last?.question }
      guard let question = named.first ?? beside ?? having.first else { continue }
      votes.append(Vote(column: column, question: question, answer: answer))
    }
    return votes
  }

  /// The columns of one question; where an answer has several those below the name that fits the question best.
  private static func group(
    _ votes: [Vote], _ question: SurveyRules.Question, _ table: TableReader.Table, _ counter: SurveyCounter
  ) -> (votes: [Vote], isDoubtful: Bool) {
    let ratings = Set(votes.filter { counter.knows($0.answer, to: $0.question) }.map(\.answer))
    guard ratings.count > 1 else { return ([], false) }
    if Set(votes.map(\.answer)).count == votes.count { return (votes, false) }
    let bands = Dictionary(grouping: votes) { $0.column < table.bands.count ? table.bands[$0.column] : "" }
    let ranks = bands.keys.map { band in
      (band: band, rank: TableReader.match(of: band, to: [question.title], or: question.columns).rank)
    }
    let best = ranks.map(\.rank).max() ?? 0
    let chosen = ranks.filter { $0.rank == best }
    guard best > 0, chosen.count == 1, let group = bands[chosen[0].band],
      Set(group.map(\.answer)).count == group.count
    else { return ([], true) }
    return (group, false)
  }

  private mutating func add(_ row: TableReader.Row) {
    var counts: [[(answer: String, count: Int)]] = rules.questions.map { _ in [] }
    let needed = votes.map(\.column) + [table.column(.returned)].compactMap(\.self)
    if let message = needed.compactMap({ row.unreadVotes(in: $0, of: table) }).first {
      refused.insert(row.number)
      return problems.append(problem(message, row))
    }
    for vote in votes {
      guard let cell = row[vote.column] else { continue }
      guard let number = number(cell, row) else { return }
      counts[vote.question].append((vote.answer, number))
    }
    let returned = row[table.column(.returned)].flatMap(UnitList.number)
    let sums = counts.map { $0.reduce(0) { $0 + $1.count } }
    let most = sums.max() ?? 0
    guard max(returned ?? 0, most) > 0 else { return }
    if let returned, let question = sums.firstIndex(where: { $0 > returned }) {
      let values = [
        "question": rules.questions[question].title, "sheets": String(returned), "votes": String(sums[question]),
      ]
      problems.append(problem(Message("survey.votesContradict", values), row))
    }
    if let returned {
      let spoilt = spoilt.reduce(0) { $0 + (row[$1].flatMap(UnitList.number) ?? 0) }
      for (question, sum) in sums.enumerated() where !counts[question].isEmpty {
        missing.add(row.number, question, sheets: returned, votes: sum, spoilt: spoilt)
      }
    }
    counter.count(unit: row[table.column(.unit)], sheets: max(returned ?? most, 0), votes: counts)
  }

  private mutating func number(_ cell: String, _ row: TableReader.Row) -> Int? {
    if let number = UnitList.number(cell), number >= 0 { return number }
    refused.insert(row.number)
    problems.append(problem(Message("survey.badVotes", ["value": cell]), row))
    return nil
  }

  private func problem(_ message: Message, _ row: TableReader.Row) -> Problem {
    Problem(message, in: table.name, at: .row(row.number, sheet: table.sheet))
  }
}
