/// Things in a row without quotation marks of which each counts one more, behind a verb that leads to formulas: 围绕一条主线、两个重点、
/// 三个目标. Without the verb they may as well be what a place has (一个支部、两个小组、三个渠长).
struct RisingChains {
  private static let fewest = 3
  private static let shortestHead = 2
  private static let longestHead = 4

  let text: SourceText

  /// The chain that begins at an index, nil when none does.
  func slogan(at start: Int) -> NumberedSlogan? {
    guard var part = part(at: start), text.phrase(of: Words.leads, endingAt: start) != nil else { return nil }
    var parts = [part]
    while text.at(part.range.upperBound) == .pause {
      guard let next = self.part(at: part.range.upperBound + 1), next.count == part.count + 1 else { return nil }
      parts.append(next)
      part = next
    }
    guard parts.count >= Self.fewest else { return nil }
    return NumberedSlogan(range: start..<part.range.upperBound, parts: parts, isQuoted: false)
  }

  /// 两个重点
  private func part(at start: Int) -> NumberedSlogan.Part? {
    guard let count = HanNumeral.digit(text.at(start)), count > 0, text.at(start) != .二,
      Words.measures.contains(text.at(start + 1)),
      let end = end(of: start + 2), end - start - 2 >= Self.shortestHead
    else { return nil }
    return .init(count: count, head: start + 2..<end, range: start..<end, isCounted: true)
  }

  /// Where a noun ends: with its characters, or before a word that follows slogans.
  private func end(of head: Int) -> Int? {
    let places = head...head + Self.longestHead
    if let sign = places.first(where: { !ScalarClass.isHan(text.at($0)) || HanNumeral.isNumeral(text.at($0)) }) {
      return ScalarClass.isHan(text.at(sign)) ? nil : sign
    }
    // 三个目标的思路: such a word may itself be what is counted.
    if let noun = text.phrase(of: SloganWords.suffixes, at: head) {
      return isFollowing(head + noun.count) ? head + noun.count : nil
    }
    return places.first(where: isFollowing)
  }

  private func isFollowing(_ index: Int) -> Bool { text.has(anyOf: SloganWords.suffixes, at: index) }
}

private enum Words {
  /// 围绕, 坚持: before a chain of numbers that rise.
  static let leads = WordTables.words.phrases("slogan-chain-lead")
  /// 个, 条, 级: what its numbers are followed by.
  static let measures = WordTables.words.scalars("slogan-chain-measure")
}
