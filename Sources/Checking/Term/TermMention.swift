import TextModel

/// Whether a name is spoken of (不宜称为“先教活动”) instead of used.
struct TermMention {
  /// How far a word that makes a mention may stand from the quoted name, within its clause.
  static let reach = 30
  private static let reachBehind = 8

  let text: SourceText
  let quotes: [QuotedSpan]

  init(_ text: SourceText) {
    self.text = text
    quotes = QuotedSpan.all(in: text)
  }

  /// - Parameter name: the scalars of the name.
  func isMention(_ name: Range<Int>) -> Bool {
    if text.has(anyOf: Words.adjacent, endingAt: name.lowerBound) { return true }
    if isDocumentNumber(behind: name.upperBound) { return true }
    guard let quote = quote(around: name) else { return isInCorrectedQuote(name) || isBareMention(name) }
    if text.has(anyOf: Words.saying, endingAt: quote.open) { return true }
    return hasCueBefore(quote.open) || hasCueBehind(quote.close + 1) || isForbidden(quote.open) || isSpokenOf(quote)
      || text.first(of: Words.sentences, in: sentence(around: quote)) != nil
  }

  /// 挂着“劳竞活动剪影”的牌子，已换成规范的名称: the name is part of what is shown and put right.
  private func isInCorrectedQuote(_ name: Range<Int>) -> Bool {
    let place = quotes.partitioningIndex { $0.close >= name.upperBound }
    guard place < quotes.count, quotes[place].open < name.lowerBound,
      quotes[place].close - quotes[place].open <= Self.reach
    else { return false }
    let quote = quotes[place]
    return (text.has(anyOf: Words.saying, endingAt: quote.open) || isSpokenOf(quote))
      && text.first(of: Words.sentences, in: sentence(around: quote)) != nil
  }

  /// 先教办〔2005〕12号: the number under which an office has issued a document stays as it is.
  private func isDocumentNumber(behind index: Int) -> Bool {
    let open: Set<UInt32> = [0x3014, 0x5B, 0x3010, .openBracket]
    let start = [.发, .字, .函].contains(text.at(index)) ? index + 1 : index
    return open.contains(text.at(start)) && (1...4).allSatisfy { ScalarClass.isDigit(text.at(start + $0)) }
  }

  /// 更不要在横幅上写“…”: the clause denies, and a word of using stands right before the name.
  private func isForbidden(_ open: Int) -> Bool {
    guard text.has(anyOf: MentionWords.uses, endingAt: open) else { return false }
    return text.first(of: MentionWords.denials, in: clauseStart(of: open)..<open) != nil
  }

  /// …还写“…”，这种提法不规范: a noun for ways of speaking points back to the name.
  private func isSpokenOf(_ quote: QuotedSpan) -> Bool {
    let start = min(quote.close + 1, text.count)
    return (start..<text.endOfSentence(from: start, within: Self.reach)).contains { index in
      text.has(anyOf: Words.nouns, at: index)
        && text.has(anyOf: Words.pointers, endingAt: index)
    }
  }

  private func sentence(around quote: QuotedSpan) -> Range<Int> {
    text.startOfSentence(
      before: quote.open, within: 2 * Self.reach)..<text.endOfSentence(from: quote.close + 1, within: 2 * Self.reach)
  }

  func clauseStart(of index: Int) -> Int { text.startOfClause(before: index, within: Self.reach) }

  /// The quotation marks that hold the name and nothing else.
  private func quote(around name: Range<Int>) -> QuotedSpan? {
    let place = quotes.partitioningIndex { $0.close >= name.upperBound }
    guard place < quotes.count else { return nil }
    return text.trimmed(quotes[place].inner) == name ? quotes[place] : nil
  }

  private func hasCueBefore(_ index: Int) -> Bool {
    text.first(of: Words.before, in: clauseStart(of: index)..<index) != nil
  }

  private func hasCueBehind(_ index: Int) -> Bool {
    var end = index
    var isInQuotes = false
    // The other names of a list stand between: “甲”、“乙”等说法.
    while end < text.count, end - index < Self.reach, !ScalarClass.endsClause(text.plain[end]) {
      if text.plain[end] == .quote { isInQuotes.toggle() }
      if !isInQuotes, end - index >= Self.reachBehind, ScalarClass.isHan(text.plain[end]), text.plain[end - 1] != .quote
      {
        break
      }
      end += 1
    }
    let limit = min(text.count, end + 4)
    return text.first(of: Words.behind, in: index..<limit).map { $0.lowerBound <= end } ?? false
  }
}

private enum Words {
  /// 规范名称, 改为: a quoted name in such a sentence is spoken of.
  static let sentences = WordTables.words.phrases("mention-sentence")
  /// 叫它, 印着: right before a quoted name they speak of it.
  static let saying = WordTables.words.phrases("mention-said")
  /// 这种, 这两个: before such a noun they point to the name.
  static let pointers = WordTables.words.phrases("mention-pointer")
  /// Words behind which a quoted name is spoken of, not used.
  static let before = WordTables.words.phrases("mention-before")
  /// The same without quotation marks.
  static let adjacent = WordTables.words.phrases("mention-adjacent")
  static let behind = WordTables.words.phrases("mention-after")
  /// 提法, 字样: nouns for a way of speaking.
  static let nouns = WordTables.words.phrases("mention-noun")
}
