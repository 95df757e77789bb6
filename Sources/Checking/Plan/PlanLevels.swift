import TextModel

/// The depth at which the lines of a plan are numbered: 一、 above （一） above 1. above （1） above ①.
struct PlanLevels {
  /// Scalars of the heading of a chapter, which may have commas.
  private static let longestHeading = 60

  private let text: SourceText

  init(_ text: SourceText) { self.text = text }

  /// The depth of a line, from 1; nil where it is not numbered.
  func level(of line: Range<Int>) -> Int? {
    if let marked = text.mark(at: line.lowerBound)?.headingLevel { return marked }
    let (first, isInBrackets) = (text.at(line.lowerBound), text.at(line.lowerBound) == .openBracket)
    if first == .第 { return 1 }
    if (0x2460...0x2473).contains(text.scalars[line.lowerBound]) { return 5 }
    let start = isInBrackets ? line.lowerBound + 1 : line.lowerBound
    var end = start
    while end < line.upperBound, ScalarClass.isDigit(text.plain[end]) { end += 1 }
    let isDigital = end > start
    if !isDigital, let number = HanNumeral.read(text.plain, at: start) { end += number.length }
    guard end > start, end < line.upperBound else { return nil }
    if isInBrackets { return text.plain[end] == .closeBracket ? (isDigital ? 4 : 2) : nil }
    guard [.point, .pause].contains(text.plain[end]), !isDate(behind: end) else { return nil }
    return isDigital ? 3 : 1
  }

  /// Whether a numbered line without a full stop is the heading of what follows: the next line is numbered one deeper.
  func isChapter(_ line: Range<Int>, before next: Range<Int>?) -> Bool {
    guard let next, line.count <= Self.longestHeading, let own = level(of: line), let below = level(of: next),
      below > own
    else { return false }
    let last = text.plain[line.upperBound - 1]
    return !ScalarClass.endsSentence(last) && last != .semicolon
  }

  /// 5.20 is no number of an item.
  private func isDate(behind point: Int) -> Bool { ScalarClass.isDigit(text.at(point + 1)) }
}
