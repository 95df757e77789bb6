import TextModel

/// 、 between two numerals that together make an approximate number: 跑了五、六趟 (GB/T 15834-2011, 4.5.3.5).
struct ApproximateNumbers: AnomalyRule {

  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.filter { text.plain[$0] == .pause }.compactMap { index in
      guard let low = HanNumeral.digit(text.at(index - 1)),
        let high = HanNumeral.digit(text.at(index + 1)), low > 0, high == low + 1, isCount(index, in: text)
      else { return nil }
      let range = index - 1..<index + 2
      return anomaly(
        "sign-for-sign", range, in: text, key: "approximate-number",
        suggestion: text.text(index - 1..<index) + text.text(index + 1..<index + 2))
    }
  }

  /// Behind it stands what is counted, before it neither 第 nor another numeral, and it opens no sentence, where it
  /// would be the number of a heading.
  private func isCount(_ pause: Int, in text: SourceText) -> Bool {
    guard text.has(anyOf: CheckWords.approximateUnits, at: pause + 2),
      !text.has(anyOf: Words.approximateExceptions, at: pause + 2)
    else { return false }
    var start = pause - 1
    while start > 0, HanNumeral.isNumeral(text.plain[start - 1]) { start -= 1 }
    return ScalarClass.isHan(text.at(start - 1)) && text.at(start - 1) != .第 && text.before(start) == start - 1
  }
}

private enum Words {
  static let approximateExceptions = WordTables.words.phrases("approximate-except")
}
