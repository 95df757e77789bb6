public import Classification
public import Documents
public import Privacy
import TextModel
public import Wording

/// Counts survey sheets by unit and says what the rules make of them.
public struct SurveyAnalysis: Sendable {
  private static let askedNames = ["应答人数", "应测人数", "发放份数", "应到人数", "参评人数", "人数", "asked"]

  private let rules: SurveyRules
  private let redactor: Redactor?

  /// Counts by these rules.
  ///
  /// - Parameter redactor: masks units and answers that are none of the ratings; nil for none.
  public init(rules: SurveyRules, redactor: Redactor? = nil) { (self.rules, self.redactor) = (rules, redactor) }

  /// Counts the sheets of a table.
  ///
  /// - Throws: a `Problem` that names the columns found when the table is no sheet of this survey.
  public func count(_ table: TableReader.Table) throws(Problem) -> SurveyCounter {
    count(table, try SurveyColumns(table, by: rules))
  }

  /// Whether a table has a column for each question, called by its name.
  func names(_ table: TableReader.Table) -> Bool { (try? SurveyColumns(table, by: rules))?.areKnown ?? false }

  private func count(_ table: TableReader.Table, _ columns: SurveyColumns) -> SurveyCounter {
    let unit = table.column(.unit)
    var counter = SurveyCounter(rules: rules)
    let masked = { (text: String?) in text.map { redactor?.redact($0) ?? $0 } }
    let name = { (unit: String?) in unit.map { redactor?.redact(group: $0) ?? $0 } }
    for row in table.rows { counter.count(unit: name(row[unit]), answers: columns.places.map { masked(row[$0]) }) }
    return counter
  }

  /// What is to be said of a sheet that was counted: columns that were known by their cells, and what was not read.
  public func remarks(on table: TableReader.Table) -> [Problem] {
    let columns = try? SurveyColumns(table, by: rules)
    return (columns?.remarks ?? []) + [unread(of: table, besides: columns?.places.compactMap(\.self) ?? [])].compactMap(\.self)
  }

  /// What is to be said of columns of opinions beside the ratings, which are not counted; nil where there are none.
  private func unread(of table: TableReader.Table, besides questions: [Int]) -> Problem? {
    let asked = table.column(named: Self.askedNames).map { [$0] } ?? []
    let open = TableReader.openColumns(of: table, besides: questions + asked)
    guard let first = open.first else { return nil }
    let columns = open.map { "“\($0.name)”（\($0.count)）" }.joined(separator: "、")
    return Problem(Message("survey.openColumns", ["columns": columns, "first": first.name]), in: table.name)
  }

  /// Whether a table says how many people of which unit were asked.
  public static func isListOfUnits(_ table: TableReader.Table) -> Bool {
    table.column(.unit) != nil && table.column(named: askedNames) != nil
  }

  /// The units that were to answer, from a table with a column of units and perhaps one of how many were asked.
  ///
  /// Numbers may be written ２０, 20人, 1,200 or 20.0. A unit listed again with the same number is one unit.
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
    let list = UnitList(table, unit: unit, asked: table.column(named: askedNames))
    return (list.units, list.problems, list.notes)
  }
}
