import Analysis
import ArgumentParser
import Documents
import Privacy
import Reporting
import TextModel
import UnicodeText
import Wording

/// `tingyin similar`: passages that documents share nearly word for word, opinions that copy each other.
struct SimilarCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: say("help.similar"), discussion: say("help.similar.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.column"), valueName: "text=…"))
  var column: [String] = []

  @Option(name: .shortAndLong, help: .init(say("help.format")))
  var format: Format = .text

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let charset = try CharsetChoice(common.encoding)
    let columns = try ColumnChoice(column)
    let listing = FileWalker(.comparison, charset: charset, columns: columns).walk(files.isEmpty ? ["-"] : files)
    let masking = try redaction.redact
      ? redaction.masking(listing, by: common.dictionaryFolder(), charset: charset, columns: columns) : nil
    let run = try Run(common, masking?.listing ?? listing)
    for note in masking?.notes ?? [] { run.note(note) }
    let reader = DocumentReader(charset: charset, leavingOutOpinions: columns)
    var documents: [Document] = []
    for input in (masking?.listing ?? listing).inputs(.speech) {
      try run.attempt(input.name) {
        documents.append(run.document(try reader.reading(of: input, redacting: masking?.redactor)))
      }
    }
    let opinions = (masking?.listing ?? listing).inputs(.opinions)
    let copies = try self.copies(
      among: opinions, OpinionReader(charset: charset, columns: columns), masking?.redactor, run)
    let renderer = SimilarityRenderer(
      try SimilarityAnalysis(jobs: common.jobs).compare(documents), of: documents,
      duplicates: opinions.isEmpty ? nil : copies.duplicates())
    try run.output.write(
      format == .text
        ? renderer.text(style: common.terminalStyle, language: Console.language)
        : renderer.json(provenance: .current(dictionaries: masking?.sources ?? [])))
    try run.finish()
  }

  private func copies(
    among inputs: [Input], _ reader: OpinionReader, _ redactor: Redactor?, _ run: Run
  ) throws -> CopyCollector {
    var copies = CopyCollector()
    for input in inputs {
      try run.attempt(input.name) {
        let reading = try reader.read(input, redacting: redactor) { copies.add($0) }
        run.note(ReadingRemarks(reading))
      }
    }
    return copies
  }
}
