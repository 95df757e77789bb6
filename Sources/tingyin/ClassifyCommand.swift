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
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl, csv, xlsx }

  static let configuration = CommandConfiguration(
    commandName: "classify", abstract: say("help.classify"), discussion: say("help.classify.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.classify.scheme"), valueName: "name|file"))
  var scheme: String = "enterprise"

  @Option(help: .init(say("help.classify.model"), valueName: "file|none"))
  var model: String?

  @Option(help: .init(say("help.classify.by"), valueName: "unit,channel,month"))
  var by: String = ""

  @Option(help: .init(say("help.classify.audit"), valueName: "file"))
  var audit: String?

  @Flag(help: .init(say("help.classify.sample")))
  var sample = false

  @Option(help: .init(say("help.column"), valueName: "text=…"))
  var column: [String] = []

  @Option(name: .shortAndLong, help: .init(say("help.format")))
  var format: Format = .text

  @Flag(help: .init(say("help.classify.bom")))
  var bom = false

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var tables: TableOptions

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
    let judge = try folder.judge(scheme: scheme, model: model)
    let redactor = try redaction.redactor(folder)
    let charset = try CharsetChoice(common.encoding)
    let columns = try ColumnChoice(column, sheet: tables.sheet)
    let listing = FileWalker(.opinions, charset: charset, columns: columns).walk(files.isEmpty ? ["-"] : files)
    let run = try Run(common, listing)
    try run.output.checkTerminal(isText: format != .xlsx)
    let spool = format == .xlsx ? try OpinionSpool(scheme: judge.value.scheme) : nil
    if let note = judge.note { run.note(note) }
    let sheet = try audit.map { path in
      try AuditedSheet(try TableReader(charset: charset).read(Input(path: path)), scheme: judge.value.scheme)
    }
    var collection = Collection(
      analysis: OpinionAnalysis(judge: judge.value, jobs: common.jobs), dimensions: try dimensions, sheet: sheet,
      printer: JudgementPrinter(format: format, scheme: judge.value.scheme, byteOrderMark: bom), spool: spool, run: run)
    try run.output.write(collection.printer.header)
    for input in listing.inputs(.opinions) {
      try run.attempt(input.name) {
        try collection.add(input, OpinionReader(charset: charset, columns: columns), redactor.value)
      }
    }
    for problem in collection.sheet?.missing ?? [] { run.fail(problem) }
    let outcome = collection.estimation.outcome(audit: collection.sheet?.audited ?? [], of: sample ? .sample : .census)
    let warnings = OpinionAnalysis.warnings(outcome, judge: judge.value, withoutPhrase: collection.withoutPhrase)
      + (redaction.redact ? [Redactor.warning] : [])
    let provenance = Provenance.current(dictionaries: judge.sources + redactor.sources)
    try run.output.write(
      spool.map { spool in
        let section = Report.OpinionSection(
          scheme: judge.value.scheme, table: outcome.table, quotations: [], warnings: warnings,
          audited: collection.sheet?.audited.count ?? 0)
        return try workbook(spool, section, provenance)
      }
        ?? collection.printer.shares(outcome.table, warnings, common, provenance: provenance))
    try run.finish()
  }

  private func workbook(
    _ spool: OpinionSpool, _ section: Report.OpinionSection, _ provenance: Provenance
  ) throws -> [UInt8] {
    let report = Report(
      title: say("report.opinions"), provenance: provenance, inputs: [], opinions: section, speeches: [])
    return try WorkbookReport(opinions: spool).render(report, language: Console.language)
  }
}

/// The opinions of all files, judged one file after the other and printed on the way.
private struct Collection {
  let analysis: OpinionAnalysis
  let dimensions: [ShareTable.Dimension]
  var sheet: AuditedSheet?
  let printer: JudgementPrinter
  let spool: OpinionSpool?
  let run: Run
  var estimation: ShareEstimation
  var withoutPhrase = 0

  init(
    analysis: OpinionAnalysis, dimensions: [ShareTable.Dimension], sheet: AuditedSheet?, printer: JudgementPrinter,
    spool: OpinionSpool?, run: Run
  ) {
    self.analysis = analysis
    self.dimensions = dimensions
    self.sheet = sheet
    self.printer = printer
    self.spool = spool
    self.run = run
    estimation = ShareEstimation(analysis.judge, by: dimensions)
  }

  mutating func add(_ input: Input, _ reader: OpinionReader, _ redactor: Redactor?) throws {
    var (sheet, withoutPhrase, index) = (sheet, withoutPhrase, estimation.opinions)
    let (printer, spool, run) = (printer, spool, run)
    let mark = spool?.mark
    var isWhole = false
    defer { if !isWhole, let mark { try? spool?.cut(backTo: mark) } }
    let part = try analysis.estimation(by: dimensions) { deliver in
      let reading = try reader.read(input, redacting: redactor, deliver: deliver)
      for problem in reading.problems { run.fail(problem) }
      for note in reading.notes { run.note(note) }
    } visit: { opinion, judgement in
      if judgement.evidence.isEmpty { withoutPhrase += 1 }
      sheet?.meet(opinion, at: index)
      index += 1
      run.report(Message("progress.opinions", ["count": String(index)]))
      try spool?.add(opinion, judgement)
      try run.output.write(printer.line(opinion, judgement))
    }
    isWhole = true
    estimation.merge(part)
    (self.sheet, self.withoutPhrase) = (sheet, withoutPhrase)
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
    case .text, .json, .xlsx: []
    }
  }

  func shares(
    _ table: ShareTable, _ warnings: [Message], _ common: CommonOptions, provenance: Provenance
  ) -> [UInt8] {
    switch format {
    case .csv, .jsonl, .xlsx: []
    case .text:
      TerminalRenderer(style: common.terminalStyle)
        .shares(table, scheme: scheme, warnings: warnings, language: Console.language)
    case .json:
      JSONRenderer().classify(
        table, scheme: scheme, warnings: warnings, provenance: provenance, language: Console.language)
    }
  }
}
