/// Where clauses and sentences begin and end. A line break ends both.
///
/// What is longer than any clause or sentence that people write is text without its marks (a scanned page): there the
/// search ends, so that many places cost no more time than the text has characters.
extension SourceText {
  /// In scalars.
  static let (longestClause, longestSentence) = (300, 1000)

  /// The start of the clause that ends before an index or reaches over it, at most `reach` scalars before it.
  func startOfClause(before index: Int, within reach: Int = Self.longestClause) -> Int {
    var start = index
    while start > 0, index - start < reach, !ScalarClass.endsClause(plain[start - 1]) { start -= 1 }
    return start
  }

  /// Where the mark stands that ends the clause of an index, or the place `reach` scalars behind it.
  func endOfClause(from index: Int, within reach: Int = Self.longestClause) -> Int {
    var end = index
    while end < count, end - index < reach, !ScalarClass.endsClause(plain[end]) { end += 1 }
    return end
  }

  /// The start of the sentence that an index lies in, blanks included, at most `reach` scalars before it.
  func startOfSentence(before index: Int, within reach: Int = Self.longestSentence) -> Int {
    var start = index
    while start > 0, index - start < reach, !endsSentence(start - 1) { start -= 1 }
    return start
  }

  /// Where the mark stands that ends the sentence of an index, or the place `reach` scalars behind it.
  func endOfSentence(from index: Int, within reach: Int = Self.longestSentence) -> Int {
    var end = index
    while end < count, end - index < reach, !endsSentence(end) { end += 1 }
    return end
  }

  private func endsSentence(_ index: Int) -> Bool {
    ScalarClass.endsSentence(plain[index]) || plain[index] == .lineBreak
  }
}
