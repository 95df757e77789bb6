import TextModel

/// Characters left over where a text was converted from the traditional script, which the simplified one has in other words: 标志著 and
/// 著力 for 着 (but 著作, 显著), 乾部 for 干部 (but 乾坤).
struct ConvertedSigns: AnomalyRule {
  private static let zhu: UInt32 = 0x8457  // 著
  private static let qian: UInt32 = 0x4E7E  // 乾

  func findings(in text: SourceText) -> [Finding] {
    text.scalars.indices.compactMap { index in
      switch text.scalars[index] {
      case Self.zhu: particle(index, in: text)
      case Self.qian where text.has(anyOf: Words.dry, at: index + 1) && isSimplified(index, in: text):
        anomaly(
          "confusable", index..<index + 2, in: text, suggestion: "干" + text.text(index + 1..<index + 2), isCertain: true
        )
      default: nil
      }
    }
  }

  private func particle(_ index: Int, in text: SourceText) -> Finding? {
    guard !Words.bookBefore.contains(text.at(index - 1)), !Words.bookBehind.contains(text.at(index + 1)),
      isSimplified(index, in: text)
    else { return nil }
    if text.has(anyOf: Words.behind, at: index + 1) {
      return anomaly(
        "confusable", index..<index + 2, in: text, suggestion: "着" + text.text(index + 1..<index + 2), isCertain: true)
    }
    guard let verb = text.phrase(of: Words.before, endingAt: index), ScalarClass.isHan(text.at(index + 1)) else {
      return nil
    }
    let start = index - verb.count
    return anomaly(
      "confusable", start..<index + 1, in: text, suggestion: text.text(start..<index) + "着", isCertain: true)
  }

  /// Whether no traditional character stands in the line: then it is one that is meant to be traditional.
  private func isSimplified(_ index: Int, in text: SourceText) -> Bool {
    !text.lines[text.line(of: index)].contains { Words.traditional.contains(text.scalars[$0]) }
  }
}

private enum Words {
  /// 标志, 沿: before 着.
  static let before = WordTables.damage.longestFirst("zhe-before")
  /// 力, 眼: behind 着.
  static let behind = WordTables.damage.phrases("zhe-behind")
  /// 显, 名: before 著 that is right.
  static let bookBefore = WordTables.damage.scalars("zhe-word")
  /// 名, 作: behind 著 that is right.
  static let bookBehind = WordTables.damage.scalars("zhe-book")
  /// 部, 净: behind 干.
  static let dry = WordTables.damage.phrases("dry-word")
  static let traditional = WordTables.words.scalars("traditional")
}
