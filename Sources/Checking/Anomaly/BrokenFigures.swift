import TextModel

/// Figures that are written twice over or broken: 百分之12.5%, 3%个百分点, 3 .5亿元, 2025年年3月, 6月30前, 2017度, 10几米, 38o C.
struct BrokenFigures: AnomalyRule {
  private static let percentWords: [UInt32] = [.百, .分, .之]
  private static let points: [UInt32] = [.个, .百, .分, .点]
  private static let longest = 8
  /// Before 十, for 1 to 9.
  private static let tens = ["", "二", "三", "四", "五", "六", "七", "八", "九"]

  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.compactMap { index in
      switch text.plain[index] {
      case .percent: percent(index, in: text)
      case .point: splitDecimal(index, in: text)
      case .年, .月: doubledUnit(index, in: text) ?? lostDay(index, in: text)
      case .几: approximate(index, in: text)
      case .度: lostYear(index, in: text)
      case 0x6F: degrees(index, in: text)  // o and O
      default: nil
      }
    }
  }

  /// 百分之12.5% and 3%个百分点
  private func percent(_ index: Int, in text: SourceText) -> Finding? {
    let start = startOfNumber(endingAt: index, in: text)
    guard start < index else { return nil }
    let number = text.text(start..<index)
    if text.has(Self.percentWords, endingAt: start) {
      var end = index + 1
      while text.at(end) == .percent { end += 1 }
      // 百分之三十% keeps its characters, 百分之30% its digits; both are one value, whichever was meant.
      let isHan = HanNumeral.isNumeral(text.at(start))
      let right = isHan ? text.text(start - Self.percentWords.count..<index) : number + "%"
      return broken(start - Self.percentWords.count..<end, right: right, in: text, isCertain: true)
    }
    if text.has(Self.points, at: index + 1) {
      return broken(start..<index + 1 + Self.points.count, right: number + "个百分点", in: text)
    }
    return nil
  }

  private func startOfNumber(endingAt end: Int, in text: SourceText) -> Int {
    var start = end
    while end - start < Self.longest, ScalarClass.isDigit(text.at(start - 1)) || text.at(start - 1) == .point {
      start -= 1
    }
    if start < end { return start }
    while end - start < Self.longest, HanNumeral.isNumeral(text.at(start - 1)) { start -= 1 }
    return text.has([.之], endingAt: start) ? start : end  // 百分之三十%
  }

  /// 3 .5亿元 and 增长12. 3%: behind a point a blank is only believed in a share or a sum of money within a clause, where
  /// it cannot be the number of an item.
  private func splitDecimal(_ dot: Int, in text: SourceText) -> Finding? {
    let isBefore =
      text.at(dot - 1) == .blank && ScalarClass.isDigit(text.at(dot - 2))
      && ScalarClass.isDigit(text.at(dot + 1))
    let isBehind =
      text.at(dot + 1) == .blank && ScalarClass.isDigit(text.at(dot - 1))
      && ScalarClass.isDigit(text.at(dot + 2))
    guard isBefore != isBehind else { return nil }
    var start = isBefore ? dot - 2 : dot - 1
    while ScalarClass.isDigit(text.at(start - 1)) { start -= 1 }
    var end = isBehind ? dot + 3 : dot + 2
    while ScalarClass.isDigit(text.at(end)) { end += 1 }
    guard ScalarClass.isHan(text.at(start - 1)), !CheckWords.numberedNouns.contains(text.at(start - 1)),
      end - start <= Self.longest + 1,
      text.at(end) == .percent || [.万, .亿].contains(text.at(end))
    else { return nil }
    let right = String(scalars: (start..<end).map { text.plain[$0] }.filter { $0 != .blank })
    return anomaly("stray-blank", start..<end, in: text, suggestion: right)
  }

  /// 2025年年3月, 3月月15日; 2025年年底 is right.
  private func doubledUnit(_ index: Int, in text: SourceText) -> Finding? {
    guard text.at(index + 1) == text.plain[index], ScalarClass.isDigit(text.at(index - 1)),
      ScalarClass.isDigit(text.at(index + 2))
    else { return nil }
    return anomaly("doubled-word", index..<index + 2, in: text, suggestion: text.text(index..<index + 1))
  }

  /// 6月30前: 日 is lost.
  private func lostDay(_ index: Int, in text: SourceText) -> Finding? {
    guard text.plain[index] == .月, ScalarClass.isDigit(text.at(index - 1)) else { return nil }
    let day = (index + 1..<index + 3).prefix { ScalarClass.isDigit(text.at($0)) }
    guard !day.isEmpty, text.at(day.upperBound) == .前, text.at(day.upperBound + 1) != .后 else { return nil }
    let start = ScalarClass.isDigit(text.at(index - 2)) ? index - 2 : index - 1
    let right = text.text(start..<day.upperBound) + "日前"
    return broken(start..<day.upperBound + 1, right: right, in: text)
  }

  /// 2017度工作总结: 年 is lost, where no 度 of electricity or warmth can be meant.
  private func lostYear(_ index: Int, in text: SourceText) -> Finding? {
    let start = index - 4
    guard start >= 0, (start..<index).allSatisfy({ ScalarClass.isDigit(text.plain[$0]) }),
      !ScalarClass.isDigit(text.at(start - 1)),
      text.has([0x31, 0x39], at: start) || text.has([0x32, 0x30], at: start),
      text.has(anyOf: Words.yearNouns, at: index + 1)
    else { return nil }
    return broken(start..<index + 1, right: text.text(start..<index) + "年度", in: text)
  }

  /// 10几米 is 十几米: a number that 几 makes approximate is written in characters (GB/T 15835-2011, 4.2.2).
  private func approximate(_ index: Int, in text: SourceText) -> Finding? {
    var start = index
    while ScalarClass.isDigit(text.at(start - 1)) { start -= 1 }
    guard index - start == 2, text.at(start) > 0x30, text.at(index - 1) == 0x30, ScalarClass.isHan(text.at(index + 1))
    else { return nil }
    let tens = Self.tens[Int(text.at(start)) - 0x31]
    return broken(start..<index + 1, right: tens + "十几", in: text)
  }

  /// 38o C: a letter stands for °.
  private func degrees(_ index: Int, in text: SourceText) -> Finding? {
    guard ScalarClass.isDigit(text.at(index - 1)) else { return nil }
    let sign = text.at(index + 1) == .blank ? index + 2 : index + 1
    guard text.at(sign) == 0x63, !ScalarClass.isLatin(text.at(sign + 1)) else { return nil }
    var start = index
    while ScalarClass.isDigit(text.at(start - 1)) || text.at(start - 1) == .point { start -= 1 }
    return anomaly(
      "letter-for-digit", start..<sign + 1, in: text, key: "degree-sign", suggestion: text.text(start..<index) + "℃")
  }

  private func broken(_ range: Range<Int>, right: String, in text: SourceText, isCertain: Bool = false) -> Finding {
    anomaly("garbled-number", range, in: text, key: "broken-figure", suggestion: right, isCertain: isCertain)
  }
}

private enum Words {
  /// 工作, 考核: behind 2017度 they show that 年 is lost.
  static let yearNouns = WordTables.words.phrases("year-noun")
}
