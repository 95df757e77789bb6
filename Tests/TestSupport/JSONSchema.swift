package import Foundation

/// Any JSON value, numbers as they are counted in JSON Schema: 1.0 is an integer.
package indirect enum AnyJSON: Decodable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case array([AnyJSON])
  case object([String: AnyJSON])

  package init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(AnyJSON.self, from: Data(bytes)) }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let object = try? container.decode([String: AnyJSON].self) {
      self = .object(object)
    } else if let array = try? container.decode([AnyJSON].self) {
      self = .array(array)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .null
    }
  }

  package subscript(key: String) -> AnyJSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  package var type: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number(let number): number == number.rounded() ? "integer" : "number"
    case .text: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

/// The part of JSON Schema (draft 2020-12) that the published schemas use. A keyword that is not known is a fault, so
/// that no schema promises what nobody checks.
package struct JSONSchema {
  private static let silent: Set = ["$schema", "$defs", "title", "description"]
  private let folder: URL
  private let files: [String: AnyJSON]

  /// - Parameter folder: where the schemas lie; references name files in it.
  package init(folder: URL) throws {
    self.folder = folder
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
    files = try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, try AnyJSON(Array(try Data(contentsOf: folder.appending(path: name)))))
      })
  }

  package var names: [String] { files.keys.sorted() }

  /// What is wrong with a value, each with its place in it.
  package func faults(of value: AnyJSON, against name: String) -> [String] {
    guard let schema = files[name] else { return ["there is no schema \(name)"] }
    return check(value, schema, in: name, at: "$")
  }

  /// Members of a value that no schema has a word for, each with its place: what is printed must be described.
  package func undescribed(in value: AnyJSON, by name: String) -> [String] {
    files[name].map { undescribed(value, [Place(schema: $0, file: name)], at: "$") } ?? ["there is no schema \(name)"]
  }

  /// A schema and the file that its references start from.
  private struct Place {
    let schema: AnyJSON
    let file: String
  }

  private func undescribed(_ value: AnyJSON, _ schemas: [Place], at place: String) -> [String] {
    let all = schemas.flatMap { fitting(value, $0) }
    switch value {
    case .object(let members):
      return members.sorted { $0.key < $1.key }.flatMap { name, member in
        let known = all.compactMap { part in
          part.schema["properties"]?[name].map { Place(schema: $0, file: part.file) }
        }
        return known.isEmpty
          ? ["\(place): \(name) is not described"] : undescribed(member, known, at: "\(place).\(name)")
      }
    case .array(let values):
      let items = all.compactMap { part in part.schema["items"].map { Place(schema: $0, file: part.file) } }
      return items.isEmpty && !values.isEmpty
        ? ["\(place): the items are not described"]
        : values.enumerated().flatMap { undescribed($1, items, at: "\(place)[\($0)]") }
    default: return []
    }
  }

  /// A schema with all that it takes in: references, parts, and those of its choices that fit.
  private func fitting(_ value: AnyJSON, _ place: Place) -> [Place] {
    guard case .object(let rules) = place.schema else { return [] }
    var parts: [Place] = []
    if case .text(let reference)? = rules["$ref"], let found = target(reference, from: place.file) {
      parts.append(Place(schema: found.schema, file: found.file))
    }
    if case .array(let all)? = rules["allOf"] { parts += all.map { Place(schema: $0, file: place.file) } }
    if case .array(let choices)? = rules["anyOf"] {
      parts += choices.filter { check(value, $0, in: place.file, at: "").isEmpty }.map {
        Place(schema: $0, file: place.file)
      }
    }
    return [place] + parts.flatMap { fitting(value, $0) }
  }

  private func check(_ value: AnyJSON, _ schema: AnyJSON, in file: String, at place: String) -> [String] {
    guard case .object(let rules) = schema else { return ["\(place): a schema must be an object"] }
    return rules.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      fault(value, keyword, rule, rules, in: file, at: place)
    }
  }

  private func fault(
    _ value: AnyJSON, _ keyword: String, _ rule: AnyJSON, _ rules: [String: AnyJSON], in file: String, at place: String
  ) -> [String] {
    switch (keyword, rule, value) {
    case ("$ref", .text(let target), _): return follow(target, value, in: file, at: place)
    case ("type", _, _): return isType(value.type, rule) ? [] : ["\(place): \(value.type) is not allowed"]
    case ("enum", .array(let values), _):
      return values.contains(value) ? [] : ["\(place): \(value) is none of the values"]
    case ("allOf", .array(let parts), _): return parts.flatMap { check(value, $0, in: file, at: place) }
    case ("anyOf", .array(let parts), _):
      let faults = parts.map { check(value, $0, in: file, at: place) }
      return faults.contains([]) ? [] : faults.min { $0.count < $1.count } ?? []
    case ("required", .array(let names), .object(let members)):
      return names.compactMap { name in
        if case .text(let name) = name, members[name] == nil { "\(place): \(name) is missing" } else { nil }
      }
    case ("properties", .object(let properties), .object(let members)):
      return properties.sorted { $0.key < $1.key }.flatMap { name, schema in
        members[name].map { check($0, schema, in: file, at: "\(place).\(name)") } ?? []
      }
    case ("additionalProperties", .bool(false), .object(let members)):
      let known = rules["properties"].flatMap { if case .object(let known) = $0 { known } else { nil } } ?? [:]
      return members.keys.sorted().filter { known[$0] == nil }.map { "\(place): \($0) is not expected" }
    case ("items", _, .array(let values)):
      return values.enumerated().flatMap { check($1, rule, in: file, at: "\(place)[\($0)]") }
    case ("minimum", .number(let least), .number(let number)):
      return number >= least ? [] : ["\(place): \(number) < \(least)"]
    case ("maximum", .number(let most), .number(let number)):
      return number <= most ? [] : ["\(place): \(number) > \(most)"]
    case ("pattern", .text(let pattern), .text(let text)):
      return text.range(of: pattern, options: .regularExpression) != nil ? [] : ["\(place): \(text) does not match"]
    case ("required", _, _), ("properties", _, _), ("additionalProperties", _, _), ("items", _, _), ("minimum", _, _),
      ("maximum", _, _), ("pattern", _, _):
      return []
    default: return Self.silent.contains(keyword) ? [] : ["\(place): the schema's keyword \(keyword) is not known"]
    }
  }

  private func isType(_ type: String, _ rule: AnyJSON) -> Bool {
    switch rule {
    case .text(let wanted): wanted == type || wanted == "number" && type == "integer"
    case .array(let choices): choices.contains { isType(type, $0) }
    default: false
    }
  }

  /// `common.json#/$defs/share`, or a place in the same file when no file is named.
  private func follow(_ target: String, _ value: AnyJSON, in file: String, at place: String) -> [String] {
    self.target(target, from: file).map { check(value, $0.schema, in: $0.file, at: place) }
      ?? ["\(place): the reference \(target) leads nowhere"]
  }

  private func target(_ target: String, from file: String) -> (file: String, schema: AnyJSON)? {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0].isEmpty ? file : parts[0]
    var schema = files[name]
    for step in (parts.count > 1 ? parts[1] : "").split(separator: "/") { schema = schema?[String(step)] }
    return schema.map { (name, $0) }
  }
}
