import DataFiles
import Wording

extension CodingScheme {
  /// Reads a scheme as people write it.
  ///
  /// - Parameters:
  ///   - yaml: the file's text.
  ///   - file: its name, for the problems.
  /// - Throws: `Problem` when the text is no YAML, `Problems` with every mistake in it otherwise.
  public init(yaml: String, file: String) throws {
    let reader = try YAMLReader(yaml, file: file)
    let root = reader.object(reader.root, allowing: ["id", "title", "description", "other", "categories"])
    let values = root.list("categories")
    let categories = values.map { Self.category($0, reader) }
    for fault in Self.faults(of: categories) { reader.note(fault.message, at: root["categories"]?.place ?? root.place) }
    for (fault, value) in zip(Self.repeats(in: categories), values) {
      if let fault { reader.note(fault.message, at: value.place) }
    }
    // A scheme without a category for the rest leaves what nothing speaks for to its last category, and says so.
    let otherID = root.string("other")
    let other = otherID.map { id in categories.firstIndex { $0.id == id } } ?? categories.indices.last
    if other == nil, let otherID, !otherID.isEmpty {
      reader.note(Message("scheme.noSuchOther", ["id": otherID]), at: root["other"]?.place)
    }
    let (id, title) = (root.requiredString("id"), root.requiredString("title"))
    try reader.finish()
    let remark = otherID == nil ? other.map { Message("scheme.noOther", ["label": categories[$0].label]) } : nil
    self.init(
      id: id, title: title, categories: categories, other: other ?? 0,
      remarks: [remark, Self.sharedPhrases(categories)].compactMap(\.self))
  }

  private static func category(_ value: YAMLValue, _ reader: YAMLReader) -> Category {
    let object = reader.object(
      value, allowing: ["id", "label", "description", "subcategories", "groups", "phrases", "exclude"])
    let single = object.list("phrases").map { phrase($0, reader) }
    let subcategories = SubcategoryList(object, reader)
    let groups = object.list("groups").map { value in
      let group = group(value, reader)
      subcategories.check(group, at: value, reader)
      return group
    }
    return Category(
      id: object.requiredString("id"), label: object.requiredString("label"),
      description: object.string("description") ?? "",
      groups: single + groups, exclude: object.strings("exclude"), subcategories: subcategories.all)
  }

  /// A phrase alone is a group of its own: `发展规划`, or `{text: 发展规划, weight: 2}`.
  private static func phrase(_ value: YAMLValue, _ reader: YAMLReader) -> PhraseGroup {
    if let text = value.string, !text.isEmpty { return PhraseGroup(topic: "", name: text, weight: 1, phrases: [text]) }
    let object = reader.object(value, allowing: ["text", "weight"])
    let text = object.requiredString("text")
    let group = PhraseGroup(topic: "", name: text, weight: object.double("weight") ?? 1, phrases: [text])
    reader.note(group.weightFaults, in: object)
    return group
  }

  private static func group(_ value: YAMLValue, _ reader: YAMLReader) -> PhraseGroup {
    let object = reader.object(value, allowing: ["topic", "name", "weight", "phrases"])
    let phrases = object.strings("phrases")
    let group = PhraseGroup(
      topic: object.string("topic") ?? "", name: object.string("name") ?? phrases.first ?? "",
      weight: object.double("weight") ?? 1, phrases: phrases)
    reader.note(group.faults, in: object)
    return group
  }

  /// That phrases speak for two categories, so that they decide between neither; nil where none does.
  private static func sharedPhrases(_ categories: [Category]) -> Message? {
    var owner: [String: Int] = [:]
    var shared: [(phrase: String, first: Int, second: Int)] = []
    for (number, category) in categories.enumerated() {
      for phrase in Set(category.groups.flatMap(\.phrases)).sorted() {
        if let first = owner[phrase] { shared.append((phrase, first, number)) } else { owner[phrase] = number }
      }
    }
    guard let example = shared.first else { return nil }
    let values = [
      "count": String(shared.count), "phrase": example.phrase, "first": categories[example.first].label,
      "second": categories[example.second].label,
    ]
    return Message("scheme.sharedPhrases", values)
  }
}
