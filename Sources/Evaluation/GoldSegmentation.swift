public import TextModel
public import Wording

/// Text that people have cut into words: one sentence a line, words separated by blanks.
///
/// The words are joined again as one writes them: without blanks, except between two words of Latin letters or digits.
public struct GoldSegmentation: Sendable {
  /// One line.
  public struct Sentence: Sendable {
    /// The line's words joined as one writes them, under the file's name.
    public let document: Document
    /// The words in text order; blanks are not among them.
    public let words: [TextRange]
  }

  /// The lines that have words.
  public let sentences: [Sentence]

  /// Reads a file's text. Linear.
  /// - Throws: a `Problem` when there is no word in it.
  public init(name: String, text: String) throws(Problem) {
    sentences = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).compactMap {
      Self.sentence($0, name: name)
    }
    guard !sentences.isEmpty else { throw Problem(Message("gold.empty"), in: name) }
  }

  /// Whether any line has two words, without which there is nothing to learn from.
  public var hasBoundaries: Bool { sentences.contains { $0.words.count > 1 } }

  private static func sentence(_ line: Substring, name: String) -> Sentence? {
    var (bytes, words): ([UInt8], [TextRange]) = ([], [])
    for word in line.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace) {
      let utf8 = Array(word.utf8)
      if let last = bytes.last, let first = utf8.first, isLetterOrDigit(last), isLetterOrDigit(first) {
        bytes.append(0x20)
      }
      words.append(TextRange(bytes.count, bytes.count + utf8.count))
      bytes += utf8
    }
    return words.isEmpty ? nil : Sentence(document: Document(name: name, utf8: bytes), words: words)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
