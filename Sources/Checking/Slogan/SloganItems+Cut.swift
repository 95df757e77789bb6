/// Lists in which the text ends: “四个到位”：一要…；二要… and then nothing more.
extension SloganItems {
  /// How long the last item and what explains it may be.
  private static let longestRest = 600
  private static let fewestOpened = 2
  private static let longestHeading = 14

  /// The expansions with those in which the document ends; of these no count is wrong.
  func withCutLists(_ found: [Expansion?]) -> [Expansion?] {
    zip(slogans, found).map { slogan, expansion in
      guard slogan.announced > 1, !slogan.isAscending, expansion?.items.count ?? 0 < slogan.announced,
        let items = cutSeries(behind: slogan) ?? (isCut && expansion == nil ? cutParagraphs(behind: slogan) : nil),
        expansion == nil || isCut && expansion?.items.count ?? 0 <= items.count
      else { return expansion }
      return Expansion(items: items, isCertain: false, isCut: true)
    }
  }

  /// The numbered items right behind a slogan, where the text ends in the last of them: of a text that is cut any, of
  /// another only the first alone.
  private func cutSeries(behind slogan: NumberedSlogan) -> [Range<Int>]? {
    guard !isKnown(slogan) else { return nil }
    let opening = SloganOpening(after: slogan.end, in: text)
    if opening.isExplicit, let items = spelled(from: opening.end) {
      return items.count < slogan.announced ? items : nil
    }
    let start = opening.mayHoldSeries ? opening.end : startBelowHeading(slogan)
    guard let start, let series = numbering.series(startingIn: start..<start + 3),
      let first = series.items.first, let last = series.items.last, numbering.markers[first].number == 1,
      series.items.count < slogan.announced, isLast(series)
    else { return nil }
    let marker = numbering.markers[last].range
    guard text.count - marker.upperBound <= Self.longestRest, isCut || series.items.count == 1 else { return nil }
    return numbering.extents(of: series, in: text).map(trimmedItem)
  }

  /// “九有一低”指标完成情况⏎1.有产业…: below a heading that goes on behind the slogan, where the first item has its word.
  private func startBelowHeading(_ slogan: NumberedSlogan) -> Int? {
    let line = text.trimmed(text.lines[text.line(of: slogan.start)])
    guard slogan.end < line.upperBound, line.upperBound - slogan.end <= Self.longestHeading,
      (slogan.end..<line.upperBound).allSatisfy({ ScalarClass.isHan(text.plain[$0]) }),
      let next = text.lines[(text.line(of: slogan.start) + 1)...].lazy.map(text.trimmed).first(where: { !$0.isEmpty }),
      let series = numbering.series(startingIn: next.lowerBound..<next.lowerBound + 1), let first = series.items.first,
      let item = numbering.extents(of: series, in: text).first
    else { return nil }
    let words = numbering.markers[first].range.upperBound..<item.upperBound
    let begins = slogan.parts.contains { SloganEvidence($0, in: text).begins(words) }
    return begins ? next.lowerBound : nil
  }

  /// Whether no other series begins behind the last item, unless within one of its items.
  private func isLast(_ series: Numbering.Series) -> Bool {
    guard let last = series.items.last else { return false }
    return numbering.markers[(last + 1)...].allSatisfy { marker in
      guard let level = numbering.markers[last].style.level else { return marker.position != .line }
      return marker.style.level.map { $0 > level } ?? true
    }
  }

  /// 即一要抓人二要抓事: items whose marks are lost, to the end of a text that ends in them.
  private func spelled(from start: Int) -> [Range<Int>]? {
    let line = text.lines[text.line(of: start)]
    let sign = text.at(start + 1)
    guard text.at(start) == .一, [.是, .要].contains(sign),
      text.count - start <= 2 * Self.longestRest,
      !(line.upperBound..<text.count).contains(where: { !text.isBlank($0) && text.plain[$0] != .lineBreak })
    else { return nil }
    var starts = [start]
    while let last = starts.last,
      let next = (last + 2..<line.upperBound).first(where: { place in
        text.plain[place] != .两 && HanNumeral.digit(text.plain[place]) == starts.count + 1 && text.at(place + 1) == sign
      })
    {
      starts.append(next)
    }
    return zip(starts, starts.dropFirst() + [line.upperBound]).map { trimmedItem($0..<$1) }
  }

  /// “四个结合”。⏎与…相结合。…⏎与…相结合。…: the paragraphs to the end of the text, the first sentence of each with the word.
  private func cutParagraphs(behind slogan: NumberedSlogan) -> [Range<Int>]? {
    guard slogan.parts.count == 1, slogan.isMarked, slogan.parts[0].head.count > 1,
      endOfSentence(slogan.end) + 1 >= text.lines[text.line(of: slogan.end)].upperBound
    else { return nil }
    let head = Array(text.plain[slogan.parts[0].head])
    let lines = text.lines[(text.line(of: slogan.end) + 1)...].lazy.map(text.trimmed).filter { !$0.isEmpty }
    let items = lines.map { $0.lowerBound..<min($0.upperBound, endOfSentence($0.lowerBound)) }
    let isBorne = items.allSatisfy { item in
      item.contains { text.has(head, at: $0) && $0 + head.count <= item.upperBound }
    }
    return isBorne && (Self.fewestOpened..<slogan.announced).contains(items.count) ? Array(items) : nil
  }
}
