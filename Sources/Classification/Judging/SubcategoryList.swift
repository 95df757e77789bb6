import DataFiles
import Wording

/// The subcategories of a category as people write them, checked against each other and against the groups of phrases.
///
/// ```yaml
/// subcategories:
///   - {id: technology, label: 科技创新}
///   - {id: chat, label: 闲聊, topics: [闲聊, 天气体育]}
/// ```
struct SubcategoryList {
  let all: [Subcategory]

  init(_ category: YAMLObject, _ reader: YAMLReader) {
    let values = category.list("subcategories")
    all = values.map { Self.subcategory($0, reader) }
    var names: Set<String> = []
    var topics: [String: String] = [:]
    for (value, subcategory) in zip(values, all) {
      for name in Set([subcategory.id, subcategory.label]).sorted() where !name.isEmpty {
        if !names.insert(name).inserted {
          reader.note(Message("scheme.repeatedSubcategory", ["name": name]), at: value.place)
        }
        if name.contains("/") || name.contains("／") {
          reader.note(Message("scheme.slashInName", ["name": name]), at: value.place)
        }
      }
      for topic in subcategory.topics {
        if let other = topics.updateValue(subcategory.label, forKey: topic), other != subcategory.label {
          let values = ["topic": topic, "first": other, "second": subcategory.label]
          reader.note(Message("scheme.topicTaken", values), at: value.place)
        }
      }
    }
  }

  private static func subcategory(_ value: YAMLValue, _ reader: YAMLReader) -> Subcategory {
    let object = reader.object(value, allowing: ["id", "label", "description", "topics"])
    return Subcategory(
      id: object.requiredString("id"), label: object.requiredString("label"),
      description: object.string("description") ?? "",
      topics: object["topics"] == nil ? nil : object.strings("topics"))
  }

  /// A group whose topic belongs to no subcategory is a slip of the pen in one of the two.
  func check(_ group: PhraseGroup, at value: YAMLValue, _ reader: YAMLReader) {
    guard !all.isEmpty, !group.topic.isEmpty, !all.contains(where: { $0.topics.contains(group.topic) }) else { return }
    let place = value.pairs?.first { $0.key == "topic" }?.value.place ?? value.place
    let known = all.map(\.label).joined(separator: "、")
    reader.note(Message("scheme.noSuchSubcategory", ["topic": group.topic, "known": known]), at: place)
  }
}
