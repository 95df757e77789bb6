/// A short clause that asks for something, said twice in a row by a slip of typing: 要坚持下去，要坚持下去，并…. What is called out,
/// said three times, quoted or pressed on with (再, 一定) is said twice on purpose.
struct RepeatedDuty {
  /// How much of a clause shows that the next one says it again.
  private static let stem = 2

  let text: SourceText

  /// - Parameters:
  ///   - clause: the second of the two, which the first ends with.
  ///   - last: the first.
  func isSlip(_ clause: Range<Int>, after last: Range<Int>) -> Bool {
    let start = last.upperBound - clause.count
    return text.at(last.upperBound) == .comma && clause.allSatisfy { ScalarClass.isHan(text.plain[$0]) }
      && (text.has(anyOf: Words.duties, at: clause.lowerBound) || isManner(clause, after: last))
      && !text.cutsWord(start)
      && (start == last.lowerBound || !Words.dutyStops.contains(text.at(start - 1)))
      && !isCalled(clause) && !isSaidAgain(clause) && !isQuoted(clause)
  }

  /// 扎实工作，扎实工作，较好地完成了: how something is done, in a clause of its own.
  private func isManner(_ clause: Range<Int>, after last: Range<Int>) -> Bool {
    last.count == clause.count && text.at(clause.upperBound) == .comma
      && text.has(anyOf: Words.adverbs, at: clause.lowerBound)
  }

  private func isCalled(_ clause: Range<Int>) -> Bool {
    [.exclamation, .question].contains(text.at(clause.upperBound))
  }

  /// 要抓紧抓实，要抓紧抓实，再抓紧、再抓实: the next clause goes on with it.
  private func isSaidAgain(_ clause: Range<Int>) -> Bool {
    guard text.at(clause.upperBound) == .comma else { return false }
    let start = clause.upperBound + 1
    let end = text.endOfClause(from: start)
    if text.at(end) == .exclamation || text.has(anyOf: Words.pressing, at: start) { return true }
    let stem = Array(text.plain[(clause.upperBound - Self.stem)..<clause.upperBound])
    return (start..<end).contains { text.has(stem, at: $0) }
  }

  /// Whether a quotation is open before the clause.
  private func isQuoted(_ clause: Range<Int>) -> Bool {
    let line = text.lines[text.line(of: clause.lowerBound)].lowerBound..<clause.lowerBound
    let mark = line.last { ScalarClass.isQuotation(text.scalars[$0]) }
    return mark.map { ScalarClass.isOpening(text.scalars[$0]) } ?? false
  }
}

private enum Words {
  /// 要, 应当: a clause that begins so asks for something.
  static let duties = WordTables.words.phrases("doubled-duty")
  /// 扎实, 严格: how something is done.
  static let adverbs = WordTables.words.phrases("doubled-behind")
  /// 只, 不: before 要 they make it another word or deny it.
  static let dutyStops = WordTables.words.scalars("doubled-duty-stop")
  /// 再, 一定: what begins so says the clause before again on purpose.
  static let pressing = WordTables.words.phrases("doubled-pressing")
}
