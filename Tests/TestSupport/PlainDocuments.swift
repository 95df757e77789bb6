public import TextModel

extension TokenizedDocument {
  /// A document whose sentences end at 。！？ and line breaks, for rooms that must be tested without ICU.
  public init(plain document: Document, folding: FoldingTable = .plain) {
    var sentences: [TextRange] = []
    var start = 0
    var offset = 0
    for scalar in String(decoding: document.utf8, as: UTF8.self).unicodeScalars {
      offset += String(scalar).utf8.count
      if ["。", "！", "？", "\n"].contains(scalar) {
        sentences.append(TextRange(start, offset))
        start = offset
      }
    }
    if start < offset { sentences.append(TextRange(start, offset)) }
    self.init(
      document: document, sentences: sentences, tokens: [], folded: FoldedText(document, table: folding))
  }
}
