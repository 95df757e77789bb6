import TextModel

extension Numbering {
  /// How far behind the last number a closing item may stand, in scalars.
  private static let farthest = 3000

  /// The word that opens the last item of a series where it is not numbered: 首先…其次…最后….
  ///
  /// As often 最后 only leads to closing words; so ask only where an item is lacking.
  func closingItem(of series: Series, in text: SourceText) -> Range<Int>? {
    guard let last = series.items.last else { return nil }
    let start = markers[last].range.upperBound
    let end = min(limit(behind: last, of: series) ?? text.count, start + Self.farthest, text.count)
    guard start < end else { return nil }
    // Items that fill lines of their own are closed by a line; 最后 within the last of them is a part of it.
    let isByLine = series.items.allSatisfy { markers[$0].position == .line }
    let places =
      isByLine
      ? text.lines[(text.line(of: start) + 1)...].lazy.map { text.trimmed($0).lowerBound }.prefix { $0 < end }.map {
        $0
      }
      : Array(start..<min(end, text.lines[text.line(of: start)].upperBound))
    return places.lazy.compactMap { Self.word(at: $0, in: text) }.first
  }

  /// Where the items that hold this series go on, or what is no part of its last item begins.
  private func limit(behind last: Int, of own: Series) -> Int? {
    guard let first = own.items.first else { return nil }
    let ends = series.compactMap { other -> Int? in
      let next = other.items.partitioningIndex { $0 > last }
      guard next < other.items.count else { return nil }
      // What begins behind the last item, and in it, is nested there.
      if next == 0, let parent = other.parent, parent >= last { return nil }
      return next > 0 && other.items[0] > first ? nil : other.items[next]
    }
    return ends.min().map { markers[$0].range.lowerBound }
  }

  private static func word(at index: Int, in text: SourceText) -> Range<Int>? {
    guard let word = text.phrase(of: CheckWords.closingItems, at: index),
      text.before(index).map({ ScalarClass.endsClause(text.plain[$0]) }) ?? true,
      [.comma, .colon, .是, .要].contains(text.at(index + word.count))
    else { return nil }
    return index..<index + word.count
  }
}
