internal import FoundationEssentials
internal import TextModel
internal import Wording

/// Makes opinions of JSON objects, their keys named as a table's columns are.
struct JSONOpinions {
  private let choice: ColumnChoice
  private let decoder = JSONDecoder()
  /// The map of the last object's keys: the next object has the same as a rule.
  private var keys: [String] = []
  private var map: ColumnMap

  init(choice: ColumnChoice) {
    self.choice = choice
    map = ColumnMap(header: [], choice: .usual)
  }

  /// The opinion of one object; nil when its text is empty.
  ///
  /// - Throws: a `Problem` without place when this is no object, has no key for the text, or a value is no text or
  ///   number.
  mutating func opinion(from json: ArraySlice<UInt8>, _ source: Opinion.Source) throws(Problem) -> Opinion? {
    let object: JSONRow
    do {
      object = try decoder.decode(JSONRow.self, from: Data(json))
    } catch {
      throw Problem(Message("jsonl.notAnObject"))
    }
    if object.keys != keys || keys.isEmpty {
      map = ColumnMap(header: object.keys, choice: choice)
      keys = object.keys
    }
    if let problem = map.problem(in: source.file, at: nil) { throw problem }
    guard let text = try cell(.text, of: object) else { return nil }
    return try Opinion(
      id: cell(.id, of: object) ?? String(source.row), text: text, unit: cell(.unit, of: object),
      channel: cell(.channel, of: object), date: cell(.date, of: object), label: cell(.label, of: object),
      secondary: cell(.secondary, of: object), source: source)
  }

  /// The keys of a JSON object; nil for what is none.
  static func keys(of json: some Sequence<UInt8>) -> [String]? {
    (try? JSONDecoder().decode(JSONRow.self, from: Data(json)))?.keys
  }

  private func cell(_ column: OpinionColumn, of object: JSONRow) throws(Problem) -> String? {
    guard let place = map[column] else { return nil }
    switch object.values[place] {
    case .none: return nil
    case .nested: throw Problem(Message("jsonl.nested", ["key": object.keys[place]]))
    case .text(let text):
      let trimmed = Blank.trimmed(Array(text.utf8)[...])
      return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
    }
  }
}

/// The members of a JSON object, in the order of their keys.
private struct JSONRow: Decodable {
  enum Value {
    case none, nested
    case text(String)
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let keys: [String]
  let values: [Value]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let keys = container.allKeys.sorted { $0.stringValue < $1.stringValue }
    self.keys = keys.map(\.stringValue)
    values = keys.map { Self.value($0, container) }
  }

  private static func value(_ key: Key, _ container: KeyedDecodingContainer<Key>) -> Value {
    if let text = try? container.decode(String.self, forKey: key) { return .text(text) }
    if (try? container.decodeNil(forKey: key)) == true { return .none }
    if let number = try? container.decode(Int64.self, forKey: key) { return .text(String(number)) }
    if let number = try? container.decode(Double.self, forKey: key) { return .text(String(number)) }
    if let flag = try? container.decode(Bool.self, forKey: key) { return .text(String(flag)) }
    return .nested
  }
}
