import TextModel

/// Batches and teams whose 第 fell out: 全市二批学习实践活动 (two batches are 两批), 市委二指导检查组.
struct LostOrdinals: AnomalyRule {
  private static let batch: UInt32 = 0x6279  // 批

  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.compactMap { index in
      guard ScalarClass.isHan(text.at(index - 1)), !HanNumeral.isNumeral(text.at(index - 1)) else { return nil }
      if text.plain[index] == .二, text.at(index + 1) == Self.batch { return lostBatch(index, in: text) }
      guard let number = HanNumeral.digit(text.plain[index]), number > 1, text.plain[index] != .两,
        !Words.counters.contains(text.at(index - 1)), let team = text.phrase(of: Words.teams, at: index + 1)
      else { return nil }
      return lost(index, 1 + team.count, in: text)
    }
  }

  private func lostBatch(_ index: Int, in text: SourceText) -> Finding? {
    let isRight = Words.beforeBatches.contains(text.at(index - 1)) || Words.behindBatches.contains(text.at(index + 2))
    return isRight ? nil : lost(index, 2, in: text)
  }

  private func lost(_ index: Int, _ length: Int, in text: SourceText) -> Finding {
    let range = index..<index + length
    return anomaly("confusable", range, in: text, suggestion: "第" + text.text(range))
  }
}

private enum Words {
  /// 指导检查组, 督导组
  static let teams = WordTables.damage.longestFirst("team")
  /// 分, 派: before a number of teams.
  static let counters = WordTables.damage.scalars("team-counter")
  /// 前, 第: before 二批 that is right.
  static let beforeBatches = WordTables.damage.scalars("batch-before")
  /// 次, 发: with these 批 makes another word, of which 二 is no number of batches.
  static let behindBatches = WordTables.damage.scalars("batch-behind")
}
