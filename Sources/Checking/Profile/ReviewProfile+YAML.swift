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
      let keys = ["recognise", "recogniseBeside", "points", "terms", "slogans", "synonyms"].flatMap {
        [$0 + "+", $0 + "-"]
      }
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
    let profile = ReviewProfile(
      id: root.requiredString("id"), title: root.requiredString("title"),
      recognise: AmendedList(root, "recognise", reader).strings(base.recognise),
      recogniseBeside: AmendedList(root, "recogniseBeside", reader).strings(base.recogniseBeside),
      points: points, terms: terms, slogans: slogans, synonyms: parts.synonyms,
      thresholds: thresholds(root, base.thresholds), reader: try sentenceReader(root, of: points, base.reader))
    reader.note(profile.faultsOfWhole, in: root)
    return profile
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
      let synonym = ReviewProfile.SynonymClass(name: object.requiredString("class"), words: words)
      reader.note(synonym.faults, in: object)
      return synonym
    }
  }

  private func thresholds(
    _ root: YAMLObject, _ base: ReviewProfile.Thresholds
  ) -> ReviewProfile.Thresholds {
    guard let value = root["thresholds"] else { return base }
    let object = reader.object(
      value,
      allowing: ["paraphrase", "paraphraseUnderHeading", "mention", "partial", "longText", "passage", "gap", "section"])
    var thresholds = base
    thresholds.paraphrase = object.double("paraphrase") ?? base.paraphrase
    thresholds.paraphraseUnderHeading = object.double("paraphraseUnderHeading") ?? base.paraphraseUnderHeading
    thresholds.mention = object.double("mention") ?? base.mention
    thresholds.partial = object.double("partial") ?? base.partial
    thresholds.longText = object.int("longText") ?? base.longText
    thresholds.passage = max(1, object.int("passage") ?? base.passage)
    thresholds.gap = object.int("gap") ?? base.gap
    thresholds.section = max(1, object.int("section") ?? base.section)
    reader.note(thresholds.faults, in: object)
    return thresholds
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
    let need = object.int("need") ?? base.map { min($0.need, max(1, aspects.count)) }
    let point = ReviewProfile.Point(
      id: object.requiredString("id"), title: text("title", object, base?.title),
      description: object.string("description") ?? base?.description ?? "",
      place: object.choice("where") ?? base?.place ?? .anywhere, need: need,
      times: object.int("times") ?? base?.times ?? 1, after: object.string("after") ?? base?.after, headings: headings,
      isAhead: object.bool("ahead") ?? base?.isAhead ?? false,
      negation: object.choice("negation") ?? base?.negation ?? .denies, aspects: aspects)
    reader.note(point.faults(synonyms), in: object)
    return point
  }

  /// A text that must be given unless the parent has it.
  private func text(_ key: String, _ object: YAMLObject, _ inherited: String?) -> String {
    object[key] == nil && inherited != nil ? inherited ?? "" : object.requiredString(key)
  }

  /// An aspect is a mapping with a name and its phrases, or just one phrase.
  private func aspect(_ value: YAMLValue, extending base: ReviewProfile.Aspect?) -> ReviewProfile.Aspect {
    if let phrase = value.string, !phrase.isEmpty {
      for fault in ReviewProfile.faults(of: [phrase], synonyms) { reader.note(fault.message, at: value.place) }
      return ReviewProfile.Aspect(name: phrase, phrases: [phrase])
    }
    let object = reader.object(
      value,
      allowing: ["name", "description", "brief", "essential", "negation"]
        + AmendedList.keys(["any", "hints", "except"]))
    let phrases = AmendedList(object, "any", reader).strings(base?.phrases ?? [])
    let hints = AmendedList(object, "hints", reader).strings(base?.hints ?? [])
    let aspect = ReviewProfile.Aspect(
      name: object.string("name") ?? phrases.first ?? "", phrases: phrases, hints: hints,
      except: AmendedList(object, "except", reader).strings(base?.except ?? []),
      description: object.string("description") ?? base?.description ?? "",
      isBrief: object.bool("brief") ?? base?.isBrief ?? false,
      isEssential: object.bool("essential") ?? base?.isEssential ?? false,
      negation: object.choice("negation") ?? base?.negation)
    reader.note(aspect.faults(synonyms), in: object)
    return aspect
  }

  // MARK: terms and slogans

  func term(_ value: YAMLValue, extending base: ReviewProfile.Term?) -> ReviewProfile.Term {
    let object = reader.object(
      value, allowing: ["id", "use", "severity", "because"] + AmendedList.keys(["not", "except", "tests"]))
    let tests = AmendedList(object, "tests", reader)
    let examples = tests.entries(base?.tests ?? [], id: \.text, in: "tests") { value, _ in example(value) }
    let term = ReviewProfile.Term(
      id: object.requiredString("id"), use: text("use", object, base?.use),
      not: AmendedList(object, "not", reader).strings(base?.not ?? []),
      except: AmendedList(object, "except", reader).strings(base?.except ?? []),
      severity: object.choice("severity") ?? base?.severity ?? .error,
      because: object.string("because") ?? base?.because ?? "", tests: examples)
    reader.note(term.faults, in: object)
    let written = object.list("tests") + object.list("tests+")
    for example in examples {
      let place = written.first { value in value.pairs?.contains { $0.value.string == example.text } ?? false }?.place
      if let fault = term.fault(of: example) { reader.note(fault.message, at: place ?? object.place) }
    }
    return term
  }

  private func example(_ value: YAMLValue) -> ReviewProfile.Term.Example {
    let object = reader.object(value, allowing: ["text", "finds"])
    if object["finds"] == nil { reader.note(Message("yaml.missingKey", ["key": "finds"]), at: object.place) }
    return .init(text: object.requiredString("text"), finds: object.int("finds") ?? 0)
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
