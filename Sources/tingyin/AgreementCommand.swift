import Analysis
import ArgumentParser
import Classification
import Documents
import Reporting
import UnicodeText
import Wording

/// `tingyin agreement`: how far coders agree.
struct AgreementCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: say("help.agreement"), discussion: say("help.agreement.example"))

  @Argument(help: .init(say("help.agreement.files"), valueName: "files"))
  var files: [String]

  @Option(help: .init(say("help.agreement.coders"), valueName: "a,b,…"))
  var coders: String?

  @Flag(help: .init(say("help.agreement.resolve")))
  var resolve = false

  @Flag(help: .init(say("help.classify.bom")))
  var bom = false

  @Option(name: .shortAndLong, help: .init(say("help.format")))
  var format: Format = .text

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard coders == nil ? files.count >= 2 : files.count == 1 else {
      throw ValidationError(say("usage.agreement"))
    }
  }

  func run() throws {
    let reader = TableReader(charset: try CharsetChoice(common.encoding), sheet: tables.sheet)
    let run = try Run(common)
    let sheets = try files.map { try reader.read(Input(path: $0)) }
    for sheet in sheets { run.note(sheet) }
    let names = self.coders?.split(separator: ",").map(String.init)
    let coders = try names.map { try CoderSheets(table: sheets[0], coders: $0) } ?? CoderSheets(files: sheets)
    if coders.shortened > 0 {
      run.note(Problem(Message("agreement.shortened", ["count": String(coders.shortened)])))
    }
    let renderer = AgreementRenderer(
      Agreement(coders.coded), of: coders.coded, coders: coders.coders, categories: coders.categories, ids: coders.ids)
    if resolve {
      try run.output.write(renderer.resolvedTable(byteOrderMark: bom))
    } else {
      try run.output.write(
        format == .text
          ? renderer.text(style: common.terminalStyle, language: Console.language)
          : renderer.json(provenance: .current(dictionaries: [])))
    }
    try run.finish()
  }
}
