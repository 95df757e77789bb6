import Foundation

/// The parts of the SARIF 2.1.0 schema that Tingyin uses: which members an object has to have and may have, and which
/// words an enumeration allows.
enum SARIFShape {
  private struct Shape {
    let required: [String]
    let optional: [String: String]
  }

  /// For each kind of object its members; the value names the kind of an object or list member, or a word list.
  private static let shapes: [String: Shape] = [
    "log": .init(required: ["version", "runs"], optional: ["$schema": "text", "version": "version", "runs": "[run]"]),
    "run": .init(
      required: ["tool"],
      optional: [
        "tool": "tool", "language": "language", "columnKind": "columnKind", "newlineSequences": "[text]",
        "artifacts": "[artifact]", "results": "[result]",
      ]),
    "tool": .init(required: ["driver"], optional: ["driver": "driver"]),
    "driver": .init(
      required: ["name"], optional: ["name": "text", "version": "text", "rules": "[rule]", "properties": "any"]),
    "rule": .init(required: ["id"], optional: ["id": "text", "shortDescription": "message"]),
    "artifact": .init(
      required: [],
      optional: ["location": "artifactLocation", "roles": "[role]", "mimeType": "text", "encoding": "text"]),
    "artifactLocation": .init(required: [], optional: ["uri": "text", "index": "index"]),
    "message": .init(required: ["text"], optional: ["text": "text"]),
    "result": .init(
      required: ["message"],
      optional: [
        "ruleId": "text", "ruleIndex": "index", "kind": "kind", "level": "level", "message": "message",
        "locations": "[location]", "relatedLocations": "[location]", "fixes": "[fix]", "suppressions": "[suppression]",
      ]),
    "location": .init(required: [], optional: ["physicalLocation": "physicalLocation"]),
    "physicalLocation": .init(
      required: ["artifactLocation"], optional: ["artifactLocation": "artifactLocation", "region": "region"]),
    "region": .init(
      required: ["startLine"],
      optional: [
        "startLine": "positive", "startColumn": "positive", "endLine": "positive", "endColumn": "positive",
        "snippet": "message",
      ]),
    "fix": .init(required: ["artifactChanges"], optional: ["description": "message", "artifactChanges": "[change]"]),
    "change": .init(
      required: ["artifactLocation", "replacements"],
      optional: ["artifactLocation": "artifactLocation", "replacements": "[replacement]"]),
    "replacement": .init(
      required: ["deletedRegion"], optional: ["deletedRegion": "region", "insertedContent": "message"]),
    "suppression": .init(
      required: ["kind"], optional: ["kind": "suppressionKind", "status": "status", "justification": "text"]),
  ]

  private static let words: [String: Set<String>] = [
    "version": ["2.1.0"], "language": ["zh", "en"], "columnKind": ["utf16CodeUnits", "unicodeCodePoints"],
    "kind": ["notApplicable", "pass", "fail", "review", "open", "informational"],
    "level": ["none", "note", "warning", "error"], "role": ["analysisTarget"],
    "suppressionKind": ["inSource", "external"], "status": ["accepted", "underReview", "rejected"],
  ]

  /// Where a log departs from the schema; empty when it does not.
  static func faults(in log: [String: Any]) -> [String] { faults(log, "log", at: "") }

  private static func faults(_ value: Any, _ kind: String, at path: String) -> [String] {
    if kind.hasPrefix("[") {
      guard let list = value as? [Any] else { return ["\(path): no list"] }
      // Only results may be equal; the runs are one.
      let isRepeated = kind != "[result]" && Set(list.map { "\($0 as? NSObject ?? NSNull())" }).count < list.count
      return (isRepeated ? ["\(path): repeated"] : [])
        + list.enumerated().flatMap {
          faults($1, String(kind.dropFirst().dropLast()), at: "\(path)[\($0)]")
        }
    }
    if let shape = shapes[kind] {
      guard let object = value as? [String: Any] else { return ["\(path): no object"] }
      let absent = shape.required.filter { object[$0] == nil }.map { "\(path): no \($0)" }
      return absent
        + object.keys.sorted().flatMap { key in
          shape.optional[key].map { faults(object[key] as Any, $0, at: "\(path).\(key)") } ?? [
            "\(path): unknown \(key)"
          ]
        }
    }
    let isRight =
      switch kind {
      case "any": true
      case "text": value is String
      case "index": (value as? Int).map { $0 >= 0 } ?? false
      case "positive": (value as? Int).map { $0 >= 1 } ?? false
      default: (value as? String).map { words[kind]?.contains($0) ?? false } ?? false
      }
    return isRight ? [] : ["\(path): no \(kind)"]
  }
}
