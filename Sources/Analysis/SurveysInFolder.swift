import Classification
import Documents
import Privacy
import Reporting
import UnicodeText
import Wording

/// Survey sheets that lie among other material, with the lists of the units that were asked.
struct SurveysInFolder {
  private struct Survey {
    let rules: DictionaryFolder.Loaded<SurveyRules>
    var counter: SurveyCounter
    var isUsed = false
    /// What a reader of the figures has to know of their reading.
    var remarks: [Problem] = []
    var submissions = SurveySubmissions()
  }

  private let reader: TableReader
  private let tables: SurveyTables
  private let redactor: Redactor?
  private var surveys: [Survey]
  private var list: [SurveyResult.ListedUnit] = []
  /// Units that tables of counts tell with their people; they count where there is no list of units.
  private var countedUnits: [SurveyResult.ListedUnit] = []

  /// - Parameters:
  ///   - rules: a sheet is counted by the first of them that has a column for each of its questions.
  ///   - redactor: masks units and answers as they are counted; nil for none.
  init(
    rules: [DictionaryFolder.Loaded<SurveyRules>], charset: CharsetChoice, columns: ColumnChoice = .usual,
    redactor: Redactor? = nil
  ) {
    self.redactor = redactor
    reader = TableReader(charset: charset, columns: columns)
    tables = SurveyTables(charset: charset, columns: columns)
    surveys = rules.map { Survey(rules: $0, counter: SurveyCounter(rules: $0.value)) }
  }

  /// The rules that had something to count, in their order.
  var sources: [Provenance.Source] { surveys.filter(\.isUsed).map(\.rules.source) }

  var sections: [Report.SurveySection] {
    surveys.filter(\.isUsed).map { survey in
      let counter = survey.counter.withoutUnusedRatings
      let result = SurveyResult(counter, list: list.isEmpty ? countedUnits : list)
      var section = Report.SurveySection(rules: counter.rules, result: result)
      section.reading = survey.remarks.map { redactor?.redact($0) ?? $0 }
      return section
    }
  }

  /// Whether an input is a table with answers to the questions of some rules. Reads the head of the input only, unless a
  /// column that is called otherwise may hold ratings.
  func fits(_ source: Input) -> Bool {
    guard let head = try? reader.header(of: source) else { return false }
    let analyses = surveys.map { SurveyAnalysis(rules: $0.rules.value) }
    if analyses.contains(where: { $0.names(head) }) { return true }
    guard analyses.contains(where: { $0.mayRead(head) }), let table = try? reader.read(source) else { return false }
    return analyses.contains { (try? $0.read(table)) != nil }
  }

  /// What is to be said of a sheet of opinions that has ratings too, in a column that no rules know; nil of others. Only
  /// where a column may hold ratings by its name all rows are read.
  func unreadRatings(of source: Input) -> Problem? {
    guard let rules = surveys.first?.rules.value, let head = try? reader.header(of: source),
      head.header.contains(where: TableReader.mayHoldRatings), let table = try? reader.read(source)
    else { return nil }
    let words = surveys.flatMap(\.rules.value.questions).flatMap(\.ratings).flatMap { [$0.name] + $0.also }
    guard let column = TableReader.columns(of: table, holdingOnly: Set(words)).first else { return nil }
    let values = [
      "column": column.name, "found": column.found.joined(separator: "、"),
      "questions": rules.questions.map { "“\($0.title)”" }.joined(separator: "、"),
    ]
    return Problem(Message("survey.unreadRatings", values), in: source.name)
  }

  /// Counts the ratings of a sheet that was read for its opinions already.
  mutating func addRatings(of source: Input, _ inputs: inout InputList) throws {
    let found = try tables.tables(of: source).compactMap { try count($0).found }
    guard let first = found.first else { return }
    for remark in found.flatMap(\.remarks) where remark.message.key != "survey.openColumns" { inputs.note(remark) }
    let sheets = found.reduce(0) { $0 + $1.reading.sheets }
    let values = ["title": surveys[first.index].rules.value.title, "count": String(sheets)]
    inputs.note(Problem(Message("report.ratingsToo", values), in: source.name))
    for problem in found.flatMap(\.reading.problems) { inputs.complain(problem) }
  }

  private func masked(_ unit: SurveyResult.ListedUnit) -> SurveyResult.ListedUnit {
    redactor?.redact(unit) ?? unit
  }

  /// A table that some rules read.
  private struct Found {
    let index: Int
    let reading: SurveyReading
    let remarks: [Problem]
  }

  /// By the first rules whose questions the columns name, else by the first that fit; the misfit of the first otherwise.
  private mutating func count(_ part: SurveyTables.Table) throws -> (found: Found?, misfit: Problem?) {
    var misfit: Problem?
    let table = part.table
    let named = surveys.indices.filter { SurveyAnalysis(rules: surveys[$0].rules.value).names(table) }
    for index in named + surveys.indices.filter({ !named.contains($0) }) {
      let analysis = SurveyAnalysis(rules: surveys[index].rules.value, redactor: redactor)
      let found: (reading: SurveyReading, remarks: [Problem])
      do throws(Problem) {
        found = try analysis.read(table, unit: part.unit, leavingOut: &surveys[index].submissions)
      } catch {
        misfit = misfit ?? error
        continue
      }
      surveys[index].counter.merge(found.reading.counter)
      surveys[index].isUsed = true
      surveys[index].remarks += found.reading.basics + found.remarks
      _ = countedUnits.add(found.reading.units.map(masked))
      return (Found(index: index, reading: found.reading, remarks: found.remarks + found.reading.remarks), nil)
    }
    return (nil, misfit)
  }

  /// Counts the sheets of an input, or takes it as a list of units; what is neither is noted with the columns that were
  /// looked for.
  mutating func add(_ source: Input, _ inputs: inout InputList) throws {
    let parts = try tables.tables(of: source)
    let counted = try parts.map { try count($0) }
    let found = counted.compactMap(\.found)
    if !found.isEmpty {
      inputs.add(.survey, of: parts.map(\.table), count: found.reduce(0) { $0 + $1.reading.sheets })
      for remark in found.flatMap({ $0.remarks + $0.reading.problems }) { inputs.note(remark) }
      for problem in found.flatMap(\.reading.problems) { inputs.complain(problem) }
    } else if parts.allSatisfy({ SurveyAnalysis.isListOfUnits($0.table) }) {
      for part in parts { try add(units: part.table, &inputs) }
    } else {
      inputs.skip(counted.first?.misfit ?? Problem(Message("report.noSurveyRules"), in: source.name))
    }
  }

  private mutating func add(units table: TableReader.Table, _ inputs: inout InputList) throws {
    let (units, problems, notes) = try SurveyAnalysis.list(table)
    let contradictions = list.add(units.map(masked))
    inputs.add(.units, of: [table], count: units.count)
    for problem in problems { inputs.complain(problem) }
    for note in problems + notes { inputs.note(note) }
    for contradiction in contradictions { inputs.note(Problem(contradiction, in: table.name)) }
  }
}
