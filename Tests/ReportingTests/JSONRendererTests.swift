import Foundation
import Reporting
import TestSupport
import Testing
import TextModel
import Wording

@Suite struct JSONRendererTests {
  private let renderer = JSONRenderer()

  private func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func theReportIsTheOneWeLookedAt() {
    expectSnapshot(renderer.render(ReportFixture.report, language: .chinese), named: "report.json")
  }

  @Test func checkHasTheMembersThatTheInterfacePromises() throws {
    let report = ReportFixture.report
    let json = try parsed(renderer.check(report.speeches, provenance: report.provenance, language: .english))
    #expect(Set(json.keys) == ["schemaVersion", "provenance", "documents"])
    let document = try #require((json["documents"] as? [[String: Any]])?.first)
    let findings = try #require(document["findings"] as? [[String: Any]])
    let common: Set = [
      "check", "rule", "severity", "message", "start", "end", "utf8Start", "utf8End", "line", "column", "text",
      "suggestion", "related",
    ]
    #expect(findings.allSatisfy { common.isSubset(of: $0.keys) })
    let slogan = try #require(findings.first { $0["check"] as? String == "slogan" })
    #expect(slogan["announced"] as? Int == 6 && slogan["itemsFound"] as? Int == 5)
    let number = try #require(findings.first { $0["check"] as? String == "number" })
    #expect(number["comparator"] as? String == "<" && number["value"] as? Double == 80)
    let coverage = try #require(document["coverage"] as? [[String: Any]])
    #expect(
      coverage.map { $0["status"] as? String } == ["covered", "covered", "covered", "covered", "partial", "missing"])
  }

  @Test func offsetsPointAtTheQuotedText() throws {
    let report = ReportFixture.report
    let json = try parsed(renderer.check(report.speeches, provenance: report.provenance, language: .chinese))
    let text = String(decoding: SpeechFixture.mobilisation.document.utf8, as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    let document = try #require((json["documents"] as? [[String: Any]])?.first)
    for finding in try #require(document["findings"] as? [[String: Any]]) {
      let start = try #require(finding["start"] as? Int)
      let end = try #require(finding["end"] as? Int)
      let utf8Start = try #require(finding["utf8Start"] as? Int)
      let utf8End = try #require(finding["utf8End"] as? Int)
      let quoted = try #require(finding["text"] as? String)
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == quoted)
      #expect(String(decoding: Array(text.utf8)[utf8Start..<utf8End], as: UTF8.self) == quoted)
      let line = try #require(finding["line"] as? Int)
      let column = try #require(finding["column"] as? Int)
      let lines = text.components(separatedBy: "\n")
      #expect(String(lines[line - 1].unicodeScalars.dropFirst(column - 1)).hasPrefix(quoted))
    }
  }

  @Test func classifyHasTheMembersThatTheInterfacePromises() throws {
    let section = try #require(ReportFixture.report.opinions)
    let json = try parsed(
      renderer.classify(
        section.table, scheme: section.scheme, warnings: section.warnings, provenance: ReportFixture.report.provenance,
        language: .chinese))
    let members = [
      "schemaVersion", "provenance", "opinions", "shares", "groups", "warnings", "duplicates", "audited", "collection",
      "further",
    ]
    #expect(Set(json.keys) == Set(members))
    #expect(json["opinions"] as? Int == 612)
    let share = try #require((json["shares"] as? [[String: Any]])?.first)
    #expect(Set(share.keys) == ["category", "label", "count", "share", "low", "high", "method", "children", "audited"])
    #expect(share["method"] as? String == "dictionary, not audited")
    #expect(share["share"] as? Double == 0.580065)
    let units = try #require((json["groups"] as? [String: [[String: Any]]])?["unit"])
    #expect(units.count == 6 && units[5]["value"] is NSNull)
  }

  @Test func hostileInputSurvivesTheRoundTrip() throws {
    let json = try parsed(renderer.render(HostileReport.report, language: .chinese))
    #expect(json["title"] as? String == HostileReport.text)
    let document = try #require((json["documents"] as? [[String: Any]])?.first)
    #expect(document["file"] as? String == HostileReport.text + ".txt")
    let finding = try #require((document["findings"] as? [[String: Any]])?.first)
    #expect(finding["value"] is NSNull)
  }

  @Test func oneLineHoldsOneDocument() throws {
    let lines = renderer.checkLines(ReportFixture.report.speeches, language: .chinese).split(separator: 0x0A)
    #expect(lines.count == 3)
    #expect(try parsed(Array(lines[2]))["file"] as? String == "材料/督导组见面会.md")
  }
}
