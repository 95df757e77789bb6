import TextModel

/// Items that are numbered paragraphs far behind their slogan.
extension SloganItems {
  private static let farthestSeries = 3000
  private static let fewestRemote = 3

  /// 局党委定了“三个不替代”。…⏎第一，不替代…。…⏎第二，不替代…: the first series behind that has as many items as the slogan says, the
  /// first sentence of each with the counted word.
  func remoteSeries(of slogan: NumberedSlogan) -> [Range<Int>]? {
    guard slogan.parts.count == 1, slogan.parts[0].head.count > 1, slogan.announced >= Self.fewestRemote, !isKnown(slogan) else { return nil }
    let first = numbering.markers.partitioningIndex { $0.range.lowerBound >= slogan.end }
    let near = numbering.markers[first...].prefix { $0.range.lowerBound < slogan.end + Self.farthestSeries }
    return bearingSeries(of: slogan, startingAt: near)
  }
}
