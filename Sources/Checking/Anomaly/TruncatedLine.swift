import TextModel

/// A first line that breaks off and is said again in full behind it, as summaries copied from web pages do.
struct TruncatedLine: AnomalyRule {
  private static let shortest = 12

  func findings(in text: SourceText) -> [Finding] {
    guard let line = Self.range(in: text) else { return [] }
    return [anomaly("truncated-line", line, in: text)]
  }

  /// The first line that holds text, when it ends in dots and what follows begins with the same words.
  static func range(in text: SourceText) -> Range<Int>? {
    guard let index = text.lines.firstIndex(where: { !text.trimmed($0).isEmpty }) else { return nil }
    let line = text.trimmed(text.lines[index])
    var end = line.upperBound
    while end > line.lowerBound, [0x2E, 0x2026, 0x3002].contains(text.plain[end - 1]) { end -= 1 }
    let dots = line.upperBound - end
    let hasDots = dots >= 2 || dots == 1 && text.plain[end] == 0x2026
    guard hasDots, end - line.lowerBound >= shortest else { return nil }
    return repeats(line.lowerBound..<end, from: text.lines[index].upperBound, in: text) ? line : nil
  }

  /// Whether the words of a range follow again, line breaks and blanks left out of account.
  private static func repeats(_ range: Range<Int>, from start: Int, in text: SourceText) -> Bool {
    var place = start
    for index in range where !text.isBlank(index) {
      while place < text.count, text.isBlank(place) { place += 1 }
      guard place < text.count, text.plain[place] == text.plain[index] else { return false }
      place += 1
    }
    return true
  }
}
