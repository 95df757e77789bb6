import TextModel

/// Rates of growth without %: 增长19；, 分别增长11.2和7.5。 What grows 3、4倍, or to a number, is told with its unit or by 到.
struct LostPercents: AnomalyRule {
  private static let joints: Set<UInt32> = [.pause, .和, .与, .comma]
  private static let ends: Set<UInt32> = [.comma, .semicolon, .fullStop]
  private static let reach = 40

  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.flatMap { index -> [Finding] in
      guard ScalarClass.isDigit(text.plain[index]), text.has(anyOf: Words.growth, endingAt: index),
        !isScore(index, in: text)
      else { return [] }
      return rates(from: index, in: text).map {
        anomaly("garbled-number", $0, in: text, key: "broken-figure", suggestion: text.text($0) + "%")
      }
    }
  }

  /// The numbers of a row none of which has a unit; none where a clause goes on behind one.
  private func rates(from start: Int, in text: SourceText) -> [Range<Int>] {
    var rates: [Range<Int>] = []
    var place = start
    while let end = endOfNumber(place, in: text) {
      rates.append(place..<end)
      guard Self.joints.contains(text.at(end)), ScalarClass.isDigit(text.at(end + 1)) else {
        // 966，485，000: a large number in threes.
        return Self.ends.contains(text.at(end)) && !rates.dropFirst().contains { text.at($0.lowerBound - 1) == .comma }
          ? rates : []
      }
      place = end + 1
    }
    return []
  }

  private func endOfNumber(_ start: Int, in text: SourceText) -> Int? {
    var end = start
    while ScalarClass.isDigit(text.at(end)) || text.at(end) == .point && ScalarClass.isDigit(text.at(end + 1)) {
      end += 1
    }
    return end > start ? end : nil
  }

  /// 满意度得分增长2.3，: its unit is the point.
  private func isScore(_ index: Int, in text: SourceText) -> Bool {
    text.first(of: Words.scores, in: text.startOfClause(before: index, within: Self.reach)..<index) != nil
  }
}

private enum Words {
  /// 增长, 同比下降: right before a rate.
  static let growth = WordTables.damage.longestFirst("growth")
  /// 得分, 指数: what grows by numbers without a unit.
  static let scores = WordTables.damage.phrases("growth-score")
}
