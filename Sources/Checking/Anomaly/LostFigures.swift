import TextModel

/// Figures that fell out where a text was copied or a form was never filled in: 分别增长 %、 %和 %, 达到 亿元, 笔记不少于字; and a
/// percent sign before a counting word: 80%万立方米.
struct LostFigures: AnomalyRule {
  private static let wideBlank: UInt32 = 0x3000
  /// 、 和 与 及 以及's last character: in a row of figures one may be lost behind another.
  private static let joints: Set<UInt32> = [.pause, .和, .与, .及]
  /// 万 亿
  private static let myriads: Set<UInt32> = [.万, .亿]
  /// How far a row of lost figures is followed back.
  private static let longestRow = 12
  /// Scalars between 占 and 的%.
  private static let longestWhole = 12
  /// Columns of blanks that are no longer a slip of the typist: a place left to be filled in.
  private static let gap = 2

  func findings(in text: SourceText) -> [Finding] {
    let bare = BareUnits(text: text)
    return text.plain.indices.compactMap { index in
      if let rate = rate(endingAt: index, in: text) {
        return anomaly("lost-number", rate, in: text, key: "lost-number.within")
      }
      if text.plain[index] == .percent { return strayPercent(index, in: text) ?? lost(index, 1, in: text) }
      if text.at(index - 1) != .blank {
        return bare.range(at: index).map { anomaly("lost-number", $0, in: text, key: "lost-number.within") }
      }
      if let unit = text.phrase(of: Words.units, at: index), let found = lost(index, unit.count, in: text) {
        return found
      }
      return leftBlank(index, in: text)
    }
  }

  /// 80%万立方米
  private func strayPercent(_ index: Int, in text: SourceText) -> Finding? {
    guard ScalarClass.isDigit(text.at(index - 1)), Self.myriads.contains(text.at(index + 1)) else { return nil }
    var start = index
    while ScalarClass.isDigit(text.at(start - 1)) || text.at(start - 1) == .point { start -= 1 }
    let right = text.text(start..<index) + text.text(index + 1..<index + 2)
    return anomaly("garbled-number", start..<index + 2, in: text, key: "broken-figure", suggestion: right)
  }

  /// A unit at `index` with a word before it that a figure must follow.
  private func lost(_ index: Int, _ length: Int, in text: SourceText) -> Finding? {
    let end = wordEnd(before: index, in: text)
    let isRow = Self.joints.contains(text.at(end - 1)) && isBehindLost(end - 1, in: text)
    guard
      isRow || text.has(anyOf: FigureWords.rises, endingAt: end) || text.has(anyOf: FigureWords.limits, endingAt: end)
        || text.plain[index] == .percent && isShareOfWhole(end, in: text),
      !isSpokenOf(index + length, in: text)
    else { return nil }
    return anomaly("lost-number", end..<index + length, in: text)
  }

  /// 投入资金　　万元, 不少于  次, 党员　　名，: what is left blank stands between a word and a unit.
  private func leftBlank(_ index: Int, in text: SourceText) -> Finding? {
    let start = wordEnd(before: index, in: text)
    guard let unit = text.phrase(of: Words.countUnits, at: index), ScalarClass.isHan(text.at(start - 1)),
      !HanNumeral.isNumeral(text.at(start - 1)), case let end = index + unit.count
    else { return nil }
    let columns = (start..<index).reduce(0) { $0 + (text.scalars[$1] == Self.wideBlank ? 2 : 1) }
    let isLed =
      text.has(anyOf: FigureWords.limits, endingAt: start) || text.has(anyOf: Words.looseLimits, endingAt: start)
      || text.has(anyOf: FigureWords.leads, endingAt: start)
    let isMarked = text.at(end) != .lineBreak && ScalarClass.endsClause(text.at(end)) || text.at(end) == .pause
    guard isMarked && (isLed || columns >= Self.gap) || isLed && ScalarClass.isHan(text.at(end)) && !text.cutsWord(end)
    else {
      return nil
    }
    return anomaly("lost-number", start..<end, in: text)
  }

  /// 满意率达到，: a rate and what it reached, and its clause ends.
  private func rate(endingAt index: Int, in text: SourceText) -> Range<Int>? {
    guard ScalarClass.endsClause(text.plain[index]), text.plain[index] != .colon, text.plain[index] != .lineBreak,
      let reached = text.phrase(of: Words.reached, endingAt: index), case let start = index - reached.count,
      let rate = text.phrase(of: Words.rates, endingAt: start)
    else { return nil }
    return start - rate.count..<index
  }

  /// 占职工总数的%
  private func isShareOfWhole(_ end: Int, in text: SourceText) -> Bool {
    guard text.at(end - 1) == .的, !text.isInHeader(end) else { return false }
    var place = end - 1
    while place > 0, end - place < Self.longestWhole, ScalarClass.isHan(text.plain[place - 1]),
      !HanNumeral.isNumeral(text.plain[place - 1])
    {
      if text.has(anyOf: FigureWords.rises, endingAt: place) { return true }
      place -= 1
    }
    return text.has(anyOf: FigureWords.rises, endingAt: place)
  }

  /// 按增长%排名, 用%表示: the sign itself is meant, as it is at the head of a table.
  private func isSpokenOf(_ end: Int, in text: SourceText) -> Bool {
    ScalarClass.isHan(text.at(end)) && !text.has(anyOf: Words.after, at: end) || text.at(end) == .closeBracket
      || text.isInHeader(end)
  }

  private func wordEnd(before index: Int, in text: SourceText) -> Int {
    var end = index
    while text.at(end - 1) == .blank { end -= 1 }
    return end
  }

  /// Whether the unit before a joint has lost its figure too: 达到 亿元、 亿元.
  private func isBehindLost(_ joint: Int, in text: SourceText) -> Bool {
    let unit = Words.units.first { text.has($0, endingAt: joint) }
    guard let length = unit?.count ?? (text.at(joint - 1) == .percent ? 1 : nil) else { return false }
    let before = text.at(joint - length - 1)
    return !ScalarClass.isDigit(before) && !HanNumeral.isNumeral(before) && joint - length > 0
      && (max(0, joint - Self.longestRow)..<joint).contains { text.has(anyOf: FigureWords.rises, endingAt: $0) }
  }
}

private enum Words {
  /// 亿元, 个百分点
  static let units = WordTables.words.longestFirst("figure-unit")
  /// 至少, 累计: a figure follows where its place is left blank.
  static let looseLimits = WordTables.words.longestFirst("figure-loose-limit")
  /// All of them and 名, 户: what is counted where a place is left blank.
  static let countUnits = PhraseList(
    Set(
      ["figure-unit", "figure-lead-unit", "figure-limit-unit", "figure-tallied-unit"].flatMap(WordTables.words.words)
    ).sorted { $0.count > $1.count })
  /// 达到, 提高到: what a rate reached follows.
  static let reached = WordTables.words.longestFirst("figure-reached")
  /// 满意率, 及格率
  static let rates = WordTables.words.longestFirst("figure-rate")
  /// 以上, 和: what follows a figure within a sentence.
  static let after = WordTables.words.longestFirst("figure-after")
}
