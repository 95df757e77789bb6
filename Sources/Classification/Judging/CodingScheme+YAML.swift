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
    if categories.count < 2 { reader.note(Message("scheme.tooFew"), at: root["categories"]?.place ?? root.place) }
    Self.noteRepeats(categories, at: values.map(\.place), reader)
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
    let object = reader.object(value, allowing: ["id", "label", "description", "subcategories", "groups", "phrases", "exclude"])
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
    return PhraseGroup(topic: "", name: text, weight: weight(object, reader), phrases: [text])
  }

  private static func group(_ value: YAMLValue, _ reader: YAMLReader) -> PhraseGroup {
    let object = reader.object(value, allowing: ["topic", "name", "weight", "phrases"])
    let phrases = object.strings("phrases")
    if phrases.isEmpty { reader.note(Message("yaml.missingKey", ["key": "phrases"]), at: object.place) }
    return PhraseGroup(
      topic: object.string("topic") ?? "", name: object.string("name") ?? phrases.first ?? "",
      weight: weight(object, reader), phrases: phrases)
  }

  private static func weight(_ object: YAMLObject, _ reader: YAMLReader) -> Double {
    let weight = object.double("weight") ?? 1
    if !(weight > 0 && weight <= 10) {
      reader.note(Message("scheme.weightOutOfRange"), at: object["weight"]?.place)
    }
    return weight
  }

  private static func noteRepeats(_ categories: [Category], at places: [Problem.Place?], _ reader: YAMLReader) {
    var (ids, labels): (Set<String>, Set<String>) = ([], [])
    for (category, place) in zip(categories, places) {
      if !ids.insert(category.id).inserted {
        reader.note(Message("scheme.repeatedCategory", ["id": category.id]), at: place)
      } else if !labels.insert(category.label).inserted, !category.label.isEmpty {
        reader.note(Message("scheme.repeatedLabel", ["label": category.label]), at: place)
      }
    }
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
