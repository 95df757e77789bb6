import DataFiles
public import Lexicons
public import Tokenization
import UnicodeText
import Wording

extension DictionaryFolder {
  /// The recipe of mode `accurate`.
  ///
  /// - Parameters:
  ///   - model: path of a model of the user's own; nil for the model of this folder.
  ///   - userDictionary: words that are kept whole wherever they stand.
  /// - Throws: a `Problem` when the model cannot be read or is damaged.
  public func accurateTokenizer(model: String? = nil, userDictionary: UserDictionary = .empty) throws -> Tokenizer {
    let file = try modelFile(model)
    return try Tokenizer(modelFile: file.bytes, name: file.path, userDictionary: userDictionary)
  }

  /// What the coarse granularity joins: the words of `words/domain.tsv` and `words/common.tsv`, what the rules of
  /// `words/rules.tsv` find, and words of ICU's dictionary but those that hold one of `words/alone.tsv`.
  /// - Throws: a `Problem` when one of them cannot be read, `Problems` with every fault of one of them.
  public func wordJoiner() throws -> WordJoiner { try WordJoiner(joinerFiles()) }

  /// How all verbs cut text into words.
  ///
  /// - Parameters:
  ///   - model: path of a model of the user's own for mode `accurate`; nil for the model of this folder.
  ///   - userDictionary: words that are kept whole wherever they stand.
  /// - Throws: a `Problem` when a file cannot be read, `Problems` with every fault of one.
  public func wordCutting(
    mode: Tokenizer.Mode, granularity: WordCutting.Granularity, model: String? = nil,
    userDictionary: UserDictionary = .empty
  ) throws -> WordCutting {
    var files: [DataFile] = []
    var tokenizer = Tokenizer(mode: mode, userDictionary: userDictionary)
    if mode == .accurate {
      let file = try modelFile(model)
      tokenizer = try Tokenizer(modelFile: file.bytes, name: file.path, userDictionary: userDictionary)
      files.append(file)
    }
    guard granularity == .coarse else {
      return WordCutting(tokenizer: tokenizer, granularity: granularity, sources: files.map { source($0) })
    }
    let joined = try joinerFiles()
    return WordCutting(
      tokenizer: tokenizer, granularity: granularity, joiner: try WordJoiner(joined),
      sources: (files + joined.all).map { source($0) })
  }

  private func modelFile(_ model: String?) throws -> DataFile {
    try DataFile(path: model ?? path + "/segmentation/gsd.model")
  }

  private func joinerFiles() throws -> JoinerFiles {
    func file(_ name: String) throws -> DataFile { try DataFile(path: path + "/words/\(name).tsv") }
    return JoinerFiles(
      words: [try file("domain"), try file("common")], alone: try file("alone"), rules: try file("rules"))
  }
}

/// The tables of which a joiner is made.
private struct JoinerFiles {
  let words: [DataFile]
  let alone: DataFile
  let rules: DataFile

  var all: [DataFile] { words + [alone, rules] }
}

extension WordJoiner {
  fileprivate init(_ files: JoinerFiles) throws {
    self.init(
      words: try UserDictionary(files.words.map { .init(name: $0.path, text: try $0.text()) }),
      rules: try SpanRules(name: files.rules.path, text: files.rules.text()),
      dictionary: DictionaryJoints(
        alone: try UserDictionary([.init(name: files.alone.path, text: try files.alone.text())])))
  }
}
