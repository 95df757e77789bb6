/// Phrases in which a wrong character can be told, and the characters that are put for one another: the table
/// `fixed-phrases.tsv`, with the right phrases of `confusables.tsv`. A class, because it is asked at every place of a text.
final class FixedPhrases: Sendable {
  /// Two characters that stand together.
  struct Pair: Hashable, Sendable {
    let first: UInt32
    let second: UInt32

    init(_ first: UInt32, _ second: UInt32) { (self.first, self.second) = (first, second) }

    /// 0..<65536: nearly every pair its own.
    var slot: Int { Int(truncatingIfNeeded: (first &* 31) ^ (second &* 8191)) & 0xFFFF }
  }

  static let shared = FixedPhrases()

  /// Shorter ones come about by chance.
  private static let shortest = 4

  let all: [[UInt32]]
  /// The same one after another, and where each begins and the last ends: many are compared and few are slips.
  private let scalars: [UInt32]
  private let starts: [Int]
  /// Numbers of the phrases that begin with a pair, and that end with it.
  let byHead: [Pair: [Int]]
  let byTail: [Pair: [Int]]
  /// By `Pair.slot`, whether a phrase may begin or end with a pair there: nearly all pairs of a text are none.
  private let slots: [Bool]
  /// Right too, though they look like a slip, and all phrases themselves.
  let leftAlone: Set<[UInt32]>
  /// The groups of characters that sound or look alike, and those that are put for one another rightly.
  private let groups: [UInt32: Set<Int>]
  private let variants: [UInt32: Set<Int>]

  init() {
    let lists = WordLists(LargeTables.fixedPhrases)
    let rights = Confusables.table.filter { !$0.isFree }.map { $0.right.scalarValues }
    let phrases = (lists.words("phrase") + rights).filter {
      $0.count >= Self.shortest && $0.allSatisfy(ScalarClass.isHan)
    }
    all = Set(phrases).sorted { $0.lexicographicallyPrecedes($1) }
    scalars = all.flatMap { $0 }
    starts = all.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    byHead = Dictionary(grouping: all.indices) { [all] in Pair(all[$0][0], all[$0][1]) }
    byTail = Dictionary(grouping: all.indices) { [all] in Pair(all[$0][all[$0].count - 2], all[$0][all[$0].count - 1]) }
    var slots = [Bool](repeating: false, count: 0x10000)
    for pair in Array(byHead.keys) + Array(byTail.keys) { slots[pair.slot] = true }
    self.slots = slots
    // What the other table tells by the words around it is not told without them.
    let judgedElsewhere = Confusables.table.filter { !$0.exceptBefore.isEmpty || !$0.exceptAfter.isEmpty }.map(\.wrong)
    leftAlone = Set(all + lists.words("left-alone") + judgedElsewhere)
    groups = Self.groups(lists.words("sound") + lists.words("shape"))
    variants = Self.groups(lists.words("variant"))
  }

  /// False for pairs with which no phrase begins or ends; true for the others and a few besides.
  func mayTouch(_ pair: Pair) -> Bool { slots[pair.slot] }

  /// Whether two characters are the first two or the last two of a phrase of words of two.
  func mayStandTogether(_ first: UInt32, _ second: UInt32) -> Bool {
    let pair = Pair(first, second)
    return byHead[pair] != nil || byTail[pair] != nil
  }

  func length(of number: Int) -> Int { starts[number + 1] - starts[number] }

  /// The one step of a phrase at which a text has something else; nil when there is none, or more than one.
  func onlyDifference(of number: Int, at start: Int, in text: SourceText) -> Int? {
    let first = starts[number]
    var found: Int?
    for step in 0..<length(of: number) where text.plain[start + step] != scalars[first + step] {
      if found != nil { return nil }
      found = step
    }
    return found
  }

  private static func groups(_ lists: [[UInt32]]) -> [UInt32: Set<Int>] {
    var groups: [UInt32: Set<Int>] = [:]
    for (number, list) in lists.enumerated() {
      for scalar in list { groups[scalar, default: []].insert(number) }
    }
    return groups
  }

  /// Whether one character is put for the other by mistake.
  func isAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    guard let own = groups[left], let other = groups[right], !own.isDisjoint(with: other) else { return false }
    guard let own = variants[left], let other = variants[right] else { return true }
    return own.isDisjoint(with: other)
  }
}
