public import TextModel
import UnicodeText

extension TokenizerWorker {
  /// A document at two granularities.
  ///
  /// The fine parts are the mode's own words, cut where one of the user's words begins or ends; without user words they
  /// are what `tokens(of:)` gives. The coarse wholes join them to the user's words and to what the joiner finds.
  /// Linear; working memory is that of the document folded (12 bytes a character) and 4 bytes a word.
  /// - Throws: a `Problem` when the document has 2 GiB or more.
  public func nestedTokens(of document: Document, joinedBy joiner: WordJoiner = .none) throws -> NestedTokens {
    var cutWords: [TextRange]? = joiner.joinsDictionaryWords ? [] : nil
    let plain = try plainTokens(of: document, &cutWords)
    if tokenizer.userWords == nil, joiner.isEmpty { return NestedTokens(plain) }
    let folded = FoldedText(document, table: tokenizer.folding)
    guard let userWords = tokenizer.userWords else {
      return joiner.join(plain, userSpans: [], cutWords: cutWords ?? [], in: document, folded: folded)
    }
    let merged = userWords.merge(into: plain, of: document, folded: folded)
    var parts: [Token] = []
    parts.reserveCapacity(plain.count)
    var spans: [WordSpan] = []
    var next = 0
    for token in merged {
      let first = parts.count
      if token.userWord == 0 {
        parts.append(token)
      } else {
        appendPieces(of: token, from: plain, &next, document, to: &parts)
        spans.append(WordSpan(words: first..<parts.count, origin: .user, kind: token.kind, userWord: token.userWord))
      }
    }
    return joiner.join(parts, userSpans: spans, cutWords: cutWords ?? [], in: document, folded: folded)
  }

  /// Cuts a user's word where the mode would cut it.
  private func appendPieces(
    of word: Token, from plain: [Token], _ next: inout Int, _ document: Document, to parts: inout [Token]
  ) {
    var start = word.start
    while start < word.end {
      while plain[next].end <= start { next += 1 }
      let end = min(plain[next].end, word.end)
      let kind = plain[next].start == start ? plain[next].kind : kind(of: document, at: start)
      parts.append(Token(start: start, end: end, kind: kind))
      start = end
    }
  }

  private func kind(of document: Document, at offset: Int) -> TokenKind {
    document.utf8.withUnsafeBufferPointer { CharacterKinds.icu.kind(of: decodeScalar($0, at: offset).scalar) }
  }
}
