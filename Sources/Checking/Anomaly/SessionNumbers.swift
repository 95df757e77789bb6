import TextModel

/// 界 for 届 and 终 for 中 in the numbers of congresses and their sessions: 十六界四中全会, 第十界全国人民代表大会, 四终全会.
struct SessionNumbers: AnomalyRule {
  private static let term: UInt32 = 0x5C4A, slips: Set<UInt32> = [0x754C, 0x4ECB]  // 届; 界 介
  private static let end: UInt32 = 0x7EC8  // 终

  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.compactMap { term(at: $0, in: text) ?? session(at: $0, in: text) }
  }

  /// 十六界四中全会, 第十界全国人民代表大会
  private func term(at index: Int, in text: SourceText) -> Finding? {
    guard Self.slips.contains(text.plain[index]), isNumber(index - 1, in: text) else { return nil }
    let isSession =
      isNumber(index + 1, in: text) && [.中, Self.end].contains(text.at(index + 2))
      && text.has(anyOf: Words.meetings, at: index + 3)
    let isBody =
      text.has(anyOf: Words.bodies, at: index + 1)
      || isOrdinal(index, in: text) && text.has(anyOf: Words.bodiesOfOrdinal, at: index + 1)
    guard isSession || isBody else { return nil }
    return finding(start(of: index, in: text)..<(isSession ? index + 3 : index + 1), in: text)
  }

  /// 四终全会, unless the wrong 届 before it has been told with it.
  private func session(at index: Int, in text: SourceText) -> Finding? {
    guard text.plain[index] == Self.end, isNumber(index - 1, in: text), text.has(anyOf: Words.meetings, at: index + 1),
      !(Self.slips.contains(text.at(index - 2)) && isNumber(index - 3, in: text))
    else { return nil }
    return finding(index - 1..<index + 1, in: text)
  }

  private func finding(_ range: Range<Int>, in text: SourceText) -> Finding {
    let right = range.map { index -> String in
      switch text.plain[index] {
      case let sign where Self.slips.contains(sign): "届"
      case Self.end: "中"
      default: text.text(index..<index + 1)
      }
    }
    return anomaly("confusable", range, in: text, suggestion: right.joined(), isCertain: true)
  }

  private func isNumber(_ index: Int, in text: SourceText) -> Bool {
    HanNumeral.isNumeral(text.at(index)) || ScalarClass.isDigit(text.at(index))
  }

  private func start(of index: Int, in text: SourceText) -> Int {
    var start = index
    while isNumber(start - 1, in: text) { start -= 1 }
    return start
  }

  private func isOrdinal(_ index: Int, in text: SourceText) -> Bool { text.at(start(of: index, in: text) - 1) == .第 }
}

private enum Words {
  /// 全会, 全体会议
  static let meetings = WordTables.words.phrases("session-meeting")
  /// 中央委员会, 全国人大: behind 十界.
  static let bodies = WordTables.words.phrases("session-body")
  /// 人大, 政协: behind 第十界.
  static let bodiesOfOrdinal = WordTables.words.phrases("session-body-ordinal")
}
