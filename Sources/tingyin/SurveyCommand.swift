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
  enum Format: String, ResultFormat { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "survey", abstract: say("help.survey"), discussion: say("help.survey.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.survey.rules"), valueName: "name|file"))
  var rules: String = "satisfaction"

  @Option(help: .init(say("help.survey.units"), valueName: "file"))
  var units: String?

  @OptionGroup var result: FormatOptions<Format>

  @Option(help: .init(say("help.survey.column"), valueName: "unit=…"))
  var column: [String] = []

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  var format: Format { result.format(of: common.output) }

  func validate() throws {
    try checkUsage { _ = try ColumnChoice(column) }
    try result.check(common.output)
  }

  func run() throws {
    let folder = try common.dictionaryFolder()
    let rules = try folder.surveyRules(rules)
    let charset = try CharsetChoice(common.encoding)
    let columns = try ColumnChoice(column)
    let masking = try masking(folder, charset, columns)
    let listing = masking.listing
    let listed = try units.map { try TableReader(charset: charset).read(Input(path: $0)) }
    let list = try listed.map { (units: try SurveyAnalysis.units($0), notes: try SurveyAnalysis.list($0).notes) }
    let run = try Run(common, listing, files: [units].compactMap { $0 })
    for note in masking.notes { run.note(note) }
    if let listed { run.note(listed) }
    for note in list?.notes ?? [] { run.note(note) }
    var sheets = SurveySheets(
      SurveyAnalysis(rules: rules.value, redactor: masking.redactor), rules.value, masking.redactor)
    if let units = list?.units { sheets.list = units }
    let reader = SurveyTables(charset: charset, columns: columns, sheets: tables.sheet)
    for input in listing.entries.map(\.input) {
      let isNamed = files.isEmpty || files.contains(input.name)
      try run.attempt(input.name) {
        let read = try reader.tables(of: input)
        for table in read { try sheets.add(table, isNamed: isNamed && read.count == 1, run) }
      }
    }
    try write(sheets, provenance: .current(dictionaries: [rules.source] + masking.sources), run)
  }

  private func write(_ sheets: SurveySheets, provenance: Provenance, _ run: Run) throws {
    // Of what could not be counted nothing is said that looks like a result.
    guard sheets.isCounted else {
      if !run.hasFailed { run.fail(Problem(Message("survey.nothing"))) }
      return try run.finish()
    }
    guard sheets.counter.sheets > 0 else {
      run.fail(Problem(Message("survey.noSheets")))
      return try run.finish()
    }
    let renderer = SurveyRenderer(sheets.section)
    try run.output.write(
      format == .text
        ? renderer.text(style: common.terminalStyle, language: Console.language)
        : renderer.json(provenance: provenance, language: Console.language))
    try run.finish()
  }
}

extension SurveyCommand {
  /// What is counted, and what masks it: names are learned from the list of units too.
  private func masking(
    _ folder: DictionaryFolder, _ charset: CharsetChoice, _ columns: ColumnChoice
  ) throws -> RedactionOptions.Masking {
    let walker = FileWalker(.tables, charset: charset)
    let others = walker.walk([units].compactMap { $0 == "-" ? nil : $0 })
    return try redaction.masking(
      walker.walk(files.isEmpty ? ["-"] : files), and: others, by: folder, charset: charset, columns: columns)
  }
}
