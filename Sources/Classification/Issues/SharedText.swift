import TextModel

/// How much of each of two texts stands in the other, in whatever order.
///
/// Counted are letters, digits and ideographs in runs of at least five that both texts have: a character changed here and
/// there, a part cut off, added or moved leave most of a text in place, while texts of one subject share few such runs.
public struct SharedText: Sendable, Hashable {
  /// Characters of a run.
  private static let run = Fingerprints.gram

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
    if first == second {
      // Texts shorter than a run too.
      self.first = Side(shared: first.count, length: first.count)
      self.second = self.first
      longest = first.count
      return
    }
    let (runs, others) = (Fingerprints.hashes(of: first), Fingerprints.hashes(of: second))
    self.first = Side(shared: Self.covered(first.count, runs, by: Set(others)), length: first.count)
    self.second = Side(shared: Self.covered(second.count, others, by: Set(runs)), length: second.count)
    longest = Self.longest(first, second)
  }

  /// The shorter text, which may stand in a longer one whole; of equal ones the later.
  public var shorter: Side { first.length < second.length ? first : second }

  /// How many characters of a text stand in another. Linear.
  /// - Parameter other: the runs of the other.
  static func shared(of text: [UInt32], in other: Set<UInt64>) -> Int {
    covered(text.count, Fingerprints.hashes(of: text), by: other)
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
    // For each place of the second text how long the common run is that ends there and at the letter of the first.
    var (longest, lengths) = (0, [Int](repeating: 0, count: second.count))
    for letter in first {
      var before = 0
      for (index, other) in second.enumerated() {
        let length = letter == other ? before + 1 : 0
        (before, lengths[index]) = (lengths[index], length)
        longest = max(longest, length)
      }
    }
    return longest
  }
}
