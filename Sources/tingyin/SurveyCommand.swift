import Analysis
import ArgumentParser
import Classification
import Documents
import Privacy
import Reporting
import UnicodeText
import Wording

/// `tingyin survey`: satisfaction and ratings per unit, and the rules that force a repeat.
struct SurveyCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "survey", abstract: say("help.survey"), discussion: say("help.survey.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.survey.rules"), valueName: "name|file"))
  var rules: String = "satisfaction"

  @Option(help: .init(say("help.survey.units"), valueName: "file"))
  var units: String?

  @Option(name: .shortAndLong, help: .init(say("help.format")))
  var format: Format = .text

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let folder = try common.dictionaryFolder()
    let rules = try folder.surveyRules(rules)
    let charset = try CharsetChoice(common.encoding)
    let masking = try masking(folder, charset)
    let listing = masking.listing
    let listed = try units.map { try TableReader(charset: charset).read(Input(path: $0)) }
    let list = try listed.map { (units: try SurveyAnalysis.units($0), notes: try SurveyAnalysis.list($0).notes) }
    let run = try Run(common, listing, files: [units].compactMap { $0 })
    for note in masking.notes { run.note(note) }
    if let listed { run.note(listed) }
    for note in list?.notes ?? [] { run.note(note) }
    var sheets = Sheets(
      analysis: SurveyAnalysis(rules: rules.value, redactor: masking.redactor),
      counter: SurveyCounter(rules: rules.value), list: list?.units ?? [])
    let reader = try TableReader(charset: charset, sheet: tables.onlySheet)
    for input in listing.entries.map(\.input) {
      let isNamed = files.isEmpty || files.contains(input.name)
      try run.attempt(input.name) { try sheets.add(try reader.read(input), isNamed: isNamed, run) }
    }
    let shown = sheets.list.map { masking.redactor?.redact($0) ?? $0 }
    let renderer = SurveyRenderer(SurveyResult(sheets.counter, list: shown), rules: rules.value)
    // Of what could not be counted nothing is said that looks like a result.
    guard sheets.isCounted else { return try run.finish() }
    try run.output.write(
      format == .text
        ? renderer.text(style: common.terminalStyle, language: Console.language)
        : renderer.json(provenance: .current(dictionaries: [rules.source] + masking.sources), language: Console.language))
    try run.finish()
  }
}

extension SurveyCommand {
  /// What is counted, and what masks it: names are learned from the list of units too.
  private func masking(_ folder: DictionaryFolder, _ charset: CharsetChoice) throws -> RedactionOptions.Masking {
    let walker = FileWalker(.tables, charset: charset)
    let others = walker.walk([units].compactMap { $0 == "-" ? nil : $0 })
    return try redaction.masking(
      walker.walk(files.isEmpty ? ["-"] : files), and: others, by: folder, charset: charset, columns: .usual)
  }
}

/// The sheets of one survey, and the list of units that were to answer.
private struct Sheets {
  let analysis: SurveyAnalysis
  var counter: SurveyCounter
  var list: [SurveyResult.ListedUnit]
  /// Whether there was a table with the questions.
  private(set) var isCounted = false

  /// - Parameter isNamed: whether the user named the file; of the tables of a folder only those are counted that have the
  ///   questions, and a list of units is taken for one.
  /// - Throws: a `Problem` when a named table lacks a question.
  mutating func add(_ table: TableReader.Table, isNamed: Bool, _ run: Run) throws {
    let counted = Result { () throws(Problem) in try analysis.count(table) }
    switch counted {
    case .success(let sheets):
      counter.merge(sheets)
      isCounted = true
      run.note(table)
      for remark in analysis.remarks(on: table) { run.note(remark) }
    case .failure(let problem):
      if isNamed { throw problem }
      try leaveOut(table, problem, run)
    }
  }

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
