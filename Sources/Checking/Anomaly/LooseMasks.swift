import TextModel

/// Masks that blanks or marks part from what they stand for: 20xx 年, XX 省委, 〔20**〕, “*·××”洪灾, *4年, 县长 ***.
struct LooseMasks: AnomalyRule {
  private static let yearLength = 4
  private static let dots: Set<UInt32> = [0xB7, 0x2022, 0x30FB]
  private static let yearEnds: Set<UInt32> = [.openQuote, .closeBracket, 0x3015, 0x5D, .pause]
  /// × x X *
  private static let signs: Set<UInt32> = [0xD7, 0x78, 0x58, 0xFF58, 0xFF38, .asterisk, 0xFF0A]
  private static let stars: Set<UInt32> = [.asterisk, 0xFF0A]
  private static let letters: Set<UInt32> = [0x78, 0x58, 0xFF58, 0xFF38]

  func findings(in text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < text.count {
      guard Self.signs.contains(text.scalars[index]) else {
        index += 1
        continue
      }
      let end = endOfRun(index, in: text)
      let finding = date(index..<end, in: text) ?? year(index..<end, in: text) ?? name(index..<end, in: text)
      finding.map { findings.append($0) }
      index = max(end, finding.map { text.indices($0.range).upperBound } ?? end)
    }
    return MaskedNames(text: text).merged(findings)
  }

  private func endOfRun(_ start: Int, in text: SourceText) -> Int {
    (start..<text.count).first { text.scalars[$0] != text.scalars[start] } ?? text.count
  }

  /// “*·××”: a month and a day.
  private func date(_ run: Range<Int>, in text: SourceText) -> Finding? {
    guard !Self.letters.contains(text.scalars[run.lowerBound]), run.upperBound < text.count,
      Self.dots.contains(text.scalars[run.upperBound]),
      run.upperBound + 1 < text.count, Self.signs.contains(text.scalars[run.upperBound + 1])
    else { return nil }
    return anomaly("mask", run.lowerBound..<endOfRun(run.upperBound + 1, in: text), in: text)
  }

  private func year(_ run: Range<Int>, in text: SourceText) -> Finding? {
    let before = text.at(run.lowerBound - 1)
    if ScalarClass.isDigit(before) {
      let start = run.upperBound - Self.yearLength
      guard start < run.lowerBound, text.has(anyOf: Words.centuries, at: start), run.lowerBound == start + 2,
        !ScalarClass.isDigit(text.at(start - 1)), !ScalarClass.isLatin(text.at(start - 1)),
        isYearEnd(run.upperBound, in: text)
      else { return nil }
      return anomaly("masked-year", start..<run.upperBound, in: text)
    }
    // *4年: of a footnote the star opens its line.
    guard run.count == 1, Self.stars.contains(text.scalars[run.lowerBound]),
      ScalarClass.isHan(before) || before == .comma
    else { return nil }
    let digits = (run.upperBound..<run.upperBound + 3).prefix { ScalarClass.isDigit(text.at($0)) }
    guard (1...2).contains(digits.count), text.at(digits.upperBound) == .年 else { return nil }
    return anomaly("masked-year", run.lowerBound..<digits.upperBound, in: text)
  }

  /// 20xx 年, 全市20xx“环境创优年”, 〔20**〕
  private func isYearEnd(_ end: Int, in text: SourceText) -> Bool {
    text.at(end) == .blank && text.at(end + 1) == .年 || Self.yearEnds.contains(text.at(end))
      || end < text.count && Self.yearEnds.contains(text.scalars[end])
  }

  private func name(_ run: Range<Int>, in text: SourceText) -> Finding? {
    let isBehindBlank = text.at(run.lowerBound - 1) == .blank
    let before = text.at(isBehindBlank ? run.lowerBound - 2 : run.lowerBound - 1)
    if Self.stars.contains(text.scalars[run.lowerBound]) {
      let isName =
        isBehindBlank && run.count > 1 && text.has(anyOf: Words.titles, endingAt: run.lowerBound - 1)
        && [.lineBreak, .blank].contains(text.at(run.upperBound))
      return isName ? anomaly("mask", run, in: text) : nil
    }
    // XX 省委: letters that nothing but a blank parts from the place.
    guard Self.letters.contains(text.scalars[run.lowerBound]), run.count == 2, text.at(run.upperBound) == .blank,
      !ScalarClass.isHan(text.at(run.lowerBound - 1)), !ScalarClass.isLatin(before), !ScalarClass.isDigit(before),
      text.has(anyOf: Words.places, at: run.upperBound + 1)
    else { return nil }
    return anomaly("mask", run, in: text)
  }
}

private enum Words {
  /// 19, 20: what a year begins with.
  static let centuries = PhraseList([[0x31, 0x39], [0x32, 0x30]])
  /// 省, 市: what XX and a blank name.
  static let places = WordTables.damage.longestFirst("mask-place")
  /// 书记, 局长: before the name of a person.
  static let titles = WordTables.damage.phrases("mask-title")
}
