public import Classification
import Documents
import Privacy
import TextModel
public import Wording

/// What one table of a survey holds, and what is to be said of its reading.
public struct SurveyReading: Sendable {
  /// The sheets, counted.
  public private(set) var counter: SurveyCounter
  /// Which columns were taken for what under other names, and what was not read.
  public private(set) var remarks: [Problem] = []
  /// Numbers that cannot be right.
  public private(set) var problems: [Problem] = []
  /// Units with the numbers of people that the table itself tells.
  public private(set) var units: [SurveyResult.ListedUnit] = []
  /// Rows of which each is one or more sheets.
  public private(set) var sheets = 0

  /// Counts the sheets of a table, a row each.
  ///
  /// - Parameter known: the unit of all of them, where the table has no column of units.
  init(
    _ columns: SurveyColumns, of table: TableReader.Table, from known: String?, by rules: SurveyRules,
    _ redactor: Redactor?
  ) {
    counter = SurveyCounter(rules: rules)
    let weights = SheetWeights(table)
    problems = weights.problems
    problems += Self.unreadAnswers(columns.places.compactMap(\.self), table)
    let unit = table.column(.unit)
    for row in table.rows {
      let times = weights[row]
      guard times > 0 else { continue }
      let answers = columns.places.map { row[$0].map { redactor?.redact($0) ?? $0 } }
      let name = unit == nil ? known : row[unit]
      counter.count(unit: name.map { redactor?.redact(group: $0) ?? $0 }, answers: answers, times: times)
    }
    sheets = counter.sheets
    let told = Self.taken(columns, table, rules) + weights.remarks + Self.left(columns, table, rules)
    remarks = told.map { Problem($0, in: table.name) } + Self.unfilledUnits(table)
    if known != nil { remarks.removeAll { $0.message.key == "survey.noUnit" } }
    let read = columns.places.compactMap(\.self) + [weights.column].compactMap(\.self)
    remarks += Self.unread(of: table, besides: read + columns.further)
  }

  /// Takes the counts of a table.
  ///
  /// - Throws: a `Problem` when several groups of columns hold answers to the only questions that it counts.
  init(_ tally: SurveyTally, of table: TableReader.Table, by rules: SurveyRules, _ redactor: Redactor?) throws(Problem)
  {
    let doubtful = tally.doubtful.map { rules.questions[$0].title }
    if let question = doubtful.first, tally.columns.isEmpty {
      throw table.problem(ofColumns: Message("survey.doubtfulTally", ["question": question]))
    }
    (counter, problems, sheets) = (tally.counter(masking: redactor), tally.problems, tally.counter.sheets)
    remarks = [
      Problem(
        Message("survey.tookTally", ["columns": table.quoted(tally.columns), "count": String(sheets)]), in: table.name)
    ]
    remarks += doubtful.map { Problem(Message("survey.doubtfulTally", ["question": $0]), in: table.name) }
    remarks += tally.caveats
    remarks += Self.withoutUnit(table)
    let numbers = [TableReader.Table.Number.asked, .returned].compactMap { table.column($0) }
    remarks += Self.unread(of: table, besides: tally.columns + numbers)
    guard let unit = table.column(.unit), let asked = table.column(.asked) else { return }
    // Of a unit whose row was refused nobody knows that it has handed in nothing.
    let counted = table.rows.filter { !tally.refused.contains($0.number) }
    let list = UnitList(table.keeping(counted), unit: unit, asked: asked)
    units = list.units
    problems += list.problems
  }

  /// What a reader of the figures has to know: columns under other names, counts, numbers of sheets.
  package var basics: [Problem] {
    let keys = [
      "survey.tookColumn", "survey.tookTally", "survey.tookVotes", "survey.doubtfulColumns", "survey.doubtfulTally",
      "survey.noUnit", "survey.unfilledUnits", "survey.votesFewer", "survey.totalDiffers",
    ]
    return remarks.filter { keys.contains($0.message.key) } + problems
  }

  /// That answers could not be read, which makes blanks of them.
  private static func unreadAnswers(_ columns: [Int], _ table: TableReader.Table) -> [Problem] {
    var rows = CountedRows()
    for row in table.rows { for column in columns where row.unread(in: column) != nil { rows.add(row.number) } }
    return [rows.message("survey.unreadAnswers").map { Problem($0, in: table.name) }].compactMap(\.self)
  }

  /// That a unit is written in the first row of its group only.
  private static func unfilledUnits(_ table: TableReader.Table) -> [Problem] {
    guard let unit = table.column(.unit) else { return [] }
    var units = UnitsOfRows()
    for row in table.rows { units.add(row[unit]) }
    return [units.message("survey.unfilledUnits").map { Problem($0, in: table.name) }].compactMap(\.self)
  }

  /// Leaves out all sheets, as those of a copy.
  package mutating func drop() {
    counter = SurveyCounter(rules: counter.rules)
    (remarks, problems, units, sheets) = ([], [], [], 0)
  }

  /// Which columns were taken under other names than their own.
  private static func taken(_ columns: SurveyColumns, _ table: TableReader.Table, _ rules: SurveyRules) -> [Message] {
    let questions = columns.otherwiseCalled.map { question, column in
      Message("survey.tookColumn", ["question": rules.questions[question].title, "column": table.header[column]])
    }
    let unit = table.column(.unit).flatMap { table.isCalledByQuestion($0) ? table.header[$0] : nil }
    return questions + [unit.map { Message("survey.tookUnit", ["column": $0]) }].compactMap(\.self)
      + withoutUnit(table).map(\.message)
  }

  private static func withoutUnit(_ table: TableReader.Table) -> [Problem] {
    guard table.column(.unit) == nil else { return [] }
    return [Problem(Message("survey.noUnit", ["found": table.shownHeader]), in: table.name)]
  }

  /// Which columns were not taken for a question, and why.
  private static func left(_ columns: SurveyColumns, _ table: TableReader.Table, _ rules: SurveyRules) -> [Message] {
    let doubtful = columns.doubtful.sorted { $0.key < $1.key }.map { question, places in
      Message("survey.doubtfulColumns", ["question": rules.questions[question].title, "columns": table.quoted(places)])
    }
    let unfit = columns.unfit.map { question, column, answers in
      Message(
        "survey.unfitColumn",
        [
          "question": rules.questions[question].title, "column": table.header[column],
          "answers": answers.joined(separator: "、"),
        ])
    }
    let others =
      columns.further.isEmpty ? [] : [Message("survey.furtherColumns", ["columns": table.quoted(columns.further)])]
    let unasked = columns.places.indices.filter { columns.places[$0] == nil && columns.doubtful[$0] == nil }.map {
      Message("survey.notAsked", ["question": rules.questions[$0].title])
    }
    return doubtful + unfit + others + unasked
  }

  /// What is to be said of columns of opinions beside the ratings, which are not counted, and of all others that no program
  /// has filled in.
  private static func unread(of table: TableReader.Table, besides read: [Int]) -> [Problem] {
    let open = TableReader.openColumns(of: table, besides: read)
    var told: [Problem] = []
    if let fullest = open.fullest {
      let columns = open.columns.map { "“\($0.name)”（\($0.count)）" }.joined(separator: "、")
      told.append(Problem(Message("survey.openColumns", ["columns": columns, "first": fullest]), in: table.name))
    }
    let meant = OpinionColumn.allCases.filter { $0 != .text }.compactMap { table.column($0) }
    let names = Set(open.columns.map(\.name))
    let rest = table.header.indices.filter { column in
      let name = table.header[column]
      return !(read + meant).contains(column) && !name.isEmpty && !names.contains(name)
        && !TableReader.isTechnical(name)
        && table.rows.contains { $0[column] != nil }
    }
    if !rest.isEmpty {
      told.append(Problem(Message("survey.unreadColumns", ["columns": table.quoted(rest)]), in: table.name))
    }
    return told
  }
}

extension TableReader.Row {
  /// That a number of sheets could not be read; nil where nothing hinders that.
  func unreadVotes(in column: Int, of table: TableReader.Table) -> Message? {
    unread(in: column).map { error in
      let values = ["column": table.header[column], "value": error]
      return Message(error.isEmpty ? "survey.uncalculatedVotes" : "survey.errorVotes", values)
    }
  }
}

/// How many sheets each row of a table stands for: a column 份数 or 票数 says so, else it is one.
private struct SheetWeights {
  let column: Int?
  private let table: TableReader.Table
  private(set) var problems: [Problem] = []

  init(_ table: TableReader.Table) {
    self.table = table
    column = table.column(.votes) ?? table.peopleOfRows
    guard let column else { return }
    for row in table.rows where Self.number(row[column]) == nil {
      let message = row.unreadVotes(in: column, of: table) ?? Message("survey.badVotes", ["value": row[column] ?? ""])
      problems.append(Problem(message, in: table.name, at: .row(row.number, sheet: table.sheet)))
    }
    problems = problems.gathered()
  }

  /// 0 of a row whose number is none.
  subscript(row: TableReader.Row) -> Int { column.map { Self.number(row[$0]) ?? 0 } ?? 1 }

  var remarks: [Message] { column.map { [Message("survey.tookVotes", ["column": table.header[$0]])] } ?? [] }

  private static func number(_ cell: String?) -> Int? {
    cell.flatMap(UnitList.number).flatMap { $0 >= 0 ? $0 : nil }
  }
}

extension TableReader.Table {
  /// A column 人数 beside answers, where it says how many gave them: as the size of their unit it would be the same in all
  /// rows of a unit.
  fileprivate var peopleOfRows: Int? {
    guard let column = column(named: ["人数"]) else { return nil }
    var sizes: [String?: Set<String?>] = [:]
    for row in rows { sizes[row[self.column(.unit)], default: []].insert(row[column]) }
    return sizes.values.contains { $0.count > 1 } ? column : nil
  }
}
