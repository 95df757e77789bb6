/// Items that brackets or quotation marks of their own enclose.
extension SloganItems {
  /// Scalars between a slogan and the brackets that list it.
  private static let longestNoun = 4
  private static let longestBrackets = 200
  private static let farthestQuotation = 12
  private static let longestQuotation = 120

  /// “四个严禁”（严禁…、严禁…）: what stands in the brackets behind the last of some slogans that are listed together.
  func inBrackets(after last: Int, _ lists: SloganLists, _ members: [NumberedSlogan]) -> Expansion? {
    guard let inside = bracketed(after: slogans[last].end) else { return nil }
    if members.count == 1, let items = RestatedParts(parts: members[0].parts, text: text).named(in: inside) {
      return Expansion(items: items, isCertain: true)
    }
    guard let list = lists.items(in: inside, .explicit) else { return nil }
    let isRightBehind = inside.lowerBound == slogans[last].end + 1 && list.items.count > 1
    return list.items.count == lists.total || isRightBehind || isSure(list.items, members) ? list : nil
  }

  /// “五小”建设（小食堂、小浴室）: behind a noun too the brackets hold the items where all bear the word, and none are left out.
  private func isSure(_ items: [Range<Int>], _ members: [NumberedSlogan]) -> Bool {
    guard members.count == 1, members[0].parts.count == 1, items.count > 1, let last = items.last,
      text.plain[last.upperBound - 1] != .等
    else { return false }
    let evidence = SloganEvidence(members[0].parts[0], in: text)
    return items.allSatisfy(evidence.bears)
  }

  /// “四个严禁”（严禁…、严禁…）, “五型”车间（…型、…型）
  private func bracketed(after slogan: Int) -> Range<Int>? {
    let index = (slogan...slogan + Self.longestNoun).first { !ScalarClass.isHan(text.at($0)) } ?? slogan
    guard text.at(index) == .openBracket else { return nil }
    var end = index + 1
    while end < text.count, end - index < Self.longestBrackets, text.plain[end] != .closeBracket,
      text.plain[end] != .lineBreak
    { end += 1 }
    return text.at(end) == .closeBracket && end > index + 1 ? index + 1..<end : nil
  }

  /// “三必”工作法，做到“困难必帮、矛盾必调、生病必访”: the list behind a slogan stands in quotation marks of its own.
  func quotedItems(behind slogan: NumberedSlogan) -> Expansion? {
    guard slogan.parts.count == 1, slogan.announced > 2,
      let open = (slogan.end..<slogan.end + Self.farthestQuotation).first(where: { text.at($0) == .quote }),
      text.scalars[open] == .openQuote,
      !(slogan.end..<open).contains(where: { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .pause }),
      let close = (open + 1..<min(text.count, open + Self.longestQuotation)).first(where: {
        text.scalars[$0] == .closeQuote
      })
    else { return nil }
    let pieces = SloganPieces(open + 1..<close, in: text)
    let evidence = SloganEvidence(slogan.parts[0], in: text)
    let lists = [pieces.flat, pieces.cut(at: 2)].map { $0.map(\.range) }
    return lists.first { $0.count == slogan.announced && evidence.strength($0) >= SloganEvidence.rhyming }
      .map { Expansion(items: $0, isCertain: true) }
  }
}
