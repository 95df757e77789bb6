import DataFiles
import Wording

extension ReviewProfile {
  /// Reads a profile as people write it.
  ///
  /// - Parameters:
  ///   - yaml: the file's text.
  ///   - file: its name, for the problems.
  /// - Throws: `Problem` when the text is no YAML, `Problems` with every mistake in it otherwise.
  public init(yaml: String, file: String) throws {
    let reader = try YAMLReader(yaml, file: file)
    let root = reader.object(
      reader.root, allowing: ["id", "title", "description", "recognise", "points", "terms", "slogans"])
    self.init(
      id: root.requiredString("id"),
      title: root.requiredString("title"),
      recognise: root.strings("recognise"),
      points: root.list("points").map { Self.point($0, reader) },
      terms: root.list("terms").map { Self.term($0, reader) },
      slogans: root.list("slogans").map { Self.slogan($0, reader) })
    Self.noteRepeats(points.map(\.id), of: "points", at: root["points"]?.place, reader)
    Self.noteRepeats(terms.map(\.id), of: "terms", at: root["terms"]?.place, reader)
    if points.isEmpty, terms.isEmpty, slogans.isEmpty { reader.note(Message("profile.empty"), at: root.place) }
    try reader.finish()
  }

  private static func point(_ value: YAMLValue, _ reader: YAMLReader) -> Point {
    let object = reader.object(value, allowing: ["id", "title", "description", "where", "need", "aspects"])
    let aspects = object.list("aspects").map { aspect($0, reader) }
    let need = object.int("need")
    if aspects.isEmpty { reader.note(Message("yaml.missingKey", ["key": "aspects"]), at: object.place) }
    if let need, !(1...max(1, aspects.count)).contains(need) {
      reader.note(
        Message("profile.needOutOfRange", ["need": String(need), "aspects": String(aspects.count)]),
        at: object["need"]?.place)
    }
    return Point(
      id: object.requiredString("id"), title: object.requiredString("title"),
      description: object.string("description") ?? "", place: object.choice("where") ?? .anywhere, need: need,
      aspects: aspects)
  }

  /// An aspect is a mapping with a name and its phrases, or just one phrase.
  private static func aspect(_ value: YAMLValue, _ reader: YAMLReader) -> Aspect {
    if let phrase = value.string, !phrase.isEmpty { return Aspect(name: phrase, phrases: [phrase]) }
    let object = reader.object(value, allowing: ["name", "any"])
    let phrases = object.strings("any")
    if phrases.isEmpty { reader.note(Message("yaml.missingKey", ["key": "any"]), at: object.place) }
    return Aspect(name: object.string("name") ?? phrases.first ?? "", phrases: phrases)
  }

  private static func term(_ value: YAMLValue, _ reader: YAMLReader) -> Term {
    let object = reader.object(value, allowing: ["id", "use", "not", "except", "severity", "because", "tests"])
    let use = object.requiredString("use")
    let wrong = object.strings("not")
    if wrong.isEmpty { reader.note(Message("yaml.missingKey", ["key": "not"]), at: object.place) }
    if wrong.contains(use) {
      reader.note(Message("profile.termContradicts", ["use": use]), at: object["not"]?.place)
    }
    let examples = object.list("tests").map { (example($0, reader), $0.place) }
    let term = Term(
      id: object.requiredString("id"), use: use, not: wrong, except: object.strings("except"),
      severity: object.choice("severity") ?? .error, because: object.string("because") ?? "",
      tests: examples.map(\.0))
    for (example, place) in examples { examine(example, of: term, at: place, reader) }
    return term
  }

  private static func example(_ value: YAMLValue, _ reader: YAMLReader) -> Term.Example {
    let object = reader.object(value, allowing: ["text", "finds"])
    if object["finds"] == nil { reader.note(Message("yaml.missingKey", ["key": "finds"]), at: object.place) }
    return Term.Example(text: object.requiredString("text"), finds: object.int("finds") ?? 0)
  }

  /// Holds a rule against its own example.
  private static func examine(_ example: Term.Example, of term: Term, at place: Problem.Place?, _ reader: YAMLReader) {
    let found = term.findings(in: example.text)
    guard !example.text.isEmpty, found != example.finds else { return }
    reader.note(
      Message(
        "profile.testFails",
        ["id": term.id, "text": example.text, "finds": String(example.finds), "found": String(found)]), at: place)
  }

  private static func slogan(_ value: YAMLValue, _ reader: YAMLReader) -> Slogan {
    if let text = value.string, !text.isEmpty { return Slogan(text: text) }
    let object = reader.object(value, allowing: ["text", "variants", "required"])
    return Slogan(
      text: object.requiredString("text"), variants: object.strings("variants"),
      required: object.bool("required") ?? false)
  }

  private static func noteRepeats(
    _ ids: [String], of list: String, at place: Problem.Place?, _ reader: YAMLReader
  ) {
    var seen: Set<String> = []
    for id in ids where !id.isEmpty && !seen.insert(id).inserted {
      reader.note(Message("profile.repeatedID", ["id": id, "list": list]), at: place)
    }
  }
}
