/// A part of a category, for example 科技创新 in 发展, or a part of such a part, to any depth.
public struct Subcategory: Sendable, Hashable {
  /// For machines, unique in its category.
  public let id: String
  /// For people.
  public let label: String
  /// What belongs here, as a coder is told.
  public let description: String
  /// The topics of the phrase groups that speak for it.
  public let topics: [String]
  /// Index of the subcategory that it is a part of, among those of the category; nil for a part of the category itself.
  public let parent: Int?

  /// - Parameters:
  ///   - topics: its label when nil.
  ///   - parent: stands before it in the category's list.
  public init(id: String, label: String, description: String = "", topics: [String]? = nil, parent: Int? = nil) {
    self.parent = parent
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

  /// The indices are not checked against a scheme; `CodingScheme.place(named:)` gives places that exist.
  public init(category: Int, subcategory: Int? = nil) {
    self.category = category
    self.subcategory = subcategory
  }
}

extension Category {
  /// The subcategories on the way down to one, that one last.
  public func path(to subcategory: Int) -> [Subcategory] {
    var path: [Subcategory] = []
    var next: Int? = subcategory
    while let index = next {
      path.append(subcategories[index])
      next = subcategories[index].parent
    }
    return path.reversed()
  }

  /// The labels on the way down to a subcategory, with slashes between: 科技创新/信息化.
  public func label(of subcategory: Int) -> String { path(to: subcategory).map(\.label).joined(separator: "/") }

  /// The subcategory that names, from the top down, lead to; nil when there is none.
  fileprivate func subcategory(named names: some Collection<String>) -> Int? {
    var found: Int?
    for name in names {
      guard
        let next = subcategories.indices.first(where: {
          subcategories[$0].parent == found && [subcategories[$0].id, subcategories[$0].label].contains(name)
        })
      else { return nil }
      found = next
    }
    return found
  }
}

extension CodingScheme {
  /// What a label names: a category by its id or label (发展), or a subcategory behind slashes (发展/科技创新, 发展/科技创新/
  /// 信息化, also full-width); nil when the scheme has no such place.
  public func place(named name: String) -> SchemePlace? {
    let whole = name[...].trimmed
    if let category = categories.firstIndex(where: { [$0.id, $0.label].contains(whole) }) {
      return SchemePlace(category: category)
    }
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" }.map(\.trimmed)
    guard parts.count > 1, let category = categories.firstIndex(where: { [$0.id, $0.label].contains(parts[0]) }),
      let inner = categories[category].subcategory(named: parts.dropFirst())
    else { return nil }
    return SchemePlace(category: category, subcategory: inner)
  }

  /// The label of a place as `place(named:)` reads it.
  public func label(of place: SchemePlace) -> String {
    let category = categories[place.category]
    return place.subcategory.map { category.label + "/" + category.label(of: $0) } ?? category.label
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
