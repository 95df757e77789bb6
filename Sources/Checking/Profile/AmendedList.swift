import DataFiles
import Wording

/// A list of a file that extends another: `key` takes the place of the inherited list, `key+` adds to it or amends the
/// entry of the same id, `key-` takes entries away (as Vale 3.20 has it with `tokens+` and `tokens-`).
struct AmendedList {
  private let object: YAMLObject
  private let key: String
  private let reader: YAMLReader

  init(_ object: YAMLObject, _ key: String, _ reader: YAMLReader) {
    (self.object, self.key, self.reader) = (object, key, reader)
  }

  /// All spellings of some keys.
  static func keys(_ keys: [String]) -> [String] { keys + keys.map { $0 + "+" } + keys.map { $0 + "-" } }

  /// A list of texts.
  func strings(_ inherited: [String]) -> [String] {
    var list = object[key] == nil ? inherited : object.strings(key)
    for added in object.strings(key + "+") where !list.contains(added) { list.append(added) }
    return remove(from: list, id: { $0 })
  }

  /// A list of entries that are known by their ids.
  ///
  /// - Parameters:
  ///   - list: the name of the list, for the problems.
  ///   - read: reads an entry, on top of the inherited one when there is one.
  func entries<Entry>(
    _ inherited: [Entry], id: (Entry) -> String, in list: String, read: (YAMLValue, Entry?) -> Entry
  ) -> [Entry] {
    var entries = object[key] == nil ? inherited : object.list(key).map { read($0, nil) }
    noteRepeats(entries.map(id), of: list)
    for value in object.list(key + "+") {
      // Entries are looked up by the id as written, before they are read.
      let name = identity(of: value)
      if let place = entries.firstIndex(where: { id($0) == name }) {
        entries[place] = read(value, entries[place])
      } else {
        entries.append(read(value, nil))
      }
    }
    return remove(from: entries, id: id)
  }

  private func identity(of value: YAMLValue) -> String? {
    if let text = value.string { return text }
    return value.pairs?.first { ["id", "name", "text", "class"].contains($0.key) }?.value.string
  }

  private func remove<Entry>(from list: [Entry], id: (Entry) -> String) -> [Entry] {
    let removed = object.strings(key + "-")
    for name in removed where !list.contains(where: { id($0) == name }) {
      reader.note(Message("profile.nothingToRemove", ["key": key + "-", "name": name]), at: object[key + "-"]?.place)
    }
    return list.filter { !removed.contains(id($0)) }
  }

  private func noteRepeats(_ ids: [String], of list: String) {
    for fault in ReviewProfile.repeats(of: ids, in: list) { reader.note(fault.message, at: object[key]?.place) }
  }
}
