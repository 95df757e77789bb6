/// The rests of phrases that begin alike as tries, one for each group, whose steps stand in one hash table with linear
/// probing.
///
/// A step says by itself which phrase ends there and whether another step can follow, so that most walks read one
/// entry.
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
  /// Nodes from 0 to before the number of groups are the roots.
  private var nodeCount: Int32
  /// The phrases that end in a node: those of `endings` from `firstEnding[node]` to before `firstEnding[node + 1]`.
  private var firstEnding: [Int32] = []
  private var endings: [Int32] = []

  /// An empty trie with room for so many steps.
  init(steps count: Int, roots: Int = 0) {
    var size = 16
    while size < 2 * count { size *= 2 }
    steps = [Step](repeating: Step(key: Self.noKey, node: 0), count: size)
    nodeCount = Int32(max(1, roots))
  }

  /// - Parameter groups: for each group its phrases without what they have in common, in any order.
  init(_ groups: [[(phrase: Int32, rest: ArraySlice<UInt32>)]]) {
    self.init(steps: groups.joined().reduce(1) { $0 + $1.rest.count }, roots: groups.count)
    var ends: [(node: Int32, phrase: Int32)] = []
    for (group, members) in groups.enumerated() {
      for member in members { ends.append((insert(member.rest, as: member.phrase, from: Int32(group)), member.phrase)) }
    }
    ends.sort { ($0.node, $0.phrase) < ($1.node, $1.phrase) }
    firstEnding = [Int32](repeating: 0, count: Int(nodeCount) + 1)
    for end in ends { firstEnding[Int(end.node) + 1] += 1 }
    for node in 0..<Int(nodeCount) { firstEnding[node + 1] += firstEnding[node] }
    endings = ends.map(\.phrase)
  }

  /// Visits the phrases of a group whose rest begins at `start` and ends at or before `limit`, the shorter first, then
  /// by number.
  @inline(__always)
  func forEachEnd(
    ofGroup group: Int, in scalars: UnsafeBufferPointer<UInt32>, from start: Int, to limit: Int,
    _ visit: (_ phrase: Int, _ end: Int) -> Void
  ) {
    for index in firstEnding[group]..<firstEnding[group + 1] { visit(Int(endings[Int(index)]), start) }
    steps.withUnsafeBufferPointer { steps in
      var (node, end) = (Int32(truncatingIfNeeded: group), start)
      while end < limit {
        let step = steps[Self.place(of: Self.key(node, scalars[end]), in: steps)]
        guard step.key != Self.noKey else { return }
        end &+= 1
        forEachEnding(of: step) { visit($0, end) }
        guard step.hasSteps else { return }
        node = step.node
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

  /// The node where a rest ends; the root for an empty one.
  private mutating func insert(_ rest: ArraySlice<UInt32>, as phrase: Int32, from root: Int32) -> Int32 {
    var (node, place) = (root, -1)
    for scalar in rest {
      if place >= 0 { steps[place].expectSteps() }
      place = entry(of: Self.key(node, scalar))
      node = steps[place].node
    }
    if place >= 0 { steps[place].ending = steps[place].ending == Self.noEnding ? phrase : Self.severalEndings }
    return node
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

  // A scalar takes 21 bits.
  @inline(__always)
  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(truncatingIfNeeded: node) << 21 | UInt64(scalar)
  }
}
