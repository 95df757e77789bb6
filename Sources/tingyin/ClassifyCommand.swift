import Analysis
import ArgumentParser
import Classification
import Documents
import Privacy
import Reporting
import TextModel
import UnicodeText
import Wording

/// `tingyin classify`: the category of each opinion, the share of each category.
struct ClassifyCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl, csv }

  static let configuration = CommandConfiguration(
    commandName: "classify", abstract: say("help.classify"), discussion: say("help.classify.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.classify.scheme"), valueName: "name|file"))
  var scheme: String = "enterprise"

  @Option(help: .init(say("help.classify.by"), valueName: "unit,channel,month"))
  var by: String = ""

  @Option(help: .init(say("help.column"), valueName: "text=…"))
  var column: [String] = []

  @Option(name: .shortAndLong, help: .init(say("help.format")))
  var format: Format = .text

  @Flag(help: .init(say("help.classify.bom")))
  var bom = false

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var common: CommonOptions

  func validate() throws { _ = try dimensions }

  private var dimensions: [ShareTable.Dimension] {
    get throws {
      try by.split(separator: ",").map { name in
        guard let dimension = ShareTable.Dimension(rawValue: String(name)) else {
          throw ValidationError(say("usage.by", ["name": String(name)]))
        }
        return dimension
      }
    }
  }

  func run() throws {
    let folder = try common.dictionaryFolder()
    let scheme = try folder.scheme(scheme)
    let redactor = try redaction.redactor(folder)
    let charset = try CharsetChoice(common.encoding)
    let columns = try ColumnChoice(column)
    let listing = FileWalker(.opinions, charset: charset, columns: columns).walk(files.isEmpty ? ["-"] : files)
    let run = Run(common, listing)
    let printer = JudgementPrinter(format: format, scheme: scheme.value, byteOrderMark: bom)
    let analysis = OpinionAnalysis(scheme: scheme.value, jobs: common.jobs)
    let reader = OpinionReader(charset: charset, columns: columns)
    var counter = ShareCounter(categories: scheme.value.categories.count, by: try dimensions)
    var withoutPhrase = 0
    try run.output.write(printer.header)
    for input in listing.inputs(.opinions) {
      try run.attempt(input.name) {
        counter.merge(
          try analysis.count(by: try dimensions) { deliver in
            let reading = try reader.read(input, redacting: redactor.value, deliver: deliver)
            for problem in reading.problems { run.fail(problem) }
            for note in reading.notes { run.note(note) }
          } visit: { opinion, judgement in
            if judgement.evidence.isEmpty { withoutPhrase += 1 }
            try run.output.write(printer.line(opinion, judgement))
          })
      }
    }
    let table = counter.table
    let warnings = OpinionAnalysis.warnings(opinions: table.opinions, withoutPhrase: withoutPhrase)
      + (redaction.redact ? [Redactor.warning] : [])
    let provenance = Provenance.current(dictionaries: [scheme.source] + redactor.sources)
    try run.output.write(printer.shares(table, warnings, common, provenance: provenance))
    try run.finish()
  }
}

/// What `classify` prints in each of its formats: a line for each opinion, or the shares at the end.
private struct JudgementPrinter {
  let format: ClassifyCommand.Format
  let scheme: CodingScheme
  let byteOrderMark: Bool

  var header: [UInt8] {
    format == .csv ? JudgedOpinionTable(scheme: scheme).header(byteOrderMark: byteOrderMark) : []
  }

  func line(_ opinion: Opinion, _ judgement: Judgement) -> [UInt8] {
    switch format {
    case .csv: JudgedOpinionTable(scheme: scheme).row(opinion, judgement)
    case .jsonl: JudgedOpinionLines(scheme: scheme).line(opinion, judgement)
    case .text, .json: []
    }
  }

  func shares(
    _ table: ShareTable, _ warnings: [Message], _ common: CommonOptions, provenance: Provenance
  ) -> [UInt8] {
    switch format {
    case .csv, .jsonl: []
    case .text:
      TerminalRenderer(style: common.terminalStyle)
        .shares(table, scheme: scheme, warnings: warnings, language: Console.language)
    case .json:
      JSONRenderer().classify(
        table, scheme: scheme, warnings: warnings, provenance: provenance, language: Console.language)
    }
  }
}
