/// Places the nodes of a sorted word list so that no two children share a slot.
///
/// Nodes with many children, which are also those looked up most, are placed first and so lie together; those with one
/// child fill the holes, so that hardly a slot is wasted. 64 places are tried at once with a bit for each free slot,
/// and each number of children goes on from where its last node found room, so that building stays linear.
/// Works on pointers, for a dictionary of 300,000 words would take debug builds ten seconds otherwise.
struct DoubleArrayBuilder: ~Copyable {
  private struct Node {
    var firstWord: Int32
    var endOfWords: Int32
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    var base: Int32 = 0
    var code: UInt16
    var value: UInt16 = 0
    var depth: Int32
  }

  private let words: UnsafePointer<UInt16>
  private let starts: UnsafePointer<Int32>
  private let values: UnsafePointer<UInt16>
  private let alphabet: Int
  /// Breadth first, so that siblings stand side by side; the root is the first.
  private let nodes: UnsafeMutablePointer<Node>
  private var nodeCount = 1
  private var free = FreeSlots()

  /// The pointers must stay good until `build` is done; `starts` has an entry more than there are words.
  init?(
    words: UnsafeBufferPointer<UInt16>, starts: UnsafeBufferPointer<Int32>, values: UnsafeBufferPointer<UInt16>,
    alphabet: Int
  ) {
    guard let firstWord = words.baseAddress, let firstStart = starts.baseAddress, let firstValue = values.baseAddress,
      !values.isEmpty, starts.count == values.count + 1
    else { return nil }
    (self.words, self.starts, self.values) = (firstWord, firstStart, firstValue)
    self.alphabet = alphabet
    nodes = .allocate(capacity: words.count + 1)
    nodes[0] = Node(firstWord: 0, endOfWords: Int32(values.count), code: 0, depth: 0)
  }

  deinit { nodes.deallocate() }

  /// Nil when there are too many nodes.
  mutating func build() -> [UInt64]? {
    var index = 0
    while index < nodeCount {
      expand(index)
      index += 1
    }
    guard nodeCount + 2 * alphabet < DoubleArray.mostEntries / 2 else { return nil }
    var slot = 0
    while slot < max(alphabet, 1) {
      free.take(slot)
      slot += 1
    }
    return placeAll() && free.highest + alphabet < DoubleArray.mostEntries ? entries() : nil
  }

  /// Appends the children of a node.
  private mutating func expand(_ index: Int) {
    let depth = nodes[index].depth
    let end = Int(nodes[index].endOfWords)
    var word = Int(nodes[index].firstWord)
    nodes[index].firstChild = Int32(truncatingIfNeeded: nodeCount)
    while word < end {
      let place = starts[word] + depth
      if starts[word + 1] == place {
        nodes[index].value = values[word]
        word += 1
        continue
      }
      let code = words[Int(place)]
      let first = word
      repeat { word += 1 } while word < end && words[Int(starts[word] + depth)] == code
      nodes[nodeCount] = Node(
        firstWord: Int32(truncatingIfNeeded: first), endOfWords: Int32(truncatingIfNeeded: word), code: code,
        depth: depth + 1)
      nodeCount += 1
    }
    nodes[index].childCount = Int32(truncatingIfNeeded: nodeCount) - nodes[index].firstChild
  }

  /// Finds a base for every node with children; false when the slots do not suffice.
  private mutating func placeAll() -> Bool {
    var large: [UInt64] = []
    var index = 1
    while index < nodeCount {
      let count = nodes[index].childCount
      if count > 1 { large.append(UInt64(UInt32.max - UInt32(count)) << 32 | UInt64(index)) }
      index += 1
    }
    large.sort()
    var start = 1
    var lastCount = Int32(0)
    for key in large {
      let parent = Int(truncatingIfNeeded: key & 0xFFFF_FFFF)
      // The free slots that are left differ for each size of family: a smaller one starts again at the front.
      if nodes[parent].childCount != lastCount { (start, lastCount) = (1, nodes[parent].childCount) }
      guard let base = base(for: parent, from: &start) else { return false }
      settle(parent, at: base)
    }
    index = 1
    while index < nodeCount {
      if nodes[index].childCount == 1 { settle(index, at: free.first - Int(nodes[Int(nodes[index].firstChild)].code)) }
      index += 1
    }
    return true
  }

  private mutating func settle(_ parent: Int, at base: Int) {
    nodes[parent].base = Int32(truncatingIfNeeded: base)
    var child = Int(nodes[parent].firstChild)
    let end = child + Int(nodes[parent].childCount)
    while child < end {
      free.take(base + Int(nodes[child].code))
      child += 1
    }
  }

  /// The first base from `start` on whose slots for all children are free; `start` becomes the block where it was found.
  private func base(for parent: Int, from start: inout Int) -> Int? {
    let first = Int(nodes[parent].firstChild)
    let end = first + Int(nodes[parent].childCount)
    while start < DoubleArray.mostEntries - (1 << 17) {
      var fits = UInt64.max
      var child = first
      while child < end, fits != 0 {
        fits &= free.window(start + Int(nodes[child].code))
        child += 1
      }
      if fits != 0 { return start + fits.trailingZeroBitCount }
      start += 64
    }
    return nil
  }

  private func entries() -> [UInt64] {
    let slots = UnsafeMutablePointer<Int32>.allocate(capacity: nodeCount)
    defer { slots.deallocate() }
    let count = free.highest + 1 + alphabet
    return [UInt64](unsafeUninitializedCapacity: count) { entries, filled in
      entries.initialize(repeating: DoubleArray.noParent << 40)
      filled = count
      slots[0] = Int32(DoubleArray.noParent) - 1
      var index = 0
      while index < nodeCount {
        let node = nodes[index]
        let slot = slots[index]
        if index > 0 { entries[Int(slot)] |= UInt64(node.value) << 24 | UInt64(node.base) }
        var child = Int(node.firstChild)
        while child < Int(node.firstChild + node.childCount) {
          slots[child] = node.base + Int32(nodes[child].code)
          entries[Int(slots[child])] = UInt64(slot) << 40
          child += 1
        }
        index += 1
      }
    }
  }
}

/// Which slots are free, a bit each.
private struct FreeSlots: ~Copyable {
  private static let wordCount = (1 << 24) / 64 + 2
  private let bits: UnsafeMutablePointer<UInt64>
  private var firstWord = 0
  private(set) var highest = 0

  init() {
    bits = .allocate(capacity: Self.wordCount)
    bits.initialize(repeating: UInt64.max, count: Self.wordCount)
  }

  deinit { bits.deallocate() }

  /// The first free slot.
  var first: Int {
    mutating get {
      while bits[firstWord] == 0 { firstWord += 1 }
      return firstWord << 6 | bits[firstWord].trailingZeroBitCount
    }
  }

  mutating func take(_ slot: Int) {
    bits[slot >> 6] &= ~(1 << UInt64(slot & 63))
    highest = max(highest, slot)
  }

  /// 64 bits from a slot on.
  func window(_ slot: Int) -> UInt64 {
    let (word, shift) = (slot >> 6, slot & 63)
    return bits[word] &>> UInt64(shift) | (shift == 0 ? 0 : bits[word + 1] &<< UInt64(64 - shift))
  }
}
