import TextModel

/// A quotation of whole sentences right behind the verb that introduces it: 他指出“…。”. A quotation that is a part of the
/// sentence takes no mark.
struct MissingColon: AnomalyRule {
  private static let shortest = 12

  func findings(in text: SourceText) -> [Finding] {
    quotations(in: text) + lists(in: text)
  }

  /// 要抓好以下工作； at the end of a paragraph: what follows is a list. An item of a list may end so itself.
  private func lists(in text: SourceText) -> [Finding] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    return lines.dropLast().compactMap { line in
      let end = line.upperBound - 1
      guard text.plain[end] == .semicolon, !line.dropLast().contains(where: { text.plain[$0] == .semicolon }),
        ScalarClass.isHan(text.plain[line.lowerBound]), !HanNumeral.isNumeral(text.plain[line.lowerBound]),
        text.plain[line.lowerBound] != .第,
        text.has(anyOf: Words.announcedEnds, endingAt: end),
        text.first(of: Words.announcing, in: text.startOfClause(before: end, within: line.count)..<end) != nil
      else { return nil }
      return anomaly("missing-colon", end..<end + 1, in: text, key: "missing-colon.list", suggestion: "：")
    }
  }

  private func quotations(in text: SourceText) -> [Finding] {
    text.scalars.indices.filter { text.scalars[$0] == .openQuote }.compactMap { index in
      guard let verb = verb(before: index, in: text),
        let close = close(behind: index, in: text), close - index > Self.shortest,
        ScalarClass.endsSentence(text.plain[close - 1]), !goesOn(close + 1, in: text)
      else { return nil }
      let range = index - verb.count..<index + 1
      return anomaly(
        "missing-colon", range, in: text,
        suggestion: text.text(index - verb.count..<index) + "：" + text.text(index..<index + 1))
    }
  }

  private func verb(before index: Int, in text: SourceText) -> [UInt32]? {
    return text.phrase(of: Words.introducing, endingAt: index)
  }

  private func close(behind open: Int, in text: SourceText) -> Int? {
    let end = (open + 1..<text.count).first { [.openQuote, .closeQuote, .lineBreak].contains(text.scalars[$0]) }
    return end.flatMap { text.scalars[$0] == .closeQuote ? $0 : nil }
  }

  /// 指出“…。”的: the quotation is a part of the sentence after all.
  private func goesOn(_ index: Int, in text: SourceText) -> Bool { text.at(index) == .的 || text.at(index) == .这 }
}

private enum Words {
  /// 指出, 强调: verbs behind which a quotation of whole sentences takes a colon.
  static let introducing = WordTables.words.longestFirst("introducing")
  /// 以下, 如下: a list follows.
  static let announcing = WordTables.words.phrases("list-announcing")
  /// 工作, 几点: what it is a list of.
  static let announcedEnds = WordTables.words.phrases("list-announced-end")
}
