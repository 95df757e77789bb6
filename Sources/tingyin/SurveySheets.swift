import Analysis
import Classification
import Documents
import Privacy
import Reporting
import UnicodeText
import Wording

/// The sheets of one survey, and the list of units that were to answer.
struct SurveySheets {
  private let analysis: SurveyAnalysis
  private let redactor: Redactor?
  private(set) var counter: SurveyCounter
  /// The units that were to answer.
  var list: [SurveyResult.ListedUnit] = []
  /// Units that tables of counts tell with their people; they count where there is no list.
  private var countedUnits: [SurveyResult.ListedUnit] = []
  private var submissions = SurveySubmissions()
  private var reading: [Problem] = []
  /// Whether there was a table with the questions.
  private(set) var isCounted = false

  init(_ analysis: SurveyAnalysis, _ rules: SurveyRules, _ redactor: Redactor?) {
    (self.analysis, self.redactor, counter) = (analysis, redactor, SurveyCounter(rules: rules))
  }

  /// What came of it.
  var section: Report.SurveySection {
    let counter = counter.withoutUnusedRatings
    let shown = (list.isEmpty ? countedUnits : list).map { redactor?.redact($0) ?? $0 }
    var section = Report.SurveySection(rules: counter.rules, result: SurveyResult(counter, list: shown))
    section.reading = reading
    return section
  }

  /// - Parameter isNamed: whether the user named the file; of the tables of a folder only those are counted that have the
  ///   questions, and a list of units is taken for one.
  /// - Throws: a `Problem` when a named table lacks a question.
  mutating func add(_ table: SurveyTables.Table, isNamed: Bool, _ run: Run) throws {
    let (read, remarks): (SurveyReading, [Problem])
    do throws(Problem) {
      (read, remarks) = try analysis.read(table.table, unit: table.unit, leavingOut: &submissions)
    } catch {
      if isNamed, !SurveyAnalysis.isListOfUnits(table.table) { throw error }
      return try leaveOut(table.table, error, run)
    }
    isCounted = true
    run.note(table.table)
    for note in table.table.fallbacks { run.note(masked(note)) }
    for remark in remarks.map(masked) { run.note(remark) }
    reading += remarks.map(masked)
    counter.merge(read.counter)
    _ = countedUnits.add(read.units)
    for remark in read.remarks.map(masked) { run.note(remark) }
    for problem in read.problems.map(masked) { run.fail(problem) }
    reading += read.basics.map(masked)
  }

  private func masked(_ problem: Problem) -> Problem { redactor?.redact(problem) ?? problem }

  private mutating func leaveOut(_ table: TableReader.Table, _ problem: Problem, _ run: Run) throws {
    guard SurveyAnalysis.isListOfUnits(table) else {
      let values = ["question": problem.message.values["question"] ?? ""]
      return run.note(Problem(Message("survey.leftOut", values), in: table.name))
    }
    let (units, problems, notes) = try SurveyAnalysis.list(table)
    for problem in problems { run.fail(problem) }
    for contradiction in list.add(units) { run.note(Problem(contradiction, in: table.name)) }
    run.note(Problem(Message("survey.listOfUnits"), in: table.name))
    for note in notes { run.note(note) }
  }
}
