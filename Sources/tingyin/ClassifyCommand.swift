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
  enum Format: String, ResultFormat {
    case text, json, jsonl, csv, xlsx

    /// Whether it has a line for each opinion instead of the figures of all.
    var isLines: Bool { self == .jsonl || self == .csv }
  }

  static let configuration = CommandConfiguration(
    commandName: "classify", abstract: say("help.classify"), discussion: say("help.classify.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @OptionGroup var judging: JudgeOptions

  @Option(help: .init(say("help.classify.by"), valueName: "unit,channel,month"))
  var by: String = ""

  @Option(help: .init(say("help.classify.audit"), valueName: "file"))
  var audit: String?

  @Flag(help: .init(say("help.classify.sample")))
  var sample = false

  @Option(help: .init(say("help.classify.reviewQueue"), valueName: "n"))
  var reviewQueue: Int?

  @Flag(help: .init(say("help.classify.exploreOther")))
  var exploreOther = false

  @Option(help: .init(say("help.classify.issues"), valueName: "n"))
  var issues: Int?

  @OptionGroup var issueOptions: IssueOptions

  @Option(help: .init(say("help.column"), valueName: "text=…"))
  var column: [String] = []

  @OptionGroup var result: FormatOptions<Format>

  @Flag(help: .init(say("help.classify.bom")))
  var bom = false

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  var format: Format { result.format(of: common.output) }

  func validate() throws {
    try checkUsage { _ = try ColumnChoice(column) }
    // A review queue is CSV whatever the format.
    try FileEnding.check(common.output, reviewQueue == nil ? format : .csv, Format.self)
    _ = try dimensions
    let asksForShares = issues != nil || !by.isEmpty || sample
    if let reviewQueue, reviewQueue < 1 || result.named ?? .text != .text || exploreOther || asksForShares {
      throw ValidationError(say("usage.reviewQueue"))
    }
    if exploreOther, format != .text && format != .json || asksForShares {
      throw ValidationError(say("usage.exploreOther"))
    }
    if let issues, issues < 1 { throw ValidationError(say("usage.issues")) }
    if issues == nil, !issueOptions.isEmpty { throw ValidationError(say("usage.issueOptions")) }
    if !by.isEmpty, format.isLines { throw ValidationError(say("usage.byLines")) }
    if reviewQueue == nil {
      try Unused.refuse(
        ["--audit": audit != nil && format.isLines, "--sample": sample && format.isLines], beside: "--format csv|jsonl")
      try Unused.refuse(["--bom": bom && format != .csv], without: "--format csv")
    }
  }

  private var dimensions: [ShareTable.Dimension] {
    get throws {
      try by.split(separator: ",").reduce(into: []) { chosen, name in
        guard let dimension = ShareTable.Dimension(argument: String(name)) else {
          throw ValidationError(say("usage.by", ["name": String(name)]))
        }
        if !chosen.contains(dimension) { chosen.append(dimension) }
      }
    }
  }

  func run() throws {
    let inputs = try ClassifyInputs(self)
    if let reviewQueue { return try inputs.writeReviewQueue(of: reviewQueue, byteOrderMark: bom) }
    if exploreOther { return try inputs.exploreOther(asJSON: format == .json) }
    let grouping = try issues == nil ? nil : issueOptions.grouping(inputs.folder, maskedBy: inputs.redactor.value)
    let kept = try issueOptions.target(common, inputs.listing, read: [audit, judging.model].compactMap { $0 })
    var collection = try collection(inputs, grouping)
    let printer = try JudgementPrinter(
      format: format, scheme: inputs.judge.value.scheme, byteOrderMark: bom, withIssue: issues != nil)
    let read = try read(inputs, into: &collection, printer)
    for message in collection.repetitions { inputs.run.note(Problem(message)) }
    try write(collection, printer, read, inputs, .current(dictionaries: inputs.sources + (grouping?.sources ?? [])))
    try issueOptions.write(collection.keptIssues(), to: kept, inputs.run)
    try inputs.run.finish()
  }

  private func collection(
    _ inputs: ClassifyInputs, _ grouping: DictionaryFolder.IssueGrouping?
  ) throws -> OpinionCollection {
    let judge = inputs.judge.value
    var aims = OpinionCollection.Aims()
    // Lines are those of every file; figures count what came in twice once, as a report does.
    (aims.dimensions, aims.countsRepeatedFiles) = (try dimensions, format.isLines)
    aims.patterns = format.isLines && issues == nil ? nil : CollectionPatterns(judge, by: grouping)
    aims.spool = format == .xlsx ? try OpinionSpool(scheme: judge.scheme) : nil
    return OpinionCollection(
      aims, analysis: inputs.analysis, reader: inputs.reader, redactor: inputs.redactor.value, sheet: inputs.sheet)
  }

  /// - Returns: what became of each file, as a workbook tells it.
  private func read(
    _ inputs: ClassifyInputs, into collection: inout OpinionCollection, _ printer: JudgementPrinter
  ) throws -> InputList {
    let run = inputs.run
    var (read, judged) = (InputList(inputs.listing), 0)
    for problem in inputs.sheet?.problems ?? [] { run.fail(problem) }
    try run.output.write(printer.header)
    for input in inputs.listing.inputs(.opinions) {
      let waiting = printer.waiting
      try run.attempt(input.name) {
        do {
          let reading = try collection.add(input, &read) { opinion, judgement in
            judged += 1
            run.report(Message("progress.opinions", ["count": String(judged)]))
            try printer.print(opinion, judgement, run)
          }
          for problem in reading?.problems ?? [] { run.fail(problem) }
          for note in reading?.notes ?? [] { run.note(note) }
        } catch {
          try printer.forget(backTo: waiting)
          let problems = (error as? Problems)?.all ?? [error as? Problem].compactMap { $0 }
          if !problems.isEmpty { read.fail(problems, of: input.name) }
          throw error
        }
      }
    }
    if let audit = inputs.audit { read.add(audit: audit) }
    for problem in collection.sheet?.missing ?? [] { run.fail(problem) }
    return read
  }

  /// Writes what all opinions together come to.
  private func write(
    _ collection: OpinionCollection, _ printer: JudgementPrinter, _ read: InputList, _ inputs: ClassifyInputs,
    _ provenance: Provenance
  ) throws {
    let run = inputs.run
    let told = collection.section(issues: issues, of: sample ? .sample : .census)
    let warnings = OpinionAnalysis.unknownDimensions(told.table) + told.warnings
    let section = Report.OpinionSection(
      scheme: told.scheme, table: told.table, quotations: [], warnings: warnings.map(Console.masked),
      issues: told.issues,
      duplicates: told.duplicates, grouping: told.grouping)
    try printer.finish(section.grouping, run)
    // Lines have no room for what is to be said of the whole.
    if format.isLines { for warning in collection.warningsOfIssues { run.note(Problem(warning)) } }
    guard let spool = collection.spool else {
      return try run.output.write(
        printer.shares(section, asksForIssues: issues != nil, common, provenance: provenance))
    }
    try run.output.write(try workbook(spool, section, read.all, provenance))
  }

  private func workbook(
    _ spool: OpinionSpool, _ section: Report.OpinionSection, _ inputs: [Report.Input], _ provenance: Provenance
  ) throws -> [UInt8] {
    let report = Report(
      title: say("report.opinions"), provenance: provenance, inputs: inputs, opinions: section, speeches: [])
    return try WorkbookReport(opinions: spool).render(Console.masked(report), language: Console.language)
  }
}
