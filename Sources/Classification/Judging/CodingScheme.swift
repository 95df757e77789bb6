import TextModel
public import Wording

/// The categories into which opinions are sorted, and the words that speak for each; content analysis calls it a
/// codebook.
public struct CodingScheme: Sendable {
  /// For machines.
  public let id: String
  /// For people.
  public let title: String
  /// In the order in which they are reported.
  public let categories: [Category]
  /// Index of the category of whatever fits no other.
  public let other: Int
  /// What its user should know: which category takes the rest where none is named, phrases that two categories have.
  public let remarks: [Message]

  /// The label of the category of whatever fits no other.
  public var otherLabel: String { categories[other].label }

  /// A scheme as given; `problems()` examines it as a written one is examined.
  ///
  /// - Precondition: `other` is an index of `categories`.
  public init(id: String, title: String, categories: [Category], other: Int, remarks: [Message] = []) {
    require(categories.indices.contains(other), "A scheme needs a category for what fits no other.")
    self.remarks = remarks
    self.id = id
    self.title = title
    self.categories = categories
    self.other = other
  }
}

/// One category of a scheme.
public struct Category: Sendable {
  /// For machines, for example `work-style`.
  public let id: String
  /// For people, for example 工作作风.
  public let label: String
  /// What belongs here, as a coder is told.
  public let description: String
  /// The phrases that speak for it.
  public let groups: [PhraseGroup]
  /// Expressions that contain a phrase but speak of something else; they hide the phrases inside them.
  public let exclude: [String]
  /// What the category is divided into, in the order in which they are reported; none when it is not.
  public let subcategories: [Subcategory]

  /// Phrases and expressions may be written in any spelling: they are folded as the opinions are.
  ///
  /// - Precondition: each subcategory stands behind the one that it is a part of.
  public init(
    id: String, label: String, description: String, groups: [PhraseGroup], exclude: [String],
    subcategories: [Subcategory] = []
  ) {
    require(
      subcategories.enumerated().allSatisfy { index, inner in inner.parent.map { (0..<index).contains($0) } ?? true },
      "A subcategory must stand behind the one that it is a part of.")
    self.id = id
    self.label = label
    self.description = description
    self.groups = groups
    self.exclude = exclude
    self.subcategories = subcategories
  }
}

/// Phrases that say the same thing in different words. A group counts once in an opinion, however often it is hit.
public struct PhraseGroup: Sendable {
  /// The finer subject inside the category, for example 食堂; empty when the scheme names none. Subcategories are made
  /// of these.
  public let topic: String
  /// What the group is called; in a scheme file that gives no name, its first phrase.
  public let name: String
  /// How strongly a hit speaks for the category; 1 hints, 2 speaks, 3 is almost certain.
  public let weight: Double
  /// Any of them in an opinion is a hit.
  public let phrases: [String]

  /// The weight is not examined here (`CodingScheme.problems()` does): a hit counts for 0 to 10, what is no number for 0.
  public init(topic: String, name: String, weight: Double, phrases: [String]) {
    self.topic = topic
    self.name = name
    self.weight = weight
    self.phrases = phrases
  }

  /// What a hit counts for.
  var countedWeight: Double { weight.isNaN ? 0 : min(Self.mostWeight, max(0, weight)) }

  /// The most that a hit may count for.
  static let mostWeight = 10.0
}
