import TextModel

/// Numbers lost before 个 (全县个乡镇, 全县有个村党组织 — but 全县有个村 may begin a story), and names lost before 同志 (领会同志的讲话).
struct LostCounts: AnomalyRule {
  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.compactMap { index in
      if text.plain[index] == .个 { return count(index, in: text) }
      guard let name = text.phrase(of: Words.names, at: index),
        let comrade = text.first(of: Words.comrade, in: index..<index + name.count)
      else { return nil }
      return anomaly("lost-word", index..<comrade.upperBound, in: text)
    }
  }

  private func count(_ index: Int, in text: SourceText) -> Finding? {
    if let lead = text.phrase(of: Words.leads, endingAt: index),
      let counted = text.phrase(of: Words.counted, at: index + 1)
    {
      return lost(index - lead.count..<index + 1 + counted.count, in: text)
    }
    guard let lead = text.phrase(of: Words.has, endingAt: index),
      let counted = text.phrase(of: Words.institutions, at: index + 1)
    else {
      return nil
    }
    return lost(index - lead.count..<index + 1 + counted.count, in: text)
  }

  private func lost(_ range: Range<Int>, in text: SourceText) -> Finding {
    anomaly("lost-number", range, in: text, key: "lost-number.within")
  }
}

private enum Words {
  /// 全县, 辖: right before 个.
  static let leads = WordTables.damage.longestFirst("bare-count-lead")
  /// 全县有, 全县共有
  static let has = WordTables.damage.longestFirst("bare-count-has")
  /// 乡镇, 村: what is counted.
  static let counted = WordTables.damage.longestFirst("bare-counted")
  /// 村党组织: never one of which a story is told.
  static let institutions = WordTables.damage.longestFirst("bare-institution")
  /// 领会同志的讲话: whose?
  static let names = WordTables.damage.longestFirst("lost-name")
  static let comrade = PhraseList([[.同, .志]])
}
