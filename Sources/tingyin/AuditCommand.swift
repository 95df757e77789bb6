import Analysis
public import ArgumentParser
public import Classification
import Documents
import Privacy
import Reporting
import TextModel
import UnicodeText
import Wording

/// `tingyin audit`: draws a random sample to label by hand.
struct AuditCommand: ParsableCommand {
  enum Format: String, ResultFormat { case csv }

  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: say("help.audit"), discussion: say("help.audit.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.audit.size"), valueName: "n"))
  var size: Int = 100

  @Option(help: .init(say("help.audit.by"), valueName: "unit|channel|month"))
  var by: ShareTable.Dimension?

  @Option(help: .init(say("help.audit.seed"), valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: .init(say("help.column"), valueName: "text=…"))
  var column: [String] = []

  @Flag(help: .init(say("help.classify.bom")))
  var bom = false

  @OptionGroup var result: FormatOptions<Format>

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try checkUsage { _ = try ColumnChoice(column) }
    guard size >= 1 else { throw ValidationError(say("usage.auditSize")) }
    try result.check(common.output)
  }

  func run() throws {
    let charset = try CharsetChoice(common.encoding)
    let columns = try ColumnChoice(column, sheets: tables.sheet)
    let listing = FileWalker(.opinions, charset: charset, columns: columns).walk(files.isEmpty ? ["-"] : files)
    let masking =
      try redaction.redact
      ? redaction.masking(listing, by: common.dictionaryFolder(), charset: charset, columns: columns) : nil
    let run = try Run(common, masking?.listing ?? listing)
    for note in masking?.notes ?? [] { run.note(note) }
    let reader = OpinionReader(charset: charset, columns: columns)
    var opinions: [Opinion] = []
    for input in (masking?.listing ?? listing).inputs(.opinions) {
      try run.attempt(input.name) {
        let reading = try reader.read(input, redacting: masking?.redactor) { opinions.append($0) }
        run.note(ReadingRemarks(reading))
      }
    }
    let sample = try draw(opinions)
    let sheet = AuditSheet()
    try run.output.write(sheet.header(byteOrderMark: bom))
    for (index, weight) in zip(sample.opinions, sample.weights) {
      try run.output.write(sheet.row(opinions[index], weight: weight))
    }
    try run.finish()
  }

  private func draw(_ opinions: [Opinion]) throws -> AuditSample {
    guard let by else { return AuditSample.simple(size: size, of: opinions.count, seed: seed) }
    let strata = opinions.map { $0.value(of: by).map(GroupName.narrowed) }
    return try AuditSample.stratified(size: size, by: strata, seed: seed)
  }
}

extension ShareTable.Dimension: ExpressibleByArgument {
  /// Its name in English or Chinese, as a column is called.
  public init?(argument: String) {
    let found = Self.allCases.first { dimension in
      let name = Message("report.dimension.name.\(dimension.rawValue)")
      return ([dimension.rawValue] + Language.allCases.map { name.text(in: $0).lowercased() }).contains(
        argument.lowercased())
    }
    guard let found else { return nil }
    self = found
  }
}
