import Foundation
import Reporting
import Testing
import Wording

@Suite struct PatternsTests {
  private func text(
    issues: [Report.Issue]? = nil, duplicates: Report.Duplicates = .none, language: Language = .english
  ) -> String {
    let bytes = TerminalRenderer(style: TerminalStyle(color: false, width: 160)).shares(
      ReportFixture.table, scheme: ReportFixture.scheme, warnings: [], issues: issues, duplicates: duplicates,
      language: language)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func issuesShowNumberUnitsDatesTrendAndHeat() {
    let text = text(issues: PatternFixture.issues)
    for expected in [
      "运输公司 夜班车 停开  heat 212", "8 opinions (2 of them copies)", "运输公司 6, 后勤服务中心 2", "2031-03-02 to 2031-05-28",
      "rising", "财务处 1, 老干部处 1", "下了夜班没有车",
    ] { #expect(text.contains(expected), "\(expected)") }
  }

  @Test func fiveUnitsAreNamedAndOfSixTheRestIsCounted() {
    let units = ["设计院", "运输公司", "机电一分厂", "财务处", "老干部处", "保卫处"].map { ($0, 1) }
    for (count, expected) in [(5, "财务处 1, 老干部处 1\n"), (6, "财务处 1 and 2 more\n")] {
      let issue = PatternFixture.issue(
        name: "图纸 审批", units: Array(units.prefix(count)), quotation: ("0704", "图纸报上去三个月。"))
      #expect(text(issues: [issue]).contains(expected))
    }
  }

  @Test func anIssueAskedForAndNotFoundIsSaid() {
    #expect(text(issues: []).contains("No two different opinions speak of one problem."))
    #expect(!text().contains("Hot issues"))
  }

  @Test func copiesShowTheirNumberAndTheSharesWithoutThem() {
    let text = text(duplicates: PatternFixture.duplicates)
    for expected in ["31 opinions equal or nearly equal", "30 opinions (28 of them the same but for", "each text counts once"] {
      #expect(text.contains(expected), "\(expected)")
    }
    #expect(text.contains("4 later texts"))
  }

  @Test func theMachineFormatHasAllMembers() throws {
    let bytes = JSONRenderer().classify(
      ReportFixture.table, scheme: ReportFixture.scheme, warnings: [], issues: PatternFixture.issues,
      duplicates: PatternFixture.duplicates, provenance: ReportFixture.report.provenance, language: .english)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let issue = try #require((json["issues"] as? [[String: Any]])?.first)
    let keys = [
      "id", "name", "count", "heat", "units", "channels", "firstDate", "lastDate", "trend", "quotation", "opinions",
    ]
    for key in keys { #expect(issue[key] != nil, "\(key)") }
    #expect((issue["opinions"] as? [String])?.count == 8)
    let duplicates = try #require(json["duplicates"] as? [String: Any])
    #expect((duplicates["groups"] as? [[String: Any]])?.first?["count"] as? Int == 30)
    #expect((duplicates["sharesWithoutCopies"] as? [Any])?.count == 4)
  }
}
