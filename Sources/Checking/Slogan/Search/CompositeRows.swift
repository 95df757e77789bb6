/// The items of a slogan with several numbers whose parts are taken up one after another, each by its noun: “一条船、两个舵”。
/// 船，就是方案。舵有两个，前舵管方向，后舵管偏不偏; 查谁？查账，查库。晒什么？把账晒出来，把库晒出来.
///
/// All parts must have as many items as they say. One of them may lack its word, or hold it only in the middle of a clause: it
/// has what stands between the others.
struct CompositeRows {
  /// What was read of one part, and the piece behind it.
  private struct Reading {
    let items: [Range<Int>]
    /// Where the part begins, with the words that lead to its items.
    let start: Int
    let next: Int
    /// A single sign somewhere in a clause: 每名渠工联系一户 of 一联.
    var isWeak = false
  }

  private static let farthest = 500
  /// Pieces that may stand before a part.
  private static let widest = 4
  private static let longestTopic = 4
  private static let longestSingle = 40
  private static let farthestBefore = 400
  private static let fewestBefore = 3

  let slogan: NumberedSlogan
  let text: SourceText
  private let words: [SloganWord]
  private let pieces: [SloganPieces.Piece]

  init(slogan: NumberedSlogan, text: SourceText) {
    (self.slogan, self.text) = (slogan, text)
    words = slogan.parts.map { SloganWord($0, in: text) }
    let end = min(text.lines[text.line(of: slogan.end)].upperBound, slogan.end + Self.farthest)
    pieces = SloganPieces(slogan.end..<max(slogan.end, end), in: text).flat
  }

  /// The items behind the slogan, of all parts together.
  func items() -> [Range<Int>]? {
    guard slogan.parts.count > 1, slogan.parts.count <= Self.widest else { return nil }
    var readings: [Reading?] = []
    var next = 0
    for part in slogan.parts.indices {
      let places = next..<min(pieces.count, next + Self.widest)
      let reading = places.lazy.compactMap { read(part, at: $0) }.first
      readings.append(reading)
      next = reading?.next ?? next
    }
    let unsure = readings.count { $0?.isWeak ?? true }
    guard unsure <= 1, !slogan.isAscending || !readings.contains(where: { $0 == nil }) else { return nil }
    let all = readings.indices.map { readings[$0]?.items ?? between(readings, $0) }
    return all.contains { $0 == nil } ? nil : all.flatMap { $0 ?? [] }
  }

  /// 查，一查账，二查库；改，就是当场改: the items where every number is taken up by its word alone at the head of a clause. Nil unless
  /// all are; where one has other items than it says, those that its clauses show, and no count is certain.
  func topics() -> (items: [Range<Int>], isExact: Bool)? {
    guard slogan.parts.count > 1, slogan.parts.count <= Self.widest else { return nil }
    var places: [(place: Int, start: Int)] = []
    for part in slogan.parts.indices {
      let first = places.last.map { $0.place + 1 } ?? 0
      let limit = part == 0 ? min(pieces.count, Self.widest) : pieces.count
      guard let place = (first..<max(first, limit)).first(where: { topicEnd(part, $0) != nil }),
        let start = topicEnd(part, place)
      else { return nil }
      places.append((place, start))
    }
    let regions = places.indices.compactMap { part in
      region(from: places[part], to: part + 1 < places.count ? places[part + 1].place : pieces.count)
    }
    guard regions.count == places.count else { return nil }
    let lists = regions.indices.map { list(in: regions[$0], $0) }
    let items = regions.indices.flatMap { lists[$0] ?? SloganPieces(regions[$0], in: text).cut(at: 2).map(\.range) }
    return (items, !lists.contains { $0 == nil })
  }

  /// What stands behind a topic, to the next one or the end of its sentence.
  private func region(from topic: (place: Int, start: Int), to next: Int) -> Range<Int>? {
    let isInPiece = topic.start < pieces[topic.place].range.upperBound
    let first = isInPiece ? topic.place : topic.place + 1
    guard first < next else { return nil }
    let last = pieces[first..<next].first { $0.boundary == 4 } ?? pieces[next - 1]
    let start = isInPiece ? topic.start : pieces[first].range.lowerBound
    return start < last.range.upperBound ? withoutLead(start..<last.range.upperBound) : nil
  }

  // MARK: one part

  private func read(_ part: Int, at place: Int) -> Reading? {
    if let start = topicEnd(part, place) { return behindTopic(part, place, from: start) }
    let count = slogan.parts[part].count
    let rest = Array(pieces[place...])
    for list in [rest, SloganPieces(rest, in: text).cut(at: 2)] {
      let own = list.prefix { isOpened($0.range, part) }
      let all =
        own.isEmpty ? list.prefix { holds($0.range, part) && (count == 1 || SloganWord.isLong(words[part].noun)) } : own
      guard all.count == count || count == 1 && !all.isEmpty, let last = all.prefix(count).last else { continue }
      let items = [withoutLead(all[0].range)] + all.prefix(count).dropFirst().map(\.range)
      let isWeak = own.isEmpty && !SloganWord.isLong(words[part].noun)
      return Reading(items: items, start: rest[0].range.lowerBound, next: index(behind: last.range), isWeak: isWeak)
    }
    return nil
  }

  /// 目标，就是…; 旗子呢，…; 舵有两个，…; 查谁？…: where the items begin behind words that only name the part.
  private func topicEnd(_ part: Int, _ place: Int) -> Int? {
    let piece = pieces[place].range
    guard let form = words[part].forms.first(where: { text.has($0, at: piece.lowerBound) }) else { return nil }
    let end = piece.lowerBound + form.count
    let rest = end..<piece.upperBound
    let isAsked = text.at(piece.upperBound) == .question || rest.last.map { text.plain[$0] == .呢 } ?? false
    let isCounted = text.at(end) == .有 && HanNumeral.read(text.plain, at: end + 1)?.value == slogan.parts[part].count
    if rest.isEmpty && pieces[place].boundary > 1 || (isAsked || isCounted) && rest.count <= Self.longestTopic {
      return piece.upperBound
    }
    let lead = text.at(end) == .是 ? 1 : text.phrase(of: SloganWords.leads, at: end)?.count ?? 0
    return lead > 0 && lead < rest.count ? end + lead : nil
  }

  private func behindTopic(_ part: Int, _ place: Int, from start: Int) -> Reading? {
    let begin =
      start < pieces[place].range.upperBound
      ? start : place + 1 < pieces.count ? pieces[place + 1].range.lowerBound : start
    let first = index(at: begin)
    guard first < pieces.count else { return nil }
    let sentence = pieces[first...].firstIndex { $0.boundary == 4 } ?? pieces.count - 1
    let other =
      part + 1 < words.count ? (first + 1..<max(first + 1, sentence + 1)).first { topicEnd(part + 1, $0) != nil } : nil
    let last = (other ?? sentence + 1) - 1
    let region = withoutLead(begin..<pieces[last].range.upperBound)
    guard let items = list(in: region, part) else { return nil }
    return Reading(
      items: items, start: pieces[place].range.lowerBound, next: index(behind: items.last ?? region, orIn: last))
  }

  /// As many items as the part says; for one thing all that is said of it.
  private func list(in region: Range<Int>, _ part: Int?, count: Int? = nil) -> [Range<Int>]? {
    let count = count ?? part.map { slogan.parts[$0].count } ?? 1
    if count == 1 { return region.isEmpty ? nil : [region] }
    let pieces = SloganPieces(region, in: text)
    if let right = pieces.cut(into: count) { return right }
    guard let part else { return nil }
    let own = pieces.cut(at: 2).map(\.range).prefix { holds($0, part) }
    return own.count == count ? Array(own) : nil
  }

  /// What stands between the parts beside one that has no word: as many pieces as it says, or for one thing a sentence.
  private func between(_ readings: [Reading?], _ part: Int) -> [Range<Int>]? {
    if part == 0, !ScalarClass.endsClause(text.at(slogan.end)) { return nil }
    let start = part == 0 ? slogan.end : readings[part - 1]?.items.last?.upperBound
    let end = part + 1 < readings.count ? readings[part + 1]?.start : nil
    guard let start, let end, end > start, let region = SloganPieces(start..<end, in: text).flat.stretch else {
      return nil
    }
    let isSingle = slogan.parts[part].count == 1
    let holdsEnd = region.contains { ScalarClass.endsSentence(text.plain[$0]) }
    return isSingle && (region.count > Self.longestSingle || holdsEnd)
      ? nil : list(in: region, nil, count: slogan.parts[part].count)
  }

  // MARK: before the slogan

  /// 查学习，看入没入脑；查谈心，看交没交心；…。领导小组把这些归纳为“四查四看”: the last pieces in a row before the slogan that
  /// all begin, or all end, with the word of a number, where there are as many for each number as it says.
  func rowBefore() -> [Range<Int>]? {
    let line = text.lines[text.line(of: slogan.start)].lowerBound
    let pieces = SloganPieces(max(line, slogan.start - Self.farthestBefore)..<slogan.start, in: text)
    guard slogan.announced >= Self.fewestBefore, !slogan.isAscending else { return nil }
    for list in [pieces.flat, pieces.cut(at: 2), pieces.cut(at: 3)].map({ $0.map(\.range) }) {
      for isOf in [begins, ends] as [(Range<Int>, Int) -> Bool] {
        if let row = row(list, isOf) { return row }
      }
    }
    return nil
  }

  private func row(_ list: [Range<Int>], _ isOf: (Range<Int>, Int) -> Bool) -> [Range<Int>]? {
    let owners = list.map { piece in slogan.parts.indices.first { isOf(piece, $0) } }
    guard let last = owners.lastIndex(where: { $0 != nil }) else { return nil }
    let row = owners[...last].suffix(slogan.announced)
    let isExact = slogan.parts.indices.allSatisfy { part in row.count { $0 == part } == slogan.parts[part].count }
    return isExact ? Array(list[row.indices]) : nil
  }

  private func begins(_ piece: Range<Int>, _ part: Int) -> Bool {
    piece.count > slogan.parts[part].head.count && SloganEvidence(slogan.parts[part], in: text).begins(piece)
  }

  private func ends(_ piece: Range<Int>, _ part: Int) -> Bool {
    let head = Array(text.plain[slogan.parts[part].head])
    return piece.count > head.count && text.has(head, endingAt: piece.upperBound)
  }

  // MARK: words and places

  private func isOpened(_ piece: Range<Int>, _ part: Int) -> Bool {
    words[part].forms.contains { SloganEvidence($0, in: text).begins(piece) }
  }

  private func holds(_ piece: Range<Int>, _ part: Int) -> Bool { text.first(of: words[part].forms, in: piece) != nil }

  private func withoutLead(_ region: Range<Int>) -> Range<Int> {
    let lead = text.phrase(of: SloganWords.leads, at: region.lowerBound)?.count ?? 0
    return lead < region.count ? region.lowerBound + lead..<region.upperBound : region
  }

  private func index(at start: Int) -> Int { pieces.firstIndex { $0.range.upperBound > start } ?? pieces.count }

  private func index(behind item: Range<Int>) -> Int {
    pieces.firstIndex { $0.range.lowerBound >= item.upperBound } ?? pieces.count
  }

  private func index(behind item: Range<Int>, orIn last: Int) -> Int { min(index(behind: item), last + 1) }
}

extension [SloganPieces.Piece] {
  /// From the first piece to the last.
  fileprivate var stretch: Range<Int>? {
    guard let first, let last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}
