import Analysis
import ArgumentParser
import Documents
import Lexicons
import Tokenization
import UnicodeText
import Wording

/// `tingyin segment`: the words of each line.
struct SegmentCommand: ParsableCommand {
  enum Format: String, ResultFormat { case text, jsonl }

  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: say("help.segment"), discussion: say("help.segment.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.segment.model"), valueName: "file"))
  var model: String?

  @OptionGroup var cutting: CuttingOptions

  @Option(name: .shortAndLong, help: .init(say("help.segment.granularity")))
  var granularity: WordCutting.Granularity = .plain

  @Flag(help: .init(say("help.segment.suggest")))
  var suggestWords = false

  @OptionGroup var result: FormatOptions<Format>

  @OptionGroup var common: CommonOptions

  var format: Format { result.format(of: common.output) }

  func validate() throws {
    try result.check(common.output)
    try Unused.refuse(
      ["--format": result.named == .jsonl, "--granularity": granularity != .plain, "--mode": cutting.mode == .icu],
      beside: suggestWords ? "--suggest-words" : nil)
    try Unused.refuse(["--model": model != nil && cutting.mode == .icu], beside: "--mode icu")
  }

  func run() throws {
    let words = try UserDictionaryFiles(cutting.userDictionary)
    let dictionary = words.dictionary
    let charset = try CharsetChoice(common.encoding)
    let listing = FileWalker(.speeches, charset: charset).walk(files.isEmpty ? ["-"] : files)
    let run = try Run(common, listing)
    for note in words.notes { run.note(note) }
    let inputs = listing.entries.map(\.input)
    if suggestWords {
      try suggest(from: inputs, known: dictionary, charset, run)
    } else {
      try segment(inputs, dictionary, charset, run)
    }
    try run.finish()
  }

  private func segment(_ inputs: [Input], _ words: UserDictionary, _ charset: CharsetChoice, _ run: Run) throws {
    let cutting = try cutting.cutting(granularity, model: model, words: words, common.dictionaryFolder())
    let segmentation = LineSegmentation(cutting, format: format == .text ? .text : .jsonLines, jobs: common.jobs)
    for input in inputs {
      try run.attempt(input.name) {
        run.note(try segmentation.run(input, charset: charset) { bytes in try run.output.write(bytes) })
      }
    }
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
}
