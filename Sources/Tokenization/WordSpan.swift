import TextModel

/// Neighbouring words that may be joined.
struct WordSpan: Sendable {
  /// Whose span wins where two have the same range.
  enum Origin: Int, Sendable { case user, domain, rule, dictionary }

  /// Indices of the words.
  let words: Range<Int>
  let origin: Origin
  /// Nil for that of the first word.
  var kind: TokenKind?
  var userWord: UInt16 = 0
}

/// Which of overlapping spans are joined: the longest in bytes, then the first. They come in text order.
func chooseLongest(of spans: [WordSpan], in words: [Token]) -> [WordSpan] {
  let sorted = spans.sorted {
    ($0.words.lowerBound, $0.words.upperBound, $0.origin.rawValue)
      < ($1.words.lowerBound, $1.words.upperBound, $1.origin.rawValue)
  }
  var chosen: [WordSpan] = []
  var cluster: [WordSpan] = []
  var clusterEnd = 0
  for span in sorted {
    if span.words.lowerBound >= clusterEnd {
      chosen += winners(of: cluster, in: words)
      cluster.removeAll(keepingCapacity: true)
    }
    cluster.append(span)
    clusterEnd = max(clusterEnd, span.words.upperBound)
  }
  return chosen + winners(of: cluster, in: words)
}

private func winners(of cluster: [WordSpan], in words: [Token]) -> [WordSpan] {
  guard cluster.count > 1, let first = cluster.first?.words.lowerBound else { return cluster }
  func length(_ span: WordSpan) -> Int { words[span.words.upperBound - 1].end - words[span.words.lowerBound].start }
  var taken = [Bool](repeating: false, count: cluster.reduce(0) { max($0, $1.words.upperBound) } - first)
  var winners: [WordSpan] = []
  // The cluster is in text order, spans of one range by origin.
  for (_, span) in cluster.enumerated().sorted(by: { (-length($0.1), $0.0) < (-length($1.1), $1.0) }) {
    let places = span.words.lowerBound - first..<span.words.upperBound - first
    if taken[places].contains(true) { continue }
    for place in places { taken[place] = true }
    winners.append(span)
  }
  return winners.sorted { $0.words.lowerBound < $1.words.lowerBound }
}

/// Where words begin and end among folded scalars.
struct WordEdges {
  /// For each word how many folded scalars stand before its end; the same as before it when it leaves none.
  let ends: [UInt32]

  /// - Parameter words: a tiling of the text that was folded.
  init(_ words: [Token], _ folded: FoldedText) {
    var index = 0
    ends = words.map { word in
      while index < folded.offsets.count, Int(folded.offsets[index]) < word.end { index += 1 }
      return UInt32(index)
    }
  }

  func end(of word: Int) -> Int { Int(ends[word]) }
  func start(of word: Int) -> Int { word == 0 ? 0 : Int(ends[word - 1]) }

  /// The words that make exactly a range of folded scalars, nil when the range cuts one. Logarithmic.
  func words(_ range: Range<Int>) -> Range<Int>? {
    let first = ends.partitioningIndex { Int($0) > range.lowerBound }
    let last = ends.partitioningIndex { Int($0) >= range.upperBound }
    guard start(of: first) == range.lowerBound, end(of: last) == range.upperBound else { return nil }
    return first..<last + 1
  }
}
