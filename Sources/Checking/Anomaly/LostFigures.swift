import TextModel

/// Figures that fell out where a text was copied or a form was never filled in: 分别增长 %、 %和 %, 达到 亿元; and a percent
/// sign before a counting word: 80%万立方米.
struct LostFigures: AnomalyRule {
  private static let percent: UInt32 = 0x25
  private static let blank: UInt32 = 0x20
  /// 、 和 与 及 以及's last character: in a row of figures one may be lost behind another.
  private static let joints: Set<UInt32> = [0x3001, 0x548C, 0x4E0E, 0x53CA]
  /// 万 亿
  private static let myriads: Set<UInt32> = [0x4E07, 0x4EBF]
  /// How far a row of lost figures is followed back.
  private static let longestRow = 12

  func findings(in text: SourceText) -> [Finding] {
    let words = FigureWords.shared
    return text.plain.indices.compactMap { index in
      if text.plain[index] == Self.percent { return strayPercent(index, in: text) ?? lost(index, 1, in: text, words) }
      if text.at(index - 1) != Self.blank { return bare(index, in: text, words) }
      guard let unit = text.phrase(of: words.units, at: index) else { return nil }
      return lost(index, unit.count, in: text, words)
    }
  }

  /// 80%万立方米
  private func strayPercent(_ index: Int, in text: SourceText) -> Finding? {
    guard ScalarClass.isDigit(text.at(index - 1)), Self.myriads.contains(text.at(index + 1)) else { return nil }
    var start = index
    while ScalarClass.isDigit(text.at(start - 1)) || text.at(start - 1) == 0x2E { start -= 1 }
    let right = text.text(start..<index) + text.text(index + 1..<index + 2)
    return anomaly("garbled-number", start..<index + 2, in: text, key: "broken-figure", suggestion: right)
  }

  /// 计划投资亿元，: a unit right behind a word that a figure must follow, at the end of its clause; 投资亿元以上 is right.
  private func bare(_ index: Int, in text: SourceText, _ words: FigureWords) -> Finding? {
    guard let unit = text.phrase(of: words.leadUnits, at: index), let lead = text.phrase(of: words.leads, endingAt: index),
      case let end = index + unit.count, ScalarClass.endsClause(text.at(end)) || text.at(end) == 0x3001
    else { return nil }
    return anomaly("lost-number", index - lead.count..<end, in: text)
  }

  /// A unit at `index` with a word before it that a figure must follow.
  private func lost(_ index: Int, _ length: Int, in text: SourceText, _ words: FigureWords) -> Finding? {
    let end = wordEnd(before: index, in: text)
    let isRow = Self.joints.contains(text.at(end - 1)) && isBehindLost(end - 1, in: text, words)
    guard isRow || text.has(anyOf: words.rises, endingAt: end), !isSpokenOf(index + length, in: text) else { return nil }
    return anomaly("lost-number", end..<index + length, in: text)
  }

  /// 按增长%排名, 用%表示: the sign itself is meant.
  private func isSpokenOf(_ end: Int, in text: SourceText) -> Bool {
    ScalarClass.isHan(text.at(end)) && !text.has(anyOf: FigureWords.shared.after, at: end) || text.at(end) == 0x29
  }

  private func wordEnd(before index: Int, in text: SourceText) -> Int {
    var end = index
    while text.at(end - 1) == Self.blank { end -= 1 }
    return end
  }

  /// Whether the unit before a joint has lost its figure too: 达到 亿元、 亿元.
  private func isBehindLost(_ joint: Int, in text: SourceText, _ words: FigureWords) -> Bool {
    let unit = words.units.first { text.has($0, endingAt: joint) }
    guard let length = unit?.count ?? (text.at(joint - 1) == Self.percent ? 1 : nil) else { return false }
    let before = text.at(joint - length - 1)
    return !ScalarClass.isDigit(before) && !HanNumeral.isNumeral(before) && joint - length > 0
      && (max(0, joint - Self.longestRow)..<joint).contains { text.has(anyOf: words.rises, endingAt: $0) }
  }
}

/// The words round figures, read once.
private struct FigureWords: Sendable {
  static let shared = FigureWords()

  /// 达到, 增长: a figure follows.
  let rises: PhraseList
  /// 计划投资: a figure follows without a blank.
  let leads: PhraseList
  let leadUnits: PhraseList
  /// 亿元, 个百分点
  let units: PhraseList
  /// 以上, 和: what follows a figure within a sentence.
  let after: PhraseList

  init() {
    let lists = WordLists(LargeTables.words)
    rises = lists.longestFirst("figure-verb")
    leads = lists.longestFirst("figure-lead")
    leadUnits = lists.longestFirst("figure-lead-unit")
    units = lists.longestFirst("figure-unit")
    after = lists.longestFirst("figure-after")
  }
}
