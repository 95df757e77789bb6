import TextModel

/// The categories that several coders gave to the same opinions, gaps allowed.
public struct CodedOpinions: Sendable, Hashable {
  /// Number of categories of the scheme.
  public let categories: Int
  /// For each opinion the category each coder gave it, nil where a coder gave none; coders in the same order throughout.
  public let codes: [[Int?]]

  /// - Precondition: there is a category; the rows are of equal length and hold categories in `0..<categories`.
  public init(categories: Int, codes: [[Int?]]) {
    require(
      categories > 0 && codes.allSatisfy { $0.count == codes[0].count }, "each opinion needs a place for each coder")
    require(
      codes.allSatisfy { $0.allSatisfy { $0.map { (0..<categories).contains($0) } ?? true } },
      "a code names no category")
    (self.categories, self.codes) = (categories, codes)
  }

  /// Number of coders.
  public var coders: Int { codes.first?.count ?? 0 }

  /// Opinions that exactly so many coders gave a category.
  package func count(codedBy coders: Int) -> Int { codes.count { $0.count { $0 != nil } == coders } }

  /// Opinions to which coders gave different categories, rising.
  public var disagreements: [Int] {
    codes.indices.filter { Set(codes[$0].compactMap { $0 }).count > 1 }
  }

  /// What the coders together say of an opinion.
  public enum Resolution: Sendable, Hashable {
    /// All who coded it gave this category; `coders` of them.
    case agreed(Int, coders: Int)
    /// One category was given more often than any other, though not by all.
    case majority(Int)
    /// Several categories were given most often, rising: a person decides.
    case tie([Int])
    /// Nobody coded it.
    case uncoded

    /// The agreed category; nil when it is open.
    public var category: Int? {
      switch self {
      case .agreed(let category, _), .majority(let category): category
      case .tie, .uncoded: nil
      }
    }
  }

  /// The most frequent category of each opinion, in their order; ties stay open rather than being broken silently.
  public func resolve() -> [Resolution] {
    codes.map { codes in
      let votes = OpinionVotes(codes)
      guard let most = votes.votes.map(\.count).max() else { return .uncoded }
      let winners = votes.votes.filter { $0.count == most }.map(\.category)
      if winners.count > 1 { return .tie(winners) }
      let coders = votes.total
      return most == coders ? .agreed(winners[0], coders: coders) : .majority(winners[0])
    }
  }
}
