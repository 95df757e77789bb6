/// Reads the items of a slogan with several numbers whose parts are taken up one by one: “一个中心、两条战线”。一个中心，
/// 就是增收；两条战线，一条是种，一条是养。
struct NamedParts {
  /// How far the parts may reach behind the slogan.
  private static let farthest = 600
  private static let fewestParts = 2
  private static let longestVerb = 2

  let slogan: NumberedSlogan
  let text: SourceText

  /// The items of all parts; nil unless every part is named again and followed by items.
  func expansion() -> SloganItems.Expansion? {
    guard slogan.parts.count >= Self.fewestParts, slogan.parts.contains(where: { $0.isCounted || $0.count > 1 }),
      let places = places()
    else { return nil }
    var items: [Range<Int>] = []
    for (number, part) in slogan.parts.enumerated() {
      let limit = number + 1 < places.count ? places[number + 1].lowerBound : end(from: places[number].upperBound)
      guard let own = self.items(of: part, in: places[number].upperBound..<limit) else { return nil }
      items += own
    }
    return .init(items: items, isCertain: true)
  }

  /// The items where a slogan of one number is named again without quotation marks: 三种意识就是…、…、…; nil unless their
  /// number is right.
  func namedAgain() -> SloganItems.Expansion? {
    guard let place = places()?.first else { return nil }
    let sentence = place.upperBound..<end(from: place.upperBound)
    let clause = place.upperBound..<(sentence.first { text.plain[$0] == .semicolon } ?? sentence.upperBound)
    for region in [sentence, clause] {
      if let items = items(of: slogan.parts[0], in: region), items.count == slogan.announced {
        return .init(items: items, isCertain: true)
      }
    }
    return nil
  }

  /// “三个代表”…。代表…，代表…，代表…，落到…: clauses in a row, in this sentence or the next, that all begin with the
  /// counted word and are as many as it says.
  func clauses() -> SloganItems.Expansion? {
    let evidence = SloganEvidence(slogan.parts[0], in: text)
    let line = text.lines[text.line(of: slogan.end)]
    let first = end(from: slogan.end)
    let second = first < line.upperBound ? end(from: first + 1) : first
    for region in [slogan.end..<first, min(first + 1, second)..<second] {
      let clauses = SloganPieces(region, in: text).cut(at: 2).map(\.range)
      guard let start = clauses.firstIndex(where: evidence.begins) else { continue }
      let items = Array(clauses[start...].prefix(while: evidence.begins))
      if items.count == slogan.announced { return .init(items: items, isCertain: true) }
    }
    return nil
  }

  /// Where the parts are named again, in their order, each at the start of a clause and before a lead or a comma.
  private func places() -> [Range<Int>]? {
    var start = slogan.end
    let limit = min(text.count, start + Self.farthest)
    var places: [Range<Int>] = []
    for part in slogan.parts {
      let words = Array(text.plain[part.range])
      guard
        let place = (start..<max(start, limit)).first(where: { text.has(words, at: $0) && isNamed($0, words.count) })
      else { return nil }
      places.append(place..<place + words.count)
      start = place + words.count
    }
    return places
  }

  private func isNamed(_ place: Int, _ length: Int) -> Bool {
    // 把握一个主题，即…: a verb may stand before the part.
    let opens = (0...Self.longestVerb).contains { length in
      let start = place - length
      return start >= 0 && (start..<place).allSatisfy { ScalarClass.isHan(text.plain[$0]) }
        && (text.before(start).map { ScalarClass.endsClause(text.plain[$0]) } ?? true)
    }
    return opens && lead(from: place + length) > place + length
  }

  /// The index behind a comma or colon and a lead (就是, 是).
  private func lead(from start: Int) -> Int {
    var index = start
    while index < text.count {
      if [.comma, .colon].contains(text.plain[index]) {
        index += 1
      } else if let word = text.phrase(of: SloganWords.leads, at: index) {
        index += word.count
      } else if text.plain[index] == .是 {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private func items(of part: NumberedSlogan.Part, in stretch: Range<Int>) -> [Range<Int>]? {
    let start = lead(from: stretch.lowerBound)
    guard start < stretch.upperBound else { return nil }
    var region = start..<stretch.upperBound
    while let last = region.last, ScalarClass.endsClause(text.plain[last]) || text.isBlank(last) {
      region = region.dropLast()
    }
    if part.count == 1 { return region.isEmpty ? nil : [region] }
    let lists = SloganLists(text: text, parts: [part], total: part.count)
    return lists.items(in: region, .explicit)?.items
  }

  private func end(from start: Int) -> Int { text.endOfSentence(from: start) }
}
