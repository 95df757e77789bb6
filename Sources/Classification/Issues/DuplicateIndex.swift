public import TextModel

/// Finds copied and nearly identical opinions in one pass: a campaign of one text, sent by many.
///
/// A text joins the group of an earlier one when, punctuation and blanks aside, the two are equal, or when both are long
/// enough and share at least `threshold` of their three-character pieces (Jaccard index of the sets). Candidates come
/// from 16 bands of two minimum hashes each (Broder 1997; Leskovec et al. 2020, ch. 3), which find a pair that shares
/// 0.7 of its pieces with a probability above 0.9999; each is then compared in full. Only the first text of a group
/// is compared with, so that a chain of small changes cannot join texts that differ.
///
/// Asked to, it also joins texts that share less, see `LeastShared`.
///
/// A value: keep it and go on adding. Same texts in the same order, same groups. Memory: about 1 KB for each different
/// text until `capacity` of them are remembered, then 8 bytes an opinion; texts that come later join the groups of
/// remembered ones and are not compared with each other (`isFull` says so).
public struct DuplicateIndex: Sendable {
  /// Opinions of one text.
  public struct Group: Sendable, Hashable {
    /// Numbers of the texts, from 0 in the order of adding; at least two.
    public let members: [Int]
    /// How many of them equal the first but for punctuation, blanks, width, case and script; at least 1, itself.
    public let exact: Int
  }

  /// Share of three-character pieces, 0 to 1, from which two texts count as one.
  public let threshold: Double
  /// Characters below which only equal texts are one: 食堂太差 and 宿舍太差 share half of theirs.
  public let shortest: Int
  /// How many different texts are remembered.
  public let capacity: Int
  /// How many different texts came after `capacity` of them were remembered: copies among these go unseen.
  public private(set) var unremembered = 0
  /// For each text the number of the first text of its group, its own number when it repeats nothing.
  public private(set) var firsts: [Int] = []

  /// How many texts of a bucket are compared in full, so that a form letter with different contents stays linear.
  private static let compared = 32
  private var exactCounts: [Int: Int] = [:]
  private var equals: [[UInt32]: Int] = [:]
  private var buckets: [UInt64: [Int32]] = [:]
  private var shingles: [Int: [UInt64]] = [:]
  private var near: NearCopyIndex?

  /// - Parameters:
  ///   - threshold: 0 to 1; what lies outside counts as the nearer end.
  ///   - shortest: letters and ideographs that a text needs to be compared by pieces.
  ///   - capacity: different texts to remember.
  ///   - near: how much of the shorter of two texts joins them where `threshold` does not; nil for nothing.
  public init(threshold: Double = 0.7, shortest: Int = 12, capacity: Int = 100_000, near: LeastShared? = nil) {
    let share = threshold.isNaN ? 1 : min(1, max(0, threshold))
    (self.threshold, self.shortest, self.capacity) = (share, max(3, shortest), max(1, capacity))
    self.near = near.map { NearCopyIndex($0) }
  }

  /// Whether different texts came that are not remembered any more.
  public var isFull: Bool { unremembered > 0 }

  /// Adds the next text. Expected O(length).
  ///
  /// - Returns: the number of the first text of its group; its own number when it repeats nothing.
  @discardableResult
  public mutating func add(_ text: FoldedText) -> Int {
    let number = firsts.count
    let letters = text.scalars.filter(isLetterOrIdeograph)
    let key = letters.isEmpty ? text.scalars : letters
    if let equal = equals[key] {
      if firsts[equal] == equal { exactCounts[equal, default: 1] += 1 }
      firsts.append(firsts[equal])
      return firsts[number]
    }
    firsts.append(key.count < shortest ? number : nearest(to: key, number))
    if equals.count < capacity { equals[key] = number } else if firsts[number] == number { unremembered += 1 }
    return firsts[number]
  }

  /// Groups of at least two texts, by falling size, then by their first text.
  public var groups: [Group] {
    var members = [[Int]](repeating: [], count: firsts.count)
    for (number, first) in firsts.enumerated() { members[first].append(number) }
    return members.filter { $0.count > 1 }
      .map { Group(members: $0, exact: exactCounts[$0[0]] ?? 1) }
      .sorted { (-$0.members.count, $0.members[0]) < (-$1.members.count, $1.members[0]) }
  }

  /// How many texts repeat an earlier one.
  public var repeats: Int { firsts.indices.reduce(0) { $0 + (firsts[$1] == $1 ? 0 : 1) } }

  /// The first text that `key` nearly equals, or `number`, which then stands for a group of its own.
  private mutating func nearest(to key: [UInt32], _ number: Int) -> Int {
    let pieces = Shingles.hashes(of: key)
    let keys = Shingles.bands(of: pieces)
    var hits: [Int32: Int] = [:]
    for key in keys { for first in buckets[key] ?? [] { hits[first, default: 0] += 1 } }
    let candidates = hits.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(Self.compared)
    var best: (share: Double, first: Int)?
    for first in candidates.map({ Int($0.key) }) {
      let share = Shingles.jaccard(pieces, shingles[first] ?? [])
      if share >= threshold, best.map { (share, -first) > ($0.share, -$0.first) } ?? true { best = (share, first) }
    }
    if let best { return best.first }
    if let first = near?.nearest(to: key) { return first }
    guard equals.count < capacity else { return number }
    for key in keys { buckets[key, default: []].append(Int32(truncatingIfNeeded: number)) }
    shingles[number] = pieces
    near?.add(key, number)
    return number
  }

  /// What a text shares with the first of its group, asked when it was added; nil unless near copies are looked for.
  /// - Parameter text: the text added last.
  public func shared(_ text: FoldedText) -> SharedText? {
    guard let near, let first = firsts.last else { return nil }
    let letters = text.scalars.filter(isLetterOrIdeograph)
    let head = near.text(first)
    return SharedText(head.isEmpty ? letters : head, letters)
  }
}
