import Analysis
import ArgumentParser
import Documents
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

  @OptionGroup var common: CommonOptions

  func run() throws {
    let charset = try CharsetChoice(common.encoding)
    let columns = try ColumnChoice(column)
    let listing = FileWalker(.comparison, charset: charset, columns: columns).walk(files.isEmpty ? ["-"] : files)
    let run = try Run(common, listing)
    var documents: [Document] = []
    for input in listing.inputs(.speech) {
      try run.attempt(input.name) {
        documents.append(run.document(try DocumentReader(charset: charset, leavingOutOpinions: columns).reading(of: input)))
      }
    }
    let opinions = listing.inputs(.opinions)
    let copies = try self.copies(among: opinions, OpinionReader(charset: charset, columns: columns), run)
    let renderer = SimilarityRenderer(
      try SimilarityAnalysis(jobs: common.jobs).compare(documents), of: documents,
      duplicates: opinions.isEmpty ? nil : copies.duplicates())
    try run.output.write(
      format == .text
        ? renderer.text(style: common.terminalStyle, language: Console.language)
        : renderer.json(provenance: .current(dictionaries: [])))
    try run.finish()
  }

  private func copies(among inputs: [Input], _ reader: OpinionReader, _ run: Run) throws -> CopyCollector {
    var copies = CopyCollector()
    for input in inputs {
      try run.attempt(input.name) {
        let reading = try reader.read(input) { copies.add($0) }
        for problem in reading.problems { run.fail(problem) }
        for note in reading.notes { run.note(note) }
      }
    }
    return copies
  }
}
