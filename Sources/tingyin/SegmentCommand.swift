import Analysis
public import ArgumentParser
import Documents
import Lexicons
public import Tokenization
import UnicodeText
import Wording

/// `tingyin segment`: the words of each line.
struct SegmentCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  enum Granularity: String, ExpressibleByArgument, CaseIterable { case coarse, fine }

  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: say("help.segment"), discussion: say("help.segment.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.segment.mode"), valueName: "mode"))
  var mode: Tokenizer.Mode = .accurate

  @Option(help: .init(say("help.segment.model"), valueName: "file"))
  var model: String?

  @Option(name: [.customShort("u"), .long], help: .init(say("help.segment.userDictionary"), valueName: "file"))
  var userDictionary: [String] = []

  @Option(name: .shortAndLong, help: .init(say("help.segment.granularity")))
  var granularity: Granularity?

  @Flag(help: .init(say("help.segment.suggest")))
  var suggestWords = false

  @Option(name: .shortAndLong, help: .init(say("help.format")))
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let words = try UserDictionaryFiles(userDictionary)
    let dictionary = words.dictionary
    let charset = try CharsetChoice(common.encoding)
    let listing = FileWalker(.speeches, charset: charset).walk(files.isEmpty ? ["-"] : files)
    let run = try Run(common, listing)
    for note in words.notes { run.note(note) }
    let inputs = listing.entries.map(\.input)
    if suggestWords {
      try suggest(from: inputs, known: dictionary, charset, run)
    } else {
      try segment(inputs, tokenizer(dictionary), charset, run)
    }
    try run.finish()
  }

  private func segment(_ inputs: [Input], _ tokenizer: Tokenizer, _ charset: CharsetChoice, _ run: Run) throws {
    let segmentation = LineSegmentation(
      tokenizer: tokenizer, format: format == .text ? .text : .jsonLines, granularity: try chosenGranularity(),
      jobs: common.jobs)
    for input in inputs {
      try run.attempt(input.name) {
        run.note(try segmentation.run(input, charset: charset) { bytes in try run.output.write(bytes) })
      }
    }
  }

  private func tokenizer(_ dictionary: UserDictionary) throws -> Tokenizer {
    guard mode == .accurate else { return Tokenizer(mode: mode, userDictionary: dictionary) }
    return try common.dictionaryFolder().accurateTokenizer(model: model, userDictionary: dictionary)
  }

  private func suggest(
    from inputs: [Input], known: UserDictionary, _ charset: CharsetChoice, _ run: Run
  ) throws {
    var suggester = WordSuggester(known: known, jobs: common.jobs)
    for input in inputs {
      try run.attempt(input.name) { try suggester.read(input, charset: charset) }
    }
    try run.output.write(suggester.table())
  }

  private func chosenGranularity() throws -> LineSegmentation.Granularity {
    switch granularity {
    case nil: .plain
    case .fine: .fine
    case .coarse: .coarse(try common.dictionaryFolder().wordJoiner())
    }
  }
}

extension Tokenizer.Mode: ExpressibleByArgument {}
