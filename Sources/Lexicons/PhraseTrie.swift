/// Phrases as a trie whose steps stand in one hash table with linear probing.
///
/// The first step takes two scalars at once, for nearly all phrases have two or more. A step says by itself which
/// phrase ends there and whether another step can follow, so that most walks read one entry.
struct PhraseTrie: Sendable {
  private struct Step {
    var key: UInt64
    /// The phrase that ends here, or one of the constants below.
    var ending: Int32 = PhraseTrie.noEnding
    /// The node, negated when no step follows: 16 bytes in all, four steps in a cache line.
    private var markedNode: Int32

    init(key: UInt64, node: Int32) { (self.key, markedNode) = (key, -node) }

    var node: Int32 { abs(markedNode) }
    var hasSteps: Bool { markedNode > 0 }

    mutating func expectSteps() { markedNode = node }
  }

  private static let noKey = UInt64.max
  private static let noEnding: Int32 = -1
  private static let severalEndings: Int32 = -2

  private var steps: [Step]
  private var nodeCount: Int32 = 1
  private var hasSingles = false
  /// The phrases that end in a node: those of `endings` from `firstEnding[node]` to before `firstEnding[node + 1]`.
  private var firstEnding: [Int32] = []
  private var endings: [Int32] = []

  init(_ phrases: [[UInt32]]) {
    var size = 16
    while size < 2 * phrases.reduce(1, { $0 + $1.count }) { size *= 2 }
    steps = [Step](repeating: Step(key: Self.noKey, node: 0), count: size)
    let nodes = phrases.enumerated().map { insert($1, as: Int32($0)) }
    firstEnding = [Int32](repeating: 0, count: Int(nodeCount) + 1)
    for node in nodes where node > 0 { firstEnding[Int(node) + 1] += 1 }
    for node in 0..<Int(nodeCount) { firstEnding[node + 1] += firstEnding[node] }
    endings = [Int32](repeating: 0, count: Int(firstEnding[Int(nodeCount)]))
    var next = firstEnding
    for (phrase, node) in nodes.enumerated() where node > 0 {
      endings[Int(next[Int(node)])] = Int32(phrase)
      next[Int(node)] += 1
    }
  }

  /// Visits the phrases that begin at `start` and end at or before `limit`, the shorter first, then by number.
  @inline(__always)
  func forEachEnd(
    in scalars: UnsafeBufferPointer<UInt32>, from start: Int, to limit: Int, _ visit: (_ phrase: Int, _ end: Int) -> Void
  ) {
    steps.withUnsafeBufferPointer { steps in
      if hasSingles {
        let step = steps[Self.place(of: Self.key(scalars[start]), in: steps)]
        if step.key != Self.noKey { forEachEnding(of: step) { visit($0, start + 1) } }
      }
      guard start &+ 1 < limit else { return }
      var step = steps[Self.place(of: Self.key(scalars[start], scalars[start &+ 1]), in: steps)]
      var end = start &+ 2
      while step.key != Self.noKey {
        forEachEnding(of: step) { visit($0, end) }
        if !step.hasSteps || end == limit { break }
        step = steps[Self.place(of: Self.key(step.node, scalars[end]), in: steps)]
        end &+= 1
      }
    }
  }

  @inline(__always)
  private func forEachEnding(of step: Step, _ visit: (Int) -> Void) {
    if step.ending >= 0 { visit(Int(step.ending)) }
    if step.ending == Self.severalEndings {
      for index in firstEnding[Int(step.node)]..<firstEnding[Int(step.node) + 1] { visit(Int(endings[Int(index)])) }
    }
  }

  /// The node where a phrase ends; 0 for the empty one.
  private mutating func insert(_ phrase: [UInt32], as number: Int32) -> Int32 {
    guard let first = phrase.first else { return 0 }
    hasSingles = hasSingles || phrase.count == 1
    var place = entry(of: phrase.count == 1 ? Self.key(first) : Self.key(first, phrase[1]))
    for scalar in phrase.dropFirst(2) {
      steps[place].expectSteps()
      place = entry(of: Self.key(steps[place].node, scalar))
    }
    steps[place].ending = steps[place].ending == Self.noEnding ? number : Self.severalEndings
    return steps[place].node
  }

  /// Where a step stands; made with a fresh node when there was none.
  private mutating func entry(of key: UInt64) -> Int {
    let place = steps.withUnsafeBufferPointer { Self.place(of: key, in: $0) }
    if steps[place].key == Self.noKey {
      steps[place] = Step(key: key, node: nodeCount)
      nodeCount += 1
    }
    return place
  }

  /// Where a key stands, or the free entry where it belongs; half of the entries at least are free.
  @inline(__always)
  private static func place(of key: UInt64, in steps: UnsafeBufferPointer<Step>) -> Int {
    let mask = steps.count &- 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while steps[place].key != key, steps[place].key != noKey { place = (place &+ 1) & mask }
    return place
  }

  // Keys of the three kinds of steps differ in their upper bits; a scalar takes 21.
  @inline(__always)
  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(truncatingIfNeeded: node) << 21 | UInt64(scalar)
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    1 << 62 | UInt64(first) << 21 | UInt64(second)
  }

  @inline(__always)
  private static func key(_ only: UInt32) -> UInt64 { 1 << 61 | UInt64(only) }
}
