import Lexicons
import UnicodeText

extension BoundaryScorer {
  private typealias Lanes = CompiledModel.Lanes

  /// First pass: looks up the patterns of one to three characters, and lists the characters where longer ones may
  /// start.
  ///
  /// Whether or not they are there, and all of one length before those of the next: many look-ups that wait for
  /// memory, none for another and none for a guess that may be wrong. What is not there reads as 0, an entry without
  /// weights, word or children.
  /// - Returns: how many characters are listed.
  func addShortPatterns() -> Int {
    let (first, end) = (-BoundaryFeatures.window, count + BoundaryFeatures.window)
    readPairs(first, end)
    readTriples(first, end)
    return addShortWeights(first, end)
  }

  private func readPairs(_ first: Int, _ end: Int) {
    let (entries, characters, pairs) = (compiled.entries.start, self.characters, self.pairs)
    var start = first
    while start < end {
      let slot = characters[start].code
      let entry = entries[PatternTrie.base(of: entries[slot]) &+ characters[start &+ 1].code]
      pairs[start] = PatternTrie.child(entry, of: slot)
      start &+= 1
    }
  }

  private func readTriples(_ first: Int, _ end: Int) {
    let (entries, characters, pairs, triples) = (compiled.entries.start, self.characters, self.pairs, self.triples)
    var start = first
    while start < end {
      let slot = PatternTrie.base(of: entries[characters[start].code]) &+ characters[start &+ 1].code
      let entry = entries[PatternTrie.base(of: pairs[start]) &+ characters[start &+ 2].code]
      triples[start] = PatternTrie.child(entry, of: slot)
      start &+= 1
    }
  }

  private func addShortWeights(_ first: Int, _ end: Int) -> Int {
    let (entries, weights) = (compiled.entries.start, compiled.weights.start)
    let (characters, sums, starts, listed) = (self.characters, self.sums, self.starts, self.listed)
    let (pairs, triples) = (self.pairs, self.triples)
    var found = 0
    var start = first
    while start < end {
      let single = PatternTrie.value(of: entries[characters[start].code])
      let (pair, triple) = (PatternTrie.value(of: pairs[start]), PatternTrie.value(of: triples[start]))
      sums[start] = weights[single >> 1] &+ weights[pair >> 1] &+ weights[triple >> 1]
      starts[start] = UInt8(truncatingIfNeeded: single & 1 | (pair & 1) << 1 | (triple & 1) << 2)
      listed[found] = UInt32(bitPattern: Int32(truncatingIfNeeded: start))
      found &+= PatternTrie.base(of: triples[start]) != 0 ? 1 : 0
      start &+= 1
    }
    return found
  }

  /// First pass: walks on from the listed characters.
  func addLongPatterns(_ listedCount: Int) {
    let (entries, weights) = (compiled.entries.start, compiled.weights.start)
    let (characters, listed, pairs, triples) = (self.characters, self.listed, self.pairs, self.triples)
    scores.initialize(repeating: 0, count: count + Self.margin)
    for index in 0..<listedCount {
      let start = Int(Int32(bitPattern: listed[index]))
      var slot = PatternTrie.base(of: pairs[start]) &+ characters[start &+ 2].code
      var entry = triples[start]
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
