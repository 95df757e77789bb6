import Analysis
public import ArgumentParser
import Lexicons
public import Tokenization

/// What decides how text is cut into words, beside the granularity, of which each verb has its own default.
struct CuttingOptions: ParsableArguments {
  @Option(help: .init(say("help.segment.mode"), valueName: "mode"))
  var mode: Tokenizer.Mode = .accurate

  @Option(name: [.customShort("u"), .long], help: .init(say("help.segment.userDictionary"), valueName: "file"))
  var userDictionary: [String] = []

  /// - Parameter model: path of a model of the user's own for mode `accurate`.
  func cutting(
    _ granularity: WordCutting.Granularity, model: String? = nil, words: UserDictionary, _ folder: DictionaryFolder
  ) throws -> WordCutting {
    try folder.wordCutting(mode: mode, granularity: granularity, model: model, userDictionary: words)
  }
}

extension Tokenizer.Mode: ExpressibleByArgument {}
extension WordCutting.Granularity: ExpressibleByArgument {}
