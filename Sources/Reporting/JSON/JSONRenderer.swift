import Checking
public import Classification
import TextModel
public import Wording

/// The machine format: `report`, `check` and `classify` as docs/schemas promises them.
///
/// `start`/`end` count Unicode scalars, `utf8Start`/`utf8End` bytes, both from 0 with the end left out; lines and
/// columns count from 1. Shares and probabilities are fractions of 1.
public struct JSONRenderer: ReportRenderer {
  /// Raised when a member is renamed or dropped; new members do not raise it.
  public static let schemaVersion = 1

  /// There is nothing to set.
  public init() {}

  /// The answer of `report`: opinions, documents and inputs in one JSON document.
  public func render(_ report: Report, language: Language) -> [UInt8] {
    let body: JSONValue = [
      "title": .text(report.title),
      "unit": .text(orNull: report.imprint.unit),
      "date": .text(orNull: report.imprint.date?.text),
      "inputs": .array(report.inputs.map { Self.input($0, language) }),
      "opinions": report.opinions.map { Self.opinions($0, language) } ?? .null,
      "documents": CheckJSON(report.speeches, language: language).documents,
    ]
    let plans = report.plans(Words(language: language))
    let held: KeyValuePairs<String, JSONValue> = plans.isEmpty ? [:] : ["plans": .array(plans.map(Self.plan))]
    return Self.document(
      body.appending(Self.extensions(of: report, language)).appending(held), provenance: report.provenance)
  }

  /// The answer of `check`: `documents` alone.
  public func check(_ speeches: [Report.SpeechSection], provenance: Provenance, language: Language) -> [UInt8] {
    Self.document(["documents": CheckJSON(speeches, language: language).documents], provenance: provenance)
  }

  /// The answer of `check` as JSON Lines: one document a line.
  public func checkLines(_ speeches: [Report.SpeechSection], language: Language) -> [UInt8] {
    guard case .array(let documents) = CheckJSON(speeches, language: language).documents else { return [] }
    return documents.flatMap { $0.line() + [UInt8(ascii: "\n")] }
  }

  /// The answer of `classify`: the shares, overall and by group.
  ///
  /// - Parameters:
  ///   - scheme: the scheme whose categories the table counts.
  ///   - issues: groups of opinions about one problem; nil when they were not looked for.
  ///   - duplicates: which opinions copy another.
  ///   - grouping: all issues, listed or not; nil when they were not looked for.
  public func classify(
    _ table: ShareTable, scheme: CodingScheme, warnings: [Message], issues: [Report.Issue]? = nil,
    duplicates: Report.Duplicates = .none, grouping: Report.IssueGrouping? = nil, provenance: Provenance,
    language: Language
  ) -> [UInt8] {
    let json = ClassifyJSON(scheme: scheme, language: language)
    return Self.document(
      json.shares(table, warnings: warnings).appending(json.patterns(issues, duplicates, grouping)),
      provenance: provenance)
  }

  static func document(_ body: JSONValue, provenance: Provenance) -> [UInt8] {
    guard case .object(let members) = body else { return body.document() }
    let head: [(key: String, value: JSONValue)] = [
      ("schemaVersion", .integer(schemaVersion)), ("provenance", json(provenance)),
    ]
    return JSONValue.object(head + members).document()
  }

  private static func json(_ provenance: Provenance) -> JSONValue {
    let head: JSONValue = [
      "toolVersion": .text(provenance.toolVersion),
      "icuVersion": .text(provenance.icuVersion),
      "dictionaries": .array(
        provenance.dictionaries.map { ["name": .text($0.name), "sha256": .text($0.sha256)] }),
    ]
    guard let segmentation = provenance.segmentation else { return head }
    return head.appending([
      "segmentation": ["mode": .text(segmentation.mode), "granularity": .text(segmentation.granularity)]
    ])
  }

  private static func extensions(
    of report: Report, _ language: Language
  ) -> KeyValuePairs<String, JSONValue> {
    let documents = report.speeches.map(\.document.document)
    return [
      "similarity": report.similarity.map { SimilarityRenderer($0, of: documents).body } ?? .null,
      "surveys": .array(report.surveys.map { SurveyRenderer($0).body(language) }),
      "keyWords": .array(report.keyWords.map { Self.keyWords($0, scheme: report.opinions?.scheme) }),
    ]
  }

  /// The sum of what `documents` tells issue by issue.
  private static func plan(_ plan: PlanAnswers) -> JSONValue {
    [
      "file": .text(plan.finder.document.name),
      "recognised": .text(orNull: plan.speech.chosenBy.map { plan.words($0) }),
      "issues": .integer(plan.issues.count), "answered": .integer(plan.count(.answered)),
      "complete": .integer(plan.complete), "mentioned": .integer(plan.count(.mentioned)),
      "silent": .integer(plan.count(.silent)),
    ]
  }

  private static func keyWords(_ section: Report.KeyWordSection, scheme: CodingScheme?) -> JSONValue {
    switch section.part {
    case .category(let index):
      let category = scheme?.categories[index]
      return keyness(section.table, part: category?.label ?? "", rest: nil)
        .appending(["dimension": "category", "value": .text(orNull: category?.id)])
    case .unit(let name):
      return keyness(section.table, part: name, rest: nil).appending(["dimension": "unit", "value": .text(name)])
    }
  }

  private static func opinions(_ section: Report.OpinionSection, _ language: Language) -> JSONValue {
    let json = ClassifyJSON(scheme: section.scheme, language: language)
    let quotations = zip(section.scheme.categories, section.quotations).map { category, quotations in
      [
        "category": .text(category.id),
        "opinions": .array(quotations.map { json.judged($0.opinion, $0.judgement) }),
      ] as JSONValue
    }
    let span = section.span.map {
      ["first": .text($0.lowerBound.text), "last": .text($0.upperBound.text)] as JSONValue
    }
    return json.shares(section.table, warnings: section.warnings).appending(["quotations": .array(quotations)])
      .appending(["dates": span ?? .null, "fromSurveys": .integer(section.fromSurveys)])
      .appending(json.patterns(section.issues, section.duplicates, section.grouping))
  }

  private static func input(_ input: Report.Input, _ language: Language) -> JSONValue {
    let charset = input.charset.map {
      ["name": .text($0.name), "confidence": .integer($0.confidence)] as JSONValue
    }
    return [
      "file": .text(input.file),
      "role": .text(input.role.rawValue),
      "charset": charset ?? .null,
      "count": .integer(input.count),
      "lostRows": .integer(input.lostRows),
      "notes": .array(input.notes.map { .text($0.text(in: language)) }),
    ]
  }
}
