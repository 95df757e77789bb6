public import Classification
public import Documents
public import Privacy
import TextModel
public import Wording

/// Counts survey sheets by unit and says what the rules make of them.
public struct SurveyAnalysis: Sendable {
  private let rules: SurveyRules
  private let redactor: Redactor?

  /// Counts by these rules.
  ///
  /// - Parameter redactor: masks units and answers that are none of the ratings; nil for none.
  public init(rules: SurveyRules, redactor: Redactor? = nil) { (self.rules, self.redactor) = (rules, redactor) }

  /// Counts the sheets of a table, or reads the counts in it.
  ///
  /// - Throws: a `Problem` that names the columns found when the table is no sheet of this survey.
  public func count(_ table: TableReader.Table) throws(Problem) -> SurveyCounter { try read(table).counter }

  /// The same, with what is to be said of it.
  ///
  /// - Parameter unit: of all sheets, where the table has no column of units; nil where nobody knows.
  public func read(_ table: TableReader.Table, unit: String? = nil) throws(Problem) -> SurveyReading {
    let columns = SurveyColumns(table, by: rules)
    if !columns.hasAnswers, let tally = SurveyTally(table, by: rules) {
      return try SurveyReading(tally, of: table, by: rules, redactor)
    }
    guard columns.isSheet else { throw misfit(columns, table) }
    return SurveyReading(columns, of: table, from: unit, by: rules, redactor)
  }

  /// The same without the sheets that came in before; of a copy nothing is left.
  ///
  /// - Returns: what was read, and what is to be said of sheets that came in twice.
  package func read(
    _ table: TableReader.Table, unit: String? = nil, leavingOut submissions: inout SurveySubmissions
  ) throws(Problem) -> (reading: SurveyReading, remarks: [Problem]) {
    var reading = try read(table, unit: unit)
    let new = submissions.new(in: table, of: unit)
    if new.table.rows.isEmpty, !table.rows.isEmpty {
      reading.drop()
    } else if new.table.rows.count < table.rows.count {
      reading = try read(new.table, unit: unit)
    }
    return (reading, new.remarks)
  }

  /// Why a table is no sheet of this survey.
  private func misfit(_ columns: SurveyColumns, _ table: TableReader.Table) -> Problem {
    if let question = columns.doubtful.keys.min(), let places = columns.doubtful[question] {
      let values = [
        "question": rules.questions[question].title, "columns": table.quoted(places), "found": table.shownHeader,
      ]
      return table.problem(ofColumns: Message("survey.doubtfulColumns.none", values))
    }
    if let unfit = columns.unfit.first {
      let values = [
        "question": rules.questions[unfit.question].title, "column": table.header[unfit.column],
        "answers": unfit.answers.joined(separator: "、"),
      ]
      return table.problem(ofColumns: Message("survey.unfitColumn.none", values))
    }
    let question = columns.places.firstIndex(of: nil) ?? 0
    let values = ["question": rules.questions[question].title, "found": table.shownHeader]
    return table.problem(ofColumns: Message("survey.noColumn", values))
  }

  /// Whether a table has a column for each question, called by its name.
  func names(_ table: TableReader.Table) -> Bool { SurveyColumns(table, by: rules).areKnown }

  /// Whether the header of a table may be that of a sheet or of counts: then its rows tell.
  func mayRead(_ table: TableReader.Table) -> Bool {
    if table.header.contains(where: TableReader.mayHoldRatings) { return true }
    let counter = SurveyCounter(rules: rules)
    return rules.questions.indices.contains { question in
      let isNamed = table.header.contains { name in
        TableReader.match(of: name, to: [rules.questions[question].title], or: rules.questions[question].columns).rank
          > 0
      }
      return isNamed || table.header.count { counter.knows(TableReader.answerNamed(by: $0), to: question) } > 1
    }
  }

  /// What is to be said of a sheet that was counted: columns that were known by their cells, and what was not read.
  public func remarks(on table: TableReader.Table) -> [Problem] { (try? read(table))?.remarks ?? [] }

  /// Whether a table says how many people of which unit were asked.
  public static func isListOfUnits(_ table: TableReader.Table) -> Bool {
    table.column(.unit) != nil && table.column(.asked) != nil
  }

  /// The units that were to answer, from a table with a column of units and perhaps one of how many were asked.
  ///
  /// Numbers may be written ２０, 20人, 1,200 or 20.0. A unit listed again with the same number is one unit. In a list of people
  /// without numbers each row is one who was asked.
  /// - Throws: a `Problem` when there is no column of units; `Problems` that name each row whose number is none or is
  ///   negative, and each unit listed with two numbers.
  public static func units(_ table: TableReader.Table) throws -> [SurveyResult.ListedUnit] {
    let list = try list(table)
    guard list.problems.isEmpty else { throw Problems(list.problems) }
    return list.units
  }

  /// The same, whatever is wrong with some of its lines: what is wrong with them, and units without a number, are told.
  ///
  /// - Throws: a `Problem` when there is no column of units.
  public static func list(
    _ table: TableReader.Table
  ) throws(Problem) -> (units: [SurveyResult.ListedUnit], problems: [Problem], notes: [Problem]) {
    guard let unit = table.column(.unit) else {
      throw table.problem(ofColumns: Message("survey.noUnitColumn", ["found": table.shownHeader]))
    }
    let list = UnitList(table, unit: unit, asked: table.column(.asked))
    return (list.units, list.problems, list.notes)
  }
}

extension TableReader.Table {
  /// Some columns as a message names them.
  func quoted(_ columns: [Int]) -> String { columns.map { "“\(header[$0])”" }.joined(separator: "、") }
}
