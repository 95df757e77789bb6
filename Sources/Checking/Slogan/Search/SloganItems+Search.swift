import TextModel

/// The last resort for slogans whose items no reader has found: everything near that may be them is weighed, and the best
/// taken if enough speaks for it.
extension SloganItems {
  private static let fewestUnnamed = 3
  private static let farthestSeries = 3000
  private static let fewestRemote = 3

  /// With what the search finds. A slogan that has items anywhere is only mentioned elsewhere; of several places without
  /// items the one with the best candidate gets them.
  func searched(_ found: [Expansion?]) -> [Expansion?] {
    var found = found
    let words = slogans.map { Array(text.plain[$0.range]) }
    let expanded = Set(slogans.indices.filter { found[$0] != nil }.map { words[$0] })
    var places: [[UInt32]: [Int]] = [:]
    for index in slogans.indices where found[index] == nil && !expanded.contains(words[index]) {
      places[words[index], default: []].append(index)
    }
    var taken = found.compactMap { $0?.items }.flatMap { $0 }
    for index in slogans.indices {
      guard let all = places[words[index]], all.first == index else { continue }
      guard let best = best(of: all, taken) else { continue }
      found[best.slogan] = best.expansion
      taken += best.expansion.items
    }
    return found
  }

  private func best(of places: [Int], _ taken: [Range<Int>]) -> (slogan: Int, expansion: Expansion)? {
    if slogans[places[0]].parts.count > 1 {
      return places.lazy.compactMap { place in self.composite(slogans[place]).map { (place, $0) } }.first
    }
    var best: (slogan: Int, candidate: SloganCandidate)?
    for place in places where slogans[place].isMarked && !isWellKnown(slogans[place]) {
      guard let candidate = candidate(for: place, taken) else { continue }
      if candidate.score > best?.candidate.score ?? 0 { best = (place, candidate) }
    }
    if let best { return (best.slogan, Expansion(items: best.candidate.items, isCertain: false)) }
    for place in places.reversed() where slogans[place].isMarked {
      if let items = remoteSeries(of: slogans[place]) { return (place, Expansion(items: items, isCertain: false)) }
    }
    return places.lazy.compactMap { place in wrongCount(of: slogans[place]).map { (place, $0) } }.first
  }

  /// 三个代表: said without its items, whatever stands near. “双报到” may as well be told.
  private func isWellKnown(_ slogan: NumberedSlogan) -> Bool {
    let words = Array(text.plain[slogan.range])
    return SloganWords.known.contains(words) || SloganWords.names.contains(words)
  }

  private func candidate(for place: Int, _ taken: [Range<Int>]) -> SloganCandidate? {
    let slogan = slogans[place]
    let rows = alikeRows(slogan)
    var candidates = rows.behind().filter { !isOfAnother($0, than: place) } + rows.before()
    if let row = labelledRows(slogan).row(), !row.isWrong {
      candidates.append(.init(row.items, .labelled, [], of: slogan, in: text))
    }
    let asName = slogan.isName || slogan.announced < Self.fewestUnnamed
    return candidates.filter { candidate in
      candidate.isBelieved(asName: asName) && !taken.contains { item in candidate.items.contains { $0.overlaps(item) } }
    }.reduce(nil) { best, next in best.map { next.score > $0.score ? next : $0 } ?? next }
  }

  private func alikeRows(_ slogan: NumberedSlogan) -> AlikeRows {
    AlikeRows(slogan: slogan, word: SloganWord(slogan.parts[0], in: text), text: text)
  }

  private func labelledRows(_ slogan: NumberedSlogan) -> LabelledRows {
    LabelledRows(slogan: slogan, word: SloganWord(slogan.parts[0], in: text), text: text)
  }

  /// Whether another slogan of as many items stands between a slogan and a row that does not name what it counts.
  private func isOfAnother(_ candidate: SloganCandidate, than place: Int) -> Bool {
    guard let first = candidate.items.first else { return true }
    if [.topical, .bearing].contains(candidate.likeness) { return false }
    return slogans[(place + 1)...].prefix { $0.end <= first.lowerBound }.contains {
      $0.announced == slogans[place].announced
    }
  }

  /// Another number is said only of rows right behind the slogan that can be no others: numbered by its own measure, or all
  /// with 一 in one place.
  private func wrongCount(of slogan: NumberedSlogan) -> Expansion? {
    guard slogan.isMarked, !isKnown(slogan), slogan.announced >= Self.fewestUnnamed else { return nil }
    let items = labelledRows(slogan).row().flatMap { $0.isWrong ? $0.items : nil } ?? alikeRows(slogan).ones()
    guard let items, let last = items.last else { return nil }
    return Expansion(items: items, isCertain: !isCut || text.count - last.upperBound > Self.farthest)
  }

  // MARK: numbered paragraphs

  /// 局党委定了“三个不替代”。…⏎第一，不替代…。…⏎第二，不替代…: the first series behind that has as many items as the slogan says, the
  /// first sentence of each with the counted word.
  private func remoteSeries(of slogan: NumberedSlogan) -> [Range<Int>]? {
    guard slogan.parts.count == 1, slogan.parts[0].head.count > 1, slogan.announced >= Self.fewestRemote,
      !isKnown(slogan)
    else { return nil }
    let first = numbering.markers.partitioningIndex { $0.range.lowerBound >= slogan.end }
    let near = numbering.markers[first...].prefix { $0.range.lowerBound < slogan.end + Self.farthestSeries }
    let evidence = SloganEvidence(slogan.parts[0], in: text)
    for marker in near {
      let start = marker.range.lowerBound
      guard let series = numbering.series(startingIn: start..<start + 1), series.items.count == slogan.announced else {
        continue
      }
      let labels = series.items.map { numbering.markers[$0].range }
      let items = zip(numbering.extents(of: series, in: text), labels).map(firstSentence)
      if items.allSatisfy(evidence.bears) { return items }
    }
    return nil
  }

  // MARK: several numbers

  private func composite(_ slogan: NumberedSlogan) -> Expansion? {
    let rows = CompositeRows(slogan: slogan, text: text)
    if slogan.isMarked, !isKnown(slogan) {
      if let items = rows.items() {
        return Expansion(items: items, isCertain: false, announced: slogan.isAscending ? items.count : nil)
      }
      if let items = rows.rowBefore() { return Expansion(items: items, isCertain: false) }
    }
    return half(slogan)
  }
}
