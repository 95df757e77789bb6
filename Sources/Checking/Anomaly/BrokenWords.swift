/// Words that a line break cuts in two: 各项任 and 务落到实处, 加强组织 and 领导.
struct BrokenWords {
  private static let longestRest = 6

  let text: SourceText

  /// Whether a word goes on from the end of a line to the next; of a heading also a phrase of two words, where the next line
  /// holds nothing but its end.
  func isCut(_ line: Range<Int>, before next: Range<Int>, isHeading: Bool) -> Bool {
    let (last, first) = (line.upperBound - 1, next.lowerBound)
    guard text.hasWords, line.count > 2, ScalarClass.isHan(text.plain[last]), ScalarClass.isHan(text.plain[first])
    else { return false }
    // 责任 and 务必 are whole.
    if next.count > 1, !text.cutsWord(last), !text.cutsWord(first + 1),
      FixedPhrases.shared.mayStandTogether(text.plain[last], text.plain[first])
    {
      return true
    }
    return isHeading && next.count <= Self.longestRest && next.allSatisfy { ScalarClass.isHan(text.plain[$0]) }
      && isPhrase(last, first, next)
  }

  private func isPhrase(_ last: Int, _ first: Int, _ next: Range<Int>) -> Bool {
    guard next.count > 1 else { return false }
    let head = FixedPhrases.Pair(text.plain[last - 1], text.plain[last])
    let words = [text.plain[last - 1], text.plain[last], text.plain[first], text.plain[first + 1]]
    return (FixedPhrases.shared.byHead[head] ?? []).contains { FixedPhrases.shared.all[$0] == words }
  }
}
