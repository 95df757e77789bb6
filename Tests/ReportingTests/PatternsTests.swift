import Classification
import Foundation
import Testing
import Wording

@testable import Reporting

@Suite struct PatternsTests {
  private func text(
    issues: [Report.Issue]? = nil, duplicates: Report.Duplicates = .none, grouping: Report.IssueGrouping? = nil,
    language: Language = .english
  ) -> String {
    let bytes = TerminalRenderer(style: TerminalStyle(color: false, width: 160)).shares(
      ReportFixture.table, scheme: ReportFixture.scheme, warnings: [], issues: issues, duplicates: duplicates,
      grouping: grouping, language: language)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func issuesShowNumberUnitsDatesTrendAndHeat() {
    let text = text(issues: PatternFixture.issues)
    for expected in [
      "运输公司 夜班车 停开  heat 212", "8 opinions (2 of them copies)", "运输公司 6, 后勤服务中心 2", "2031-03-02 to 2031-05-28",
      "rising", "财务处 1, 老干部处 1", "下了夜班没有车",
    ] { #expect(text.contains(expected), "\(expected)") }
  }

  @Test func whatIsListedAndWhatIsNotIsSaidInOneLine() {
    let all = PatternFixture.grouping
    let some = text(issues: PatternFixture.issues, grouping: all)
    #expect(some.contains("612 opinions: 13 in the 2 issues listed here, 3 in 1 more issue not listed, 596 in none."))
    #expect(some.contains("(half-life 21 days"))
    let whole = Report.IssueGrouping(PatternFixture.issues.map(\.issue), opinions: 15, halfLife: 1.5)
    let chinese = text(issues: PatternFixture.issues, grouping: whole, language: .chinese)
    #expect(chinese.contains("15 条意见：13 条归入这里列出的 2 个问题，2 条没有同类。"))
    #expect(chinese.contains("半衰期 1.5 天"))
  }

  @Test(
    arguments: [TerminalRenderer(style: TerminalStyle(color: false, width: 400)), MarkdownRenderer(), HTMLRenderer()]
      as [any ReportRenderer])
  func everyFormatSaysWhatIsListed(renderer: any ReportRenderer) throws {
    let text = String(decoding: try renderer.render(ReportFixture.report, language: .chinese), as: UTF8.self)
    #expect(text.contains("612 条意见：13 条归入这里列出的 2 个问题，3 条归入没有列出的 1 个问题，596 条没有同类。"))
  }

  @Test func eachOpinionHasTheNameOfItsIssue() throws {
    let grouping = PatternFixture.grouping
    #expect(grouping.name(of: 0) == "运输公司 夜班车 停开" && grouping.name(of: 7) == "运输公司 夜班车 停开")
    #expect(grouping.name(of: 13) == "缆车 票价")
    #expect(grouping.name(of: 16) == nil && grouping.name(of: 5_000) == nil)
  }

  @Test func linesWaitUntilTheirEndIsKnown() throws {
    let held = try HeldLines()
    let lines = (0..<3_000).map { Array(repeating: UInt8($0 % 251), count: $0 % 700) }
    for line in lines { try held.add(line) }
    var found: [[UInt8]] = []
    try held.forEach { number, line in
      #expect(number == found.count)
      found.append(line)
    }
    #expect(found == lines)
  }

  @Test func linesThatWereForgottenDoNotComeBack() throws {
    let held = try HeldLines()
    for size in [3, 300_000, 5, 300_000] { try held.add(Array(repeating: 1, count: size)) }
    try held.cut(backTo: 2)
    try held.add([7])
    #expect(held.count == 3)
    var sizes: [Int] = []
    try held.forEach { _, line in sizes.append(line.count) }
    #expect(sizes == [3, 300_000, 1])
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
    for expected in [
      "31 opinions equal or nearly equal", "30 opinions, 28 of them to the letter", "each text counts once",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
    #expect(text.contains("4 later texts"))
  }

  @Test func theMachineFormatHasAllMembers() throws {
    let bytes = JSONRenderer().classify(
      ReportFixture.table, scheme: ReportFixture.scheme, warnings: [], issues: PatternFixture.issues,
      duplicates: PatternFixture.duplicates, grouping: PatternFixture.grouping,
      provenance: ReportFixture.report.provenance, language: .english)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let issue = try #require((json["issues"] as? [[String: Any]])?.first)
    let keys = [
      "id", "name", "count", "heat", "units", "channels", "firstDate", "lastDate", "trend", "quotation", "opinions",
    ]
    for key in keys { #expect(issue[key] != nil, "\(key)") }
    #expect((issue["opinions"] as? [String])?.count == 8)
    #expect(
      json["issueTotals"] as? [String: Double] == [
        "opinions": 612, "issues": 3, "listed": 2, "inListed": 13, "inFurther": 3, "alone": 596, "halfLife": 21,
      ])
    let duplicates = try #require(json["duplicates"] as? [String: Any])
    #expect((duplicates["groups"] as? [[String: Any]])?.first?["count"] as? Int == 30)
    #expect((duplicates["sharesWithoutCopies"] as? [Any])?.count == 4)
  }
}
