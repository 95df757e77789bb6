import TextModel

/// The last character of a word typed twice at the end of a clause: 有新的进展展。
///
/// Only there nothing can begin with the second; verbs said twice (问问), 清清楚楚 and 空荡荡 are so on purpose.
struct DoubledEnds: AnomalyRule {
  func findings(in text: SourceText) -> [Finding] {
    (1..<max(1, text.count)).filter { isTypedTwice($0, in: text) }.map { index in
      anomaly("doubled-word", index..<index + 2, in: text, suggestion: text.text(index..<index + 1))
    }
  }

  private func isTypedTwice(_ index: Int, in text: SourceText) -> Bool {
    let (sign, before) = (text.plain[index], text.plain[index - 1])
    guard text.at(index + 1) == sign, ScalarClass.isHan(sign), ScalarClass.isHan(before), before != sign,
      !ScalarClass.isHan(text.at(index + 2)), text.at(index - 2) != before
    else { return false }
    let isOfTable =
      DoublingWords.signs.contains(sign) || Words.repeatedSigns.contains(sign) || HanNumeral.isNumeral(sign)
    return !isOfTable && !text.has(anyOf: Words.repeatedEnds, endingAt: index + 2)
      && text.cutsWord(index) && !text.cutsWord(index + 1)
  }
}

private enum Words {
  /// 空荡荡, 一点点: their last character is said twice.
  static let repeatedEnds = WordTables.words.phrases("doubled-end-except")
  /// 问, 看: said twice on purpose behind any word.
  static let repeatedSigns = WordTables.words.scalars("doubled-end-sign-except")
}
