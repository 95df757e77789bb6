import TextModel

/// Finds the items of a slogan where the text gives them: behind it, before it, or as numbered paragraphs below.
struct SloganItems {
  /// The items of one slogan.
  struct Expansion {
    /// In scalars, text order.
    let items: [Range<Int>]
    /// Whether the text announces the items here (即…, ：一是…), so that a wrong number is a fault.
    let isCertain: Bool
    /// The text ends in the list, so that others may have followed.
    var isCut = false
    /// How many items the slogan announces, where they show it to be another number than it seems: 一联二帮三促进 has six when
    /// two of them are of 帮 and three of 促进.
    var announced: Int?
  }

  /// How far the sentences of an expansion may reach.
  static let farthest = 600
  /// How far the sentence may reach that lists items behind their slogan.
  private static let longestSentence = 400
  /// At least one in so many of the items stands in a list that is cut short.
  private static let leastShare = 3
  /// Marks between a slogan and a list right behind it.
  private static let nearest = 2

  let text: SourceText
  let numbering: Numbering
  /// All slogans of the document, in text order.
  let slogans: [NumberedSlogan]
  /// Whether the end of the document is lost.
  var isCut = false

  /// One expansion for each slogan; nil where the text only mentions it.
  func expansions() -> [Expansion?] {
    var found = [Expansion?](repeating: nil, count: slogans.count)
    var index = 0
    while index < slogans.count {
      var end = index + 1
      while end < slogans.count, joins(slogans[end - 1], slogans[end]) { end += 1 }
      let group = Array(index..<end)
      for (slogan, expansion) in zip(group, expand(group)) { found[slogan] = expansion }
      index = end
    }
    let completed = SloganTwins(text: text, slogans: slogans).completed(takenUp(found))
    let reached = searched(completed)
    let examples = ExampleLists(text: text)
    return withCutLists(
      zip(slogans, reached).map { slogan, expansion in
        expansion.flatMap { examples.holdsOnlyExamples($0, of: slogan) ? nil : $0 }
      })
  }

  /// With the items of those that are mentioned and then taken up by their word.
  private func takenUp(_ found: [Expansion?]) -> [Expansion?] {
    let readers = TakenUpSlogans(text: text, numbering: numbering)
    return zip(slogans, found).map { slogan, expansion in
      expansion ?? (isKnown(slogan) ? nil : readers.expansion(of: slogan))
    }
  }

  /// “四讲”、“一讨论” are expanded together.
  private func joins(_ left: NumberedSlogan, _ right: NumberedSlogan) -> Bool {
    left.isQuoted && right.isQuoted && (0...1).contains(right.start - left.end)
      && (left.end..<right.start).allSatisfy { text.plain[$0] == .pause || text.plain[$0] == .和 }
  }

  private func expand(_ group: [Int]) -> [Expansion?] {
    guard let last = group.last else { return [] }
    let members = group.map { slogans[$0] }
    let parts = members.flatMap(\.parts)
    let total = members.reduce(0) { $0 + $1.announced }
    if members.count == 1, let given = members[0].given { return [Expansion(items: given, isCertain: true)] }
    if members.count == 1, let closed = ClosedParts(slogan: members[0], text: text).expansion() { return [closed] }
    if members.count == 1, members[0].isAscending { return [ascendingItems(members[0])] }
    let opening = SloganOpening(after: slogans[last].end, in: text)
    let lists = SloganLists(text: text, parts: parts, total: total)
    if members.count == 1, let list = composite(behind: members[0]) { return [list] }
    if let found = listed(after: last, opening, lists, members) { return split(found, total: total, members) }
    guard members.count == 1 else { return members.map { _ in nil } }
    let named = NamedParts(slogan: members[0], text: text)
    if isName(members[0]), let items = named.clauses() { return [items] }
    let before = itemsBefore(members[0], lists)
    // 三同时 is said without being expanded; only what is exactly right before it is believed.
    return [isName(members[0]) && before?.items.count != total ? nil : before]
  }

  /// What the text gives behind a slogan.
  private func listed(
    after last: Int, _ opening: SloganOpening, _ lists: SloganLists, _ members: [NumberedSlogan]
  ) -> Expansion? {
    if let series = seriesItems(after: slogans[last], opening), isOf(members, series) { return series }
    let single = members.count == 1 ? members[0] : nil
    if let row = single.flatMap(itemsBehindVerb) { return row }
    if let found = single.flatMap({ setApart($0, opening) }) ?? inBrackets(after: last, lists, members) { return found }
    if let single, let whole = region(after: last, opening),
      let items = RestatedParts(parts: single.parts, text: text).items(in: whole)
    {
      return items.isEmpty ? nil : Expansion(items: items, isCertain: true)
    }
    return single.flatMap(quotedItems) ?? inRegion(after: last, opening, lists, members)
  }

  /// Of a known name farther off only the right number is its list, and two of sixteen are a list of something else.
  private func isOf(_ members: [NumberedSlogan], _ series: Expansion) -> Bool {
    let total = members.reduce(0) { $0 + $1.announced }
    guard series.items.count != total, let last = members.last, let first = series.items.first else { return true }
    let isNear = first.lowerBound - last.end <= Self.nearest
    return (isNear || !members.contains(where: isKnown)) && series.items.count * Self.leastShare >= total
  }

  /// Items that their form sets apart: paragraphs, lines, parts with names.
  private func setApart(_ slogan: NumberedSlogan, _ opening: SloganOpening) -> Expansion? {
    let paragraphs = OpenedParagraphs(slogan: slogan, text: text)
    return (opening.isExplicit ? paragraphs.expansion(from: opening.end) : nil) ?? paragraphs.below()
      ?? ItemLines(slogan: slogan, text: text, numbering: numbering).expansion()
      ?? NamedParts(slogan: slogan, text: text).expansion()
  }

  /// Items in the words behind the slogan.
  private func inRegion(
    after last: Int, _ opening: SloganOpening, _ lists: SloganLists, _ members: [NumberedSlogan]
  ) -> Expansion? {
    guard let whole = region(after: last, opening), let region = opening.isExplicit ? whole : unnamed(whole, members)
    else { return nil }
    if opening.hasLaterLead, let list = lists.items(in: region, .explicit), list.items.count == lists.total {
      return list
    }
    // 三会一课 is as often only named: what follows must bear its words.
    let isKnown = members.contains(where: isKnown)
    let isNear = !opening.isFar && !isKnown
    let found =
      lists.items(in: region, opening.isExplicit ? .explicit : isNear ? .near : .far)
      ?? sentences(after: opening, members)
    return isKnown && !opening.isExplicit && found?.items.count != lists.total ? nil : found
  }

  /// “四个必须”。必须…。必须…。: one sentence or line for each item.
  private func sentences(after opening: SloganOpening, _ members: [NumberedSlogan]) -> Expansion? {
    guard members.count == 1, let part = members[0].parts.first, members[0].parts.count == 1 else { return nil }
    let evidence = SloganEvidence(part, in: text)
    let limit = min(text.count, opening.end + Self.farthest)
    let pieces = SloganPieces(opening.end..<limit, in: text).cut(at: 4).map(\.range)
    let line = text.lines[text.line(of: opening.end)]
    let own = pieces.filter { $0.upperBound <= line.upperBound && evidence.begins($0) }
    if own.count == members[0].announced { return Expansion(items: own.map(trimmedItem), isCertain: true) }
    let questions = pieces.prefix { text.at($0.upperBound) == .question }
    if questions.count == members[0].announced { return Expansion(items: questions.map(trimmedItem), isCertain: true) }
    let ones = pieces.prefix { isOne($0, like: pieces[0]) }
    let items = Array(pieces.first.map(evidence.begins) ?? false ? pieces.prefix(while: evidence.begins) : ones)
    guard items.count > 1, items.count < pieces.count || limit == text.count else { return nil }
    return Expansion(items: items.map(trimmedItem), isCertain: true)
  }

  /// 一笔是良心账。一笔是经济账。: sentences that begin alike with 一.
  private func isOne(_ piece: Range<Int>, like first: Range<Int>) -> Bool {
    piece.count > 3 && first.count > 3 && text.plain[piece.lowerBound] == .一
      && text.plain[piece.prefix(2)].elementsEqual(text.plain[first.prefix(2)])
  }

  /// Shares the items of a group out to its slogans when the sum is right; otherwise the first slogan answers for all.
  private func split(_ expansion: Expansion, total: Int, _ members: [NumberedSlogan]) -> [Expansion?] {
    if members.count == 1 { return [expansion] }
    guard expansion.items.count == total else { return members.map { _ in nil } }
    var start = 0
    return members.map { member in
      defer { start += member.announced }
      return Expansion(items: Array(expansion.items[start..<start + member.announced]), isCertain: true)
    }
  }

  /// What the items may stand in: to the end of the sentence, but not into the expansion of the next slogan.
  private func region(after index: Int, _ opening: SloganOpening) -> Range<Int>? {
    guard opening.mayHoldList else { return nil }
    let start = opening.end
    var end = text.endOfSentence(from: start, within: Self.longestSentence)
    if let dashed = SloganOpening.endOfDashedLines(from: start, in: text) { end = dashed }
    for next in slogans[(index + 1)...] {
      if next.start >= end { break }
      guard next.start > start, let cut = cut(before: next, from: start) else { continue }
      end = cut
      break
    }
    return end > start ? start..<end : nil
  }

  /// Where the expansion of a slogan must end because that of the next begins, or because 这“四句话” sums it up.
  private func cut(before next: NumberedSlogan, from start: Int) -> Int? {
    if text.at(next.start - 1) == .这 {
      return text.at(next.start - 2) == .comma ? next.start - 2 : next.start - 1
    }
    guard SloganOpening(after: next.end, in: text).isExplicit else { return nil }
    return (max(start, next.start - 8)..<next.start).last { text.plain[$0] == .semicolon || text.plain[$0] == .comma }
  }

  /// Without 即 or a colon the list ends where the clause begins that names the next slogan.
  private func unnamed(_ region: Range<Int>, _ members: [NumberedSlogan]) -> Range<Int>? {
    guard !members.contains(where: isName) else { return nil }
    let next = slogans.partitioningIndex { $0.range.lowerBound >= region.lowerBound }
    // A name said in passing, as in 既对照“三个代表”的要求, parts nothing.
    guard let next = slogans[next...].prefix(while: { $0.start < region.upperBound }).first(where: { !isName($0) })
    else { return region }
    let end = region.prefix { $0 < next.start }.last { ScalarClass.endsClause(text.plain[$0]) }
    return end.flatMap { $0 > region.lowerBound ? region.lowerBound..<$0 : nil }
  }

  // MARK: before the slogan

  /// The list before a slogan; but 树立“一个理念”、坚持“两个原则”、建好 leads to it as to the others.
  private func itemsBefore(_ slogan: NumberedSlogan, _ lists: SloganLists) -> Expansion? {
    let start = behindLabel(sentenceStart(of: slogan.start), before: slogan.start)
    guard let list = lists.itemsBefore(slogan, start), !list.items.contains(where: { holds(slogan, $0) })
    else { return nil }
    func names(_ item: Range<Int>) -> Bool {
      slogans.contains { $0.end == item.upperBound && $0.start > item.lowerBound }
    }
    let isLed =
      list.items.count > 1 && list.items.dropLast().allSatisfy(names) && !list.items.suffix(1).allSatisfy(names)
    return isLed ? nil : list
  }

  /// 为推进“两个率先”尽力: where the slogan is said stands no item of it.
  private func holds(_ slogan: NumberedSlogan, _ item: Range<Int>) -> Bool {
    text.first(of: [Array(text.plain[slogan.range])], in: item) != nil
  }

  /// 1、推进“两个率先”: the number of an item is no part of a list.
  private func behindLabel(_ start: Int, before end: Int) -> Int {
    let place = numbering.markers.partitioningIndex { $0.range.lowerBound >= start }
    guard place < numbering.markers.count, case let label = numbering.markers[place].range,
      label.lowerBound == text.trimmed(start..<end).lowerBound, label.upperBound < end
    else { return start }
    return label.upperBound
  }

  // MARK: names and places

  /// 三个代表 is said without being expanded, whatever follows.
  func isName(_ slogan: NumberedSlogan) -> Bool {
    isKnown(slogan) && slogan.parts.count == 1
  }

  func isKnown(_ slogan: NumberedSlogan) -> Bool {
    slogan.isName || SloganWords.known.contains(Array(text.plain[slogan.range]))
  }

  func sentenceStart(of index: Int) -> Int { text.startOfSentence(before: index, within: Self.farthest) }

  func endOfSentence(_ index: Int) -> Int { text.endOfSentence(from: index) }

  func trimmedItem(_ range: Range<Int>) -> Range<Int> {
    var item = text.trimmed(range)
    while let last = item.last, [.comma, .semicolon, .fullStop, .pause].contains(text.plain[last]) {
      item = item.lowerBound..<item.upperBound - 1
    }
    return item.isEmpty ? range : item
  }
}
