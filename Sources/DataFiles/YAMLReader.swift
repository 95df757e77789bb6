package import Wording
internal import Yams

/// Reads a YAML file and notes everything that is wrong with it, so that a person can mend it in one go.
///
/// ```swift
/// let reader = try YAMLReader(text, file: "scheme.yaml")
/// let root = reader.object(reader.root, allowing: ["id", "categories"])
/// let id = root.requiredString("id")
/// try reader.finish()
/// ```
package final class YAMLReader {
  package let root: YAMLValue
  private let file: String
  private var problems: [Problem] = []

  /// - Throws: a `Problem` with line and column when the text is no YAML.
  package init(_ text: String, file: String) throws(Problem) {
    self.file = file
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw Problem(Message("yaml.empty"), in: file)
      }
      root = YAMLValue(node: node)
    } catch let problem as Problem {
      throw problem
    } catch let error as YamlError {
      throw Self.problem(error, file: file)
    } catch {
      throw Problem(Message("yaml.malformed", ["reason": "\(error)"]), in: file)
    }
  }

  /// The mapping at a value; unknown keys are noted, since a misspelt key would otherwise be silently ignored.
  package func object(_ value: YAMLValue, allowing keys: [String]) -> YAMLObject {
    guard let pairs = value.pairs else {
      note(Message("yaml.notAMapping", ["keys": keys.joined(separator: ", ")]), at: value.place)
      return YAMLObject(reader: self, place: value.place, values: [:])
    }
    for pair in pairs where !keys.contains(pair.key) {
      note(Message("yaml.unknownKey", ["key": pair.key, "keys": keys.joined(separator: ", ")]), at: pair.keyPlace)
    }
    let values = Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    return YAMLObject(reader: self, place: value.place, values: values)
  }

  /// Notes a problem at a place of this file.
  package func note(_ message: Message, at place: Problem.Place?) {
    problems.append(Problem(message, in: file, at: place))
  }

  /// - Throws: all that was noted, in file order.
  package func finish() throws(Problems) {
    guard problems.isEmpty else { throw Problems(problems) }
  }

  private static func problem(_ error: YamlError, file: String) -> Problem {
    switch error {
    case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
      .composer(_, let reason, let mark, _):
      Problem(Message("yaml.malformed", ["reason": reason]), in: file, at: .line(mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      Problem(
        Message("yaml.duplicateKey", ["key": keys.map(\.description).joined(separator: ", ")]), in: file,
        at: .line(context.mark.line, column: context.mark.column))
    default:
      Problem(Message("yaml.malformed", ["reason": "\(error)"]), in: file)
    }
  }
}

/// A mapping of a YAML file, read key by key.
package struct YAMLObject {
  let reader: YAMLReader
  package let place: Problem.Place?
  let values: [String: YAMLValue]

  package subscript(key: String) -> YAMLValue? { values[key] }

  package func requiredString(_ key: String) -> String {
    guard let value = values[key] else {
      reader.note(Message("yaml.missingKey", ["key": key]), at: place)
      return ""
    }
    guard let string = value.string, !string.isEmpty else {
      reader.note(Message("yaml.notText", ["key": key]), at: value.place)
      return ""
    }
    return string
  }

  package func string(_ key: String) -> String? { values[key] == nil ? nil : requiredString(key) }

  package func int(_ key: String) -> Int? { scalar(key, kind: "yaml.notWholeNumber", \.int) }
  package func double(_ key: String) -> Double? { scalar(key, kind: "yaml.notNumber", \.double) }
  package func bool(_ key: String) -> Bool? { scalar(key, kind: "yaml.notTrueOrFalse", \.bool) }

  /// The list at a key; empty when the key is absent.
  package func list(_ key: String) -> [YAMLValue] {
    guard let value = values[key] else { return [] }
    guard let list = value.list else {
      reader.note(Message("yaml.notAList", ["key": key]), at: value.place)
      return []
    }
    return list
  }

  /// The non-empty texts of the list at a key.
  package func strings(_ key: String) -> [String] {
    list(key).compactMap { item in
      if let string = item.string, !string.isEmpty { return string }
      reader.note(Message("yaml.notText", ["key": key]), at: item.place)
      return nil
    }
  }

  /// One of the raw values of an enumeration.
  package func choice<Value: RawRepresentable & CaseIterable>(_ key: String) -> Value? where Value.RawValue == String {
    guard let string = string(key) else { return nil }
    if let value = Value(rawValue: string) { return value }
    let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
    reader.note(Message("yaml.notAChoice", ["key": key, "value": string, "choices": choices]), at: values[key]?.place)
    return nil
  }

  private func scalar<Value>(_ key: String, kind: String, _ read: (YAMLValue) -> Value?) -> Value? {
    guard let value = values[key] else { return nil }
    if let read = read(value) { return read }
    reader.note(Message(kind, ["key": key]), at: value.place)
    return nil
  }
}
