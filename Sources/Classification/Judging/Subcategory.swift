/// A part of a category, for example 科技创新 in 发展.
public struct Subcategory: Sendable, Hashable {
  /// For machines, unique in its category.
  public let id: String
  /// For people.
  public let label: String
  /// What belongs here, as a coder is told.
  public let description: String
  /// The topics of the phrase groups that speak for it.
  public let topics: [String]

  /// - Parameter topics: its label when nil.
  public init(id: String, label: String, description: String = "", topics: [String]? = nil) {
    self.id = id
    self.label = label
    self.description = description
    self.topics = topics ?? [label]
  }
}

extension Category {
  /// The subcategory that a group of phrases speaks for; nil for one that speaks for the category as a whole.
  func subcategory(of group: PhraseGroup) -> Int? {
    group.topic.isEmpty ? nil : subcategories.firstIndex { $0.topics.contains(group.topic) }
  }
}

/// A place of the scheme that a label names: a category, and a subcategory when the label goes that far.
public struct SchemePlace: Sendable, Hashable {
  /// Index of the category in the scheme.
  public let category: Int
  /// Index among the category's subcategories; nil for the category as a whole.
  public let subcategory: Int?

  /// The indices are not checked against a scheme.
  public init(category: Int, subcategory: Int? = nil) {
    self.category = category
    self.subcategory = subcategory
  }
}

extension CodingScheme {
  /// What a label names: a category by its id or label (发展), or one of its subcategories behind a slash (发展/科技创新,
  /// also full-width); nil when the scheme has no such place.
  public func place(named name: String) -> SchemePlace? {
    let whole = name[...].trimmed
    if let category = categories.firstIndex(where: { [$0.id, $0.label].contains(whole) }) {
      return SchemePlace(category: category)
    }
    let parts = name.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" }.map(\.trimmed)
    guard parts.count == 2, let category = categories.firstIndex(where: { [$0.id, $0.label].contains(parts[0]) }),
      let inner = categories[category].subcategories.firstIndex(where: { [$0.id, $0.label].contains(parts[1]) })
    else { return nil }
    return SchemePlace(category: category, subcategory: inner)
  }

  /// The label of a place as `place(named:)` reads it.
  public func label(of place: SchemePlace) -> String {
    let category = categories[place.category]
    return place.subcategory.map { category.label + "/" + category.subcategories[$0].label } ?? category.label
  }
}

extension Substring {
  /// Without blanks on either side.
  fileprivate var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
