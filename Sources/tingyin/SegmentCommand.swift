import Analysis
public import ArgumentParser
import Documents
public import Tokenization
import UnicodeText
import Wording

/// `tingyin segment`: the words of each line.
struct SegmentCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: say("help.segment"), discussion: say("help.segment.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.segment.mode"), valueName: "mode"))
  var mode: Tokenizer.Mode = .icu

  @Option(name: [.customShort("u"), .long], help: .init(say("help.segment.userDictionary"), valueName: "file"))
  var userDictionary: [String] = []

  @Option(name: .shortAndLong, help: .init(say("help.format")))
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let tokenizer = Tokenizer(mode: mode, userDictionary: try UserDictionaryFiles(userDictionary).dictionary)
    let segmentation = LineSegmentation(
      tokenizer: tokenizer, format: format == .text ? .text : .jsonLines, jobs: common.jobs)
    let charset = try CharsetChoice(common.encoding)
    let listing = FileWalker(.speeches, charset: charset).walk(files.isEmpty ? ["-"] : files)
    let run = Run(common, listing)
    for input in listing.entries.map(\.input) {
      try run.attempt(input.name) {
        try segmentation.run(input, charset: charset) { bytes in try run.output.write(bytes) }
      }
    }
    try run.finish()
  }
}

extension Tokenizer.Mode: ExpressibleByArgument {}
