extension SourceText {
  /// The clauses of a text in scalars, without the marks and line breaks between them, empty ones left out.
  func clauses(_ wrapped: WrappedLines) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for index in 0...count where index == count || ScalarClass.endsClause(plain[index]) {
      if at(index) == .lineBreak, index < count, wrapped.goesOn(behind: line(of: index)) { continue }
      let clause = trimmed(start..<index)
      if !clause.isEmpty { clauses.append(clause) }
      start = index + 1
    }
    return clauses
  }

  /// The sentence around a range of scalars, or what stands between semicolons in it.
  func statement(around range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, !endsStatement(start - 1) { start -= 1 }
    while end < count, !endsStatement(end) { end += 1 }
    return start..<end
  }

  func endsStatement(_ index: Int) -> Bool {
    ScalarClass.endsSentence(plain[index]) || plain[index] == .semicolon || plain[index] == .lineBreak
  }

  /// Whether a range is only a piece of a longer word of a list: 不再 in 再不再.
  func isPiece(_ word: Range<Int>, of list: PhraseList) -> Bool {
    list.contains { phrase in
      phrase.count >= word.count && (max(0, word.upperBound - phrase.count)...word.lowerBound).contains {
        has(phrase, at: $0) && $0 + phrase.count >= word.upperBound
      }
    }
  }
}
