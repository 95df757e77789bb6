import Analysis
import ArgumentParser
import Classification
import Documents
import Foundation
import Reporting
import Tokenization
import UnicodeText
import Wording

/// `tingyin report`: everything about a folder as one document.
struct ReportCommand: ParsableCommand {
  enum Format: String, ResultFormat { case html, json, md, xlsx, docx, csv }

  static let configuration = CommandConfiguration(
    commandName: "report", abstract: say("help.report"), discussion: say("help.report.example"))

  @Argument(help: .init(say("help.report.files"), valueName: "files"))
  var files: [String] = []

  @OptionGroup var judging: JudgeOptions

  @Option(name: .shortAndLong, help: .init(say("help.check.profile"), valueName: "name|file"))
  var profile: [String] = []

  @Option(help: .init(say("help.report.plan"), valueName: "file"))
  var plan: [String] = []

  @Option(help: .init(say("help.classify.audit"), valueName: "file"))
  var audit: String?

  @Flag(help: .init(say("help.classify.sample")))
  var sample = false

  @Option(help: .init(say("help.column"), valueName: "text=…"))
  var column: [String] = []

  @Option(
    name: [.customShort("f"), .customLong("format")],
    help: .init(say("help.report.format"), valueName: "html|json|md|xlsx|docx|csv"))
  var named: Format?

  @Flag(help: .init(say("help.classify.bom")))
  var bom = false

  @Option(help: .init(say("help.survey.rules"), valueName: "name|file"))
  var rules: [String] = ["satisfaction"]

  @Option(help: .init(say("help.report.title"), valueName: "text"))
  var title: String?

  @Option(help: .init(say("help.report.unit"), valueName: "name"))
  var unit: String?

  @Option(help: .init(say("help.report.date"), valueName: "date"))
  var date: String?

  @OptionGroup var issueOptions: IssueOptions

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  /// The format named, else that of the ending of `--output`; nil for all of them.
  private var format: Format? { named ?? common.output.flatMap { FileEnding.told(by: $0) } }

  /// Standard input where nothing is named.
  private var paths: [String] { files.isEmpty && plan.isEmpty ? ["-"] : files }

  func validate() throws {
    try checkUsage { _ = try ColumnChoice(column) }
    try FileEnding.check(common.output, format, Format.self)
    try Unused.refuse(["--bom": bom && format != .csv], without: "--format csv")
    if let date, Report.Day(date) == nil { throw ValidationError(say("usage.reportDate", ["date": date])) }
    if common.writtenOutput == "-", writesFolder { throw ValidationError(say("usage.reportFolder")) }
  }

  func run() throws {
    let settings = try settings()
    let read = paths + plan + [audit, judging.model].compactMap { $0 }
    let run = try Run(common, files: read, writesFolder: writesFolder)
    let kept = try issueOptions.target(common, read: read)
    let folder = writesFolder ? OutputFolder(path: common.output ?? "report", replacing: common.force) : nil
    try folder?.check(folderNames)
    if let format { try run.output.checkTerminal(isText: format != .xlsx && format != .docx) }
    for note in settings.judge.notes { run.note(note) }
    let spool = format == nil || format == .xlsx ? try OpinionSpool(scheme: settings.judge.value.scheme) : nil
    let outcome = try FolderReport(settings).make(of: paths, keeping: spool) { step in
      run.report(Message("progress.file", ["file": step.file]), fraction: step.fraction)
    }
    for problem in outcome.problems.gathered() { run.fail(problem) }
    try deliver(outcome.report, spool, folder, run)
    try issueOptions.write(outcome.keptIssues, to: kept, run)
    try run.finish()
  }

  private func settings() throws -> FolderReport.Settings {
    let folder = try common.dictionaryFolder()
    var settings = FolderReport.Settings(
      judge: try judging.judge(folder),
      profiles: profile.isEmpty ? try folder.profiles() : try profile.map { try folder.profile($0) })
    settings.dictionaries = folder
    settings.charset = try CharsetChoice(common.encoding)
    settings.columns = try ColumnChoice(column, sheets: tables.sheet)
    (settings.redactor, settings.redactorSources) = try redaction.redactor(folder)
    settings.plans = plan
    settings.audit = try audit.map { try TableReader(charset: settings.charset).read(Input(path: $0)) }
    settings.collection = sample ? .sample : .census
    settings.issues = try issueOptions.isEmpty ? folder.issueGroupingIfAny() : issueOptions.grouping(folder)
    settings.surveyRules = try rules.map { try folder.surveyRules($0) }
    settings.stopWords = try folder.stopWords("function")
    settings.cutting = try folder.wordCutting(mode: .accurate, granularity: .coarse)
    settings.title = title
    settings.imprint = Report.Imprint(unit: unit, date: date.flatMap { Report.Day($0) })
    settings.output = writesFolder ? nil : common.output
    settings.jobs = common.jobs
    settings.language = Console.language
    return settings
  }

  private var writesFolder: Bool { format == nil || format == .csv }

  /// One format goes where `--output` says. Without a format all of them go into a folder, and the summary to the
  /// terminal.
  private func deliver(_ report: Report, _ spool: OpinionSpool?, _ folder: OutputFolder?, _ run: Run) throws {
    let language = Console.language
    guard var folder else {
      let bytes = try format.flatMap { renderer($0, spool) }?.render(report, language: language)
      return try run.output.write(bytes ?? [])
    }
    guard format == nil else {
      return try folder.write(
        ReportTables(byteOrderMark: bom).files(of: report, language: language), of: ReportTables.names)
    }
    try folder.write(
      Format.allCases.compactMap { format in
        try renderer(format, spool).map { (format.fileName, try $0.render(report, language: language)) }
      })
    try run.output.write(TerminalRenderer(style: common.terminalStyle).render(report, language: language))
    if !common.quiet {
      let values = [
        "page": folder.place(Format.html.fileName), "folder": folder.path,
        "files": folderNames.dropFirst().joined(separator: ", "),
      ]
      Console.say(Message("report.written", values))
    }
  }

  /// The files that go into a folder, the page first.
  private var folderNames: [String] {
    format == .csv ? ReportTables.names : Format.allCases.filter { $0 != .csv }.map(\.fileName)
  }

  /// Nil for a format of several files.
  private func renderer(_ format: Format, _ spool: OpinionSpool?) -> (any ReportRenderer)? {
    switch format {
    case .html: HTMLRenderer()
    case .json: JSONRenderer()
    case .md: MarkdownRenderer()
    case .xlsx: WorkbookReport(opinions: spool)
    case .docx: WordReport()
    case .csv: nil
    }
  }
}

extension ReportCommand.Format {
  fileprivate var fileName: String { "report.\(rawValue)" }
}

extension Report.Day {
  /// A day written 2026-11-05 or 2026年11月5日; nil for what is none.
  fileprivate init?(_ text: String) {
    guard let day = DayArgument.iso(text), CommentDate(day) != nil else { return nil }
    let numbers = day.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
