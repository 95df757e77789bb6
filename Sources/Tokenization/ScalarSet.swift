import TextModel
import UnicodeText

/// Some characters: ranges of them, all of a kind, or all but these and line breaks.
struct ScalarSet: Sendable, Hashable {
  private let ranges: [ClosedRange<UInt32>]
  private let kind: TokenKind?
  private let isNegated: Bool

  init(ranges: [ClosedRange<UInt32>], isNegated: Bool = false) {
    (self.ranges, self.isNegated, kind) = (ranges, isNegated, nil)
  }

  init(kind: TokenKind) { (ranges, isNegated, self.kind) = ([], false, kind) }

  func contains(_ scalar: UInt32) -> Bool {
    if let kind { return CharacterKinds.icu.kind(of: scalar) == kind }
    let isListed = ranges.contains { $0.contains(scalar) }
    return isNegated ? !isListed && !Self.isLineBreak(scalar) : isListed
  }

  /// The characters of the basic plane that it can hold, when they are few enough to be listed.
  var members: [UInt32]? { kind == nil && !isNegated ? ranges.flatMap { Array($0) } : nil }

  private static func isLineBreak(_ scalar: UInt32) -> Bool {
    (0x0A...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }
}

/// Characters that no set of a table tells apart are one class, so that an automaton over classes is small.
struct ScalarClasses: Sendable {
  /// Characters outside the basic plane: ideographs, and all others.
  private static let ideograph = 0x1_0000
  private static let other = 0x1_0001

  private var table = [UInt16](repeating: 0, count: 0x1_0002)
  /// For each class a character of it.
  private(set) var representatives: [UInt32] = []

  /// Nil when the sets tell too many characters apart.
  init?(_ sets: [ScalarSet]) {
    var count = 1
    for set in sets { refine(by: set, &count) }
    guard count < UInt16.max else { return nil }
    var compact = [UInt16?](repeating: nil, count: count)
    for index in table.indices {
      let old = Int(table[index])
      let new = compact[old] ?? UInt16(representatives.count)
      if compact[old] == nil {
        compact[old] = new
        representatives.append(Self.scalar(at: index))
      }
      table[index] = new
    }
  }

  var count: Int { representatives.count }

  @inline(__always)
  func of(_ scalar: UInt32) -> Int {
    let isInPlane = scalar < 0x1_0000
    let index = isInPlane ? Int(scalar) : (0x2_0000...0x3_FFFF).contains(scalar) ? Self.ideograph : Self.other
    return Int(table[index])
  }

  private static func scalar(at index: Int) -> UInt32 {
    index == ideograph ? 0x2_0000 : index == other ? 0x10_FFFD : UInt32(index)
  }

  /// Takes the members out of their classes into new ones.
  private mutating func refine(by set: ScalarSet, _ count: inout Int) {
    var renamed = [Int: UInt16]()
    let listed = set.members.map { Array(Set($0.map { Int($0) })) }
    for index in listed ?? table.indices.filter({ set.contains(Self.scalar(at: $0)) }) {
      let new = renamed[Int(table[index])] ?? UInt16(clamping: count)
      if Int(new) == count {
        renamed[Int(table[index])] = new
        count += 1
      }
      table[index] = new
    }
  }
}
