/// How much of each of two texts stands in the other, in whatever order.
///
/// Counted are letters, digits and ideographs in runs of at least five that both texts have: a character changed here and
/// there, a part cut off, added or moved leave most of a text in place, while texts of one subject share few such runs.
public struct SharedText: Sendable, Hashable {
  /// Characters of a run.
  static let run = 5

  /// One of the two texts.
  public struct Side: Sendable, Hashable {
    /// Letters, digits and ideographs that stand in the other text too.
    public let shared: Int
    /// Letters, digits and ideographs of all.
    public let length: Int

    /// What part stands in the other text, 0 to 1.
    public var share: Double { length == 0 ? 1 : Double(shared) / Double(length) }
  }

  /// The earlier text.
  public let first: Side
  /// The later text.
  public let second: Side
  /// Characters of the longest run that both have.
  public let longest: Int

  /// Compares two texts of letters, digits and ideographs. Linear but for the longest run, which takes the product of both
  /// lengths.
  init(_ first: [UInt32], _ second: [UInt32]) {
    let runs = [first, second].map(Self.runs)
    self.init(first, second, runs)
  }

  private init(_ first: [UInt32], _ second: [UInt32], _ runs: [[UInt64]]) {
    if first == second {
      (self.first, self.second) = (Side(shared: first.count, length: first.count), Side(shared: first.count, length: first.count))
      longest = first.count
      return
    }
    self.first = Side(shared: Self.covered(first.count, runs[0], by: Set(runs[1])), length: first.count)
    self.second = Side(shared: Self.covered(second.count, runs[1], by: Set(runs[0])), length: second.count)
    longest = Self.longest(first, second)
  }

  /// The shorter text, which may stand in a longer one whole; of equal ones the later.
  var shorter: Side { first.length < second.length ? first : second }

  /// What two texts share, the longest run left out. Linear.
  static func shared(
    of shorter: [UInt32], in longer: Set<UInt64>
  ) -> Int { covered(shorter.count, runs(of: shorter), by: longer) }

  /// The hash of the run at every place; the same on every machine.
  static func runs(of letters: [UInt32]) -> [UInt64] {
    guard letters.count >= run else { return [] }
    return (0...letters.count - run).map { start in
      var hash: UInt64 = 0
      for letter in letters[start..<start + run] { hash = (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15 }
      hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
      return hash ^ hash >> 33
    }
  }

  /// How many of some characters stand in one of the runs.
  private static func covered(_ count: Int, _ runs: [UInt64], by others: Set<UInt64>) -> Int {
    var (covered, end) = (0, 0)
    for (start, hash) in runs.enumerated() where others.contains(hash) {
      covered += start + run - max(start, end)
      end = start + run
    }
    return min(covered, count)
  }

  private static func longest(_ first: [UInt32], _ second: [UInt32]) -> Int {
    var (longest, lengths) = (0, [Int](repeating: 0, count: second.count + 1))
    for letter in first {
      var before = 0
      for (index, other) in second.enumerated() {
        let here = lengths[index + 1]
        lengths[index + 1] = letter == other ? before + 1 : 0
        longest = max(longest, lengths[index + 1])
        before = here
      }
    }
    return longest
  }
}
