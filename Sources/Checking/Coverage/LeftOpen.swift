/// What a text only wishes for (如果有个方案就好了) or leaves for another occasion (考核办法下次再研究).
struct LeftOpen {
  /// Scalars between when something is to be done and what.
  private static let reach = 4
  /// 下次再研究 at the beginning of a clause leaves what the clause before it speaks of.
  private static let longestBefore = 2

  /// In scalars.
  private(set) var ranges: [Range<Int>] = []

  private let text: SourceText

  init(_ text: SourceText, clauses: [Range<Int>]) {
    self.text = text
    for (number, clause) in clauses.enumerated() {
      if let wish = wish(in: clause, of: text.statement(around: clause)) { ranges.append(wish) }
      guard let later = later(in: clause) else { continue }
      ranges.append(clause)
      let isAlone = later - clause.lowerBound <= Self.longestBefore
      if isAlone, number > 0, text.at(clauses[number - 1].upperBound) == .comma { ranges.append(clauses[number - 1]) }
    }
  }

  /// From the supposition to the end of the wish; or from a word of wishing on.
  private func wish(in clause: Range<Int>, of sentence: Range<Int>) -> Range<Int>? {
    if let end = text.first(of: Words.wished, in: clause),
      let start = text.first(of: Words.supposing, in: sentence.lowerBound..<end.lowerBound)
    {
      return start.lowerBound..<end.upperBound
    }
    guard let start = text.first(of: Words.wishing, in: clause),
      text.first(of: CheckWords.askedFor, in: sentence) == nil
    else {
      return nil
    }
    return start.lowerBound..<clause.upperBound
  }

  /// Where in a clause the words begin that leave it for later.
  private func later(in clause: Range<Int>) -> Int? {
    if let left = text.first(of: Words.left, in: clause) { return left.lowerBound }
    guard let time = text.first(of: Words.later, in: clause), !text.isPiece(time, of: Words.notLater) else {
      return nil
    }
    let reach = time.upperBound..<clause.upperBound
    let isLeft = reach.prefix(Self.reach + 1).contains { place in
      text.phrase(of: Words.leave, at: place).map { clause.upperBound - place - $0.count <= 1 } ?? false
    }
    return isLeft ? time.lowerBound : nil
  }
}

private enum Words {
  static let supposing = WordTables.denials.longestFirst("supposing")
  static let wished = WordTables.denials.longestFirst("wished")
  static let wishing = WordTables.denials.longestFirst("wishing")
  static let later = WordTables.denials.longestFirst("later")
  static let leave = WordTables.denials.longestFirst("leave")
  static let left = WordTables.denials.longestFirst("left")
  static let notLater = WordTables.denials.longestFirst("later-except")
}
