import Wording

/// Rules for amounts that do not go together: bands of one classification that overlap or leave a gap, one amount under two
/// rules, ranges told from the larger end.
struct BandCheck: Sendable {
  private static let fewestForGap = 3
  /// Scalars between 超过 and 以下, and around a range in which 由 or 降 may stand.
  private static let longestName = 8
  private static let reach = 8

  private let text: SourceText
  private let reader: BandReader

  init(_ text: SourceText) {
    self.text = text
    reader = BandReader(text: text)
  }

  /// - Parameter statements: of the whole text, in text order. Linear in the text.
  func findings(_ statements: [NumberStatement]) -> [Finding] {
    var findings: [Finding] = []
    var rest = statements[...]
    for sentence in text.lines.flatMap(text.sentences) {
      rest = rest.drop { $0.range.lowerBound < sentence.lowerBound }
      let own = Array(rest.prefix { $0.range.lowerBound < sentence.upperBound })
      if own.count > 1 { findings += faults(own) }
      findings += turnedRanges(in: sentence) + againstItself(in: sentence)
    }
    return findings
  }

  private func finding(
    _ key: String, _ range: Range<Int>, _ values: [String: String] = [:], severity: Severity = .warning
  ) -> Finding {
    Finding(
      check: .number, rule: "bands", severity: severity, range: text.range(range),
      message: Message(key, values.merging(["text": text.text(range)]) { own, _ in own }))
  }

  private func faults(_ statements: [NumberStatement]) -> [Finding] {
    let bands = reader.bands(statements)
    let limits = bothInclude(statements)
    guard bands.count > 1, bands.dropFirst().allSatisfy({ $0.unit == bands[0].unit && reader.opensClause($0) }) else {
      return limits
    }
    return limits + (overlap(bands) ?? gap(bands) ?? gapBetweenTwo(bands) ?? twice(bands) ?? [])
  }

  private func overlap(_ bands: [Band]) -> [Finding]? {
    for (number, band) in bands.enumerated() {
      guard let other = bands[..<number].first(where: { ($0.isTwoSided || band.isTwoSided) && $0.overlapsInPart(band) })
      else { continue }
      return [finding("number.bands.overlap", band.range, ["other": text.text(other.range)])]
    }
    return nil
  }

  private func gap(_ bands: [Band]) -> [Finding]? {
    let sorted = bands.sorted { $0.below($1) }
    guard bands.count >= Self.fewestForGap, bands.contains(where: \.isTwoSided), !namesMore(than: bands) else {
      return nil
    }
    for (first, second) in zip(sorted, sorted.dropFirst()) where first.leavesGap(before: second) != nil {
      let (earlier, later) = first.range.lowerBound < second.range.lowerBound ? (first, second) : (second, first)
      return [finding("number.bands.gap", later.range, ["other": text.text(earlier.range)])]
    }
    return nil
  }

  /// 不超过2000元的…；超过3000元的…: the second begins where the first ends, with the same words.
  private func gapBetweenTwo(_ bands: [Band]) -> [Finding]? {
    guard bands.count == 2, case (let first, let second) = (bands[0], bands[1]), first.leavesGap(before: second) != nil,
      text.has(anyOf: Words.above, at: second.range.lowerBound), isBelow(first, second),
      !SentenceFigures(text, first.range.upperBound..<second.range.lowerBound).all.contains(where: {
        $0.unit == first.unit
      })
    else { return nil }
    return [finding("number.bands.gap", second.range, ["other": text.text(first.range)])]
  }

  /// 不超过, of what is 超过; 以内 of amounts that are told with 元.
  private func isBelow(_ first: Band, _ second: Band) -> Bool {
    guard let above = text.phrase(of: Words.above, at: second.range.lowerBound) else { return false }
    return [.不, .未].contains(text.at(first.range.lowerBound)) && text.has(above, at: first.range.lowerBound + 1)
      || text.has([.以, .内], endingAt: first.range.upperBound)
  }

  /// 分四个档次, of which the text gives three limits: the fourth is what is left.
  private func namesMore(than bands: [Band]) -> Bool {
    let sentence = text.lines[text.line(of: bands[0].range.lowerBound)]
    return sentence.contains { index in
      HanNumeral.digit(text.plain[index]).map { $0 > bands.count && text.has(anyOf: Words.grades, at: index + 1) }
        ?? false
    }
  }

  /// 5000元以上的，须经研究；5000元以上的，由主任审批
  private func twice(_ bands: [Band]) -> [Finding]? {
    for (first, second) in zip(bands, bands.dropFirst())
    where first.lower == second.lower && first.upper == second.upper && !first.isTwoSided && isWholeClause(first)
      && isWholeClause(second)
    {
      return [finding("number.bands.twice", second.range)]
    }
    return nil
  }

  /// 的， behind it; 的，还要 adds to the rule before.
  private func isWholeClause(_ band: Band) -> Bool {
    let end = reader.behindRemark(band.range.upperBound) + 1
    return text.at(end) == .comma && !text.has(anyOf: Words.adding, at: end + 1)
  }

  /// 50人以上（含50人）的…，50人以下（含50人）的…: the limit itself is under both.
  private func bothInclude(_ statements: [NumberStatement]) -> [Finding] {
    let limits = statements.filter { [.atLeast, .atMost].contains($0.comparator) && $0.date == nil && includes($0) }
    return zip(limits, limits.dropFirst()).compactMap { first, second in
      guard first.unit == second.unit, first.value == second.value, first.comparator != second.comparator else {
        return nil
      }
      return finding("number.bands.both", second.range, ["other": text.text(first.range)])
    }
  }

  /// （含50人） or （含）
  private func includes(_ statement: NumberStatement) -> Bool {
    let end = statement.range.upperBound
    let remark = text.at(end) == .openBracket ? end..<reader.behindRemark(end) : statement.range
    return text.first(of: NumberWords.takingIn, in: remark) != nil
  }

  // MARK: ranges

  /// 200元至100元
  private func turnedRanges(in sentence: Range<Int>) -> [Finding] {
    let numerals = NumeralReader(text: text)
    let quantities = QuantityReader(text: text)
    return sentence.compactMap { index in
      guard text.plain[index] == .至 || text.plain[index] == .到, index > sentence.lowerBound,
        let unit = text.phrase(of: Words.rangedUnits, endingAt: index), numerals.starts(at: index + 1),
        let upper = quantities.quantity(at: index + 1), upper.unit.scalarValues == unit, upper.implied == nil,
        upper.upper == nil,
        let lower = figure(endingAt: index, numerals, quantities), lower.unit == upper.unit, lower.upper == nil,
        lower.value > upper.value,
        lower.implied == nil, !isChange(lower.range.lowerBound, in: sentence)
      else { return nil }
      return finding("number.bands.turned", lower.range.lowerBound..<upper.range.upperBound, severity: .suggestion)
    }
  }

  private func figure(endingAt end: Int, _ numerals: NumeralReader, _ quantities: QuantityReader) -> Quantity? {
    for start in max(0, end - 10)..<end where numerals.starts(at: start) {
      if let quantity = quantities.quantity(at: start), quantity.range.upperBound == end { return quantity }
    }
    return nil
  }

  /// 由200元至100元, 降了30%到20%
  private func isChange(_ start: Int, in sentence: Range<Int>) -> Bool {
    let before = max(sentence.lowerBound, start - Self.reach)..<start
    return text.first(of: ArithmeticWords.fromWords, in: before) != nil
      || text.first(of: ArithmeticWords.falling, in: before) != nil
  }

  /// 水位超过汛限水位以下的
  private func againstItself(in sentence: Range<Int>) -> [Finding] {
    sentence.compactMap { index in
      guard let above = text.phrase(of: Words.above, at: index),
        let below = (index + above.count + 1..<index + above.count + Self.longestName)
          .first(where: { text.has(anyOf: Words.below, at: $0) }), below + 2 <= sentence.upperBound,
        (index + above.count..<below).allSatisfy({
          ScalarClass.isHan(text.at($0)) && text.at($0) != .的 && !HanNumeral.isNumeral(text.at($0))
        }),
        [.的, .comma, .semicolon].contains(text.at(below + 2)) || below + 2 == sentence.upperBound
      else { return nil }
      return finding("number.bands.against", index..<below + 2)
    }
  }
}

private enum Words {
  /// 还, 同时: behind a condition that stood before, more is asked for.
  static let adding = WordTables.arithmetic.phrases("adding")
  /// 元, 人: of these a range is told from the smaller end.
  static let rangedUnits = WordTables.arithmetic.longestFirst("ranged-unit")
  /// 超过; 以下
  static let above = WordTables.arithmetic.longestFirst("above")
  static let below = WordTables.arithmetic.phrases("below")
  /// 个档次, 个等次
  static let grades = WordTables.arithmetic.phrases("grade-count")
}
