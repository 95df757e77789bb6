/// A document with its sentences, words and folded form: what the other rooms read.
public struct TokenizedDocument: Sendable {
  /// The text whose bytes all ranges count.
  public let document: Document
  /// In text order; together they tile the document.
  public let sentences: [TextRange]
  /// In text order; together they tile the document.
  public let tokens: [Token]
  /// The whole text with its spellings made alike, for finding phrases.
  public let folded: FoldedText

  /// Sentences and tokens should tile the document; without tokens it counts as not cut into words.
  ///
  /// - Precondition: sentences, tokens and folded text lie in the document, sentences and tokens in text order without
  ///   overlap. Linear in their number.
  public init(document: Document, sentences: [TextRange], tokens: [Token], folded: FoldedText) {
    require(
      Self.isInOrder(sentences.lazy.map(\.bounds), upTo: document.utf8.count),
      "Sentences must lie in the text, in its order.")
    require(
      Self.isInOrder(tokens.lazy.map(\.range.bounds), upTo: document.utf8.count),
      "Tokens must lie in the text, in its order.")
    require(
      folded.offsets.last.map { Int($0) < document.utf8.count } ?? true, "The folded text must be that of the document."
    )
    self.document = document
    self.sentences = sentences
    self.tokens = tokens
    self.folded = folded
  }

  private static func isInOrder(_ ranges: some Sequence<Range<Int>>, upTo end: Int) -> Bool {
    var reach = 0
    for range in ranges {
      if range.lowerBound < reach { return false }
      reach = range.upperBound
    }
    return reach <= end
  }

  /// The index of the sentence that holds a byte offset; of offsets behind the text the last, 0 where there is none.
  /// Logarithmic.
  public func sentenceIndex(at offset: Int) -> Int {
    max(0, sentences.partitioningIndex { $0.start > offset } - 1)
  }

  /// A sentence without the blanks and line breaks around it.
  ///
  /// - Precondition: there is a sentence of this index.
  public func trimmedSentence(_ index: Int) -> TextRange { trimmed(sentences[index]) }

  /// A range without the ASCII and ideographic blanks and line breaks at its ends.
  ///
  /// - Precondition: the range lies in the text.
  public func trimmed(_ range: TextRange) -> TextRange {
    require(range.end <= document.utf8.count, "The range must lie in the text.")
    var (start, end) = (range.start, range.end)
    while start < end, let length = blankLength(at: start, before: end) { start += length }
    while end > start, let length = blankLength(endingAt: end, after: start) { end -= length }
    return TextRange(start, end)
  }

  private func blankLength(at offset: Int, before end: Int) -> Int? {
    let utf8 = document.utf8
    if utf8[offset] <= 0x20 { return 1 }
    return offset + 3 <= end && utf8[offset..<offset + 3].elementsEqual([0xE3, 0x80, 0x80]) ? 3 : nil
  }

  private func blankLength(endingAt end: Int, after start: Int) -> Int? {
    if document.utf8[end - 1] <= 0x20 { return 1 }
    return end - 3 >= start ? blankLength(at: end - 3, before: end).flatMap { $0 == 3 ? 3 : nil } : nil
  }
}
