import Analysis
import ArgumentParser
import Classification
import Documents
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

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let rules = try common.dictionaryFolder().surveyRules(rules)
    let charset = try CharsetChoice(common.encoding)
    let reader = TableReader(charset: charset, sheet: tables.sheet)
    let listed = try units.map { try TableReader(charset: charset).read(Input(path: $0)) }
    let list = try listed.map { try SurveyAnalysis.units($0) } ?? []
    let run = try Run(common, files: files + [units].compactMap { $0 })
    if let listed { run.note(listed) }
    var counter = SurveyCounter(rules: rules.value)
    for file in files.isEmpty ? ["-"] : files {
      try run.attempt(file) {
        let table = try reader.read(Input(path: file))
        run.note(table)
        counter.merge(try SurveyAnalysis(rules: rules.value).count(table))
      }
    }
    let renderer = SurveyRenderer(SurveyResult(counter, list: list), rules: rules.value)
    try run.output.write(
      format == .text
        ? renderer.text(style: common.terminalStyle, language: Console.language)
        : renderer.json(provenance: .current(dictionaries: [rules.source]), language: Console.language))
    try run.finish()
  }
}
