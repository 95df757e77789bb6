import TextModel

/// A line that breaks off and is said again in full behind it, as summaries and broken pastes do.
struct TruncatedLine: AnomalyRule {
  private static let shortest = 12
  /// Inside a text a line without dots may be shorter; a heading said again is followed by a mark, not by a word.
  private static let shortestInside = 9

  func findings(in text: SourceText) -> [Finding] { Self.ranges(in: text).map { finding($0.line, $0.again, in: text) } }

  private func finding(_ line: Range<Int>, _ again: Range<Int>, in text: SourceText) -> Finding {
    let finding = anomaly("truncated-line", line, in: text)
    return Finding(
      check: finding.check, rule: finding.rule, severity: finding.severity, range: finding.range,
      message: finding.message,
      related: [.init(file: text.document.name, range: text.range(again))])
  }

  /// All such lines, with the line that says them again.
  static func ranges(in text: SourceText) -> [(line: Range<Int>, again: Range<Int>)] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    let inside = zip(lines, lines.dropFirst()).compactMap { line, next in
      breaksOff(line, before: next, in: text) ? (line: line, again: next) : nil
    }
    guard let first = range(in: text), inside.first?.line != first, let next = lines.dropFirst().first else {
      return inside
    }
    return [(first, next)] + inside
  }

  /// Whether the next line begins with all of this one and goes on inside a word.
  private static func breaksOff(_ line: Range<Int>, before next: Range<Int>, in text: SourceText) -> Bool {
    guard line.count >= shortestInside, next.count > line.count,
      text.plain[line].elementsEqual(text.plain[next.prefix(line.count)])
    else { return false }
    return ScalarClass.isHan(text.plain[line.upperBound - 1])
      && ScalarClass.isHan(text.plain[next.lowerBound + line.count])
  }

  /// The first line that holds text, when it ends in dots and what follows begins with the same words.
  static func range(in text: SourceText) -> Range<Int>? {
    guard let index = text.lines.firstIndex(where: { !text.trimmed($0).isEmpty }) else { return nil }
    let line = text.trimmed(text.lines[index])
    var end = line.upperBound
    while end > line.lowerBound, [.point, .ellipsis, .fullStop].contains(text.plain[end - 1]) { end -= 1 }
    let dots = line.upperBound - end
    let hasDots = dots >= 2 || dots == 1 && text.plain[end] == .ellipsis
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
