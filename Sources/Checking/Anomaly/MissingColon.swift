import TextModel

/// A quotation of whole sentences right behind the verb that introduces it: 他指出“…。”. A quotation that is a part of the
/// sentence takes no mark.
struct MissingColon: AnomalyRule {
  private static let shortest = 12

  func findings(in text: SourceText) -> [Finding] {
    text.scalars.indices.filter { text.scalars[$0] == .openQuote }.compactMap { index in
      guard let verb = verb(before: index, in: text),
        let close = close(behind: index, in: text), close - index > Self.shortest,
        ScalarClass.endsSentence(text.plain[close - 1]), !goesOn(close + 1, in: text)
      else { return nil }
      let range = index - verb.count..<index + 1
      return anomaly(
        "missing-colon", range, in: text, suggestion: text.text(index - verb.count..<index) + "：" + text.text(index..<index + 1))
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
}
