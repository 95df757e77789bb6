/// Lists that give only some of the items, and so show no wrong count: 做到六个一样，如…、…; 包括…、…等; （…、…等）.
struct ExampleLists {
  private static let ellipsis: UInt32 = .ellipsis
  /// 等内容, 等工作制度: the words that sum up a list.
  private static let longestSum = 5

  let text: SourceText

  /// Whether fewer items than a slogan announces are said to be examples.
  func holdsOnlyExamples(_ expansion: SloganItems.Expansion, of slogan: NumberedSlogan) -> Bool {
    guard let first = expansion.items.first, let last = expansion.items.last else { return false }
    if text.phrase(of: Words.examples, at: first.lowerBound)?.count == first.count { return true }
    guard expansion.items.count < slogan.announced else { return false }
    return isLedByExample(first, of: expansion.items) || goesOn(last)
  }

  private func isLedByExample(_ first: Range<Int>, of items: [Range<Int>]) -> Bool {
    let end = text.at(first.lowerBound - 1) == .comma ? first.lowerBound - 1 : first.lowerBound  // 比如，…
    if text.has(anyOf: Words.examples, endingAt: end) { return true }
    guard let lead = text.phrase(of: Words.examples, at: first.lowerBound), lead.count < first.count,
      !text.cutsWord(first.lowerBound + lead.count)
    else { return false }
    // 如实上报、如期完工: then the word belongs to the items.
    return !items.dropFirst().contains { text.has(lead, at: $0.lowerBound) }
  }

  /// 措施到位等, 谈心制度等内容, 责任到位……
  private func goesOn(_ last: Range<Int>) -> Bool {
    if text.at(last.upperBound) == Self.ellipsis || text.plain[last].contains(Self.ellipsis) { return true }
    let end = max(last.lowerBound, last.upperBound - Self.longestSum - 1)
    return (end..<last.upperBound + 1).contains { index in
      text.at(index) == .等 && index > last.lowerBound && !Words.beforeEqual.contains(text.at(index - 1))
        && !text.cutsWord(index) && !text.cutsWord(index + 1) && !text.has(anyOf: CheckWords.waiting, at: index + 1)
    }
  }
}

private enum Words {
  /// 如, 比如: what follows them are some of the items.
  static let examples = WordTables.words.longestFirst("slogan-example")
  /// 平, 对: in 平等 and 对等 no list goes on.
  static let beforeEqual = WordTables.words.scalars("slogan-before-equal")
}
