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

  /// A tag of a part of speech behind a word, 北京/ns, if most words of a sample have one; nil for plain words.
  public var tag: String? {
    let words = sentences.prefix(Self.sample).flatMap { sentence in sentence.words.map(sentence.document.text) }
    let tags = words.compactMap(Self.tag)
    return tags.count * 2 > words.count ? tags.first : nil
  }

  private static let sample = 20
  private static let longestTag = 6

  /// What stands behind a word's last slash or low line, if that may be a tag.
  private static func tag(_ word: String) -> String? {
    guard let mark = word.lastIndex(where: { $0 == "/" || $0 == "_" }), mark != word.startIndex else { return nil }
    let tag = word[word.index(after: mark)...]
    let isTag =
      (1...longestTag).contains(tag.utf8.count) && tag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isTag ? String(word[mark...]) : nil
  }

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
