import Analysis
import ArgumentParser
import Checking
import Documents
import Reporting
import TextModel
import UnicodeText
import Wording

/// `tingyin check`: what a speech covers, misses and misnames.
struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, suggestion, info, never
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: say("help.check"), discussion: say("help.check.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(name: .shortAndLong, help: .init(say("help.check.profile"), valueName: "name|file"))
  var profile: [String] = []

  @Option(parsing: .singleValue, help: .init(say("help.check.only"), valueName: "check,…"))
  var only: [String] = []

  @Option(parsing: .singleValue, help: .init(say("help.check.skip"), valueName: "check,…"))
  var skip: [String] = []

  @Option(help: .init(say("help.check.failOn")))
  var failOn: Threshold = .never

  @Option(name: .shortAndLong, help: .init(say("help.format")))
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func validate() throws { _ = try checks }

  private var checks: Set<Check> {
    get throws {
      let chosen = try Self.checks(only)
      return (chosen.isEmpty ? Set(Check.allCases) : chosen).subtracting(try Self.checks(skip))
    }
  }

  private static func checks(_ names: [String]) throws -> Set<Check> {
    Set(
      try names.flatMap { $0.split(separator: ",") }.map { name in
        guard let check = Check(rawValue: String(name)) else {
          let choices = Check.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError(say("usage.check", ["name": String(name), "choices": choices]))
        }
        return check
      })
  }

  func run() throws {
    let folder = try common.dictionaryFolder()
    let profiles = profile.isEmpty ? try folder.profiles() : try profile.map { try folder.profile($0) }
    let charset = try CharsetChoice(common.encoding)
    let listing = FileWalker(.speeches, charset: charset).walk(files.isEmpty ? ["-"] : files)
    let run = Run(common, listing)
    var documents: [Document] = []
    for input in listing.inputs(.speech) {
      try run.attempt(input.name) { documents.append(try DocumentReader(charset: charset).read(input)) }
    }
    let speeches = try SpeechAnalysis(profiles: profiles.map(\.value), checks: checks, jobs: common.jobs)
      .review(documents)
    try run.output.write(rendered(speeches, provenance: .current(dictionaries: profiles.map(\.source))))
    try run.finish(found: speeches.contains { isGrave($0.review) })
  }

  private func rendered(_ speeches: [Report.SpeechSection], provenance: Provenance) -> [UInt8] {
    switch format {
    case .text: TerminalRenderer(style: common.terminalStyle).reviews(speeches, language: Console.language)
    case .json: JSONRenderer().check(speeches, provenance: provenance, language: Console.language)
    case .jsonl: JSONRenderer().checkLines(speeches, language: Console.language)
    }
  }

  /// A missing point counts as a warning: it has no place, but a speech that lacks it should not pass unseen.
  private func isGrave(_ review: Review) -> Bool {
    guard let threshold = Severity(rawValue: failOn.rawValue) else { return false }
    let missing = review.coverage.contains { $0.status == .missing }
    return review.findings.contains { $0.severity <= threshold } || (missing && threshold >= .warning)
  }
}
