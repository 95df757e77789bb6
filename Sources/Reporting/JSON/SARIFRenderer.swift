import Checking
import TextModel
public import Wording

/// The findings of `check` as SARIF 2.1.0 (OASIS standard), for editors and code hosts.
///
/// Columns count code points. Points of the profile are results of kind `pass` or `fail`; a missing one names its
/// document and no region. Findings that were let stand carry their suppression. Columns and lines count from 1.
public struct SARIFRenderer: Sendable {
  /// There is nothing to set.
  public init() {}

  /// - Parameter speeches: one artifact each, in this order.
  public func check(_ speeches: [Report.SpeechSection], provenance: Provenance, language: Language) -> [UInt8] {
    var log = SARIFLog(speeches, language: language)
    for speech in speeches { log.add(speech) }
    let driver: JSONValue = [
      "name": "Tingyin", "version": .text(provenance.toolVersion), "rules": .array(log.rules.map(\.json)),
      "properties": [
        "icuVersion": .text(provenance.icuVersion),
        "dictionaries": .array(provenance.dictionaries.map { ["name": .text($0.name), "sha256": .text($0.sha256)] }),
      ],
    ]
    let run: JSONValue = [
      "tool": ["driver": driver],
      "language": .text(language.rawValue),
      "columnKind": "unicodeCodePoints",
      "newlineSequences": ["\r\n", "\n", "\r"],
      "artifacts": .array(log.artifacts),
      "results": .array(log.results),
    ]
    let document: JSONValue = [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [run],
    ]
    return document.document()
  }
}

/// A SARIF log that grows document by document.
private struct SARIFLog {
  struct Rule {
    let id: String
    let summary: String

    var json: JSONValue { ["id": .text(id), "shortDescription": ["text": .text(SARIFText.escaped(summary))]] }
  }

  let words: Words
  private(set) var rules: [Rule] = []
  private(set) var artifacts: [JSONValue] = []
  private(set) var results: [JSONValue] = []
  // Only looked up in.
  private var indexOfRule: [String: Int] = [:]
  private var indexOfArtifact: [String: Int] = [:]
  private let finderOfFile: [String: PlaceFinder]

  /// - Parameter speeches: all that will be added, for places in other documents.
  init(_ speeches: [Report.SpeechSection], language: Language) {
    words = Words(language: language)
    let documents = speeches.map(\.document.document)
    finderOfFile = Dictionary(
      documents.map { ($0.name, PlaceFinder($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds the results of one document.
  mutating func add(_ speech: Report.SpeechSection) {
    let document = speech.document.document
    let location: JSONValue = ["uri": .text(SARIFText.uri(document.name)), "index": .integer(artifact(document))]
    let finder = finderOfFile[document.name] ?? PlaceFinder(document)
    for finding in speech.review.findings { add(finding, at: location, finder, suppression: nil) }
    for silenced in speech.silenced { add(silenced.finding, at: location, finder, suppression: silenced.reason) }
    for coverage in speech.review.coverage { add(coverage, at: location, finder, isSure: !speech.isTried) }
  }

  /// The index of a document among the artifacts, each of which may stand there only once.
  private mutating func artifact(_ document: Document) -> Int {
    if let index = indexOfArtifact[document.name] { return index }
    let artifact: JSONValue = [
      "location": ["uri": .text(SARIFText.uri(document.name))], "roles": ["analysisTarget"], "mimeType": "text/plain",
    ]
    indexOfArtifact[document.name] = artifacts.count
    artifacts.append(document.charset.map { artifact.appending(["encoding": .text($0.name)]) } ?? artifact)
    return artifacts.count - 1
  }

  /// Lists of locations hold each of them once.
  private static func unique(_ locations: [JSONValue]) -> [JSONValue] {
    var seen: Set<[UInt8]> = []
    return locations.filter { seen.insert($0.line()).inserted }
  }

  private mutating func add(_ finding: Finding, at location: JSONValue, _ finder: PlaceFinder, suppression: String?) {
    let rule = self.rule("\(finding.check.rawValue)/\(finding.rule)") { words in
      RuleExplanation.summary(finding.check, finding.rule, language: words.language) ?? words(finding.message)
    }
    var result = rule.appending([
      "kind": finding.severity == .info ? "informational" : "fail", "level": .text(finding.severity.levelOfSARIF),
      "message": SARIFText.message(words(finding.message)),
      "locations": [Self.place(finding.range, at: location, finder)],
    ])
    let related = Self.unique(finding.related.map(self.related))
    if !related.isEmpty { result = result.appending(["relatedLocations": .array(related)]) }
    if let suggestion = finding.suggestion {
      result = result.appending(["fixes": [fix(suggestion, for: finding.range, at: location, finder)]])
    }
    if let suppression {
      result = result.appending([
        "suppressions": [["kind": "external", "status": "accepted", "justification": .text(suppression)]]
      ])
    }
    results.append(result)
  }

  private mutating func add(_ coverage: PointCoverage, at location: JSONValue, _ finder: PlaceFinder, isSure: Bool) {
    let rule = self.rule("coverage/" + coverage.point) { _ in coverage.title }
    let (kind, level) =
      switch coverage.status {
      case .covered: ("pass", "none")
      case .partial: ("fail", "note")
      case .missing: coverage.isLost || !isSure ? ("open", "none") : ("fail", "warning")
      }
    let text = words.labelled(words.bracketed(coverage.title, words.state(coverage)), words(coverage.reason))
    let places = Self.unique(coverage.evidence.map { Self.place($0.range, at: location, finder) })
    var result = rule.appending([
      "kind": .text(kind), "level": .text(level), "message": SARIFText.message(text),
      "locations": [places.first ?? ["physicalLocation": ["artifactLocation": location]]],
    ])
    if places.count > 1 { result = result.appending(["relatedLocations": .array(Array(places.dropFirst()))]) }
    results.append(result)
  }

  private mutating func rule(_ id: String, summary: (Words) -> String) -> JSONValue {
    let index = indexOfRule[id] ?? rules.count
    if index == rules.count {
      indexOfRule[id] = index
      rules.append(Rule(id: id, summary: summary(words)))
    }
    return ["ruleId": .text(id), "ruleIndex": .integer(index)]
  }

  private static func place(_ range: TextRange, at location: JSONValue, _ finder: PlaceFinder) -> JSONValue {
    let region = region(range, finder).appending(["snippet": ["text": .text(finder.text(range))]])
    return ["physicalLocation": ["artifactLocation": location, "region": region]]
  }

  private static func region(_ range: TextRange, _ finder: PlaceFinder) -> JSONValue {
    let start = finder.place(range)
    let end = finder.place(TextRange(start.range.end, start.range.end))
    return [
      "startLine": .integer(start.line), "startColumn": .integer(start.column), "endLine": .integer(end.line),
      "endColumn": .integer(end.column),
    ]
  }

  /// Of a document that was not reviewed the lines are not known.
  private func related(_ related: Finding.RelatedRange) -> JSONValue {
    let location: JSONValue = ["uri": .text(SARIFText.uri(related.file))]
    guard let finder = finderOfFile[related.file] else { return ["physicalLocation": ["artifactLocation": location]] }
    return Self.place(related.range, at: location, finder)
  }

  private func fix(
    _ suggestion: String, for range: TextRange, at location: JSONValue, _ finder: PlaceFinder
  ) -> JSONValue {
    let replacement: JSONValue = [
      "deletedRegion": Self.region(range, finder), "insertedContent": ["text": .text(suggestion)],
    ]
    return [
      "description": SARIFText.message(words.labelled(words("report.column.suggestion"), suggestion)),
      "artifactChanges": [["artifactLocation": location, "replacements": [replacement]]],
    ]
  }
}

extension Severity {
  fileprivate var levelOfSARIF: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "note"
    case .info: "none"
    }
  }
}
