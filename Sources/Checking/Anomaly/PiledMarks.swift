import TextModel
import Wording

/// Two marks where one belongs, of the kinds that no style allows: 。. ？。 ：? ，”。 。”。 。），; and marks that enclose nothing.
struct PiledMarks: AnomalyRule {
  private static let dots: Set<UInt32> = [.point, 0xFF0E]
  private static let wideCalls: Set<UInt32> = [0xFF01, 0xFF1F]
  private static let pauses: Set<UInt32> = [.wideComma, .pause, .wideSemicolon, .wideColon]
  /// What decoding leaves of a sign that it does not know.
  private static let question: UInt32 = .question
  private static let closingQuotes: Set<UInt32> = [.closeQuote, 0x300D, 0x2019]
  /// What is left out where nothing stands between the two.
  private static let empties: [(UInt32, UInt32)] = [(.openQuote, .closeQuote), (.openTitle, .closeTitle)]
  /// How far the opening bracket may be.
  private static let longestRemark = 60

  func findings(in text: SourceText) -> [Finding] {
    text.scalars.indices.filter { !ScalarClass.isHan(text.scalars[$0]) }.compactMap { index in
      let scalar = text.scalars[index]
      if scalar == .fullStop || Self.pauses.contains(scalar) || Self.wideCalls.contains(scalar)
        || Self.dots.contains(scalar)
      {
        return beside(index, in: text) ?? quoted(index, in: text) ?? bracketed(index, in: text)
      }
      if scalar == .colon, sign(index + 1, text) == Self.question, ScalarClass.isHan(text.at(index - 1)) {
        return piled(index..<index + 2, right: "：", in: text)
      }
      return Self.empties.contains { $0.0 == scalar } ? empty(index, in: text) : nil
    }
  }

  private func sign(_ index: Int, _ text: SourceText) -> UInt32 {
    text.scalars.indices.contains(index) ? text.scalars[index] : .lineBreak
  }

  /// 。. and ？。 right behind a word.
  private func beside(_ index: Int, in text: SourceText) -> Finding? {
    let (first, second) = (text.scalars[index], sign(index + 1, text))
    guard ScalarClass.isHan(text.at(index - 1)) else { return nil }
    let isDotted =
      Self.dots.contains(second) && !Self.dots.contains(first) && !Self.dots.contains(sign(index + 2, text))
      && !ScalarClass.isDigit(text.at(index + 2))
      && (first == .fullStop || first == .wideComma || first == .wideSemicolon)
    if isDotted || Self.dots.contains(first) && second == .fullStop {
      return piled(
        index..<index + 2, right: first == .fullStop || second == .fullStop ? "。" : text.text(index..<index + 1),
        in: text)
    }
    let isCall =
      Self.wideCalls.contains(first) && (second == .fullStop || Self.pauses.contains(second) && second != .pause)
    if isCall { return piled(index..<index + 2, right: text.text(index..<index + 1), in: text) }
    if Self.pauses.contains(first), Self.wideCalls.contains(second) || second == Self.question {
      return piled(index..<index + 2, right: text.text(index..<index + 1), in: text)
    }
    if first == .fullStop, Self.wideCalls.contains(second) {
      return piled(index..<index + 2, right: text.text(index + 1..<index + 2), in: text)
    }
    return nil
  }

  /// ，”。 and 。”。: the mark inside the quotation marks is one too many.
  private func quoted(_ index: Int, in text: SourceText) -> Finding? {
    let first = text.scalars[index]
    let (close, outer) = (sign(index + 1, text), sign(index + 2, text))
    guard Self.closingQuotes.contains(close), ScalarClass.isHan(text.at(index - 1)) else { return nil }
    // 抬头写“××局：”，: the colon belongs to what is quoted.
    let isPause =
      Self.pauses.contains(first) && first != .wideColon
      && (outer == .fullStop || outer == .wideComma || outer == .wideSemicolon)
    guard isPause || first == .fullStop && outer == .fullStop else { return nil }
    return piled(index..<index + 3, right: String(scalars: [close, outer]), in: text)
  }

  /// …（不含午休。），: a remark inside a sentence ends without a mark.
  private func bracketed(_ index: Int, in text: SourceText) -> Finding? {
    guard text.scalars[index] == .fullStop || text.scalars[index] == .wideComma, text.at(index + 1) == .closeBracket,
      [.fullStop, .wideComma, .pause, .wideSemicolon].contains(sign(index + 2, text)),
      let open = (max(0, index - Self.longestRemark)..<index).last(where: { text.plain[$0] == .openBracket }),
      ScalarClass.isHan(text.at(open - 1)),
      !(open..<index).contains(where: { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .lineBreak })
    else { return nil }
    return piled(index..<index + 3, right: text.text(index + 1..<index + 3), in: text)
  }

  /// 学习《》精神, 开展“”活动: what stood there is lost. Where marks are spoken of (引号“”) nothing is.
  private func empty(_ index: Int, in text: SourceText) -> Finding? {
    guard Self.empties.contains(where: { $0 == (text.scalars[index], sign(index + 1, text)) }),
      ScalarClass.isHan(text.at(index + 2)), ScalarClass.isHan(text.at(index - 1)),
      !text.has(anyOf: Words.namesOfMarks, endingAt: index),
      !text.has(anyOf: Words.namesOfMarks, at: index + 2)
    else { return nil }
    return anomaly("lost-word", index..<index + 2, in: text)
  }

  private func piled(_ range: Range<Int>, right: String, in text: SourceText) -> Finding {
    Finding(
      check: .anomaly, rule: "repeated-mark", severity: .warning, range: text.range(range),
      message: Message("punctuation.repeated-mark", ["text": text.text(range), "right": right]), suggestion: right)
  }
}

private enum Words {
  /// 引号, 书名号: beside these an empty pair is spoken of.
  static let namesOfMarks = WordTables.words.phrases("name-of-mark")
}
