/// The features of the second pass: what the first pass says of the places around, and the two words it would make.
///
/// The second pass looks at a boundary only where the first is not sure.
package struct NeighbourFeatures {
  /// Scores of the first pass are counted in shares of a margin of 1.
  package static let unitBits = 10
  package static let unit = 1 << unitBits
  /// The score of a place where ICU decides.
  package static let settled: Int16 = 8 << 10
  static let reach = 3
  private static let longestPart = 4
  private static let longestPair = 6

  private static let levels = 0
  private static let around4 = levels + 7 * 10
  private static let around2 = around4 + 81
  private static let around6 = around2 + 9
  private static let withRight = around6 + 729
  private static let withLeft = withRight + 100
  private static let withBoth = withLeft + 100
  private static let lengths = withBoth + 1000
  private static let listed = lengths + 36
  private static let bias = listed + 8 * 36
  /// Number of weights of the second pass that are not of words.
  package static let count = bias + 1
  static let mostWordKeys = 4

  private let marks: NeighbourMarks
  /// The lengths of dictionary words that start at each character.
  private let starts: UnsafeBufferPointer<LengthSets.Starts>

  /// - Parameter marks: by the first pass's scores at all places of a stretch, its edges settled.
  package init(_ marks: NeighbourMarks, starts: UnsafeBufferPointer<LengthSets.Starts>) {
    (self.marks, self.starts) = (marks, starts)
  }

  /// The word before a place and the word behind it, as the first pass has them; longer ones are cut off at nine
  /// characters, which is more than any feature looks at.
  package struct Pair {
    package let left: Range<Int>
    package let right: Range<Int>
  }

  @inline(__always)
  package func pair(at place: Int) -> Pair {
    Pair(
      left: place &- marks.lengthBefore(place)..<place, right: place..<place &+ marks.lengthBehind(place))
  }

  /// Visits the numbers of the features of a place that are not words.
  @inline(__always)
  package func forEachTable(at place: Int, _ pair: Pair, _ visit: (Int) -> Void) {
    visit(Self.bias)
    var signs = 0
    for step in -Self.reach...Self.reach {
      visit(Self.levels + (step + Self.reach) * 10 + marks.level(place + step))
      if step != 0 { signs = signs * 3 + marks.sign(place + step) }
    }
    let inner = signs / 3 % 81
    visit(Self.around6 + signs)
    visit(Self.around4 + inner)
    visit(Self.around2 + inner / 3 % 9)
    let (before, here, behind) = (marks.level(place - 1), marks.level(place), marks.level(place + 1))
    visit(Self.withRight + here * 10 + behind)
    visit(Self.withLeft + here * 10 + before)
    visit(Self.withBoth + (before * 10 + here) * 10 + behind)
    let (left, right) = (min(pair.left.count, 5), min(pair.right.count, 5))
    visit(Self.lengths + left * 6 + right)
    let isListed =
      (isListed(pair.left) ? 1 : 0) + (isListed(pair.right) ? 2 : 0)
      + (isListed(pair.left.lowerBound..<pair.right.upperBound) ? 4 : 0)
    visit(Self.listed + isListed * 36 + left * 6 + right)
  }

  /// Visits the keys of the words around a place: each of the two, both as one word, and both as two.
  /// - Parameter scalars: the spelling of a character of the stretch.
  @inline(__always)
  package func forEachWordKey(_ pair: Pair, scalars: (Int) -> UInt32, _ visit: (UInt64) -> Void) {
    let (left, right) = (pair.left.count, pair.right.count)
    guard left + right <= Self.longestPair else {
      if left <= Self.longestPart { visit(Self.mix(Self.chain(1, pair.left, scalars), 1)) }
      if right <= Self.longestPart { visit(Self.mix(Self.chain(2, pair.right, scalars), 2)) }
      return
    }
    let leftChain = Self.chain(1, pair.left, scalars)
    let rightChain = Self.chain(2, pair.right, scalars)
    if left <= Self.longestPart { visit(Self.mix(leftChain, 1)) }
    if right <= Self.longestPart { visit(Self.mix(rightChain, 2)) }
    visit(Self.mix(Self.chain(leftChain, pair.right, scalars), 3))
    visit(Self.mix(leftChain &+ rightChain, 4))
  }

  @inline(__always)
  private func isListed(_ range: Range<Int>) -> Bool {
    range.count <= SegmenterLexicon.longestWord && starts[range.lowerBound] >> UInt8(range.count - 1) & 1 == 1
  }

  @inline(__always)
  private static func chain(_ start: UInt64, _ range: Range<Int>, _ scalars: (Int) -> UInt32) -> UInt64 {
    var key = start
    var index = range.lowerBound
    while index < range.upperBound {
      key = mix(key, UInt64(scalars(index)))
      index &+= 1
    }
    return key
  }

  /// A step of a hash (part of the finaliser of SplitMix64); the same on every machine, and never 0 for what is met.
  @inline(__always)
  private static func mix(_ key: UInt64, _ value: UInt64) -> UInt64 {
    let product = (key ^ value &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 31
  }
}
