import DataFiles

/// A table of lists: role, words separated by blanks. A role that stands in several rows is one list.
struct WordLists {
  private var lists: [String: [[UInt32]]] = [:]

  init(_ bytes: [UInt8]) {
    for row in TabTable(String(decoding: bytes, as: UTF8.self)).rows {
      guard let role = row.cell(0), let words = row.cell(1) else { continue }
      lists[role, default: []] += words.split(separator: " ").map { String($0).scalarValues }
    }
  }

  var roles: [String] { lists.keys.sorted() }

  func words(_ role: String) -> [[UInt32]] { lists[role] ?? [] }

  func strings(_ role: String) -> Set<String> { Set(words(role).map(String.init(scalars:))) }

  /// Words with what they stand for: 日=天.
  func pairs(_ role: String) -> [(String, String)] {
    words(role).compactMap { word in
      let parts = String(scalars: word).split(separator: "=").map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  func phrases(_ role: String) -> PhraseList { PhraseList(words(role)) }

  /// A list in which a longer word is found before a shorter one that begins it.
  func longestFirst(_ role: String) -> PhraseList { PhraseList(words(role).sorted { $0.count > $1.count }) }

  /// The lists of single scalars.
  func scalars(_ role: String) -> ScalarSet { ScalarSet(words(role).compactMap(\.first)) }
}
