public import Classification

extension Report {
  /// All issues of a collection, also those that are not listed, and what opinions they have.
  public struct IssueGrouping: Sendable {
    /// Opinions that were grouped.
    public let opinions: Int
    /// The issues' names, by falling heat.
    public let names: [String]
    /// How many opinions each of them has, copies counted too.
    public let sizes: [Int]
    /// Days in which an opinion loses half of its weight for the heat.
    public let halfLife: Double
    private let numbers: [Int32]

    /// - Parameters:
    ///   - issues: all of them, by falling heat.
    ///   - opinions: how many were grouped.
    public init(_ issues: [HotIssue], opinions: Int, halfLife: Double) {
      var numbers = [Int32](repeating: -1, count: opinions)
      for (place, issue) in issues.enumerated() {
        for member in issue.members where numbers.indices.contains(member) { numbers[member] = Int32(place) }
      }
      (self.opinions, self.numbers, self.halfLife) = (opinions, numbers, halfLife)
      names = issues.map(\.name)
      sizes = issues.map(\.members.count)
    }

    /// What the issue of an opinion is called; nil when it has none.
    ///
    /// - Parameter opinion: its number, from 0 in the order of reading.
    public func name(of opinion: Int) -> String? {
      guard numbers.indices.contains(opinion), numbers[opinion] >= 0 else { return nil }
      return names[Int(numbers[opinion])]
    }

    /// The opinions of the first so many issues, of the others, and of none.
    func opinions(listing listed: Int) -> (listed: Int, further: Int, alone: Int) {
      let shown = sizes.prefix(listed).reduce(0, +)
      let further = sizes.dropFirst(listed).reduce(0, +)
      return (shown, further, opinions - shown - further)
    }
  }
}
