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
  }

  private let reader: TableReader
  private let redactor: Redactor?
  private var surveys: [Survey]
  private var list: [SurveyResult.ListedUnit] = []

  /// - Parameters:
  ///   - rules: a sheet is counted by the first of them that has a column for each of its questions.
  ///   - redactor: masks units and answers as they are counted; nil for none.
  init(rules: [DictionaryFolder.Loaded<SurveyRules>], charset: CharsetChoice, redactor: Redactor? = nil) {
    self.redactor = redactor
    reader = TableReader(charset: charset)
    surveys = rules.map { Survey(rules: $0, counter: SurveyCounter(rules: $0.value)) }
  }

  /// The rules that had something to count, in their order.
  var sources: [Provenance.Source] { surveys.filter(\.isUsed).map(\.rules.source) }

  var sections: [Report.SurveySection] {
    surveys.filter(\.isUsed).map {
      Report.SurveySection(rules: $0.rules.value, result: SurveyResult($0.counter, list: list))
    }
  }

  /// Whether an input is a table with answers to the questions of some rules. Reads the head of the input only, unless a
  /// column that is called otherwise may hold ratings.
  func fits(_ source: Input) -> Bool {
    guard let head = try? reader.header(of: source) else { return false }
    if surveys.contains(where: { SurveyAnalysis(rules: $0.rules.value).names(head) }) { return true }
    guard head.header.contains(where: TableReader.mayHoldRatings), let table = try? reader.read(source) else { return false }
    return surveys.contains { (try? SurveyAnalysis(rules: $0.rules.value).count(table)) != nil }
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
    let table = try reader.read(source)
    guard let index = try count(table).index else { return }
    let title = surveys[index].rules.value.title
    for remark in SurveyAnalysis(rules: surveys[index].rules.value).remarks(on: table)
    where remark.message.key != "survey.openColumns" { inputs.note(remark) }
    inputs.note(
      Problem(Message("report.ratingsToo", ["title": title, "count": String(table.rows.count)]), in: source.name))
  }

  private func masked(_ unit: SurveyResult.ListedUnit) -> SurveyResult.ListedUnit {
    redactor?.redact(unit) ?? unit
  }

  /// By the first rules whose questions the columns name, else by the first that fit; the misfit of the first otherwise.
  private mutating func count(_ table: TableReader.Table) throws -> (index: Int?, misfit: Problem?) {
    var misfit: Problem?
    let named = surveys.indices.filter { SurveyAnalysis(rules: surveys[$0].rules.value).names(table) }
    for index in named + surveys.indices.filter({ !named.contains($0) }) {
      do throws(Problem) {
        let counted = try SurveyAnalysis(rules: surveys[index].rules.value, redactor: redactor).count(table)
        surveys[index].counter.merge(counted)
        surveys[index].isUsed = true
        return (index, nil)
      } catch {
        misfit = misfit ?? error
      }
    }
    return (nil, misfit)
  }

  /// Counts one sheet, or takes it as a list of units; what is neither is noted with the columns that were looked for.
  mutating func add(_ source: Input, _ inputs: inout InputList) throws {
    let table = try reader.read(source)
    let (index, misfit) = try count(table)
    if let index {
      inputs.add(.survey, of: table, count: table.rows.count)
      for remark in SurveyAnalysis(rules: surveys[index].rules.value).remarks(on: table) { inputs.note(remark) }
      return
    }
    guard SurveyAnalysis.isListOfUnits(table) else {
      return inputs.skip(misfit ?? Problem(Message("report.noSurveyRules"), in: source.name))
    }
    let (units, problems, notes) = try SurveyAnalysis.list(table)
    let contradictions = list.add(units.map(masked))
    inputs.add(.units, of: table, count: units.count)
    for problem in problems { inputs.complain(problem) }
    for note in problems + notes { inputs.note(note) }
    for contradiction in contradictions { inputs.note(Problem(contradiction, in: table.name)) }
  }
}
