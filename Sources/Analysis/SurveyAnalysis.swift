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
  /// - Throws: a `Problem` that names the columns found when one of the rules' questions has none.
  public func count(_ table: TableReader.Table) throws(Problem) -> SurveyCounter {
    var columns: [Int] = []
    for question in rules.questions {
      guard let column = table.column(named: [question.title, question.id]) else {
        let values = ["question": question.title, "found": table.shownHeader]
        throw table.problem(ofColumns: Message("survey.noColumn", values))
      }
      columns.append(column)
    }
    let unit = table.column(.unit)
    var counter = SurveyCounter(rules: rules)
    let masked = { (text: String?) in text.map { redactor?.redact($0) ?? $0 } }
    let name = { (unit: String?) in unit.map { redactor?.redact(group: $0) ?? $0 } }
    for row in table.rows { counter.count(unit: name(row[unit]), answers: columns.map { masked(row[$0]) }) }
    return counter
  }

  /// What is to be said of columns of opinions beside the ratings, which are not counted; nil where there are none.
  public func unread(of table: TableReader.Table) -> Problem? {
    let questions = rules.questions.compactMap { table.column(named: [$0.title, $0.id]) }
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
    guard let unit = table.column(.unit) else {
      throw table.problem(ofColumns: Message("survey.noUnitColumn", ["found": table.shownHeader]))
    }
    return try UnitList(table, unit: unit, asked: table.column(named: askedNames)).units
  }
}
