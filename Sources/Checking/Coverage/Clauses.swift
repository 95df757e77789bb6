extension SourceText {
  /// The clauses of a text in scalars, without the marks and line breaks between them, empty ones left out. What is longer
  /// than any clause is cut: how its words stand to each other is then asked of pieces, not of the whole.
  func clauses(_ wrapped: WrappedLines) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for index in 0...count {
      let isEnd = index == count || ScalarClass.endsClause(plain[index])
      guard isEnd || index - start >= Self.longestClause else { continue }
      if at(index) == .lineBreak, index < count, wrapped.goesOn(behind: line(of: index)) { continue }
      let clause = trimmed(start..<index)
      if !clause.isEmpty { clauses.append(clause) }
      start = isEnd ? index + 1 : index
    }
    return clauses
  }

  /// The sentence around a range of scalars, or what stands between semicolons in it.
  func statement(around range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end < count, end - range.upperBound < Self.longestStatement, !endsStatement(end) { end += 1 }
    return startOfStatement(before: range.lowerBound)..<end
  }

  /// The start of the statement that ends before an index or reaches over it.
  func startOfStatement(before index: Int) -> Int {
    var start = index
    while start > 0, index - start < Self.longestStatement, !endsStatement(start - 1) { start -= 1 }
    return start
  }

  /// To either side, in scalars.
  private static let longestStatement = 500

  func endsStatement(_ index: Int) -> Bool {
    ScalarClass.endsSentence(plain[index]) || plain[index] == .semicolon || plain[index] == .lineBreak
  }

  /// Whether a range is only a piece of a longer word of a list: 不再 in 再不再.
  func isPiece(_ word: Range<Int>, of list: PhraseList) -> Bool {
    list.contains { phrase in
      phrase.count >= word.count
        && (max(0, word.upperBound - phrase.count)...word.lowerBound).contains {
          has(phrase, at: $0) && $0 + phrase.count >= word.upperBound
        }
    }
  }
}
