/// What a text only wishes for (如果有个方案就好了) or leaves for another occasion (考核办法下次再研究).
struct LeftOpen {
  /// Scalars between when something is to be done and what.
  private static let reach = 4
  /// 下次再研究 at the beginning of a clause leaves what the clause before it speaks of.
  private static let longestBefore = 2

  /// In scalars.
  private(set) var ranges: [Range<Int>] = []

  private let text: SourceText
  private let words: DenialWords
  private let asking: PhraseList

  init(
    _ text: SourceText, clauses: [Range<Int>], words: DenialWords = .shared, tables: CheckTables = .shared
  ) {
    (self.text, self.words, asking) = (text, words, tables.askedFor)
    for (number, clause) in clauses.enumerated() {
      if let wish = wish(in: clause, of: text.statement(around: clause)) { ranges.append(wish) }
      guard let later = later(in: clause) else { continue }
      ranges.append(clause)
      let isAlone = later - clause.lowerBound <= Self.longestBefore
      if isAlone, number > 0, text.at(clauses[number - 1].upperBound) == 0x2C { ranges.append(clauses[number - 1]) }
    }
  }

  /// From the supposition to the end of the wish; or from a word of wishing on.
  private func wish(in clause: Range<Int>, of sentence: Range<Int>) -> Range<Int>? {
    if let end = text.first(of: words[.wished], in: clause),
      let start = text.first(of: words[.supposing], in: sentence.lowerBound..<end.lowerBound)
    {
      return start.lowerBound..<end.upperBound
    }
    guard let start = text.first(of: words[.wishing], in: clause), text.first(of: asking, in: sentence) == nil else {
      return nil
    }
    return start.lowerBound..<clause.upperBound
  }

  /// Where in a clause the words begin that leave it for later.
  private func later(in clause: Range<Int>) -> Int? {
    if let left = text.first(of: words[.left], in: clause) { return left.lowerBound }
    guard let time = text.first(of: words[.later], in: clause), !text.isPiece(time, of: words[.notLater]) else { return nil }
    let reach = time.upperBound..<clause.upperBound
    let isLeft = reach.prefix(Self.reach + 1).contains { place in
      text.phrase(of: words[.leave], at: place).map { clause.upperBound - place - $0.count <= 1 } ?? false
    }
    return isLeft ? time.lowerBound : nil
  }
}
