import TextModel

/// Items of a slogan that stands in a heading: they are numbered in the paragraphs below.
extension SloganItems {
  private static let longestHeading = 40
  /// Numbers below a heading that are looked at.
  private static let farthestMarker = 40

  /// 二、做到“三个吃透”⏎…⏎第一，吃透政策。…⏎第二，…: the first series below that has as many items as the slogan says, the first
  /// sentence of each with the counted word, before a heading of the same rank.
  func headedItems(_ slogan: NumberedSlogan) -> Expansion? {
    let line = text.trimmed(text.lines[text.line(of: slogan.start)])
    guard slogan.parts.count == 1, slogan.announced > 1, line.count <= Self.longestHeading,
      !line.contains(where: { ScalarClass.endsSentence(text.plain[$0]) })
    else { return nil }
    let place = numbering.markers.partitioningIndex { $0.range.lowerBound >= line.lowerBound }
    guard place < numbering.markers.count, numbering.markers[place].range.lowerBound == line.lowerBound else { return nil }
    let heading = numbering.markers[place]
    let below = numbering.markers[(place + 1)...].prefix(Self.farthestMarker).prefix { !isOfRank($0, heading) }
    return bearingSeries(of: slogan, startingAt: below).map { Expansion(items: $0, isCertain: true) }
  }

  /// Of the series that start at some markers the first that has as many items as a slogan of one number says, the first sentence
  /// of each with the counted word.
  func bearingSeries(of slogan: NumberedSlogan, startingAt markers: some Sequence<NumberingMarker>) -> [Range<Int>]? {
    let evidence = SloganEvidence(slogan.parts[0], in: text)
    for marker in markers {
      let start = marker.range.lowerBound
      guard let series = numbering.series(startingIn: start..<start + 1), series.items.count == slogan.announced else { continue }
      let labels = series.items.map { numbering.markers[$0].range }
      let items = zip(numbering.extents(of: series, in: text), labels).map(firstSentence)
      if items.allSatisfy(evidence.bears) { return items }
    }
    return nil
  }

  private func isOfRank(_ marker: NumberingMarker, _ heading: NumberingMarker) -> Bool {
    guard marker.position == .line, let rank = heading.style.level, let own = marker.style.level else { return false }
    return own <= rank
  }
}
