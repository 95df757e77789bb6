public import TextModel
public import Wording

/// Words that the user wants kept whole, from one or several tables.
///
/// A table has one word a line: `word TAB weight TAB label`; weight (a whole number from 1, 1 when left out) and label
/// may be absent, `#` starts a comment line, or a comment in the fourth field. Two spellings that fold to the same scalars are one word; of two files
/// that hold a word, the later decides its spelling, weight and label.
public struct UserDictionary: Sendable {
  /// One word as the user wrote it.
  public struct Word: Sendable, Hashable {
    /// The spelling in the later of the tables that hold it.
    public let text: String
    /// From 1; where words overlap in a text, the heavier wins.
    public let weight: Int
    /// The table's third field; nil when it is empty.
    public let label: String?
  }

  /// A table in memory under the name that problems are reported by.
  public struct File: Sendable {
    /// What problems call the table.
    public let name: String
    /// The table's whole text.
    public let text: String

    /// A table under the name its problems are told by.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// No words.
  public static let empty = UserDictionary(words: [])
  /// Longest word, in scalars as written.
  public static let longestWord = 64
  /// Most words in all tables together: a token keeps the number of its word in 16 bits.
  public static let mostWords = Int(UInt16.max)

  /// In the order in which they first appeared; `Token.userWord` counts them from 1.
  public let words: [Word]

  /// Reads tables in the order given.
  ///
  /// - Parameters:
  ///   - files: the tables; later ones win.
  ///   - folding: the table by which spellings are compared, the same that the tokenizer uses.
  /// - Throws: `Problems` with every fault of every file; nothing is loaded then. Linear.
  public init(_ files: [File], folding: FoldingTable) throws(Problems) {
    var merger = UserDictionaryMerger(folding: folding)
    for file in files { merger.add(file) }
    words = try merger.words()
  }

  private init(words: [Word]) { self.words = words }
}
