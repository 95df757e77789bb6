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
    let file = try DataFile(path: model ?? path + "/segmentation/gsd.model")
    return try Tokenizer(modelFile: file.bytes, name: file.path, userDictionary: userDictionary)
  }

  /// Everyday short names that ICU's dictionary lacks (社保, 医保, 公积金): the words of `words/domain.tsv` with the label
  /// `short-name`. Verbs that count words count each as one.
  ///
  /// - Throws: a `Problem` when the table cannot be read, `Problems` with every fault of it.
  public func shortNames() throws -> Loaded<WordJoiner> {
    let file = try DataFile(path: path + "/words/domain.tsv")
    let rows = try file.text().split(separator: "\n").filter { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).dropFirst(2).first == "short-name"
    }
    let words = try UserDictionary([.init(name: file.path, text: rows.joined(separator: "\n"))])
    return Loaded(value: WordJoiner(words: words), source: source(file))
  }

  /// What the coarse granularity joins: `words/domain.tsv` and `words/rules.tsv`.
  /// - Throws: a `Problem` when one of them cannot be read, `Problems` with every fault of one of them.
  public func wordJoiner() throws -> WordJoiner {
    let (words, rules) = (try DataFile(path: path + "/words/domain.tsv"), try DataFile(path: path + "/words/rules.tsv"))
    return WordJoiner(
      words: try UserDictionary([.init(name: words.path, text: words.text())]),
      rules: try SpanRules(name: rules.path, text: rules.text()))
  }
}
