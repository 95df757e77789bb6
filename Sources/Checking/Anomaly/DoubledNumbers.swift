import TextModel

/// A number typed both in digits and in characters: 用了3三个小时. 2两 before a word is no weight when a measure follows.
struct DoubledNumbers: AnomalyRule {
  func findings(in text: SourceText) -> [Finding] {
    return text.plain.indices.filter { ScalarClass.isDigit(text.at($0 - 1)) }.compactMap { index in
      guard let number = HanNumeral.digit(text.plain[index]), number > 0,
        text.at(index - 1) == 0x30 + UInt32(number), !isPart(index - 2, in: text),
        text.has(anyOf: CheckWords.approximateUnits, at: index + 1),
        !HanNumeral.isNumeral(text.at(index + 1))
      else { return nil }
      return anomaly(
        "doubled-number", index - 1..<index + 1, in: text, suggestion: text.text(index - 1..<index), isCertain: true)
    }
  }

  /// Whether the digit is the last of a longer number, or the number of a figure or a model: 表1一份.
  private func isPart(_ index: Int, in text: SourceText) -> Bool {
    let before = text.at(index)
    return ScalarClass.isDigit(before) || ScalarClass.isLatin(before) || HanNumeral.isNumeral(before)
      || [.point, .hyphen, .slash, .pause, .第].contains(before) || CheckWords.numberedNouns.contains(before)
  }
}
