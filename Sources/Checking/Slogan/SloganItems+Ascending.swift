extension SloganItems {
  // 一找，即… 二查，即… 三明确，即…
  func ascendingItems(_ slogan: NumberedSlogan) -> Expansion? {
    let limit = min(text.count, slogan.end + 1200)
    var start = slogan.end
    var places: [Int] = []
    for part in slogan.parts {
      let words = Array(text.plain[part.range])
      let region = start..<max(start, limit)
      guard
        let place = place(of: words, in: region) ?? labelled(words, behind: start)
          ?? shortened(words, behind: places.last)
      else { break }
      places.append(place)
      start = place + words.count
    }
    let items = zip(places, places.dropFirst() + [text.count]).map { trimmedItem($0..<min(endOfClause($0), $1)) }
    if items.isEmpty { return steps(slogan).map { counted($0, slogan) ?? $0 } }
    let found = Expansion(items: items, isCertain: items.count > 1)
    return counted(found, slogan) ?? found
  }

  /// 一看是看水位；二听是听雨声，听闸响；三报是报渠长、报站长、报镇上: the numbers count after all, where behind each stand as many clauses
  /// as it says, which all begin with its word.
  private func counted(_ found: Expansion, _ slogan: NumberedSlogan) -> Expansion? {
    guard found.items.count == slogan.parts.count else { return nil }
    let lists = zip(found.items, slogan.parts).map { item, part -> [Range<Int>]? in
      if part.count == 1 { return [item] }
      let pieces = SloganPieces(behindLabel(part, item), in: text)
      let evidence = SloganEvidence(part, in: text)
      return [pieces.cut(at: 2), pieces.flat].map { $0.map(\.range) }
        .first { $0.count == part.count && $0.allSatisfy(evidence.begins) }
    }
    guard !lists.contains(where: { $0 == nil }) else { return nil }
    let items = lists.flatMap { $0 ?? [] }
    return Expansion(items: items, isCertain: true, announced: items.count)
  }

  /// Behind 二听, 二是听 or 听 alone and the words that lead on from it.
  private func behindLabel(_ part: NumberedSlogan.Part, _ item: Range<Int>) -> Range<Int> {
    let head = Array(text.plain[part.head])
    let limit = min(item.upperBound, item.lowerBound + part.range.count + Self.longestLead)
    guard let place = (item.lowerBound..<limit).first(where: { text.has(head, at: $0) }),
      place + head.count < item.upperBound
    else { return item }
    var start = place + head.count
    while start < item.upperBound {
      if ScalarClass.endsClause(text.plain[start]) || text.plain[start] == .是 {
        start += 1
      } else if let lead = text.phrase(of: SloganWords.leads, at: start) {
        start += lead.count
      } else {
        break
      }
    }
    return start < item.upperBound ? start..<item.upperBound : item
  }

  /// 是, between the number of a label and its word.
  private static let longestLead = 1

  private func place(of words: [UInt32], in range: Range<Int>) -> Int? {
    range.first { text.has(words, at: $0) && startsClause($0) }
  }

  /// 一是学，…；二是做，…: a step as one of a list, in the paragraph of the slogan.
  private func labelled(_ words: [UInt32], behind start: Int) -> Int? {
    let label = Array(words.prefix(1)) + [.是] + words.dropFirst()
    let place = place(of: label, in: start..<text.lines[text.line(of: start)].upperBound)
    return place.flatMap { ScalarClass.isHan(text.at($0 + label.count)) ? nil : $0 }
  }

  /// “一学二做三见效”，一学…，二做…，三见行动: of a step the number and the first sign, in the sentence of the step before.
  private func shortened(_ words: [UInt32], behind last: Int?) -> Int? {
    last.flatMap { place(of: Array(words.prefix(2)), in: $0 + 1..<max($0 + 1, endOfSentence($0))) }
  }

  /// 按照“一查二改三提升”的步骤，查要查到根上，改要改到底上，…: the items begin without their numbers.
  private func steps(_ slogan: NumberedSlogan) -> Expansion? {
    let pieces = SloganPieces(slogan.end..<endOfSentence(slogan.end), in: text)
    return [pieces.cut(at: 2), pieces.flat].lazy.compactMap { self.steps(slogan, in: $0.map(\.range)) }.first
      ?? topics(slogan)
  }

  /// 归结为“一听二看三问”。听，就是…；看，就是…；问，就是…: behind the slogan each word stands alone at the head of a clause. All but
  /// one of them show that the last was forgotten.
  private func topics(_ slogan: NumberedSlogan) -> Expansion? {
    let rest = slogan.end..<text.lines[text.line(of: slogan.end)].upperBound
    let clauses = SloganPieces(rest, in: text).cut(at: 2).map(\.range)
    var items: [Range<Int>] = []
    for part in slogan.parts {
      let words = Array(text.plain[part.head])
      let start = items.last?.upperBound ?? slogan.end
      guard let topic = clauses.first(where: { $0.lowerBound >= start && text.plain[$0].elementsEqual(words) }) else {
        break
      }
      items.append(trimmedItem(topic.lowerBound..<endOfClause(topic.lowerBound)))
    }
    return items.count > 2 && items.count + 1 >= slogan.parts.count ? Expansion(items: items, isCertain: true) : nil
  }

  private func steps(_ slogan: NumberedSlogan, in clauses: [Range<Int>]) -> Expansion? {
    var items: [Range<Int>] = []
    for part in slogan.parts {
      let evidence = SloganEvidence(part, in: text)
      let start = items.last?.upperBound ?? slogan.end
      guard let item = clauses.first(where: { $0.lowerBound >= start && evidence.begins($0) }) else { return nil }
      items.append(item)
    }
    return Expansion(items: items, isCertain: false)
  }

  private func startsClause(_ index: Int) -> Bool {
    guard let before = text.before(index), !text.has(anyOf: SloganWords.leads, endingAt: index) else { return true }
    return ScalarClass.endsClause(text.plain[before]) || text.plain[before] == .quote || text.plain[before] == .pause
  }

  private func endOfClause(_ index: Int) -> Int {
    var end = index
    while end < text.count, !ScalarClass.endsSentence(text.plain[end]), text.plain[end] != .lineBreak,
      text.plain[end] != .semicolon
    {
      end += 1
    }
    return end
  }
}
