import TextModel

/// Two posts of one person that run together before the name: 党委书记校长徐某 for 党委书记、校长徐某.
///
/// 党委书记校长办公会 and 党委书记校长带头 are said so of two people: a name has to follow, and what stands behind names.
struct RunOnPosts: AnomalyRule {
  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.compactMap { index in
      guard let border = border(at: index, in: text), isName(border.end, in: text) else { return nil }
      let right = text.text(border.start..<index) + "、" + text.text(index..<border.end)
      return anomaly("missing-pause", border.start..<border.end, in: text, suggestion: right)
    }
  }

  /// The first post and the second, between which `index` lies; one of them is of the party.
  private func border(at index: Int, in text: SourceText) -> (start: Int, end: Int)? {
    let pairs = [(Words.party, Words.others), (Words.others, Words.party)]
    for (firsts, seconds) in pairs {
      guard let second = text.phrase(of: seconds, at: index), let first = text.phrase(of: firsts, endingAt: index)
      else { continue }
      return (index - first.count, index + second.count)
    }
    return nil
  }

  /// 徐小华同志, 徐小华在: a surname, one character or two, and what stands behind a name.
  private func isName(_ start: Int, in text: SourceText) -> Bool {
    guard CheckWords.surnames.contains(text.at(start)) else { return false }
    return [start + 2, start + 3].contains { end in
      (start..<end).allSatisfy { ScalarClass.isHan(text.at($0)) } && !isWord(start, end, in: text)
        && (text.has(anyOf: Words.behindNames, at: end) || ScalarClass.endsClause(text.at(end))
          || text.at(end) == .pause)
    }
  }

  /// 高度, 全程: a word that only begins like a name.
  private func isWord(_ start: Int, _ end: Int, in text: SourceText) -> Bool {
    text.wordAcross(start + 1).map { $0.lowerBound < start || $0.upperBound != end } ?? false
      || end == start + 2 && text.cutsWord(start + 1)
  }
}

private enum Words {
  /// 党委书记
  static let party = WordTables.words.longestFirst("party-post")
  /// 校长, 局长
  static let others = WordTables.words.longestFirst("other-post")
  /// 同志, 在, 主持
  static let behindNames = WordTables.words.longestFirst("post-name-behind")
}
