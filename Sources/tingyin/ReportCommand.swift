import Analysis
import ArgumentParser
import Classification
import Documents
import Foundation
import Reporting
import UnicodeText
import Wording

/// `tingyin report`: everything about a folder as one document.
struct ReportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case html, json, md, xlsx, docx }

  static let configuration = CommandConfiguration(
    commandName: "report", abstract: say("help.report"), discussion: say("help.report.example"))

  @Argument(help: .init(say("help.report.files"), valueName: "files"))
  var files: [String]

  @Option(help: .init(say("help.classify.scheme"), valueName: "name|file"))
  var scheme: String = "enterprise"

  @Option(help: .init(say("help.classify.model"), valueName: "file|none"))
  var model: String?

  @Option(name: .shortAndLong, help: .init(say("help.check.profile"), valueName: "name|file"))
  var profile: [String] = []

  @Option(help: .init(say("help.column"), valueName: "text=…"))
  var column: [String] = []

  @Option(name: .shortAndLong, help: .init(say("help.report.format"), valueName: "html|json|md|xlsx|docx"))
  var format: Format?

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let folder = try common.dictionaryFolder()
    var settings = FolderReport.Settings(
      judge: try folder.judge(scheme: scheme, model: model),
      profiles: profile.isEmpty ? try folder.profiles() : try profile.map { try folder.profile($0) })
    settings.charset = try CharsetChoice(common.encoding)
    settings.columns = try ColumnChoice(column, sheet: tables.sheet)
    (settings.redactor, settings.redactorSources) = try redaction.redactor(folder)
    settings.jobs = common.jobs
    settings.language = Console.language
    let run = try Run(common, writesFolder: format == nil)
    if let format { try run.output.checkTerminal(isText: format != .xlsx && format != .docx) }
    if let note = settings.judge.note { run.note(note) }
    let spool = format == nil || format == .xlsx ? try OpinionSpool(scheme: settings.judge.value.scheme) : nil
    let outcome = try FolderReport(settings).make(of: files, keeping: spool) { file in
      run.report(Message("progress.file", ["file": file]))
    }
    for problem in outcome.problems { run.fail(problem) }
    try deliver(outcome.report, spool, run)
    try run.finish()
  }

  /// One format goes where `--output` says. Without a format all of them go into a folder, and the summary to the
  /// terminal.
  private func deliver(_ report: Report, _ spool: OpinionSpool?, _ run: Run) throws {
    if let format {
      return try run.output.write(renderer(format, spool).render(report, language: Console.language))
    }
    var folder = try OutputFolder(path: common.output ?? "report", replacing: common.force)
    try folder.check(Format.allCases.map(\.fileName))
    try folder.write(
      Format.allCases.map { ($0.fileName, try renderer($0, spool).render(report, language: Console.language)) })
    try run.output.write(TerminalRenderer(style: common.terminalStyle).render(report, language: Console.language))
    if !common.quiet {
      let others = Format.allCases.filter { $0 != .html }.map(\.fileName).joined(separator: ", ")
      Console.say(
        Message(
          "report.written", ["page": folder.place(Format.html.fileName), "folder": folder.path, "files": others]))
    }
  }

  private func renderer(_ format: Format, _ spool: OpinionSpool?) -> any ReportRenderer {
    switch format {
    case .html: HTMLRenderer()
    case .json: JSONRenderer()
    case .md: MarkdownRenderer()
    case .xlsx: WorkbookReport(opinions: spool)
    case .docx: WordReport()
    }
  }
}

extension ReportCommand.Format {
  fileprivate var fileName: String { "report.\(rawValue)" }
}
