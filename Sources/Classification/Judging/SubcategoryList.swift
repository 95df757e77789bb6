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
  /// Of those beside each other, by what they are parts of.
  private var names: [Int?: Set<String>] = [:]

  /// No subcategories yet.
  init() {}

  init(_ category: YAMLObject, _ reader: YAMLReader) { add(category, parent: nil, reader) }

  private mutating func add(_ whole: YAMLObject, parent: Int?, _ reader: YAMLReader) {
    for value in whole.list("subcategories") {
      let object = reader.object(value, allowing: ["id", "label", "description", "topics", "subcategories"])
      let subcategory = Self.subcategory(object, parent: parent)
      let index = all.count
      for fault in faults(adding: subcategory) { reader.note(fault.message, at: value.place) }
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
  /// - Returns: what is wrong with the next one beside those that are in the list.
  mutating func faults(adding subcategory: Subcategory) -> [Fault] {
    var faults: [Fault] = []
    let isNewID = subcategory.id.isEmpty || ids.insert(subcategory.id).inserted
    var above = subcategory.parent
    var labelsAbove: Set<String> = []
    while let index = above {
      labelsAbove.insert(all[index].label)
      above = all[index].parent
    }
    for name in Set([subcategory.id, subcategory.label]).sorted() where !name.isEmpty {
      let isRepeated = name == subcategory.id && !isNewID || name == subcategory.label && labelsAbove.contains(name)
      if !names[subcategory.parent, default: []].insert(name).inserted || isRepeated {
        faults.append(Fault(Message("scheme.repeatedSubcategory", ["name": name])))
      }
      if name.contains("/") || name.contains("／") {
        faults.append(Fault(Message("scheme.slashInName", ["name": name])))
      }
    }
    for topic in subcategory.topics {
      if let other = owners.updateValue(subcategory.label, forKey: topic), other != subcategory.label {
        let values = ["topic": topic, "first": other, "second": subcategory.label]
        faults.append(Fault(Message("scheme.topicTaken", values)))
      }
    }
    all.append(subcategory)
    return faults
  }

  /// A group whose topic belongs to no subcategory is a slip of the pen in one of the two.
  func fault(of group: PhraseGroup) -> Fault? {
    guard !all.isEmpty, !group.topic.isEmpty, !all.contains(where: { $0.topics.contains(group.topic) }) else {
      return nil
    }
    let known = all.map(\.label).joined(separator: "、")
    return Fault(Message("scheme.noSuchSubcategory", ["topic": group.topic, "known": known]))
  }

  func check(_ group: PhraseGroup, at value: YAMLValue, _ reader: YAMLReader) {
    guard let fault = fault(of: group) else { return }
    reader.note(fault.message, at: value.pairs?.first { $0.key == "topic" }?.value.place ?? value.place)
  }
}
