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
  public var otherLabel: String { categories.indices.contains(other) ? categories[other].label : "" }

  /// - Parameter other: an index of `categories`; it is not checked.
  public init(id: String, title: String, categories: [Category], other: Int, remarks: [Message] = []) {
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
  public init(
    id: String, label: String, description: String, groups: [PhraseGroup], exclude: [String],
    subcategories: [Subcategory] = []
  ) {
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

  /// The weight is not checked here; scheme files may have weights above 0 and up to 10.
  public init(topic: String, name: String, weight: Double, phrases: [String]) {
    self.topic = topic
    self.name = name
    self.weight = weight
    self.phrases = phrases
  }
}
