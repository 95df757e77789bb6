import DataFiles
public import Wording

extension ReviewProfile {
  /// Why the profile that another extends cannot be had.
  public struct NoParent: Error, Sendable {
    let message: Message

    /// An error that tells the reader of the profile why, in the words of the message.
    public init(_ message: Message) { self.message = message }
  }

  /// Why the reader of sentences that a profile names cannot be had.
  public struct NoReader: Error, Sendable {
    let message: Message

    /// An error that tells the reader of the profile why, in the words of the message.
    public init(_ message: Message) { self.message = message }
  }

  /// Reads a profile as people write it.
  ///
  /// A profile may extend another one: what it says takes the place of the parent's, `points+`, `any+` and so on add to
  /// a list or amend the entry with the same id, `points-`, `any-` take away.
  ///
  /// - Parameters:
  ///   - yaml: the file's text.
  ///   - file: its name, for the problems.
  ///   - parent: reads the profile that this one extends; throws `NoParent` when there is none of the name. Without it
  ///     a profile that extends another is a mistake.
  ///   - sentences: the reader of sentences of a name; throws `NoReader` when there is none that can be used. Without it
  ///     a profile that names a reader is a mistake.
  /// - Throws: `Problem` when the text is no YAML, `Problems` with every mistake in it otherwise, and what `parent` and
  ///   `sentences` throw when the parent or the reader itself is faulty.
  public init(
    yaml: String, file: String,
    parent: ((_ name: String) throws -> ReviewProfile)? = nil,
    sentences: ((_ name: String) throws -> any SentenceReader)? = nil
  ) throws {
    let reader = try YAMLReader(yaml, file: file)
    let root = reader.object(
      reader.root,
      allowing: ["id", "title", "description", "extends", "thresholds", "reader"]
        + AmendedList.keys(["recognise", "recogniseBeside", "points", "terms", "slogans", "synonyms"]))
    let base = try Self.base(root, reader, parent)
    self = try ProfileReader(reader: reader, synonyms: [], sentences: sentences).profile(root, extending: base)
    try reader.finish()
  }

  private static func base(
    _ root: YAMLObject, _ reader: YAMLReader, _ parent: ((String) throws -> ReviewProfile)?
  ) throws -> ReviewProfile {
    guard let name = root.string("extends") else {
      let keys = ["recognise", "recogniseBeside", "points", "terms", "slogans", "synonyms"].flatMap { [$0 + "+", $0 + "-"] }
      for key in keys where root[key] != nil {
        reader.note(Message("profile.nothingToAmend", ["key": key]), at: root[key]?.place)
      }
      return ReviewProfile(id: "", title: "")
    }
    do {
      guard let parent else { throw NoParent(Message("profile.noParents")) }
      return try parent(name)
    } catch let error as NoParent {
      reader.note(error.message, at: root["extends"]?.place)
      try reader.finish()
      throw error
    }
  }
}

/// Reads the parts of a profile, each on top of what the parent has.
struct ProfileReader {
  let reader: YAMLReader
  var synonyms: [ReviewProfile.SynonymClass]
  var sentences: ((_ name: String) throws -> any SentenceReader)?

  func profile(_ root: YAMLObject, extending base: ReviewProfile) throws -> ReviewProfile {
    var parts = self
    parts.synonyms = self.synonyms(root, base.synonyms)
    let points = AmendedList(root, "points", reader).entries(base.points, id: \.id, in: "points") {
      parts.point($0, extending: $1)
    }
    let terms = AmendedList(root, "terms", reader).entries(base.terms, id: \.id, in: "terms") {
      parts.term($0, extending: $1)
    }
    let slogans = AmendedList(root, "slogans", reader).entries(base.slogans, id: \.text, in: "slogans") {
      parts.slogan($0, extending: $1)
    }
    if points.isEmpty, terms.isEmpty, slogans.isEmpty { reader.note(Message("profile.empty"), at: root.place) }
    for point in points {
      guard let before = point.after, !points.contains(where: { $0.id == before }) else { continue }
      reader.note(Message("profile.unknownPoint", ["point": before]), at: root.place)
    }
    return ReviewProfile(
      id: root.requiredString("id"), title: root.requiredString("title"),
      recognise: AmendedList(root, "recognise", reader).strings(base.recognise),
      recogniseBeside: AmendedList(root, "recogniseBeside", reader).strings(base.recogniseBeside),
      points: points, terms: terms, slogans: slogans, synonyms: parts.synonyms,
      thresholds: thresholds(root, base.thresholds), reader: try sentenceReader(root, of: points, base.reader))
  }

  /// The reader that the file itself names; `none` takes the inherited one away. An inherited one may know points that
  /// were taken away.
  private func sentenceReader(
    _ root: YAMLObject, of points: [ReviewProfile.Point], _ inherited: (any SentenceReader)?
  ) throws -> (any SentenceReader)? {
    guard let name = root.string("reader") else { return inherited }
    if name == "none" { return nil }
    let place = root["reader"]?.place
    do {
      guard let sentences else { throw ReviewProfile.NoReader(Message("profile.noReaders")) }
      let reader = try sentences(name)
      for id in reader.points where !points.contains(where: { $0.id == id }) {
        self.reader.note(Message("profile.readerPoint", ["reader": name, "point": id]), at: place)
      }
      return reader
    } catch let error as ReviewProfile.NoReader {
      reader.note(error.message, at: place)
      return nil
    }
  }

  private func synonyms(
    _ root: YAMLObject, _ base: [ReviewProfile.SynonymClass]
  ) -> [ReviewProfile.SynonymClass] {
    AmendedList(root, "synonyms", reader).entries(base, id: \.name, in: "synonyms") { value, parent in
      let object = reader.object(value, allowing: ["class"] + AmendedList.keys(["words"]))
      let words = AmendedList(object, "words", reader).strings(parent?.words ?? [])
      if words.isEmpty { reader.note(Message("yaml.missingKey", ["key": "words"]), at: object.place) }
      return .init(name: object.requiredString("class"), words: words)
    }
  }

  private func thresholds(
    _ root: YAMLObject, _ base: ReviewProfile.Thresholds
  ) -> ReviewProfile.Thresholds {
    guard let value = root["thresholds"] else { return base }
    let object = reader.object(
      value, allowing: ["paraphrase", "paraphraseUnderHeading", "mention", "partial", "longText", "passage", "gap", "section"])
    var thresholds = base
    thresholds.paraphrase = share("paraphrase", object) ?? base.paraphrase
    thresholds.paraphraseUnderHeading = share("paraphraseUnderHeading", object) ?? base.paraphraseUnderHeading
    thresholds.mention = share("mention", object) ?? base.mention
    thresholds.partial = share("partial", object) ?? base.partial
    thresholds.longText = object.int("longText") ?? base.longText
    thresholds.passage = max(1, object.int("passage") ?? base.passage)
    thresholds.gap = object.int("gap") ?? base.gap
    thresholds.section = max(1, object.int("section") ?? base.section)
    return thresholds
  }

  private func share(_ key: String, _ object: YAMLObject) -> Double? {
    guard let value = object.double(key) else { return nil }
    if !(0...1).contains(value) { reader.note(Message("profile.noShare", ["key": key]), at: object[key]?.place) }
    return value
  }

  // MARK: points

  func point(_ value: YAMLValue, extending base: ReviewProfile.Point?) -> ReviewProfile.Point {
    let object = reader.object(
      value,
      allowing: ["id", "title", "description", "where", "need", "times", "after", "ahead", "negation"]
        + AmendedList.keys(["aspects", "headings"]))
    let aspects = AmendedList(object, "aspects", reader).entries(base?.aspects ?? [], id: \.name, in: "aspects") {
      aspect($0, extending: $1)
    }
    let headings = AmendedList(object, "headings", reader).strings(base?.headings ?? [])
    examine(headings, at: object.place)
    let need = object.int("need") ?? base.map { min($0.need, max(1, aspects.count)) }
    if aspects.isEmpty { reader.note(Message("yaml.missingKey", ["key": "aspects"]), at: object.place) }
    if let need, !(1...max(1, aspects.count)).contains(need) {
      reader.note(
        Message("profile.needOutOfRange", ["need": String(need), "aspects": String(aspects.count)]),
        at: object["need"]?.place)
    }
    let times = object.int("times") ?? base?.times ?? 1
    if times < 1 { reader.note(Message("profile.timesOutOfRange", ["times": String(times)]), at: object["times"]?.place) }
    return ReviewProfile.Point(
      id: object.requiredString("id"), title: text("title", object, base?.title),
      description: object.string("description") ?? base?.description ?? "",
      place: object.choice("where") ?? base?.place ?? .anywhere, need: need,
      times: times, after: object.string("after") ?? base?.after, headings: headings,
      isAhead: object.bool("ahead") ?? base?.isAhead ?? false,
      negation: object.choice("negation") ?? base?.negation ?? .denies, aspects: aspects)
  }

  /// A text that must be given unless the parent has it.
  private func text(_ key: String, _ object: YAMLObject, _ inherited: String?) -> String {
    object[key] == nil && inherited != nil ? inherited ?? "" : object.requiredString(key)
  }

  /// An aspect is a mapping with a name and its phrases, or just one phrase.
  private func aspect(_ value: YAMLValue, extending base: ReviewProfile.Aspect?) -> ReviewProfile.Aspect {
    if let phrase = value.string, !phrase.isEmpty {
      examine([phrase], at: value.place)
      return ReviewProfile.Aspect(name: phrase, phrases: [phrase])
    }
    let object = reader.object(
      value, allowing: ["name", "description", "brief", "essential", "negation"] + AmendedList.keys(["any", "hints", "except"]))
    let phrases = AmendedList(object, "any", reader).strings(base?.phrases ?? [])
    let hints = AmendedList(object, "hints", reader).strings(base?.hints ?? [])
    if phrases.isEmpty, hints.isEmpty { reader.note(Message("yaml.missingKey", ["key": "any"]), at: object.place) }
    let exceptions = AmendedList(object, "except", reader).strings(base?.except ?? [])
    examine(phrases + hints + exceptions, at: object.place)
    return ReviewProfile.Aspect(
      name: object.string("name") ?? phrases.first ?? "", phrases: phrases, hints: hints, except: exceptions,
      description: object.string("description") ?? base?.description ?? "",
      isBrief: object.bool("brief") ?? base?.isBrief ?? false,
      isEssential: object.bool("essential") ?? base?.isEssential ?? false,
      negation: object.choice("negation") ?? base?.negation)
  }

  /// Phrases name classes that exist and have something on both sides of a gap.
  private func examine(_ phrases: [String], at place: Problem.Place?) {
    for phrase in phrases {
      for mistake in AspectPattern(phrase, synonyms: synonyms).mistakes {
        let message =
          switch mistake {
          case .unknownClass(let name): Message("profile.unknownClass", ["phrase": phrase, "class": name])
          case .tooManyVariants(let count):
            Message("profile.tooManyVariants", [
              "phrase": phrase, "count": String(count), "most": String(AspectPattern.mostVariants),
            ])
          case .emptyPart: Message("profile.emptyPart", ["phrase": phrase])
          }
        reader.note(message, at: place)
      }
    }
  }

  // MARK: terms and slogans

  func term(_ value: YAMLValue, extending base: ReviewProfile.Term?) -> ReviewProfile.Term {
    let object = reader.object(
      value, allowing: ["id", "use", "severity", "because"] + AmendedList.keys(["not", "except", "tests"]))
    let use = text("use", object, base?.use)
    let wrong = AmendedList(object, "not", reader).strings(base?.not ?? [])
    if wrong.isEmpty { reader.note(Message("yaml.missingKey", ["key": "not"]), at: object.place) }
    if wrong.contains(use) {
      reader.note(Message("profile.termContradicts", ["use": use]), at: object["not"]?.place)
    }
    let tests = AmendedList(object, "tests", reader)
    let examples = tests.entries(base?.tests ?? [], id: \.text, in: "tests") { value, _ in example(value) }
    let term = ReviewProfile.Term(
      id: object.requiredString("id"), use: use, not: wrong,
      except: AmendedList(object, "except", reader).strings(base?.except ?? []),
      severity: object.choice("severity") ?? base?.severity ?? .error,
      because: object.string("because") ?? base?.because ?? "", tests: examples)
    let written = object.list("tests") + object.list("tests+")
    for example in examples {
      let place = written.first { value in value.pairs?.contains { $0.value.string == example.text } ?? false }?.place
      examine(example, of: term, at: place ?? object.place)
    }
    return term
  }

  private func example(_ value: YAMLValue) -> ReviewProfile.Term.Example {
    let object = reader.object(value, allowing: ["text", "finds"])
    if object["finds"] == nil { reader.note(Message("yaml.missingKey", ["key": "finds"]), at: object.place) }
    return .init(text: object.requiredString("text"), finds: object.int("finds") ?? 0)
  }

  /// Holds a rule against its own example.
  private func examine(_ example: ReviewProfile.Term.Example, of term: ReviewProfile.Term, at place: Problem.Place?) {
    let found = term.findings(in: example.text)
    guard !example.text.isEmpty, found != example.finds else { return }
    reader.note(
      Message(
        "profile.testFails",
        ["id": term.id, "text": example.text, "finds": String(example.finds), "found": String(found)]), at: place)
  }

  func slogan(_ value: YAMLValue, extending base: ReviewProfile.Slogan?) -> ReviewProfile.Slogan {
    if let text = value.string, !text.isEmpty { return .init(text: text) }
    let object = reader.object(value, allowing: ["text", "required"] + AmendedList.keys(["variants"]))
    return .init(
      text: object.requiredString("text"),
      variants: AmendedList(object, "variants", reader).strings(base?.variants ?? []),
      required: object.bool("required") ?? base?.required ?? false)
  }
}
