import CCatalogue

/// Every sentence that Tingyin says, in each language: the table `catalogue.tsv` beside this file.
///
/// Columns: key, Chinese, English. `{name}` marks a gap, `{name|one|many}` a word whose form goes by the
/// number in it; `\n` in a cell is a line break.
package struct Catalogue: Sendable {
  package static let shared = Catalogue(table: table)

  /// The bytes of the table.
  static let table = [UInt8](UnsafeBufferPointer(start: ccatalogue_bytes(), count: ccatalogue_count()))

  private let patterns: [String: [Language: String]]

  init(table: [UInt8]) {
    var patterns: [String: [Language: String]] = [:]
    for line in table.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { Self.unescaped(String(decoding: $0, as: UTF8.self)) }
      guard cells.count == 3 else { continue }
      patterns[cells[0]] = [.chinese: cells[1], .english: cells[2]]
    }
    self.patterns = patterns
  }

  package var keys: [String] { patterns.keys.sorted() }

  package func pattern(for key: String, in language: Language) -> String? { patterns[key]?[language] }

  private static func unescaped(_ cell: String) -> String {
    cell.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }
}
