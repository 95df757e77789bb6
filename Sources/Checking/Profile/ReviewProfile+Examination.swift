import DataFiles
public import Wording

/// What is examined in a profile, whoever made it; `ProfileReader` says where in a file it stands.
extension ReviewProfile {
  /// What is wrong with the profile, as a written one is examined; none where nothing is.
  ///
  /// One that is made in code is taken as it is, and what is wrong with it finds nothing or too much: ask before it is
  /// used. Each problem is placed by the ids on the way to what it is about (`profile/point/aspect`).
  public func problems() -> [Problem] {
    var problems: [Problem] = []
    func note(_ faults: [Fault], _ path: [String]) {
      problems += faults.map { Problem($0.message, in: ([id] + path).joined(separator: "/")) }
    }
    note(Fault.missing(["id": id, "title": title]) + faults() + thresholds.faults, [])
    for synonym in synonyms { note(Fault.missing(["class": synonym.name]) + synonym.faults, [synonym.name]) }
    for point in points {
      note(Fault.missing(["id": point.id, "title": point.title]) + point.faults(synonyms), [point.id])
      note(Self.repeats(of: point.aspects.map(\.name), in: "aspects"), [point.id])
      for aspect in point.aspects { note(aspect.faults(synonyms), [point.id, aspect.name]) }
    }
    for term in terms {
      note(Fault.missing(["id": term.id, "use": term.use]) + term.faults, [term.id])
      note(term.tests.compactMap(term.fault(of:)), [term.id])
    }
    for slogan in slogans { note(Fault.missing(["text": slogan.text]), [slogan.text]) }
    return problems
  }

  /// What is wrong with the profile as a whole.
  private func faults() -> [Fault] {
    let lists = [
      ("points", points.map(\.id)), ("terms", terms.map(\.id)), ("slogans", slogans.map(\.text)),
      ("synonyms", synonyms.map(\.name)),
    ]
    return lists.flatMap { Self.repeats(of: $1, in: $0) } + faultsOfWhole
  }

  /// That it asks for nothing, or for an order of points that are none of its own.
  var faultsOfWhole: [Fault] {
    let isEmpty = points.isEmpty && terms.isEmpty && slogans.isEmpty
    let unknown = points.compactMap(\.after).filter { before in !points.contains { $0.id == before } }
    return (isEmpty ? [Fault(Message("profile.empty"))] : [])
      + unknown.map { Fault(Message("profile.unknownPoint", ["point": $0])) }
  }

  /// The ids that stand in a list more than once.
  static func repeats(of ids: [String], in list: String) -> [Fault] {
    var seen: Set<String> = []
    return ids.filter { !$0.isEmpty && !seen.insert($0).inserted }
      .map { Fault(Message("profile.repeatedID", ["id": $0, "list": list])) }
  }

  /// Phrases name classes that exist and have something on both sides of a gap.
  static func faults(of phrases: [String], _ synonyms: [SynonymClass]) -> [Fault] {
    phrases.flatMap { phrase in
      AspectPattern(phrase, synonyms: synonyms).mistakes.map { mistake in
        switch mistake {
        case .unknownClass(let name): Fault(Message("profile.unknownClass", ["phrase": phrase, "class": name]))
        case .tooManyVariants(let count):
          Fault(
            Message(
              "profile.tooManyVariants",
              ["phrase": phrase, "count": String(count), "most": String(AspectPattern.mostVariants)]))
        case .emptyPart: Fault(Message("profile.emptyPart", ["phrase": phrase]))
        }
      }
    }
  }
}

extension ReviewProfile.SynonymClass {
  var faults: [Fault] { words.isEmpty ? [.missing("words")] : [] }
}

extension ReviewProfile.Thresholds {
  var faults: [Fault] {
    let shares: KeyValuePairs = [
      "paraphrase": paraphrase, "paraphraseUnderHeading": paraphraseUnderHeading, "mention": mention,
      "partial": partial,
    ]
    return shares.filter { !(0...1).contains($0.value) }.map {
      Fault(Message("profile.noShare", ["key": $0.key]), at: $0.key)
    }
  }
}

extension ReviewProfile.Point {
  func faults(_ synonyms: [ReviewProfile.SynonymClass]) -> [Fault] {
    var faults = ReviewProfile.faults(of: headings, synonyms)
    if aspects.isEmpty { faults.append(.missing("aspects")) }
    // Without aspects none are needed, unless somebody said so.
    if !(1...max(1, aspects.count)).contains(need), !(aspects.isEmpty && need == 0) {
      let numbers = ["need": String(need), "aspects": String(aspects.count)]
      faults.append(Fault(Message("profile.needOutOfRange", numbers), at: "need"))
    }
    if times < 1 { faults.append(Fault(Message("profile.timesOutOfRange", ["times": String(times)]), at: "times")) }
    return faults
  }
}

extension ReviewProfile.Aspect {
  func faults(_ synonyms: [ReviewProfile.SynonymClass]) -> [Fault] {
    (phrases.isEmpty && hints.isEmpty ? [.missing("any")] : [])
      + ReviewProfile.faults(of: phrases + hints + except, synonyms)
  }
}

extension ReviewProfile.Term {
  var faults: [Fault] {
    (not.isEmpty ? [.missing("not")] : [])
      + (not.contains(use) ? [Fault(Message("profile.termContradicts", ["use": use]), at: "not")] : [])
  }

  /// Holds the rule against an example of its own.
  func fault(of example: Example) -> Fault? {
    let found = findings(in: example.text)
    guard !example.text.isEmpty, found != example.finds else { return nil }
    return Fault(
      Message(
        "profile.testFails",
        ["id": id, "text": example.text, "finds": String(example.finds), "found": String(found)]))
  }
}
