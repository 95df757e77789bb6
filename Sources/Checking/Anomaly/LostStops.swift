/// Line ends at which a full stop was lost, and no line broken: …迈出重要步伐 and 经济持续较快增长。
///
/// The text itself tells: the last word stands before a full stop elsewhere, the first of the next line behind one, and the two characters
/// that would meet stand together nowhere.
struct LostStops {
  private static let word = 2
  /// Scalars of the clause that opens the next line: shorter ones go on with the line before (引导，深化…).
  private static let shortestClause = 6

  private let text: SourceText
  /// Pairs of ideographs that stand together, that stand before a full stop, and that begin a sentence.
  private var joined: Set<UInt64> = []
  private var ending: Set<UInt64> = []
  private var beginning: Set<UInt64> = []

  /// In proportion to the text.
  init(text: SourceText) {
    self.text = text
    for index in text.plain.indices.dropLast() {
      if let pair = Self.pair(text.plain[index], text.plain[index + 1]) {
        joined.insert(pair)
        if text.at(index + Self.word) == .fullStop { ending.insert(pair) }
      }
      guard ScalarClass.endsSentence(text.plain[index]), case let start = begin(behind: index),
        let first = Self.pair(text.at(start), text.at(start + 1))
      else { continue }
      beginning.insert(first)
    }
  }

  /// Whether the next line begins a sentence of its own.
  func isLost(between line: Range<Int>, and next: Range<Int>) -> Bool {
    guard line.count > Self.word, next.count > Self.shortestClause, opensSentence(next),
      let last = Self.pair(text.plain[line.upperBound - 2], text.plain[line.upperBound - 1]),
      let first = Self.pair(text.plain[next.lowerBound], text.plain[next.lowerBound + 1]),
      let joint = Self.pair(text.plain[line.upperBound - 1], text.plain[next.lowerBound])
    else { return false }
    return ending.contains(last) && beginning.contains(first) && !joined.contains(joint)
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64? {
    ScalarClass.isHan(first) && ScalarClass.isHan(second) ? UInt64(first) << 32 | UInt64(second) : nil
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
