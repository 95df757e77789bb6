import DataFiles
import Lexicons
public import Tokenization
import UnicodeText
import Wording

extension DictionaryFolder {
  /// What the coarse granularity joins: `words/domain.tsv` and `words/rules.tsv`.
  /// - Throws: a `Problem` when one of them cannot be read, `Problems` with every fault of one of them.
  public func wordJoiner() throws -> WordJoiner {
    let (words, rules) = (try DataFile(path: path + "/words/domain.tsv"), try DataFile(path: path + "/words/rules.tsv"))
    return WordJoiner(
      words: try UserDictionary([.init(name: words.path, text: words.text())]),
      rules: try SpanRules(name: rules.path, text: rules.text()))
  }
}
