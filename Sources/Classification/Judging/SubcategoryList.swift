import DataFiles
import Wording

/// The subcategories of a category as people write them, checked against each other and against the groups of phrases.
///
/// ```yaml
/// subcategories:
///   - {id: chat, label: 闲聊, topics: [闲聊, 天气体育]}
///   - id: technology
///     label: 科技创新
///     subcategories:
///       - {id: computing, label: 信息化}
/// ```
/// They may be divided in their turn, as deep as is wanted; each stands in the list before its parts.
struct SubcategoryList {
  private(set) var all: [Subcategory] = []
  private var ids: Set<String> = []
  private var owners: [String: String] = [:]

  init(_ category: YAMLObject, _ reader: YAMLReader) { add(category, parent: nil, reader) }

  private mutating func add(_ whole: YAMLObject, parent: Int?, _ reader: YAMLReader) {
    var names: Set<String> = []
    for value in whole.list("subcategories") {
      let object = reader.object(value, allowing: ["id", "label", "description", "topics", "subcategories"])
      let subcategory = Self.subcategory(object, parent: parent)
      check(subcategory, besides: &names, at: value.place, reader)
      let index = all.count
      all.append(subcategory)
      add(object, parent: index, reader)
    }
  }

  private static func subcategory(_ object: YAMLObject, parent: Int?) -> Subcategory {
    Subcategory(
      id: object.requiredString("id"), label: object.requiredString("label"),
      description: object.string("description") ?? "",
      topics: object["topics"] == nil ? nil : object.strings("topics"), parent: parent)
  }

  /// Results name a subcategory by its id alone, so that must be the only one of the category; labels are read with
  /// those above them and may come back elsewhere, but not in a part of their own.
  ///
  /// - Parameter names: of those beside it.
  private mutating func check(
    _ subcategory: Subcategory, besides names: inout Set<String>, at place: Problem.Place?, _ reader: YAMLReader
  ) {
    let isNewID = subcategory.id.isEmpty || ids.insert(subcategory.id).inserted
    var above = subcategory.parent
    var labelsAbove: Set<String> = []
    while let index = above {
      labelsAbove.insert(all[index].label)
      above = all[index].parent
    }
    for name in Set([subcategory.id, subcategory.label]).sorted() where !name.isEmpty {
      let isRepeated = name == subcategory.id && !isNewID || name == subcategory.label && labelsAbove.contains(name)
      if !names.insert(name).inserted || isRepeated {
        reader.note(Message("scheme.repeatedSubcategory", ["name": name]), at: place)
      }
      if name.contains("/") || name.contains("／") {
        reader.note(Message("scheme.slashInName", ["name": name]), at: place)
      }
    }
    for topic in subcategory.topics {
      if let other = owners.updateValue(subcategory.label, forKey: topic), other != subcategory.label {
        let values = ["topic": topic, "first": other, "second": subcategory.label]
        reader.note(Message("scheme.topicTaken", values), at: place)
      }
    }
  }

  /// A group whose topic belongs to no subcategory is a slip of the pen in one of the two.
  func check(_ group: PhraseGroup, at value: YAMLValue, _ reader: YAMLReader) {
    guard !all.isEmpty, !group.topic.isEmpty, !all.contains(where: { $0.topics.contains(group.topic) }) else { return }
    let place = value.pairs?.first { $0.key == "topic" }?.value.place ?? value.place
    let known = all.map(\.label).joined(separator: "、")
    reader.note(Message("scheme.noSuchSubcategory", ["topic": group.topic, "known": known]), at: place)
  }
}
