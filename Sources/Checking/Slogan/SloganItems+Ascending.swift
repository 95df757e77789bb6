extension SloganItems {
  // 一找，即… 二查，即… 三明确，即…
  func ascendingItems(_ slogan: NumberedSlogan) -> Expansion? {
    let limit = min(text.count, slogan.end + 1200)
    var start = slogan.end
    var items: [Range<Int>] = []
    for part in slogan.parts {
      let words = Array(text.plain[part.range])
      guard let place = (start..<max(start, limit)).first(where: { text.has(words, at: $0) && startsClause($0) }) else {
        break
      }
      items.append(place..<endOfClause(place))
      start = place + words.count
    }
    return items.isEmpty ? steps(slogan) : Expansion(items: items, isCertain: items.count > 1)
  }

  /// 按照“一查二改三提升”的步骤，查要查到根上，改要改到底上，…: the items begin without their numbers.
  private func steps(_ slogan: NumberedSlogan) -> Expansion? {
    let limit = endOfSentence(slogan.end)
    let clauses = SloganPieces(slogan.end..<limit, in: text).cut(at: 2).map(\.range)
    var items: [Range<Int>] = []
    for part in slogan.parts {
      let evidence = SloganEvidence(part, in: text, tables: tables)
      let start = items.last?.upperBound ?? slogan.end
      guard let item = clauses.first(where: { $0.lowerBound >= start && evidence.begins($0) }) else { return nil }
      items.append(item)
    }
    return Expansion(items: items, isCertain: false)
  }

  private func startsClause(_ index: Int) -> Bool {
    guard let before = text.before(index) else { return true }
    return ScalarClass.endsClause(text.plain[before]) || text.plain[before] == 0x22 || text.plain[before] == 0x3001
  }

  private func endOfClause(_ index: Int) -> Int {
    var end = index
    while end < text.count, !ScalarClass.endsSentence(text.plain[end]), text.plain[end] != 0x0A,
      text.plain[end] != 0x3B
    {
      end += 1
    }
    return end
  }
}
