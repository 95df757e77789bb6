import DataFiles
import Lexicons
import Reporting
import Tokenization

/// The tables named with `--user-dictionary`.
struct UserDictionaryFiles {
  let dictionary: UserDictionary
  let sources: [Provenance.Source]

  /// - Throws: what is wrong with the files, all of it at once.
  init(_ paths: [String]) throws {
    let files = try paths.map { try DataFile(path: $0) }
    sources = files.map { Provenance.Source(name: $0.path, sha256: $0.sha256) }
    let tables = try files.map { UserDictionary.File(name: $0.path, text: try $0.text()) }
    dictionary = tables.isEmpty ? .empty : try UserDictionary(tables)
  }
}
