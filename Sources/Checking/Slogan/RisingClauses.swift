/// Numbers that rise from clause to clause, each with its list in brackets: 围绕一条主线（即…），突出两个重点（即…和…），实现三个目标（即…）.
///
/// Each is a slogan of its own, believed only where the brackets hold as many items as it says.
struct RisingClauses {
  private static let fewest = 3
  private static let nouns = 2...4
  private static let longestBracket = 80
  private static let longestVerb = 4

  let text: SourceText

  /// The one that begins at an index, nil where it is none of at least three.
  func slogan(at index: Int) -> NumberedSlogan? {
    guard let own = link(at: index) else { return nil }
    var length = 1
    var first = own
    while let before = link(before: first) {
      (first, length) = (before, length + 1)
    }
    var last = own
    while let next = link(behind: last) {
      (last, length) = (next, length + 1)
    }
    guard length >= Self.fewest else { return nil }
    return NumberedSlogan(range: own.part.range, parts: [own.part], isQuoted: false, needsItems: true, isName: true)
  }

  private struct Link {
    let part: NumberedSlogan.Part
    /// Behind the closing bracket.
    let end: Int
  }

  /// 两个重点（…）
  private func link(at start: Int) -> Link? {
    guard let count = HanNumeral.digit(text.at(start)), count > 0, SloganWords.chainMeasures.contains(text.at(start + 1)) else {
      return nil
    }
    let end = (start + 2...start + 2 + Self.nouns.upperBound).first { !ScalarClass.isHan(text.at($0)) } ?? start
    guard Self.nouns.contains(end - start - 2), text.at(end) == .openBracket,
      let close = (end + 1..<min(text.count, end + Self.longestBracket)).first(where: { text.plain[$0] == .closeBracket || text.plain[$0] == .lineBreak }),
      text.plain[close] == .closeBracket
    else { return nil }
    return Link(part: .init(count: count, head: start + 2..<end, range: start..<end, isCounted: true), end: close + 1)
  }

  private func link(behind last: Link) -> Link? {
    guard [.comma, .pause, .semicolon].contains(text.at(last.end)) else { return nil }
    return (last.end + 1...last.end + 1 + Self.longestVerb).lazy.compactMap { link(at: $0) }
      .first { $0.part.count == last.part.count + 1 }
  }

  private func link(before next: Link) -> Link? {
    let start = next.part.range.lowerBound
    guard next.part.count > 1, let close = (max(0, start - Self.longestVerb - 2)..<start).last(where: { text.plain[$0] == .closeBracket }),
      let open = (max(0, close - Self.longestBracket)..<close).last(where: { text.plain[$0] == .openBracket })
    else { return nil }
    return (max(0, open - Self.nouns.upperBound - 2)..<open).lazy.compactMap { link(at: $0) }
      .first { $0.part.count == next.part.count - 1 && $0.end == close + 1 }
  }
}
