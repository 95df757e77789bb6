import Checking
import TextModel
import Wording

/// Reviewed speeches in the machine format.
struct CheckJSON {
  private let speeches: [Report.SpeechSection]
  private let finders: [PlaceFinder]
  /// Only looked up in, for ranges in other documents.
  private let indexOfFile: [String: Int]
  private let language: Language

  init(_ speeches: [Report.SpeechSection], language: Language) {
    self.speeches = speeches
    self.language = language
    finders = speeches.map { PlaceFinder($0.document.document) }
    indexOfFile = Dictionary(
      speeches.enumerated().map { ($1.document.document.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var documents: JSONValue { .array(zip(speeches, finders).map(document)) }

  private func document(_ speech: Report.SpeechSection, _ finder: PlaceFinder) -> JSONValue {
    var document: JSONValue = [
      "file": .text(speech.document.document.name),
      "profile": .text(speech.profile),
      "findings": .array(speech.review.findings.map { json($0, finder) }),
      "coverage": .array(speech.review.coverage.map { json($0, finder, speech.compared) }),
    ]
    if let fragment = speech.review.fragment {
      document = document.appending([
        "fragment": span(fragment.evidence, finder).appending([
          "startsAt": .integer(fragment.startsAt), "lost": .text(fragment.loss.rawValue),
        ])
      ])
    }
    if !speech.review.sentences.isEmpty {
      document = document.appending(["sentences": .array(speech.review.sentences.map { json($0, finder) })])
    }
    if let compared = speech.compared { document = document.appending(["against": json(compared)]) }
    guard !speech.silenced.isEmpty else { return document }
    let silenced = speech.silenced.map { json($0.finding, finder).appending(["reason": .text($0.reason)]) }
    return document.appending(["silenced": .array(silenced)])
  }

  private func json(_ compared: ComparedOpinions) -> JSONValue {
    [
      "opinions": .integer(compared.opinions), "asked": .integer(compared.asked),
      "smallerIssues": .integer(compared.smaller.count),
      "smallerNames": .array(compared.smaller.map(JSONValue.text)),
      "single": examples(compared.single), "besides": examples(compared.besides), "untold": .integer(compared.untold),
    ]
  }

  private func examples(_ all: [String]) -> JSONValue {
    ["count": .integer(all.count), "examples": .array(all.prefix(PlanWords.named).map(JSONValue.text))]
  }

  private func json(_ finding: Finding, _ finder: PlaceFinder) -> JSONValue {
    let place = finder.place(finding.range)
    let common: JSONValue = [
      "check": .text(finding.check.rawValue),
      "rule": .text(finding.rule),
      "severity": .text(finding.severity.rawValue),
      "message": .text(finding.message.text(in: language)),
      "start": .integer(place.start),
      "end": .integer(place.end),
      "utf8Start": .integer(place.range.start),
      "utf8End": .integer(place.range.end),
      "line": .integer(place.line),
      "column": .integer(place.column),
      "text": .text(finder.text(finding.range)),
      "suggestion": .text(orNull: finding.suggestion),
      "related": .array(finding.related.map(json)),
    ]
    let detailed = appendingDetails(of: finding, to: common, finder)
    return finding.measured.map { detailed.appending(["measured": json($0)]) } ?? detailed
  }

  private func appendingDetails(of finding: Finding, to json: JSONValue, _ finder: PlaceFinder) -> JSONValue {
    switch finding.details {
    case .none: json
    case .slogan(let announced, let items):
      json.appending([
        "announced": .integer(orNull: announced),
        "itemsFound": .integer(items.count),
        "items": .array(items.map { span($0, finder) }),
      ])
    case .number(let comparator, let value, let unit, let consequence, let upper, let date):
      json.appending(
        [
          (key: "comparator", value: .text(comparator)), (key: "value", value: .number(value)),
          (key: "upper", value: upper.map(JSONValue.number) ?? .null), (key: "unit", value: .text(unit)),
          (key: "consequence", value: consequence.map { span($0, finder) } ?? .null),
        ] + (date.map { [(key: "date", value: span($0, finder))] } ?? []) + calendar(finding.calendar))
    }
  }

  private func json(_ measured: Finding.MeasuredShare) -> JSONValue {
    let json: JSONValue = [
      "category": .text(measured.category), "share": .share(measured.share), "low": .share(measured.low),
      "high": .share(measured.high), "opinions": .integer(measured.opinions), "method": .text(measured.method),
    ]
    let parts = [(key: "subcategory", value: measured.subcategory), (key: "group", value: measured.group)]
    return json.appending(parts.compactMap { part in part.value.map { (key: part.key, value: .text($0)) } })
  }

  /// The year, month and day that a deadline names, each only where it does.
  private func calendar(_ place: CalendarPlace?) -> [(key: String, value: JSONValue)] {
    guard let place else { return [] }
    let parts: [(key: String, value: Int?)] = [("year", place.year), ("month", place.month), ("day", place.day)]
    return parts.compactMap { part in part.value.map { (key: part.key, value: .integer($0)) } }
  }

  /// Scalar offsets need the text; for a file that was not reviewed only the bytes are known.
  private func json(_ related: Finding.RelatedRange) -> JSONValue {
    let place = indexOfFile[related.file].map { finders[$0].place(related.range) }
    return [
      "file": .text(related.file),
      "start": .integer(orNull: place?.start),
      "end": .integer(orNull: place?.end),
      "utf8Start": .integer(related.range.start),
      "utf8End": .integer(related.range.end),
    ]
  }

  private func json(_ coverage: PointCoverage, _ finder: PlaceFinder, _ compared: ComparedOpinions?) -> JSONValue {
    var point: JSONValue = [
      "point": .text(coverage.point),
      "title": .text(coverage.title),
      "status": .text(coverage.status.rawValue),
      "score": .share(coverage.score),
      "reason": .text(coverage.reason.text(in: language)),
      "evidence": .array(
        coverage.evidence.map {
          span($0.range, finder).appending([
            "why": .text($0.why.text(in: language)), "strength": .share($0.strength),
            "matched": .array($0.matched.map { span($0, finder) }),
          ])
        }),
    ]
    if let reading = coverage.reading { point = appending(reading, to: point) }
    if let behind = compared?.behind[coverage.point] { point = point.appending(["opinions": json(behind)]) }
    if let answer = coverage.answer { return point.appending(["answer": json(answer, finder)]) }
    return coverage.isLost ? point.appending(["absence": "not-in-fragment"]) : point
  }

  private func json(_ behind: ComparedOpinions.Behind) -> JSONValue {
    ["count": .integer(behind.count), "examples": .array(behind.examples.map(\.json))]
  }

  /// What the sentences gave, and what phrases alone would have said.
  private func appending(_ reading: PointCoverage.Reading, to point: JSONValue) -> JSONValue {
    let phrases: JSONValue = [
      "status": .text(reading.phrases.rawValue), "score": .share(reading.phraseScore),
      "sentences": .integer(reading.phraseSentences),
    ]
    return point.appending([
      "amount": .share(reading.amount), "text": .share(reading.text), "longest": .share(reading.longest),
      "sentences": .integer(reading.sentences),
      "strongest": .array(reading.strongest.map { .share($0) }),
      "strongestAlone": .array(reading.strongestAlone.map { .share($0) }),
      "figures": .share(reading.figures), "counts": .array(reading.counts.map { .share($0) }),
      "probabilities": [
        "covered": .share(reading.covered), "partial": .share(reading.partial), "missing": .share(reading.missing),
      ],
      "phrases": phrases,
    ])
  }

  private func json(_ sentence: SentenceSubject, _ finder: PlaceFinder) -> JSONValue {
    let place = finder.place(sentence.range)
    return [
      "start": .integer(place.start), "end": .integer(place.end), "point": .text(orNull: sentence.point),
      "probability": .share(sentence.probability), "alone": .array(sentence.alone.map { .share($0) }),
      "length": .integer(sentence.length), "heading": .bool(sentence.isHeading),
      "chapter": .integer(orNull: sentence.chapter), "section": .integer(orNull: sentence.section),
    ]
  }

  private func json(_ answer: IssueAnswer, _ finder: PlaceFinder) -> JSONValue {
    func found(_ part: IssueAnswer.Part) -> JSONValue {
      answer.found.first { $0.part == part }.map { span($0.range, finder) } ?? .null
    }
    let json: JSONValue = [
      "state": .text(answer.state.rawValue),
      "promise": .text(orNull: answer.promise?.rawValue), "done": .bool(answer.isDone),
      "measure": found(.measure), "unit": found(.unit), "deadline": found(.deadline),
      "lacking": .array(answer.lacking.map { .text($0.rawValue) }),
    ]
    let dated = answer.deadlineFault.map { json.appending(["deadlineFault": .text($0.rawValue)]) } ?? json
    let doubted = answer.doubt.map { dated.appending(["doubt": .text($0.rawValue)]) } ?? dated
    let reasoned = answer.isReasoned ? doubted : doubted.appending(["reasoned": .bool(false)])
    return answer.condition.map { reasoned.appending(["condition": span($0, finder)]) } ?? reasoned
  }

  private func span(_ range: TextRange, _ finder: PlaceFinder) -> JSONValue {
    let place = finder.place(range)
    return ["start": .integer(place.start), "end": .integer(place.end), "text": .text(finder.text(range))]
  }
}
