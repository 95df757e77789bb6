/// Places the nodes of a sorted word list so that no two children share a slot.
///
/// Nodes with many children, which are also those looked up most, are placed first and so lie together; those with one
/// child fill the holes, so that hardly a slot is wasted. 64 places are tried at once with a bit for each free slot,
/// and each number of children goes on from where its last node found room, so that building stays linear.
struct DoubleArrayBuilder {
  private struct Node {
    let words: Range<Int32>
    let code: UInt16
    let depth: UInt8
    var value: UInt16 = 0
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    var base: Int32 = 0
  }

  private let words: [UInt16]
  private let starts: [Int32]
  private let values: [UInt16]
  private let alphabet: Int
  /// Breadth first, so that siblings stand side by side; the root is the first.
  private var nodes: [Node]
  private var free = FreeSlots()

  init(words: [UInt16], starts: [Int32], values: [UInt16], alphabet: Int) {
    (self.words, self.starts, self.values, self.alphabet) = (words, starts, values, alphabet)
    nodes = [Node(words: 0..<Int32(values.count), code: 0, depth: 0)]
    nodes.reserveCapacity(2 * values.count)
  }

  mutating func build() -> [UInt64]? {
    var index = 0
    while index < nodes.count {
      expand(index)
      index += 1
    }
    guard nodes.count < DoubleArray.mostEntries / 2 else { return nil }
    for slot in 0..<max(alphabet, 1) { free.take(slot) }
    placeAll()
    return free.highest + alphabet < DoubleArray.mostEntries ? entries() : nil
  }

  /// Appends the children of a node.
  private mutating func expand(_ index: Int) {
    let node = nodes[index]
    let depth = Int(node.depth)
    let firstChild = nodes.count
    var word = Int(node.words.lowerBound)
    let end = Int(node.words.upperBound)
    while word < end {
      let start = Int(starts[word])
      if Int(starts[word + 1]) - start == depth {
        nodes[index].value = values[word]
        word += 1
        continue
      }
      let code = words[start + depth]
      let first = word
      repeat { word += 1 } while word < end && words[Int(starts[word]) + depth] == code
      nodes.append(Node(words: Int32(first)..<Int32(word), code: code, depth: node.depth + 1))
    }
    nodes[index].firstChild = Int32(firstChild)
    nodes[index].childCount = Int32(nodes.count - firstChild)
  }

  private mutating func placeAll() {
    let parents = nodes.indices.dropFirst().filter { nodes[$0].childCount > 0 }
      .sorted { (-nodes[$0].childCount, $0) < (-nodes[$1].childCount, $1) }
    var codes: [Int] = []
    var start = 1
    var lastCount = Int32(0)
    for parent in parents {
      let node = nodes[parent]
      codes.removeAll(keepingCapacity: true)
      for child in Int(node.firstChild)..<Int(node.firstChild + node.childCount) { codes.append(Int(nodes[child].code)) }
      // The free slots that are left differ for each size of family: a smaller one starts again at the front.
      if node.childCount != lastCount { (start, lastCount) = (1, node.childCount) }
      let base = codes.count == 1 ? free.first - codes[0] : free.base(for: codes, from: &start)
      for code in codes { free.take(base + code) }
      nodes[parent].base = Int32(base)
    }
  }

  private func entries() -> [UInt64] {
    var entries = [UInt64](repeating: DoubleArray.noParent << 40, count: free.highest + 1 + alphabet)
    var slots = [Int32](repeating: 0, count: nodes.count)
    for index in nodes.indices {
      let node = nodes[index]
      let slot = Int(slots[index])
      if index > 0 { entries[slot] |= UInt64(node.value) << 24 | UInt64(node.base) }
      for child in Int(node.firstChild)..<Int(node.firstChild + node.childCount) {
        let place = Int(node.base) + Int(nodes[child].code)
        slots[child] = Int32(place)
        entries[place] = UInt64(index == 0 ? Int(DoubleArray.noParent) - 1 : slot) << 40
      }
    }
    return entries
  }
}

/// Which slots are free, a bit each; all beyond the end are.
private struct FreeSlots {
  private var bits: [UInt64] = []
  private var firstWord = 0
  private(set) var highest = 0

  /// The first free slot.
  var first: Int {
    mutating get {
      while firstWord < bits.count, bits[firstWord] == 0 { firstWord += 1 }
      return (firstWord << 6) + (firstWord < bits.count ? bits[firstWord].trailingZeroBitCount : 0)
    }
  }

  mutating func take(_ slot: Int) {
    while slot >> 6 >= bits.count { bits.append(UInt64.max) }
    bits[slot >> 6] &= ~(1 << UInt64(slot & 63))
    highest = max(highest, slot)
  }

  /// The first base from `start` on whose slots for all codes are free; `start` becomes the block where it was found.
  func base(for codes: [Int], from start: inout Int) -> Int {
    while true {
      var fits = UInt64.max
      for code in codes {
        fits &= window(start + code)
        if fits == 0 { break }
      }
      if fits != 0 { return start + fits.trailingZeroBitCount }
      start += 64
    }
  }

  /// 64 bits from a slot on.
  private func window(_ slot: Int) -> UInt64 {
    let word = slot >> 6
    let shift = UInt64(slot & 63)
    let low = word < bits.count ? bits[word] : UInt64.max
    if shift == 0 { return low }
    return low >> shift | (word + 1 < bits.count ? bits[word + 1] : UInt64.max) << (64 - shift)
  }
}
