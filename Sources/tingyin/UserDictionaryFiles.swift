import DataFiles
import Lexicons
import Reporting
import Tokenization
import Wording

/// The tables named with `--user-dictionary`.
struct UserDictionaryFiles {
  let dictionary: UserDictionary
  let sources: [Provenance.Source]
  /// What the user should know though the tables were read.
  let notes: [Problem]

  /// - Throws: what is wrong with the files, all of it at once.
  init(_ paths: [String]) throws {
    let files = try paths.map { try DataFile(path: $0) }
    sources = files.map { Provenance.Source(name: $0.path, sha256: $0.sha256) }
    let tables = try files.map { UserDictionary.File(name: $0.path, text: try $0.text()) }
    notes = tables.compactMap(\.formNote)
    dictionary = tables.isEmpty ? .empty : try UserDictionary(tables)
  }
}
