/// The cheapest way to cut a run of characters into words of a dictionary, as ICU's `CjkBreakEngine` finds it.
///
/// Costs are relaxed forwards. A place keeps one number: cost in the upper bits, and below them 255 minus the length
/// of the word that ends there, so that the least number is the least cost and, of equal costs, the earliest start:
/// ICU's rule (strictly less wins, starts ascending) without a branch.
package struct WordLattice: ~Copyable {
  /// ICU stops looking for longer words once it has matched so many characters; the dictionary has none.
  package static let longestWord = 20

  /// Most codes at a time.
  package private(set) var capacity: Int
  /// Codes of the characters of the run.
  package private(set) var codes: UnsafeMutablePointer<UInt16>
  /// Ends of the words found, the last first, counted in characters.
  package private(set) var ends: UnsafeMutablePointer<Int32>
  package private(set) var endCount = 0
  private let best: UnsafeMutablePointer<UInt64>
  /// For each place the entry of its two first characters.
  private let pairs: UnsafeMutablePointer<UInt64>

  package init(capacity: Int) {
    self.capacity = capacity
    codes = .allocate(capacity: capacity + 1)
    ends = .allocate(capacity: capacity + 1)
    best = .allocate(capacity: capacity + Self.longestWord + 2)
    pairs = .allocate(capacity: capacity + 1)
  }

  deinit {
    codes.deallocate()
    ends.deallocate()
    best.deallocate()
    pairs.deallocate()
  }

  /// Cuts the first `count` codes.
  ///
  /// - Parameters:
  ///   - isWhole: whether the run ends there. If not, only the part is cut that no word, also none that would reach
  ///     beyond `count`, connects with the rest.
  ///   - entries: those of a `LatticeDictionary`.
  /// - Returns: how many codes were cut; 0 when no part could be.
  package mutating func cut(_ count: Int, isWhole: Bool, with entries: UnsafePointer<UInt64>) -> Int {
    precondition(count <= capacity, "A run must fit the lattice.")
    codes[count] = LatticeDictionary.noCharacter
    readPairs(count, entries)
    let settled = relax(before: isWhole ? count : count - Self.longestWord, entries)
    var place = isWhole ? count : settled
    let cut = place
    var found = 0
    while place > 0 {
      ends[found] = Int32(truncatingIfNeeded: place)
      found &+= 1
      place &-= 255 - Int(truncatingIfNeeded: best[place] & 0xFF)
    }
    endCount = found
    return cut
  }

  /// Looks up the first two characters of every place at once: many look-ups that wait for memory, none for another.
  ///
  /// A pair that begins no word becomes an entry that never wins and has no children.
  private mutating func readPairs(_ count: Int, _ entries: UnsafePointer<UInt64>) {
    let (codes, pairs) = (self.codes, self.pairs)
    var place = 0
    while place < count {
      let slot = Int(codes[place])
      let pair = entries[DoubleArray.base(of: entries[slot]) &+ Int(codes[place &+ 1])]
      pairs[place] = DoubleArray.parent(of: pair) == slot ? pair : LatticeDictionary.noEntry
      place &+= 1
    }
  }

  @inline(__always)
  private static func number(_ cost: UInt64, _ entry: UInt64, length: Int) -> UInt64 {
    cost &+ (DoubleArray.value(of: entry) << 8 | UInt64(truncatingIfNeeded: 255 &- length))
  }

  /// Relaxes all words that start before `limit`.
  /// - Returns: the last place up to `limit` over which no beginning of a word reaches.
  private mutating func relax(before limit: Int, _ entries: UnsafePointer<UInt64>) -> Int {
    let (codes, best, pairs) = (self.codes, self.best, self.pairs)
    best[0] = 0
    for place in 1...Self.longestWord { best[place] = UInt64.max }
    var reach = 0
    var settled = 0
    var start = 0
    while start < limit {
      if reach == start { settled = start }
      // No word that starts before here reaches beyond; what lies behind this place is new.
      best[start &+ Self.longestWord &+ 1] = UInt64.max
      let cost = best[start] & ~0xFF
      let single = entries[Int(codes[start])]
      var entry = pairs[start]
      best[start &+ 1] = min(best[start &+ 1], Self.number(cost, single, length: 1))
      best[start &+ 2] = min(best[start &+ 2], Self.number(cost, entry, length: 2))
      var end = start &+ 2
      if DoubleArray.base(of: entry) != 0 {
        var slot = DoubleArray.base(of: single) &+ Int(codes[start &+ 1])
        // Behind the last character stands one that continues no word.
        while case let child = DoubleArray.base(of: entry) &+ Int(codes[end]), DoubleArray.parent(of: entries[child]) == slot {
          (slot, entry) = (child, entries[child])
          end &+= 1
          best[end] = min(best[end], Self.number(cost, entry, length: end &- start))
        }
      }
      reach = max(reach, end)
      start &+= 1
    }
    return reach == limit ? limit : settled
  }

  /// Makes room for runs in which every place is crossed by a word.
  package mutating func doubleCapacity() {
    self = WordLattice(capacity: 2 * capacity)
  }
}
