import TextModel
import Wording

/// Wrong names, each with the right one. The longest expression at a place decides, so that a wrong name inside a
/// right one is none; a name that is only spoken of is none either.
struct TermCheck: Sendable {
  private static let longestTitle = 80
  /// The name of a place with its rank, at the head of a name.
  private static let longestPlace = 4
  /// Scalars behind a name in which 再 may tell what is done next.
  private static let reachOfNext = 40

  let terms: [ReviewProfile.Term]

  func findings(hits: [PhraseHit], in text: SourceText) -> [Finding] {
    let names = hits.filter {
      switch $0.role {
      case .wrongName: !isPartOfWords($0.range, in: text)
      case .rightName: true
      case .aspect, .exception, .slogan, .synonym: false
      }
    }.leftmostLongest()
    let mention = names.isEmpty ? nil : TermMention(text)
    return names.compactMap { hit in
      guard case .wrongName(let number) = hit.role, mention?.isMention(text.indices(hit.range)) != true else {
        return nil
      }
      let term = terms[number]
      let quotes = mention?.quotes ?? []
      let range = withLostPartner(hit.range, of: term.use, besides: quotes, in: text)
      return Finding(
        check: .term, rule: term.id, severity: term.severity, range: range,
        message: Message(
          term.because.isEmpty ? "term.use" : "term.useBecause",
          ["use": inQuotation(term.use), "because": term.because]),
        suggestion: term.use,
        isCertain: term.severity == .error && !mayBeSentence(text.indices(hit.range), in: text)
          && isReplaceable(range, by: term.use, besides: quotes, in: text))
    }
  }

  /// “三个代表重要思想为指导: a quotation mark beside the wrong name that has lost its partner belongs to the right one, which
  /// brings a pair of its own.
  private func withLostPartner(
    _ range: TextRange, of use: String, besides quotes: [QuotedSpan], in text: SourceText
  ) -> TextRange {
    guard use.contains("“") else { return range }
    let name = text.indices(range)
    func isLone(_ index: Int, _ mark: UInt32) -> Bool {
      text.scalars.indices.contains(index) && [mark, .quote].contains(text.scalars[index])
        && !quotes.contains { $0.open == index || $0.close == index }
    }
    let start = isLone(name.lowerBound - 1, .openQuote) ? name.lowerBound - 1 : name.lowerBound
    let end = isLone(name.upperBound, .closeQuote) ? name.upperBound + 1 : name.upperBound
    return text.range(start..<end)
  }

  /// What the message quotes has single marks within (GB/T 15834-2011, 4.8.3.3).
  private func inQuotation(_ name: String) -> String { name.replacing("“", with: "‘").replacing("”", with: "’") }

  /// 先教办 is no name in 先教办法: a word begins before it or reaches beyond its end.
  ///
  /// The word has to be one: 办的 and 请先 are none, and in 先教办报送 the name ends where 报送 begins.
  private func isPartOfWords(_ range: TextRange, in text: SourceText) -> Bool {
    let name = text.indices(range)
    if let word = text.wordAcross(name.upperBound), word.lowerBound >= name.lowerBound,
      !Words.endsOfNoWord.contains(text.plain[word.upperBound - 1]),
      !text.has(anyOf: Words.wordsBehindName, at: name.upperBound)
    {
      return true
    }
    guard let word = text.wordAcross(name.lowerBound), word.upperBound <= name.upperBound else { return false }
    return !Words.beginningsOfNoWord.contains(text.plain[word.lowerBound])
  }

  /// 我们先教活动规则，再…: a name that begins like an adverb may be a verb with its object, where a subject stands right
  /// before it or the sentence goes on with what is done next. Somebody has to read it.
  private func mayBeSentence(_ name: Range<Int>, in text: SourceText) -> Bool {
    guard text.has(anyOf: Words.nameLikeAdverbs, at: name.lowerBound) else { return false }
    if text.has(anyOf: Words.subjectsBeforeName, endingAt: name.lowerBound) { return true }
    var index = name.upperBound
    let limit = min(text.count, index + Self.reachOfNext)
    while index < limit, !ScalarClass.endsSentence(text.plain[index]), text.plain[index] != .lineBreak {
      if text.plain[index] == .comma, text.has(anyOf: Words.nextAfterName, at: index + 1) { return true }
      index += 1
    }
    return false
  }

  /// Whether the right name can take the place of the wrong one: what is quoted stays as it was said, and where the
  /// right name would double the words around it (先教办公室) somebody has to read the sentence.
  private func isReplaceable(
    _ range: TextRange, by use: String, besides quotes: [QuotedSpan], in text: SourceText
  ) -> Bool {
    let name = text.indices(range)
    let next = quotes.partitioningIndex { $0.close >= name.upperBound }
    let isQuoted = next < quotes.count && quotes[next].open < name.lowerBound
    guard !isQuoted, !isInTitle(name, in: text), !text.plain[name].contains(.lineBreak),
      !isOfOtherPlace(name, use, in: text)
    else { return false }
    // As the text is folded.
    let (wrong, right) = (
      text.plain[name], use.scalarValues.map { [.openQuote, .closeQuote].contains($0) ? .quote : $0 }
    )
    return !right.indices.contains { index in
      let (head, tail) = (Array(right[...index]), Array(right[index...]))
      return text.has(tail, at: name.upperBound) && !wrong.reversed().starts(with: tail.reversed())
        || text.has(head, endingAt: name.lowerBound) && !wrong.starts(with: head)
    }
  }

  /// 市安监局 by 县应急管理局, 省政务办 by 浦江县行政审批局: a place of one rank before a name that begins with a place of its own.
  private func isOfOtherPlace(_ name: Range<Int>, _ use: String, in text: SourceText) -> Bool {
    guard Words.ranks.contains(text.at(name.lowerBound - 1)) else { return false }
    let right = use.scalarValues
    return right.indices.prefix(Self.longestPlace).contains { index in
      Words.ranks.contains(right[index]) && !Words.rankWords.contains { right[index...].starts(with: $0) }
    }
  }

  /// Whether a title in 《》 is open where the name stands.
  private func isInTitle(_ name: Range<Int>, in text: SourceText) -> Bool {
    let line = text.lines[text.line(of: name.lowerBound)]
    let start = max(line.lowerBound, name.lowerBound - Self.longestTitle)
    return text.scalars[start..<name.lowerBound].last { $0 == .openTitle || $0 == .closeTitle } == .openTitle
  }
}

extension ReviewProfile.Term {
  /// How often a text uses a wrong name of this rule, the rule taken alone.
  ///
  /// Folds widths and ASCII case only, so that a rule can be tried without ICU.
  func findings(in text: String) -> Int {
    let document = Document(name: "", text: text)
    let folded = FoldedText(document, table: .plain)
    let tokenized = TokenizedDocument(document: document, sentences: [document.range], tokens: [], folded: folded)
    let phrases = ProfilePhrases(ReviewProfile(id: "", title: "", terms: [self]), folding: .plain)
    return TermCheck(terms: [self]).findings(hits: phrases.hits(in: folded), in: SourceText(tokenized)).count
  }
}

private enum Words {
  /// 省, 市, 县: the ranks of places.
  static let ranks = WordTables.words.scalars("place-rank")
  /// 市场, 区域, 乡村: words that only begin like one.
  static let rankWords = WordTables.words.phrases("place-rank-except")
  /// 的, 了: what ends so is no word that a name could cut.
  static let endsOfNoWord = WordTables.words.scalars("end-of-no-word")
  /// 请, 由: nor what begins so.
  static let beginningsOfNoWord = WordTables.words.scalars("beginning-of-no-word")
  /// 报送, 成立: where one of these begins a name has ended.
  static let wordsBehindName = WordTables.words.phrases("word-behind-name")
  /// 先: a name that begins so may be an adverb and a verb.
  static let nameLikeAdverbs = WordTables.words.phrases("name-like-adverb")
  /// 我们, 老师: right before such a name.
  static let subjectsBeforeName = WordTables.words.phrases("subject-before-name")
  /// 再, 然后: behind the comma.
  static let nextAfterName = WordTables.words.phrases("next-after-name")
}
