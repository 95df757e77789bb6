import DataFiles
import Wording

extension Silences {
  /// The name of the file that is looked for beside the documents.
  public static let fileName = "tingyin-silence.yaml"

  /// Reads a file of findings that are let stand, as people write it.
  ///
  /// - Parameters:
  ///   - yaml: the file's text.
  ///   - file: its name, for the problems.
  /// - Throws: `Problem` when the text is no YAML, `Problems` with every mistake in it otherwise.
  public init(yaml: String, file: String) throws {
    let reader = try YAMLReader(yaml, file: file)
    let root = reader.object(reader.root, allowing: ["silence"])
    if root["silence"] == nil { reader.note(Message("yaml.missingKey", ["key": "silence"]), at: root.place) }
    self.init(root.list("silence").map { Self.entry($0, reader) })
    try reader.finish()
  }

  private static func entry(_ value: YAMLValue, _ reader: YAMLReader) -> Entry {
    let object = reader.object(value, allowing: ["rule", "text", "reason", "file"])
    let entry = Entry(
      rule: object.requiredString("rule"), text: object.requiredString("text"),
      reason: object.requiredString("reason"), file: object.string("file"), place: object.place)
    if entry.rule.contains("/"), entry.check == nil {
      let choices = Check.allCases.map(\.rawValue).joined(separator: ", ")
      reader.note(
        Message("silence.unknownCheck", ["rule": entry.rule, "choices": choices]), at: object["rule"]?.place)
    }
    return entry
  }
}
