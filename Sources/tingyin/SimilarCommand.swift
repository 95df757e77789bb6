import Analysis
import ArgumentParser
import Documents
import Reporting
import TextModel
import UnicodeText
import Wording

/// `tingyin similar`: passages that documents share nearly word for word.
struct SimilarCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: say("help.similar"), discussion: say("help.similar.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(name: .shortAndLong, help: .init(say("help.format")))
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let charset = try CharsetChoice(common.encoding)
    let listing = FileWalker(.speeches, charset: charset).walk(files.isEmpty ? ["-"] : files)
    let run = try Run(common, listing)
    var documents: [Document] = []
    for input in listing.inputs(.speech) {
      try run.attempt(input.name) {
        documents.append(run.document(try DocumentReader(charset: charset).reading(of: input)))
      }
    }
    let renderer = SimilarityRenderer(try SimilarityAnalysis(jobs: common.jobs).compare(documents), of: documents)
    try run.output.write(
      format == .text
        ? renderer.text(style: common.terminalStyle, language: Console.language)
        : renderer.json(provenance: .current(dictionaries: [])))
    try run.finish()
  }
}
