import Lexicons
import UnicodeText

extension BoundaryScorer {
  private typealias Lanes = CompiledModel.Lanes

  /// First pass: looks up the patterns of one to three characters, and lists the characters where longer ones may start.
  ///
  /// All three are looked up whether or not they are there, so that the memory is asked for many at once and no wrong
  /// guess stops it. What is not there reads as 0, an entry without weights, word or children.
  /// - Returns: how many characters are listed.
  func addShortPatterns() -> Int {
    let (entries, weights) = (compiled.entries.start, compiled.weights.start)
    let (characters, sums, starts, listed) = (self.characters, self.sums, self.starts, self.listed)
    var found = 0
    var start = -BoundaryFeatures.window
    let end = count + BoundaryFeatures.window
    while start < end {
      let slot = characters[start].code
      let first = entries[slot]
      let next = PatternTrie.base(of: first) &+ characters[start &+ 1].code
      let second = PatternTrie.parent(of: entries[next]) == slot ? entries[next] : 0
      let last = PatternTrie.base(of: second) &+ characters[start &+ 2].code
      let third = PatternTrie.parent(of: entries[last]) == next ? entries[last] : 0
      let values = (PatternTrie.value(of: first), PatternTrie.value(of: second), PatternTrie.value(of: third))
      sums[start] = weights[values.0 >> 1] &+ weights[values.1 >> 1] &+ weights[values.2 >> 1]
      starts[start] = UInt8(truncatingIfNeeded: values.0 & 1 | (values.1 & 1) << 1 | (values.2 & 1) << 2)
      listed[found] = UInt32(bitPattern: Int32(truncatingIfNeeded: start))
      found &+= PatternTrie.base(of: third) != 0 ? 1 : 0
      start &+= 1
    }
    return found
  }

  /// First pass: walks on from the listed characters.
  func addLongPatterns(_ listedCount: Int) {
    let (entries, weights) = (compiled.entries.start, compiled.weights.start)
    let (characters, listed) = (self.characters, self.listed)
    scores.initialize(repeating: 0, count: count + Self.margin)
    for index in 0..<listedCount {
      let start = Int(Int32(bitPattern: listed[index]))
      let second = PatternTrie.base(of: entries[characters[start].code]) &+ characters[start &+ 1].code
      var slot = PatternTrie.base(of: entries[second]) &+ characters[start &+ 2].code
      var entry = entries[slot]
      var length = 3
      var sum = Lanes()
      var lengths = 0
      while case let child = PatternTrie.base(of: entry) &+ characters[start &+ length].code,
        PatternTrie.parent(of: entries[child]) == slot
      {
        (slot, entry) = (child, entries[child])
        let value = PatternTrie.value(of: entry)
        sum &+= weights[value >> 1]
        lengths |= (value & 1) << length
        length &+= 1
        if value >> 1 >= compiled.firstLong { addLong(value >> 1, start) }
      }
      sums[start] &+= sum
      starts[start] |= UInt8(truncatingIfNeeded: lengths)
    }
  }

  private func addLong(_ index: Int, _ start: Int) {
    let long = compiled.longWeights.start[index - compiled.firstLong]
    let first = start + BoundaryFeatures.firstPlace + Lanes.scalarCount
    for lane in 0..<BoundaryFeatures.placeCount - Lanes.scalarCount { scores[first + lane] &+= long[lane] }
  }

  /// First pass: adds what depends on the place alone (classes, ICU's boundaries, sets of lengths), takes over ICU's
  /// answer where the model may not decide, and lists the places in doubt.
  /// - Returns: how many places are listed.
  func addTables() -> Int {
    let (tables, doubt) = (compiled.placeTables.start, compiled.doubt)
    let (characters, scores, starts) = (self.characters, self.scores, self.starts)
    let (sums, doubtful) = (self.sums, self.listed)
    var (classes, window, found) = (0, 0, 0)
    var history: UInt64 = 0
    for index in 0..<2 { classes = classes << 3 | characters[index].characterClass }
    for index in 0..<5 { window = window << 1 | characters[index].startBit }
    var lanes = sums[-3]
    for start in -2..<2 { lanes = Self.shifted(lanes) &+ sums[start] }
    var place = 0
    while place < count {
      lanes = Self.shifted(lanes) &+ sums[place &+ 2]
      classes = (classes << 3 | characters[place &+ 2].characterClass) & 0x3_FFFF
      window = (window << 1 | characters[place &+ 5].startBit) & (ICUWindow.count - 1)
      let lengths = starts[place]
      let set = LengthSets.index(starts: lengths, history: history)
      history = history << 8 | UInt64(lengths)
      var score = scores[place] &+ lanes[0] &+ tables[classes >> 6]
      score &+= tables[CompiledModel.rightClasses &+ (classes & 0xFFF)]
      score &+= tables[CompiledModel.icuWindows &+ window] &+ tables[CompiledModel.lengthSets &+ set]
      let here = characters[place]
      let icuScore = here.startsToken ? NeighbourFeatures.settled : -NeighbourFeatures.settled
      score = here.isOpen(after: characters[place &- 1]) ? score : icuScore
      scores[place] = score
      doubtful[found] = UInt32(truncatingIfNeeded: place)
      found &+= score < doubt && score > 0 &- doubt ? 1 : 0
      place &+= 1
    }
    scores[count] = NeighbourFeatures.settled
    return found
  }

  @inline(__always)
  private static func shifted(_ lanes: Lanes) -> Lanes {
    Lanes(lanes[1], lanes[2], lanes[3], lanes[4], lanes[5], lanes[6], lanes[7], 0)
  }

  /// Second pass: decides the listed places anew. All of them see the answers of the first pass, no new ones.
  func reconsider(_ listedCount: Int) {
    let features = NeighbourFeatures(
      scores: UnsafeBufferPointer(start: scores, count: count + 1),
      starts: UnsafeBufferPointer(start: starts, count: count))
    let (table, scalars) = (compiled.secondTable.start, compiled.scalars.start)
    let (characters, listed, newScores) = (self.characters, self.listed, self.newScores)
    for index in 0..<listedCount {
      let place = Int(listed[index])
      let pair = features.pair(at: place)
      var sum = (compiled.scoreWeight &* Int32(scores[place])) >> Int32(NeighbourFeatures.unitBits)
      features.forEachTable(at: place, pair) { sum &+= Int32(table[$0]) }
      features.forEachWordKey(pair, scalars: { scalars[characters[$0].code] }) { sum &+= compiled.pairs.weight(of: $0) }
      newScores[index] = sum > 0 ? 1 : -1
    }
    for index in 0..<listedCount { scores[Int(listed[index])] = newScores[index] }
  }
}
