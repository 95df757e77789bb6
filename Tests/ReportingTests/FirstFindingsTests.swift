import Checking
import Testing
import TextModel
import Wording

@testable import Reporting

@Suite struct FirstFindingsTests {
  private static let words = Words(language: .chinese)

  private func report(_ speeches: [(name: String, findings: [(words: String, check: Check, severity: Severity)])])
    -> Report
  {
    let sections = speeches.map { name, findings in
      let text = SpeechFixture.tokenized(name, findings.map(\.words).joined() + "。")
      let found = findings.map { SpeechFixture.finding(text, $0.check, "r", $0.severity, $0.words, $0.words + "有误") }
      return Report.SpeechSection(document: text, profile: "p", review: Review(findings: found, coverage: []))
    }
    return Report(
      title: "t", provenance: ReportFixture.report.provenance, inputs: [], opinions: nil, speeches: sections)
  }

  private static let letters = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]

  @Test func fewFaultsNeedNoListOfTheirOwn() {
    let faults = Self.letters.map { ($0, Check.anomaly, Severity.warning) }
    #expect(FirstFindings(report([("a.txt", faults + [("子", .anomaly, .suggestion)])]), words: Self.words) == nil)
    #expect(FirstFindings(report([]), words: Self.words) == nil)
  }

  @Test func theGravestComeFirstWhereverTheyStand() throws {
    let faults = Self.letters.map { ($0, Check.anomaly, Severity.warning) }
    let first = try #require(
      FirstFindings(
        report([("a.txt", faults + [("丑", .term, .warning)]), ("b.txt", [("子", .anomaly, .error)])]), words: Self.words)
    )
    #expect(first.rows.count == 10)
    #expect(first.rows.prefix(3).map(\.file) == ["b.txt", "a.txt", "a.txt"])
    #expect(first.rows.prefix(3).map(\.message) == ["子有误", "丑有误", "甲有误"])
    #expect(first.sentence == "错误和警告共 12 处；这里是最要紧的，占 10 处，其余在各篇下面。")
  }

  @Test func whatIsWrongInSeveralPlacesIsOneRow() throws {
    let faults = Self.letters.map { ($0, Check.anomaly, Severity.warning) }
    let first = try #require(
      FirstFindings(report([("a.txt", faults + [("丑", .term, .error), ("丑", .term, .error)])]), words: Self.words))
    #expect(first.rows.first?.place == "第 1 行第 11 字等 2 处")
    #expect(first.sentence.contains("共 12 处") && first.sentence.contains("占 11 处"))
  }
}
