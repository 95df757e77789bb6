/// Line ends at which a full stop was lost, and no line broken: …迈出重要步伐 and 经济持续较快增长。
///
/// The text itself tells: the last word stands before a full stop elsewhere, the first of the next line behind one, and the two characters
/// that would meet stand together nowhere.
struct LostStops {
  private static let word = 2
  /// Scalars of the clause that opens the next line: shorter ones go on with the line before (引导，深化…).
  private static let shortestClause = 6

  let text: SourceText

  /// Whether the next line begins a sentence of its own. In proportion to the text.
  func isLost(between line: Range<Int>, and next: Range<Int>) -> Bool {
    guard line.count > Self.word, next.count > Self.shortestClause else { return false }
    let last = Array(text.plain[line.upperBound - Self.word..<line.upperBound])
    let first = Array(text.plain[next.lowerBound..<next.lowerBound + Self.word])
    guard (last + first).allSatisfy(ScalarClass.isHan), opensSentence(next) else { return false }
    var (ends, begins) = (false, false)
    for index in 0..<text.count - 1 where index != line.upperBound - 1 {
      if text.plain[index] == last[1], text.plain[index + 1] == first[0] { return false }
      if !ends, text.plain[index] == last[0], text.has(last, at: index), text.at(index + Self.word) == .fullStop { ends = true }
      if !begins, ScalarClass.endsSentence(text.plain[index]), text.has(first, at: begin(behind: index)) { begins = true }
    }
    return ends && begins
  }

  private func opensSentence(_ next: Range<Int>) -> Bool {
    next.prefix(Self.shortestClause).allSatisfy { !ScalarClass.endsClause(text.plain[$0]) && text.plain[$0] != .pause }
  }

  /// Where a sentence begins behind the end of another: behind blanks and line breaks.
  private func begin(behind end: Int) -> Int {
    var index = end + 1
    while index < text.count, [.blank, .lineBreak].contains(text.plain[index]) { index += 1 }
    return index
  }
}
