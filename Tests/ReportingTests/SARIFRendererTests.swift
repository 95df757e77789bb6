import Checking
import Foundation
import TestSupport
import Testing
import TextModel
import Wording

@testable import Reporting

@Suite struct SARIFRendererTests {
  private let report = ReportFixture.report

  /// The fixture with one finding let stand.
  private var speeches: [Report.SpeechSection] {
    var speeches = report.speeches
    let first = speeches[0]
    let review = Review(findings: Array(first.review.findings.dropFirst()), coverage: first.review.coverage)
    let silenced = first.review.findings.prefix(1).map { SilencedFinding(finding: $0, reason: "来文原题") }
    speeches[0] = .init(document: first.document, profile: first.profile, review: review, silenced: silenced)
    return speeches
  }

  private func run(_ speeches: [Report.SpeechSection]) throws -> [String: Any] {
    let bytes = SARIFRenderer().check(speeches, provenance: report.provenance, language: .chinese)
    let log = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(SARIFShape.faults(in: log) == [])
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ speeches: [Report.SpeechSection]) throws -> [[String: Any]] {
    try #require(try run(speeches)["results"] as? [[String: Any]])
  }

  @Test func theLogIsTheOneWeLookedAt() {
    expectSnapshot(
      SARIFRenderer().check(speeches, provenance: report.provenance, language: .chinese), named: "check.sarif")
  }

  @Test func everyFindingAndEveryPointIsAResultWithItsRule() throws {
    let run = try run(speeches)
    let results = try #require(run["results"] as? [[String: Any]])
    let expected = speeches.reduce(0) { $0 + $1.review.findings.count + $1.silenced.count + $1.review.coverage.count }
    #expect(results.count == expected)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  @Test func regionsCountCodePointsAndQuoteTheText() throws {
    let document = Document(name: "a.txt", text: "题目\n😀先教办要抓。\n")
    let tokenized = SpeechFixture.tokenized("a.txt", "题目\n😀先教办要抓。\n")
    let finding = Finding(
      check: .term, rule: "office", severity: .error, range: TextRange(of: "先教办", in: document) ?? document.range,
      message: .verbatim("用[全称]{0}"), suggestion: "办公室")
    let speech = Report.SpeechSection(
      document: tokenized, profile: "", review: Review(findings: [finding], coverage: []))
    let result = try #require(try results([speech]).first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    let region = try #require(location["region"] as? [String: Any])
    #expect(["startLine", "startColumn", "endLine", "endColumn"].map { region[$0] as? Int } == [2, 2, 2, 5])
    #expect((region["snippet"] as? [String: Any])?["text"] as? String == "先教办")
    #expect((result["message"] as? [String: Any])?["text"] as? String == "用\\[全称\\]{{0}}")
    #expect(try run([speech])["columnKind"] as? String == "unicodeCodePoints")
  }

  @Test func aMissingPointHasADocumentAndNoRegion() throws {
    let missing = try results(speeches).filter {
      ($0["ruleId"] as? String)?.hasPrefix("coverage/") == true && $0["level"] as? String == "warning"
    }
    #expect(missing.count == 4)
    for result in missing {
      let location = try #require(
        (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
      #expect(location["region"] == nil && location["artifactLocation"] != nil)
    }
  }

  @Test func whatWasLetStandCarriesItsReason() throws {
    let suppressed = try results(speeches).filter { $0["suppressions"] != nil }
    #expect(suppressed.count == 1)
    let suppression = try #require((suppressed[0]["suppressions"] as? [[String: Any]])?.first)
    #expect(suppression["justification"] as? String == "来文原题")
  }

  @Test func whatIsRelatedTwiceAndADocumentReadTwiceStandOnce() throws {
    let tokenized = SpeechFixture.tokenized("-", "一二三\n")
    let range = TextRange(0, 3)
    let finding = Finding(
      check: .similarity, rule: "r", severity: .warning, range: range, message: .verbatim("x"),
      related: [.init(file: "-", range: range), .init(file: "-", range: range), .init(file: "b", range: range)])
    let review = Review(findings: [finding], coverage: [])
    let speech = Report.SpeechSection(document: tokenized, profile: "", review: review)
    let run = try run([speech, speech])
    #expect((run["artifacts"] as? [Any])?.count == 1)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { ($0["relatedLocations"] as? [Any])?.count } == [2, 2])
  }

  @Test func hostileInputAndNoInputGiveAWholeLog() throws {
    #expect(try !results(HostileReport.report.speeches).isEmpty)
    #expect(try results([]).isEmpty)
  }

  @Test(arguments: [
    ("讲话/一.txt", "%E8%AE%B2%E8%AF%9D/%E4%B8%80.txt"), ("/a b/c#d?.txt", "file:///a%20b/c%23d%3F.txt"),
    ("a:b.txt", "a%3Ab.txt"),
    ("//host/x", "file:///host/x"), ("-", "-"),
  ])
  func pathsAreURIReferences(path: String, uri: String) {
    #expect(SARIFText.uri(path) == uri)
    #expect(URL(string: uri) != nil)
  }
}
