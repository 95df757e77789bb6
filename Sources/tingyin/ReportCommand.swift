import Analysis
import ArgumentParser
import Documents
import Foundation
import Reporting
import UnicodeText
import Wording

/// `tingyin report`: everything about a folder as one document.
struct ReportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case html, json, md }

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

  @Option(name: .shortAndLong, help: .init(say("help.report.format"), valueName: "html|json|md"))
  var format: Format?

  @Option(help: .init(say("help.survey.rules"), valueName: "name|file"))
  var rules: [String] = ["satisfaction"]

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let folder = try common.dictionaryFolder()
    var settings = FolderReport.Settings(
      judge: try folder.judge(scheme: scheme, model: model),
      profiles: profile.isEmpty ? try folder.profiles() : try profile.map { try folder.profile($0) })
    settings.charset = try CharsetChoice(common.encoding)
    settings.columns = try ColumnChoice(column)
    (settings.redactor, settings.redactorSources) = try redaction.redactor(folder)
    settings.surveyRules = try rules.map { try folder.surveyRules($0) }
    settings.stopWords = try folder.stopWords("function")
    settings.issues = try folder.issueGroupingIfAny()
    settings.jobs = common.jobs
    settings.language = Console.language
    let run = Run(common)
    if let note = settings.judge.note { run.note(note) }
    let outcome = try FolderReport(settings).make(of: files) { step in
      run.report(Message("progress.file", ["file": step.file]), fraction: step.fraction)
    }
    for problem in outcome.problems { run.fail(problem) }
    try deliver(outcome.report, run)
    try run.finish()
  }

  /// One format goes where `--output` says. Without a format the page and the machine formats go into a folder, and
  /// the summary to the terminal.
  private func deliver(_ report: Report, _ run: Run) throws {
    if let format {
      return try run.output.write(renderer(format).render(report, language: Console.language))
    }
    let target = common.output ?? "report"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    for format in Format.allCases {
      let bytes = renderer(format).render(report, language: Console.language)
      try AtomicFile.write(bytes, to: FilePath("\(target)/report.\(format.rawValue)"), replacing: true)
    }
    run.output = Output(path: nil)
    try run.output.write(TerminalRenderer(style: common.terminalStyle).render(report, language: Console.language))
    if !common.quiet {
      let page = URL(filePath: target).appending(path: "report.html").path
      Console.say(Message("report.written", ["page": page, "folder": target]))
    }
  }

  private func renderer(_ format: Format) -> any ReportRenderer {
    switch format {
    case .html: HTMLRenderer()
    case .json: JSONRenderer()
    case .md: MarkdownRenderer()
    }
  }
}
