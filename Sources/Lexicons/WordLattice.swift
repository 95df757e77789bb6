internal import CHints

/// The cheapest way to cut a row of characters into words of a dictionary, as ICU's `CjkBreakEngine` finds it.
///
/// A place keeps one number: cost in the upper bits, and below them 255 minus the length of the word that ends there,
/// so that the least number is the least cost and, of equal costs, the earliest start: ICU's rule (strictly less wins,
/// starts ascending) without a branch.
///
/// Nearly all words have one or two characters. Those are looked up for the whole row first, where no look-up waits
/// for another or for a guess that may be wrong; then each place needs only its two predecessors, which stay in
/// registers. Longer words are walked from the few places where one may start.
package struct WordLattice: ~Copyable {
  /// ICU stops looking for longer words once it has matched so many characters; the dictionary has none.
  package static let longestWord = 20

  /// What the words of one and of two characters cost that start at a place, each with 255 minus its length below.
  private struct Costs: BitwiseCopyable {
    var one: UInt32
    var two: UInt32
  }

  /// Most codes at a time.
  package private(set) var capacity: Int
  /// Codes of the characters of the row.
  package private(set) var codes: UnsafeMutablePointer<UInt16>
  /// Ends of the words found, the last first, counted in characters.
  package private(set) var ends: UnsafeMutablePointer<Int32>
  package private(set) var endCount = 0
  /// For each place where the entry of its two first characters may stand, and the entry if it does.
  private let slots: UnsafeMutablePointer<UInt32>
  private let pairs: UnsafeMutablePointer<UInt64>
  private let costs: UnsafeMutablePointer<Costs>
  /// Places where words of three and more characters may start.
  private let listed: UnsafeMutablePointer<Int32>
  /// For each place the best of the words of three and more characters that end there.
  private let longer: UnsafeMutablePointer<UInt64>
  /// For each place 255 minus the length of the word that ends there.
  private let lengths: UnsafeMutablePointer<UInt8>

  package init(capacity: Int) {
    self.capacity = capacity
    codes = .allocate(capacity: capacity + 2)
    ends = .allocate(capacity: capacity + 1)
    slots = .allocate(capacity: capacity + 1)
    pairs = .allocate(capacity: capacity + 1)
    costs = .allocate(capacity: capacity + 1)
    listed = .allocate(capacity: capacity + 1)
    longer = .allocate(capacity: capacity + 1)
    lengths = .allocate(capacity: capacity + 1)
    codes.initialize(repeating: LatticeDictionary.noCharacter, count: capacity + 2)
    longer.initialize(repeating: UInt64.max, count: capacity + 1)
  }

  deinit {
    codes.deallocate()
    ends.deallocate()
    slots.deallocate()
    pairs.deallocate()
    costs.deallocate()
    listed.deallocate()
    longer.deallocate()
    lengths.deallocate()
  }

  /// Cuts the first `count` codes, as if nothing followed.
  package mutating func cut(_ count: Int, with tables: LatticeDictionary.Tables) {
    precondition(count <= capacity, "A row must fit the lattice.")
    // Behind the last character stand two that continue no word.
    let (next, second) = (codes[count], codes[count + 1])
    (codes[count], codes[count + 1]) = (LatticeDictionary.noCharacter, LatticeDictionary.noCharacter)
    findPairs(count, tables)
    listed[keepLongStarts(readCosts(count, tables), tables)] = -1
    relax(count, tables)
    (codes[count], codes[count + 1]) = (next, second)
    var (place, found) = (count, 0)
    while place > 0 {
      ends[found] = Int32(truncatingIfNeeded: place)
      found &+= 1
      place &-= 255 &- Int(truncatingIfNeeded: lengths[place])
    }
    endCount = found
  }

  /// The last place over which no word leads, also none that would reach beyond `count`; 0 when there is none.
  package func settled(in count: Int, with tables: LatticeDictionary.Tables) -> Int {
    var (reach, settled, start) = (0, 0, 0)
    while start + Self.longestWord <= count {
      if reach <= start { settled = start }
      var slot = Int(codes[start])
      var end = start + 1
      while end < count, case let child = DoubleArray.base(of: tables.entries[slot]) + Int(codes[end]),
        DoubleArray.parent(of: tables.entries[child]) == slot
      {
        (slot, end) = (child, end + 1)
      }
      reach = max(reach, end)
      start += 1
    }
    return settled
  }

  /// Finds where the first two characters of every place are to be looked up, and has that fetched.
  ///
  /// What the filter excludes is looked up in the first slot, which has no parent.
  private func findPairs(_ count: Int, _ tables: LatticeDictionary.Tables) {
    let (codes, slots, entries) = (self.codes, self.slots, tables.entries)
    var place = 0
    while place < count {
      let base = DoubleArray.base(of: entries[Int(codes[place])])
      let code = Int(codes[place &+ 1])
      let slot = (base &+ code) & (0 &- tables.pairs.mayStep(base, code))
      slots[place] = UInt32(truncatingIfNeeded: slot)
      chints_fetch(entries + slot)
      place &+= 1
    }
  }

  /// Notes what the words of one and two characters cost, and lists the places where longer ones may start.
  ///
  /// A pair that begins no word becomes an entry that never wins and has no children.
  private func readCosts(_ count: Int, _ tables: LatticeDictionary.Tables) -> Int {
    let (codes, slots, pairs, entries) = (self.codes, self.slots, self.pairs, tables.entries)
    let (costs, listed) = (self.costs, self.listed)
    var (place, found) = (0, 0)
    while place < count {
      let code = Int(codes[place])
      let child = entries[Int(slots[place])]
      let isChild = allBits(ifZero: DoubleArray.parent(of: child) ^ code)
      let pair = child & isChild | LatticeDictionary.noEntry & ~isChild
      pairs[place] = pair
      costs[place] = Costs(one: Self.number(entries[code], length: 1), two: Self.number(pair, length: 2))
      listed[found] = Int32(truncatingIfNeeded: place)
      found &+= 1 &+ Int(truncatingIfNeeded: allBits(ifZero: DoubleArray.base(of: pair)))
      place &+= 1
    }
    return found
  }

  /// Keeps the listed places whose first three characters may begin a word.
  private func keepLongStarts(_ count: Int, _ tables: LatticeDictionary.Tables) -> Int {
    let (codes, listed, pairs) = (self.codes, self.listed, self.pairs)
    var (index, found) = (0, 0)
    while index < count {
      let place = Int(listed[index])
      let base = DoubleArray.base(of: pairs[place])
      listed[found] = Int32(truncatingIfNeeded: place)
      found &+= tables.triples.mayStep(base, Int(codes[place &+ 2]))
      index &+= 1
    }
    return found
  }

  /// All bits for 0 and none for any other number up to half of the greatest.
  @inline(__always)
  private func allBits(ifZero number: Int) -> UInt64 {
    UInt64(bitPattern: (Int64(bitPattern: chints_hidden(UInt64(truncatingIfNeeded: number))) &- 1) &>> 63)
  }

  @inline(__always)
  private static func number(_ entry: UInt64, length: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: DoubleArray.value(of: entry) << 8 | UInt64(truncatingIfNeeded: 255 &- length))
  }

  /// Finds for each place the word that ends there on the cheapest way from the first.
  private func relax(_ count: Int, _ tables: LatticeDictionary.Tables) {
    let (costs, longer, lengths, listed) = (self.costs, self.longer, self.lengths, self.listed)
    // Nothing ends before the first place: no sum with this one wins, and none overflows.
    var (here, before) = (UInt64(0), UInt64.max >> 1)
    var two: UInt32 = 0
    var (place, index) = (0, 0)
    while place < count {
      if Int(listed[index]) == place {
        walk(from: place, here, tables)
        index &+= 1
      }
      let cost = costs[place]
      // The place just decided comes last: all the rest can be done before it is known.
      let least = min(min(before &+ UInt64(two), longer[place &+ 1]), here &+ UInt64(cost.one))
      longer[place &+ 1] = UInt64.max
      lengths[place &+ 1] = UInt8(truncatingIfNeeded: least)
      (before, here, two) = (here, least & ~0xFF, cost.two)
      place &+= 1
    }
  }

  /// Relaxes the words of three and more characters that start at a place.
  @inline(never)
  private func walk(from start: Int, _ cost: UInt64, _ tables: LatticeDictionary.Tables) {
    let entries = tables.entries
    var (slot, entry, end) = (Int(slots[start]), pairs[start], start &+ 2)
    while case let child = DoubleArray.base(of: entry) &+ Int(codes[end]),
      DoubleArray.parent(of: entries[child]) == slot
    {
      (slot, entry) = (child, entries[child])
      end &+= 1
      longer[end] = min(longer[end], cost &+ UInt64(Self.number(entry, length: end &- start)))
    }
  }

  /// Makes room for rows in which every place is crossed by a word; the codes stay.
  package mutating func doubleCapacity() {
    let codes = self.codes
    let count = capacity
    var larger = WordLattice(capacity: 2 * capacity)
    larger.codes.update(from: codes, count: count)
    swap(&self, &larger)
  }
}
