internal import CHints
import Lexicons
import UnicodeText

extension BoundaryScorer {
  private typealias Lanes = CompiledModel.Lanes

  /// First pass: looks up the patterns of one to three characters, and lists the characters where longer ones may
  /// start.
  ///
  /// All of one length before those of the next, and each is fetched before the loop that reads it: many look-ups that
  /// wait for memory, none for another and none for a guess that may be wrong. What is not there reads as 0, an
  /// entry without weights, word or children.
  /// - Returns: how many characters are listed.
  func addShortPatterns() -> Int {
    let places = -BoundaryFeatures.window..<end
    findPairs(places)
    findTriples(places)
    return addShortWeights(places)
  }

  private func findPairs(_ places: Range<Int>) {
    let (entries, characters, slots) = (compiled.entries.start, self.characters, pairSlots)
    let filter = StepFilter.Table(compiled.pairFilter.start)
    var place = places.lowerBound
    while place < places.upperBound {
      let base = PatternTrie.base(of: entries[characters[place].code])
      let slot = filter.slot(base, characters[place &+ 1].code)
      slots[place] = slot
      chints_fetch(entries + Int(slot))
      place &+= 1
    }
  }

  private func findTriples(_ places: Range<Int>) {
    let (entries, weights, characters) = (compiled.entries.start, compiled.weights.start, self.characters)
    let (pairSlots, pairs, slots) = (self.pairSlots, self.pairs, tripleSlots)
    let filter = StepFilter.Table(compiled.tripleFilter.start)
    var place = places.lowerBound
    while place < places.upperBound {
      let pair = PatternTrie.child(entries[Int(pairSlots[place])], of: characters[place].code)
      pairs[place] = pair
      chints_fetch(weights + PatternTrie.value(of: pair) >> 1)
      let slot = filter.slot(PatternTrie.base(of: pair), characters[place &+ 2].code)
      slots[place] = slot
      chints_fetch(entries + Int(slot))
      place &+= 1
    }
  }

  private func addShortWeights(_ places: Range<Int>) -> Int {
    let (entries, weights) = (compiled.entries.start, compiled.weights.start)
    let (characters, sums, starts, listed) = (self.characters, self.sums, self.starts, self.listed)
    let (pairs, triples, pairSlots, tripleSlots) = (self.pairs, self.triples, self.pairSlots, self.tripleSlots)
    var found = 0
    var start = places.lowerBound
    while start < places.upperBound {
      let triple = PatternTrie.child(entries[Int(tripleSlots[start])], of: Int(pairSlots[start]))
      triples[start] = triple
      let single = PatternTrie.value(of: entries[characters[start].code])
      let (second, third) = (PatternTrie.value(of: pairs[start]), PatternTrie.value(of: triple))
      sums[start] = weights[single >> 1] &+ weights[second >> 1] &+ weights[third >> 1]
      starts[start] = UInt8(truncatingIfNeeded: single & 1 | (second & 1) << 1 | (third & 1) << 2)
      listed[found] = UInt32(bitPattern: Int32(truncatingIfNeeded: start))
      let isLeaf = isZero(UInt64(truncatingIfNeeded: PatternTrie.base(of: triple)))
      found &+= 1 &+ Int(truncatingIfNeeded: Int64(bitPattern: isLeaf))
      start &+= 1
    }
    return found
  }

  /// First pass: walks on from the listed characters.
  func addLongPatterns(_ listedCount: Int) {
    let (entries, weights) = (compiled.entries.start, compiled.weights.start)
    let (characters, listed, pairs, triples) = (self.characters, self.listed, self.pairs, self.triples)
    scores.initialize(repeating: 0, count: end)
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
    while place < end {
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
    return found
  }

  @inline(__always)
  private static func shifted(_ lanes: Lanes) -> Lanes {
    Lanes(lanes[1], lanes[2], lanes[3], lanes[4], lanes[5], lanes[6], lanes[7], 0)
  }
}
