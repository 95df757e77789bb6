import TextModel

/// A paragraph that announces something and ends with a colon, where the next one shows that what it announced is lost: it speaks
/// back of it (提了三条要求，我照原文念一遍：⏎这三条不是…), or asks nothing (就问下头这几句：⏎二十个人里头…).
struct UnansweredColons: AnomalyRule {
  /// 姓名： in a form is shorter.
  private static let shortest = 10
  private static let longestSentence = 120
  /// Scalars from the start of a paragraph to the number that it speaks back of.
  private static let longestPointer = 2
  /// A shorter paragraph may be one of the things that were announced.
  private static let shortestParagraph = 30

  let numbering: Numbering

  func findings(in text: SourceText) -> [Finding] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    return zip(lines, lines.dropFirst()).compactMap { line, next in
      guard line.count >= Self.shortest, text.plain[line.upperBound - 1] == .colon, !text.isOfTable(line.lowerBound),
        !holdsLabel(next), case let sentence = lastSentence(of: line, in: text),
        speaksBack(next, of: sentence, in: text) || asksNothing(next, behind: sentence, in: text)
      else { return nil }
      let range = text.startOfClause(before: line.upperBound - 1, within: line.count)..<line.upperBound
      return anomaly(
        "lost-list", range, in: text, ["next": text.text(next.prefix(Self.shown(next, in: text)))],
        key: "lost-list.spoken")
    }
  }

  /// The first clause of the next paragraph, as the message quotes it.
  private static func shown(_ next: Range<Int>, in text: SourceText) -> Int {
    text.endOfClause(from: next.lowerBound) - next.lowerBound
  }

  private func lastSentence(of line: Range<Int>, in text: SourceText) -> Range<Int> {
    max(
      line.lowerBound, text.startOfSentence(before: line.upperBound - 1, within: Self.longestSentence))..<line
      .upperBound
  }

  private func holdsLabel(_ line: Range<Int>) -> Bool {
    let place = numbering.markers.partitioningIndex { $0.range.lowerBound >= line.lowerBound }
    return place < numbering.markers.count && numbering.markers[place].range.lowerBound < line.upperBound
  }

  // MARK: 这三条

  private func speaksBack(_ next: Range<Int>, of sentence: Range<Int>, in text: SourceText) -> Bool {
    guard let pointer = text.phrase(of: Words.pointers, at: next.lowerBound),
      case let start = next.lowerBound + pointer.count, let measure = count(at: start, in: text),
      // 这三条是：… gives them after all.
      !(start..<text.endOfSentence(from: start)).contains(where: { text.plain[$0] == .colon })
    else { return false }
    return sentence.contains { index in
      guard let announced = count(at: index, in: text), !HanNumeral.isNumeral(text.at(index - 1)),
        !ScalarClass.isDigit(text.at(index - 1)), text.at(index - 1) != .第
      else { return false }
      return announced.unit == measure.unit
        && (announced.value == measure.value || announced.value == nil || measure.value == nil)
    }
  }

  /// 三条, 五个, 几句: a number, nil of 几, with what it is counted by.
  private func count(at index: Int, in text: SourceText) -> (value: Int?, unit: UInt32)? {
    let number = AnnouncedCount.number(text, at: index)
    guard let length = number?.1 ?? (text.at(index) == .几 ? 1 : nil),
      CheckWords.countingWords.contains(text.at(index + length))
    else { return nil }
    return (number?.0, text.at(index + length))
  }

  // MARK: questions

  /// 就问下头这几句： before a paragraph that begins with no question and with no quotation.
  private func asksNothing(_ next: Range<Int>, behind sentence: Range<Int>, in text: SourceText) -> Bool {
    let clause = text.startOfClause(before: sentence.upperBound - 1, within: sentence.count)..<sentence.upperBound
    let beginning = next.clamped(to: next.lowerBound..<text.endOfSentence(from: next.lowerBound) + 1)
    return text.first(of: Words.questions, in: clause) != nil && next.count >= Self.shortestParagraph
      && !beginning.contains { text.plain[$0] == .question || text.plain[$0] == .quote || text.plain[$0] == .colon }
  }
}

private enum Words {
  /// 这, 以上, 上述: a paragraph that begins so speaks of what stands before it.
  static let pointers = WordTables.words.longestFirst("speaks-back")
  /// 问下头这几句, 以下几个问题: what follows are questions.
  static let questions = WordTables.words.phrases("announced-question")
}
