import TextModel

/// Items that are numbered paragraphs far behind their slogan.
extension SloganItems {
  private static let farthestSeries = 3000
  private static let fewestRemote = 3

  /// 局党委定了“三个不替代”。…⏎第一，不替代…。…⏎第二，不替代…: the first series behind that has as many items as the slogan says, the
  /// first sentence of each with the counted word.
  func remoteSeries(of slogan: NumberedSlogan) -> [Range<Int>]? {
    guard slogan.parts.count == 1, slogan.parts[0].head.count > 1, slogan.announced >= Self.fewestRemote, !isKnown(slogan) else { return nil }
    let evidence = SloganEvidence(slogan.parts[0], in: text)
    let first = numbering.markers.partitioningIndex { $0.range.lowerBound >= slogan.end }
    for marker in numbering.markers[first...].prefix(while: { $0.range.lowerBound < slogan.end + Self.farthestSeries }) {
      let start = marker.range.lowerBound
      guard let series = numbering.series(startingIn: start..<start + 1), series.items.count == slogan.announced else { continue }
      let labels = series.items.map { numbering.markers[$0].range }
      let items = zip(numbering.extents(of: series, in: text), labels).map(firstSentence)
      if items.allSatisfy(evidence.bears) { return items }
    }
    return nil
  }
}
