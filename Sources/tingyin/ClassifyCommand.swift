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
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, xlsx

    /// Whether it has a line for each opinion instead of the figures of all.
    var isLines: Bool { self == .jsonl || self == .csv }
  }

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

  @Option(help: .init(say("help.classify.reviewQueue"), valueName: "n"))
  var reviewQueue: Int?

  @Flag(help: .init(say("help.classify.exploreOther")))
  var exploreOther = false

  @Option(help: .init(say("help.classify.issues"), valueName: "n"))
  var issues: Int?

  @OptionGroup var issueOptions: IssueOptions

  @Option(help: .init(say("help.column"), valueName: "text=…"))
  var column: [String] = []

  @Option(name: .shortAndLong, help: .init(say("help.format")))
  var format: Format = .text

  @Flag(help: .init(say("help.classify.bom")))
  var bom = false

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    _ = try dimensions
    let asksForShares = issues != nil || !by.isEmpty
    if let reviewQueue, reviewQueue < 1 || format != .text || exploreOther || asksForShares {
      throw ValidationError(say("usage.reviewQueue"))
    }
    if exploreOther, format != .text && format != .json || asksForShares { throw ValidationError(say("usage.exploreOther")) }
    if let issues, issues < 1 { throw ValidationError(say("usage.issues")) }
    if issues == nil, !issueOptions.isEmpty { throw ValidationError(say("usage.issueOptions")) }
    if !by.isEmpty, format.isLines { throw ValidationError(say("usage.byLines")) }
  }

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
    let inputs = try ClassifyInputs(self)
    if let reviewQueue { return try inputs.writeReviewQueue(of: reviewQueue, byteOrderMark: bom) }
    if exploreOther { return try inputs.exploreOther(asJSON: format == .json) }
    let grouping = try issues == nil ? nil : issueOptions.grouping(inputs.folder, maskedBy: inputs.redactor.value)
    let kept = try issueOptions.target(common, inputs.listing, read: [audit, model].compactMap { $0 })
    var collection = try collection(inputs, grouping)
    try read(inputs, into: &collection)
    try write(&collection, inputs, .current(dictionaries: inputs.sources + (grouping?.sources ?? [])))
    try issueOptions.write(collection.patterns?.kept(), to: kept, inputs.run)
    try inputs.run.finish()
  }

  private func collection(
    _ inputs: ClassifyInputs, _ grouping: DictionaryFolder.IssueGrouping?
  ) throws -> Collection {
    let judge = inputs.judge.value
    return Collection(
      analysis: inputs.analysis, dimensions: try dimensions, sheet: inputs.sheet,
      patterns: format.isLines && issues == nil ? nil : CollectionPatterns(judge, by: grouping),
      printer: try JudgementPrinter(
        format: format, scheme: judge.scheme, byteOrderMark: bom, withIssue: issues != nil),
      spool: format == .xlsx ? try OpinionSpool(scheme: judge.scheme) : nil, inputs: InputList(inputs.listing),
      run: inputs.run)
  }

  private func read(_ inputs: ClassifyInputs, into collection: inout Collection) throws {
    let run = inputs.run
    for problem in inputs.sheet?.problems ?? [] { run.fail(problem) }
    try run.output.write(collection.printer.header)
    for input in inputs.listing.inputs(.opinions) {
      try run.attempt(input.name) { try collection.addOrNote(input, inputs.reader, inputs.redactor.value) }
    }
    if let audit = inputs.audit { collection.inputs.add(audit: audit) }
    for problem in collection.sheet?.missing ?? [] { run.fail(problem) }
  }

  /// Writes what all opinions together come to.
  private func write(_ collection: inout Collection, _ inputs: ClassifyInputs, _ provenance: Provenance) throws {
    let (judge, run) = (inputs.judge.value, inputs.run)
    let outcome = collection.estimation.outcome(of: sample ? .sample : .census)
    let ofIssues = collection.patterns?.warnings ?? []
    let warnings = (OpinionAnalysis.warnings(outcome, judge: judge, withoutPhrase: collection.withoutPhrase)
      + OpinionAnalysis.unknownDimensions(outcome.table) + OpinionAnalysis.strayMonths(outcome.table) + ofIssues
      + collection.losses + (collection.sheet?.warnings ?? []) + (redaction.redact ? [Redactor.warning] : []))
      .map(Console.masked)
    let found = collection.found(issues, of: sample ? .sample : .census)
    try collection.printer.finish(found.grouping, run)
    // Lines have no room for what is to be said of the whole.
    if format.isLines { for warning in ofIssues { run.note(Problem(warning)) } }
    guard let spool = collection.spool else {
      return try run.output.write(
        collection.printer.shares(outcome.table, warnings, found, common, provenance: provenance))
    }
    let section = Report.OpinionSection(
      scheme: judge.scheme, table: outcome.table, quotations: [], warnings: warnings, issues: found.issues ?? [],
      duplicates: found.duplicates, grouping: found.grouping?.leavingOut(collection.withdrawn))
    try run.output.write(try workbook(spool, section, collection.inputs.all, provenance))
  }

  private func workbook(
    _ spool: OpinionSpool, _ section: Report.OpinionSection, _ inputs: [Report.Input], _ provenance: Provenance
  ) throws -> [UInt8] {
    let report = Report(
      title: say("report.opinions"), provenance: provenance, inputs: inputs, opinions: section, speeches: [])
    return try WorkbookReport(opinions: spool).render(Console.masked(report), language: Console.language)
  }
}

/// The opinions of all files, judged one file after the other and printed on the way.
private struct Collection {
  let analysis: OpinionAnalysis
  let dimensions: [ShareTable.Dimension]
  var sheet: AuditedSheet?
  /// Nil for formats that do not show them.
  var patterns: CollectionPatterns?
  let printer: JudgementPrinter
  let spool: OpinionSpool?
  /// What became of each file, as a workbook tells it.
  var inputs: InputList
  let run: Run
  var estimation: ShareEstimation
  var withoutPhrase = 0
  /// Numbers of opinions that are not among those kept for a workbook, because their file failed.
  private(set) var withdrawn: [Range<Int>] = []
  /// What was left out of the figures in reading.
  var losses: [Message] = []

  init(
    analysis: OpinionAnalysis, dimensions: [ShareTable.Dimension], sheet: AuditedSheet?,
    patterns: CollectionPatterns?, printer: JudgementPrinter, spool: OpinionSpool?, inputs: InputList, run: Run
  ) {
    self.inputs = inputs
    self.analysis = analysis
    self.dimensions = dimensions
    self.sheet = sheet
    self.patterns = patterns
    self.printer = printer
    self.spool = spool
    self.run = run
    estimation = ShareEstimation(analysis.judge, by: dimensions)
  }

  /// - Throws: a `Problem` or `Problems` when the input cannot be read; it is listed all the same.
  mutating func addOrNote(_ input: Input, _ reader: OpinionReader, _ redactor: Redactor?) throws {
    do {
      try add(input, reader, redactor)
    } catch {
      let problems = (error as? Problems)?.all ?? [error as? Problem].compactMap { $0 }
      if !problems.isEmpty { inputs.fail(problems, of: input.name) }
      throw error
    }
  }

  private mutating func add(_ input: Input, _ reader: OpinionReader, _ redactor: Redactor?) throws {
    var (sheet, withoutPhrase, index) = (sheet, withoutPhrase, estimation.opinions)
    var read: OpinionReading?
    let (printer, spool, run) = (printer, spool, run)
    let mark = spool?.mark
    var isWhole = false
    let first = patterns?.count ?? 0
    defer {
      if !isWhole, let mark { try? spool?.cut(backTo: mark) }
      if !isWhole { withdrawn.append(first..<max(first, self.patterns?.count ?? first)) }
    }
    // Moved out and back, never copied: it is large.
    var patterns = patterns
    self.patterns = nil
    defer { self.patterns = patterns }
    let part = try analysis.estimation(by: dimensions) { opinion in
      sheet?.meet(opinion)
    } read: { deliver in
      let reading = try reader.read(input, redacting: redactor, deliver: deliver)
      for problem in reading.problems { run.fail(problem) }
      for note in reading.notes { run.note(note) }
      read = reading
    } visit: { opinion, judgement, label in
      if judgement.evidence.isEmpty { withoutPhrase += 1 }
      patterns?.add(opinion, judgement, label: label)
      index += 1
      run.report(Message("progress.opinions", ["count": String(index)]))
      try spool?.add(opinion, judgement)
      try printer.print(opinion, judgement, run)
    }
    isWhole = true
    estimation.merge(part)
    if let read {
      losses += read.warnings
      inputs.add(opinions: read, of: input.name, sameAs: nil)
    }
    (self.sheet, self.withoutPhrase) = (sheet, withoutPhrase)
  }

  /// What repeats and recurs, once all files are read; issues are nil when nobody asked for them.
  mutating func found(
    _ issues: Int?, of collection: PredictionPoweredEstimator.Collection
  ) -> JudgementPrinter.Found {
    let found = issues.flatMap { patterns?.found($0) }
    return (found?.issues, patterns?.duplicates(of: collection) ?? .none, found?.grouping)
  }
}
