/// The names by which a collection tells its places apart (柳树湾村, 文昌路, 翠湖小区), learned from it: a pair of characters is one when
/// at least two opinions have it and, in a good part of them, what names of places end with follows.
///
/// Such names stand in no table, and a group that speaks of the water of 柳树湾 is not joined by the water of 杨家坳.
struct LocalNames: Sendable {
  /// The least share of the opinions with a pair in which it stands before an ending, as a fraction.
  private static let leastShare = (3, of: 10)

  /// By pair (`IssueKey`), in how many opinions an ending follows it.
  private var named: [UInt32: Int32] = [:]

  /// - Parameter features: of an opinion that is no copy.
  mutating func add(_ features: IssueFeatures) {
    for pair in features.named { named[pair, default: 0] += 1 }
  }

  /// - Parameters:
  ///   - key: a piece of evidence.
  ///   - standing: in how many opinions it stands.
  func holds(_ key: UInt32, standing: Int) -> Bool {
    guard standing > 1, let before = named[key] else { return false }
    return Int(before) * Self.leastShare.of >= standing * Self.leastShare.0
  }

  /// The pairs of a text before what names of places end with, ascending: 树湾 of 柳树湾村, 文昌 of 文昌路.
  static func pairs(in scalars: [UInt32], _ table: SubjectTable) -> [UInt32] {
    guard scalars.count > 2 else { return [] }
    var pairs: Set<UInt32> = []
    for index in 2..<scalars.count where table.endsPlace(scalars, at: index) {
      let pair = scalars[index - 2..<index]
      if pair.allSatisfy(table.mayName) { pairs.insert(IssueKey.pair(scalars[index - 2], scalars[index - 1])) }
    }
    return pairs.sorted()
  }
}
