import Analysis
import ArgumentParser
import Checking
import Classification
import Documents
import Privacy
import Reporting
import TextModel
import UnicodeText
import Wording

/// `tingyin check`: what a speech covers, misses and misnames.
struct CheckCommand: ParsableCommand {
  enum Format: String, ResultFormat { case text, json, jsonl, sarif, github, docx }

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

  @Option(help: .init(say("help.check.opinions"), valueName: "file"))
  var opinions: [String] = []

  @Option(help: .init(say("help.check.audit"), valueName: "file"))
  var audit: String?

  @Option(help: .init(say("help.check.against"), valueName: "file"))
  var against: [String] = []

  @Option(help: .init(say("help.column"), valueName: "text=…"))
  var column: [String] = []

  @Option(help: .init(say("help.check.knownIssues"), valueName: "file"))
  var knownIssues: String?

  @OptionGroup var judging: JudgeOptions

  @OptionGroup var result: FormatOptions<Format>

  @Option(help: .init(say("help.check.date"), valueName: "date"))
  var date: String?

  @Option(help: .init(say("help.check.silence"), valueName: "file"))
  var silence: String?

  @Flag(help: .init(say("help.check.fix")))
  var fix = false

  @Flag(help: .init(say("help.check.dryRun")))
  var dryRun = false

  @Option(help: .init(say("help.check.explain"), valueName: "rule"))
  var explain: String?

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var common: CommonOptions

  var format: Format { result.format(of: common.output) }

  func validate() throws {
    try checkUsage { _ = try ColumnChoice(column) }
    try result.check(common.output)
    if try Self.checks(only).contains(.plan), against.isEmpty { throw ValidationError(say("usage.planAgainst")) }
    _ = try checks
    if let date, CommentDate(date) == nil { throw ValidationError(say("usage.date", ["date": date])) }
    if date != nil && format != .docx { throw ValidationError(say("usage.dateFormat")) }
    if knownIssues != nil && against.isEmpty { throw ValidationError(say("usage.knownIssues")) }
    if audit != nil && opinions.isEmpty { throw ValidationError(say("usage.auditOpinions")) }
    if dryRun && !fix { throw ValidationError(say("usage.dryRun")) }
    if fix && format != .text { throw ValidationError(say("usage.fixFormat")) }
    if redaction.redact && (fix || format == .docx) { throw ValidationError(say("usage.redactOriginal")) }
  }

  private var checks: Set<Check> {
    get throws {
      let chosen = try Self.checks(only)
      return (chosen.isEmpty ? Set(Check.allCases) : chosen).subtracting(try Self.checks(skip))
    }
  }

  /// What a plan says to the opinions are points, so that whoever asks only for points gets them too.
  private var asksForPlan: Bool {
    get throws {
      let chosen = try Self.checks(only)
      return try !Self.checks(skip).contains(.plan) && (chosen.isEmpty || !chosen.isDisjoint(with: [.plan, .coverage]))
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
    if let explain { return try tell(explain, profiles.map(\.value)) }
    let charset = try CharsetChoice(common.encoding)
    let arguments = files.isEmpty ? ["-"] : files
    let listing = FileWalker(.speeches, charset: charset).walk(arguments)
    let masking = try masking(listing, folder, charset)
    let target = format == .docx ? try ReviewTarget(common, inputs: listing.inputs(.speech)) : nil
    let run = try Run(common, listing, files: [audit].compactMap { $0 }, writesFolder: target?.isFolder ?? false)
    try run.output.checkTerminal(isText: format != .docx || target?.isFolder == true)
    let sources = try read(masking, charset, run)
    let named =
      try silence.map(SilenceFiles.init(path:))
      ?? SilenceFiles(beside: arguments, documents: sources.map(\.document.name), archived: listing.silences)
    let silences = masking.redactor.map(named.masked) ?? named
    let reviewed = try SpeechAnalysis(profiles: profiles.map(\.value), checks: checks, jobs: common.jobs)
      .review(sources.map(\.document))
    let (held, judges) = try heldAgainstOpinions(reviewed, folder, masking.redactor, charset, run)
    let (speeches, notes) = silences.applied(
      to: held, checks: try checks, profiles: profiles.map(\.value))
    for note in notes { run.note(note) }
    if fix { return try correct(speeches, sources.map(\.input), run) }
    let isFound = speeches.contains { isGrave($0.review.findings, in: $0) }
    if let target {
      let speeches = zip(speeches, sources).map { ReviewTarget.Item(speech: $0, input: $1.input, word: $1.word) }
      try target.write(speeches, date: date.flatMap(CommentDate.init), run)
      return try run.finish(found: isFound)
    }
    let dictionaries = profiles.flatMap(\.sources) + judges + silences.sources + masking.sources
    try run.output.write(rendered(speeches, provenance: .current(dictionaries: dictionaries)))
    try run.finish(found: isFound)
  }

  /// What is read, and what masks it: names are learned from the opinions too.
  private func masking(
    _ listing: FileListing, _ folder: DictionaryFolder, _ charset: CharsetChoice
  ) throws -> RedactionOptions.Masking {
    let columns = try ColumnChoice(column)
    let others = FileWalker(.opinions, charset: charset, columns: columns)
      .walk(redaction.redact ? (opinions + against).filter { $0 != "-" } : [])
    return try redaction.masking(listing, and: others, by: folder, charset: charset, columns: columns)
  }

  private func read(
    _ masking: RedactionOptions.Masking, _ charset: CharsetChoice, _ run: Run
  ) throws -> [(input: Input, document: Document, word: WordText?)] {
    var sources: [(input: Input, document: Document, word: WordText?)] = []
    for note in masking.notes { run.note(note) }
    for input in masking.listing.inputs(.speech) {
      try run.attempt(input.name) {
        if format == .docx, try input.isPDF() { throw Problem(Message("review.pdf")) }
        let reading = try DocumentReader(charset: charset, leavingOutOpinions: .usual)
          .reading(of: input, redacting: masking.redactor)
        let document = run.document(reading)
        // A gate must not let pass what says nothing.
        guard !document.isBlank else { throw Problem(Message("walk.empty")) }
        sources.append((input, document, reading.word))
      }
    }
    return sources
  }

  /// Does what was asked with opinions, and names the files by which these were judged.
  private func heldAgainstOpinions(
    _ speeches: [Report.SpeechSection], _ folder: DictionaryFolder, _ redactor: Redactor?, _ charset: CharsetChoice,
    _ run: Run
  ) throws -> ([Report.SpeechSection], [Provenance.Source]) {
    if opinions.isEmpty && against.isEmpty { return (speeches, []) }
    let judge = try judging.judge(folder)
    for note in judge.notes { run.note(note) }
    var judges = judge.sources
    var reviewed = speeches
    if !opinions.isEmpty { reviewed = try compared(reviewed, with: judge, charset, run) }
    if !against.isEmpty, try asksForPlan {
      let issues = try folder.issueGrouping(known: knownIssues)
      judges += issues.sources
      reviewed = try answered(reviewed, judge, issues, redactor, charset, run)
    }
    return (reviewed, judges)
  }

  /// Holds the shares of opinions that speeches quote against the opinions named.
  private func compared(
    _ speeches: [Report.SpeechSection], with judge: DictionaryFolder.Judge, _ charset: CharsetChoice, _ run: Run
  ) throws -> [Report.SpeechSection] {
    let sheet = try audit.map { try TableReader(charset: charset).read(Input(path: $0)) }
    let collected = try CollectedOpinions(
      opinions, judge: judge.value, charset: charset, columns: try ColumnChoice(column), audit: sheet, jobs: common.jobs
    )
    for problem in collected.problems { run.fail(problem) }
    if sheet != nil { for warning in collected.warnings { run.note(Problem(warning)) } }
    return try checks.contains(.number) ? collected.quotedShares(in: speeches) : speeches
  }

  /// Judges plans and replies on each hot issue of the opinions named.
  private func answered(
    _ speeches: [Report.SpeechSection], _ judge: DictionaryFolder.Judge,
    _ issues: DictionaryFolder.IssueGrouping, _ redactor: Redactor?, _ charset: CharsetChoice, _ run: Run
  ) throws -> [Report.SpeechSection] {
    let plan = try PlanAgainstOpinions(
      against, judge: judge, issues: issues, charset: charset, columns: try ColumnChoice(column), redactor: redactor,
      jobs: common.jobs)
    for problem in plan.problems { run.fail(problem) }
    for note in plan.notes { run.note(note) }
    return plan.judged(speeches)
  }

  private func rendered(_ speeches: [Report.SpeechSection], provenance: Provenance) -> [UInt8] {
    switch format {
    case .text: TerminalRenderer(style: common.terminalStyle).reviews(speeches, language: Console.language)
    case .json: JSONRenderer().check(speeches, provenance: provenance, language: Console.language)
    case .jsonl: JSONRenderer().checkLines(speeches, language: Console.language)
    case .sarif: SARIFRenderer().check(speeches, provenance: provenance, language: Console.language)
    case .github: AnnotationRenderer().check(speeches, language: Console.language)
    case .docx: []
    }
  }

  /// A missing point counts as a warning: it has no place, but a speech that lacks it should not pass unseen,
  /// unless nobody is sure that it is a speech of this kind.
  private func isGrave(_ findings: [Finding], in speech: Report.SpeechSection) -> Bool {
    guard let threshold = Severity(rawValue: failOn.rawValue) else { return false }
    let missing = !speech.isTried && speech.review.coverage.contains { $0.status == .missing && !$0.isLost }
    return findings.contains { $0.severity <= threshold } || (missing && threshold >= .warning)
  }

  private func tell(_ rule: String, _ profiles: [ReviewProfile]) throws {
    guard let text = RuleExplanation(profiles: profiles, language: Console.language).text(of: rule) else {
      let checks = Check.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(say("usage.rule", ["rule": rule, "checks": checks]))
    }
    let run = try Run(common)
    try run.output.write(Array(text.utf8))
    try run.finish()
  }

  /// Rewrites what is certain and lists it; what then remains decides about the exit code.
  private func correct(_ speeches: [Report.SpeechSection], _ inputs: [Input], _ run: Run) throws {
    let renderer = TerminalRenderer(style: common.terminalStyle)
    var isFound = false
    for (speech, input) in zip(speeches, inputs) {
      let document = speech.document.document
      let corrections = Corrections(speech.review.findings, in: document)
      var remaining = speech.review.findings
      try run.attempt(input.name) {
        let left = corrections.remaining(of: speech.review.findings)
        let outcome = try written(corrections, to: input, document, remaining: left.count { $0.severity != .info })
        try run.output.write(
          renderer.corrections(corrections, of: document, outcome: outcome, language: Console.language))
        if !dryRun { remaining = left }
      }
      isFound = isFound || isGrave(remaining, in: speech)
    }
    try run.finish(found: isFound)
  }

  /// Does what was asked with the corrections and says what that was, and how many findings are left to a person.
  private func written(
    _ corrections: Corrections, to input: Input, _ document: Document, remaining: Int
  ) throws -> Message {
    let count = String(corrections.findings.count)
    let left = remaining == 0 ? [] : [Message("fix.remaining", ["count": String(remaining)])]
    if corrections.isEmpty { return Message("fix.nothing", followedBy: left) }
    if dryRun {
      try TextRewriter().rehearse(input, document, as: corrections.text)
      return Message("fix.wouldChange", ["count": count], followedBy: left)
    }
    let backup = try TextRewriter().rewrite(input, document, as: corrections.text)
    return Message("fix.changed", ["count": count, "backup": backup], followedBy: left)
  }
}
