public import Lexicons

/// What recurs among the opinions that fit no category, for a person to judge whether the scheme should grow.
public struct OtherFindings: Sendable {
  /// Opinions that have something in common.
  public struct Group: Sendable {
    /// The words they share, the most telling first.
    public let words: [String]
    /// How many they are, of those that were grouped.
    public let opinions: Int
    /// The most typical ones: number and text.
    public let examples: [Example]

    /// Words are given with the most telling first, examples with the most typical.
    public init(words: [String], opinions: Int, examples: [Example]) {
      (self.words, self.opinions, self.examples) = (words, opinions, examples)
    }
  }

  /// An opinion to quote.
  public struct Example: Sendable, Hashable {
    /// The opinion's identifier.
    public let id: String
    /// What it says, not folded.
    public let text: String

    /// Quotes the opinion that has this identifier.
    public init(id: String, text: String) { (self.id, self.text) = (id, text) }
  }

  /// All opinions, and those that fit no category.
  public let opinions: Int
  /// Opinions that fit no category.
  public let others: Int
  /// How many of these were grouped.
  public let grouped: Int
  /// Words that are more frequent there than elsewhere, the surest first.
  public let words: [KeyWord]
  /// The largest first.
  public let groups: [Group]

  /// Of all `opinions` the `others` fit no category, and of these at most all were `grouped`.
  public init(opinions: Int, others: Int, grouped: Int, words: [KeyWord], groups: [Group]) {
    self.opinions = opinions
    self.others = others
    self.grouped = grouped
    self.words = words
    self.groups = groups
  }
}
