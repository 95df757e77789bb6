/// Slogans whose word is taken up farther on: 要做到“五清楚”。…⏎所谓清楚，一是对渠清楚，…；二是….
struct TakenUpSlogans {
  private static let farthest = 1500
  private static let mostLines = 3
  private static let longestBetween = 3
  private static let fewest = 3
  private static let marks: Set<UInt32> = [.comma, .question, .colon]  // , ? :

  let text: SourceText
  let numbering: Numbering

  /// The items behind the words that take a slogan up: numbered ones however many, others only as many as it says.
  func expansion(of slogan: NumberedSlogan) -> SloganItems.Expansion? {
    guard slogan.isMarked, slogan.parts.count == 1, slogan.announced >= Self.fewest, slogan.parts[0].head.count > 1
    else { return nil }
    let head = Array(text.plain[slogan.parts[0].head])
    guard let start = sentences(behind: slogan).lazy.compactMap({ start(in: $0, head) }).first else { return nil }
    if let series = numbering.series(startingIn: start..<start + 2), series.items.count > 1 {
      let labels = series.items.map { numbering.markers[$0].range }
      let items = zip(numbering.extents(of: series, in: text), labels).map(item)
      return .init(items: items, isCertain: true)
    }
    let lists = SloganLists(text: text, parts: slogan.parts, total: slogan.announced)
    guard let list = lists.items(in: start..<text.endOfSentence(from: start), .explicit),
      list.items.count == slogan.announced
    else { return nil }
    return .init(items: list.items, isCertain: false)
  }

  /// The sentences behind that of a slogan, in its paragraph and the next ones.
  private func sentences(behind slogan: NumberedSlogan) -> [Range<Int>] {
    let own = text.lines[text.line(of: slogan.end)]
    let below = text.lines[(text.line(of: slogan.end) + 1)...].lazy.filter { !text.trimmed($0).isEmpty }.prefix(
      Self.mostLines)
    let end = text.endOfSentence(from: slogan.end)
    let lines =
      [min(end + 1, own.upperBound)..<min(own.upperBound, end + 1 + Self.farthest)]
      + below.filter { $0.lowerBound - slogan.end <= Self.farthest }
    return lines.flatMap(text.sentences).map(text.trimmed)
  }

  /// Where the items begin in a sentence opened by 所谓 and the word, nil in any other.
  private func start(in sentence: Range<Int>, _ head: [UInt32]) -> Int? {
    guard let lead = text.phrase(of: Words.takers, at: sentence.lowerBound),
      case let behind = sentence.lowerBound + lead.count,
      let place = (behind...behind + Self.longestBetween).first(where: { text.has(head, at: $0) }),
      case let mark = place + head.count, Self.marks.contains(text.at(mark))
    else { return nil }
    return mark + 1
  }

  private func item(_ extent: Range<Int>, behind label: Range<Int>) -> Range<Int> {
    var item = text.trimmed(
      extent.lowerBound..<min(extent.upperBound, max(label.upperBound, text.endOfSentence(from: label.upperBound))))
    while let last = item.last, ScalarClass.endsClause(text.plain[last]) { item = item.dropLast() }
    return item
  }
}

private enum Words {
  /// 所谓, 什么叫: before the word of a slogan they take it up.
  static let takers = WordTables.words.longestFirst("slogan-taker")
}
