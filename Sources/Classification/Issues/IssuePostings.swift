/// Which groups speak of something: from a piece of evidence in one unit to the groups that have it.
///
/// Lists are bounded, so that 100,000 opinions on one subject cost no more a piece than a thousand: when a list
/// overflows, the largest groups and the newest stay.
struct IssuePostings: Sendable {
  /// Lists longer than this are cut to half: a quarter for the largest groups, a quarter for the newest.
  static let longest = 512
  private var numbers = KeyNumbers()
  private var lists: [[Int32]] = []

  /// - Parameter unit: -1 for the list of all units.
  subscript(key: UInt32, unit unit: Int) -> [Int32] { numbers.number(of: Self.list(key, unit)).map { lists[$0] } ?? [] }

  mutating func add(_ group: Int, _ key: UInt32, unit: Int, _ tallies: [IssueTally]) {
    let list = numbers.number(adding: Self.list(key, unit))
    if list == lists.count { lists.append([]) }
    lists[list].append(Int32(group))
    guard lists[list].count > Self.longest else { return }
    let all = Set(lists[list]).sorted()
    guard all.count > Self.longest / 2 else {
      lists[list] = all
      return
    }
    let newest = all.suffix(Self.longest / 4)
    let sized = all.dropLast(Self.longest / 4).map { (group: $0, size: tallies[Int($0)].count) }.filter { $0.size > 0 }
    let largest = sized.sorted { (-$0.size, $0.group) < (-$1.size, $1.group) }.prefix(Self.longest / 4)
    lists[list] = (largest.map(\.group) + newest).sorted()
  }

  private static func list(_ key: UInt32, _ unit: Int) -> UInt64 {
    UInt64(key) << 32 | UInt64(UInt32(truncatingIfNeeded: unit + 1))
  }
}
