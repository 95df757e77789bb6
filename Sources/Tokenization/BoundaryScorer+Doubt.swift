import UnicodeText

extension BoundaryScorer {
  /// Second pass: decides the listed places anew. All of them see the answers of the first pass, no new ones.
  func reconsider(_ listedCount: Int) {
    if listedCount == 0 { return }
    markScores()
    let keyCount = addNeighbours(listedCount)
    for index in 0..<keyCount { newScores[Int(keys[index].place)] &+= compiled.pairs.weight(of: keys[index].key) }
    for index in 0..<listedCount { scores[Int(listed[index])] = newScores[index] > 0 ? 1 : -1 }
  }

  private func markScores() {
    let (scores, marks) = (self.scores, self.marks)
    for place in 0..<end { marks[place] = NeighbourMarks.mark(scores[place]) }
    for segment in segments {
      for place in segment.end + 1..<segment.end + Self.margin { marks[place] = NeighbourMarks.outside }
    }
  }

  /// Sums up what does not depend on words, and lists the keys of words that may have a weight.
  /// - Returns: how many keys are listed.
  private func addNeighbours(_ listedCount: Int) -> Int {
    var (index, segment, found) = (0, 0, 0)
    while index < listedCount {
      while segments[segment].end < Int(listed[index]) { segment += 1 }
      let (first, last) = (segments[segment].first, segments[segment].end)
      let features = NeighbourFeatures(
        NeighbourMarks(
          UnsafeBufferPointer(start: marks + first - NeighbourMarks.margin, count: last - first + 2 * Self.margin)),
        starts: UnsafeBufferPointer(start: starts + first, count: last - first))
      while index < listedCount, Int(listed[index]) <= last {
        found = addNeighbours(of: index, features, first, found)
        index += 1
      }
    }
    return found
  }

  @inline(__always)
  private func addNeighbours(of index: Int, _ features: NeighbourFeatures, _ first: Int, _ keyCount: Int) -> Int {
    let (table, scalars, characters) = (compiled.secondTable.start, compiled.scalars.start, self.characters + first)
    let place = Int(listed[index])
    let pair = features.pair(at: place - first)
    var sum = (compiled.scoreWeight &* Int32(scores[place])) >> Int32(NeighbourFeatures.unitBits)
    features.forEachTable(at: place - first, pair) { sum &+= Int32(table[$0]) }
    newScores[index] = sum
    var found = keyCount
    features.forEachWordKey(pair, scalars: { scalars[characters[$0].code] }) { key in
      keys[found] = WordKey(key: key, place: UInt32(truncatingIfNeeded: index))
      compiled.pairs.fetch(key)
      found &+= compiled.pairs.mayHave(key)
    }
    return found
  }
}
