import TextModel

/// Headings that run into the text below them because a line break was lost: 一、…的成效总的看，….
///
/// Nothing marks the place but the words, so a pair of typical words is believed only where the document shows it twice.
struct RunOnHeadings: AnomalyRule {
  private static let reach = 90
  private static let work: [UInt32] = [.工, .作]

  func findings(in text: SourceText) -> [Finding] {
    let places = text.lines.compactMap { place(in: text.trimmed($0), of: text) }
    return places.count < 2 ? [] : places.map { anomaly("run-on-heading", $0, in: text) }
  }

  /// The end of the heading and the beginning of the text.
  private func place(in line: Range<Int>, of text: SourceText) -> Range<Int>? {
    guard !line.isEmpty, let number = HanNumeral.read(text.plain, at: line.lowerBound),
      text.at(line.lowerBound + number.length) == .pause
    else { return nil }
    let start = line.lowerBound + number.length + 6
    let limit = min(line.upperBound, start + Self.reach)
    guard start < limit else { return nil }
    for index in start..<limit {
      if ScalarClass.endsSentence(text.plain[index]) { return nil }
      guard ScalarClass.isHan(text.plain[index - 1]) else { continue }
      if let opener = Words.openersOfSentences.first(where: {
        text.has($0, at: index) && text.at(index + $0.count) == .comma
      }) {
        return index - 2..<index + opener.count
      }
      guard let tail = text.phrase(of: Words.headingTails, endingAt: index),
        let opening = text.phrase(of: Words.sentenceStarts, at: index),
        tail != Self.work || opening.first != .开  // 工作开展 is one phrase
      else { continue }
      return index - tail.count..<index + opening.count
    }
    return nil
  }
}

private enum Words {
  /// 总的看, 近年来: with these a new sentence begins.
  static let openersOfSentences = WordTables.words.phrases("same-line-opener")
  static let headingTails = WordTables.words.phrases("heading-tail")
  static let sentenceStarts = WordTables.words.phrases("sentence-start")
}
