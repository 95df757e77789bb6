import Testing
import TextModel

@testable import Classification

@Suite struct HotIssuesRankingTests {
  @Test func anIssueSaysWhoSpeaksOfItSinceWhen() throws {
    var issues = try IssueFixture.issues(Array(IssueFixture.quarry.suffix(9)))
    let dates = ["2026-03-01", "2026/5/20", "2026年5月30日", "下周"]
    let texts = ["食堂排队太久", "打饭排长队，忍无可忍", "饭堂的队伍更长了！", "食堂还是排队"]
    for (index, text) in texts.enumerated() {
      issues.take(
        IssueFixture.opinion(
          20 + index, text, unit: "采石一队", date: dates[index], channel: index == 0 ? "热线电话" : "意见箱"))
    }
    issues.settle()
    let issue = try #require(issues.ranked(1).first)
    #expect(issue.ids == ["Q20", "Q21", "Q22", "Q23"])
    #expect(issue.name == "采石一队 食堂 排队" || issue.name == "采石一队 排队 食堂")
    #expect(issue.units == [.init(name: "采石一队", opinions: 4)])
    #expect(issue.channels == [.init(name: "意见箱", opinions: 3), .init(name: "热线电话", opinions: 1)])
    #expect((issue.firstDate, issue.lastDate) == ("2026-03-01", "2026-05-30"))
    #expect(issue.strong == 0.5)
    #expect(issue.members.contains(issue.quotation))
  }

  @Test func aNameIsMadeOfWordsThatMeanSomethingByThemselves() throws {
    let table = IssueFixture.table + "\ntrouble\t久拖\t个月 拖了又拖\tvague\nplace\t水\t水 井水\nfiller\t虚字\t个月的了"
    let subjects = try SubjectTable(table: table, file: "subjects.tsv", folding: .plain)
    var issues = HotIssues(subjects: subjects, weights: try IssueFixture.weights())
    for (index, item) in IssueFixture.quarry.suffix(9).enumerated() {
      issues.take(IssueFixture.opinion(index, item.text, unit: item.unit))
    }
    for (index, text) in ["审批四个月，排队盖章", "批件八个月，排队等着", "审批六个月还排队"].enumerated() {
      issues.take(IssueFixture.opinion(20 + index, text, unit: "采石一队"))
    }
    for (index, text) in ["井水三个月发浑", "水浑了八个月", "井水浑，水有八个月"].enumerated() {
      issues.take(IssueFixture.opinion(30 + index, text, unit: "石粉厂"))
    }
    issues.settle()
    let names = issues.ranked(9).filter { $0.members.count == 3 }.map(\.name).sorted()
    // 排队 names the trouble before the vague 久拖, whose word 个月 says nothing; 水 alone is too short a name.
    #expect(names == ["石粉厂 井水", "采石一队 审批 排队"])
  }

  @Test func theHottestComesFirstAndNoMoreThanAsked() throws {
    var issues = try IssueFixture.issues(IssueFixture.quarry)
    issues.settle()
    let all = issues.ranked(100)
    #expect(all.count >= 3)
    #expect(all.map(\.heat) == all.map(\.heat).sorted(by: >))
    #expect(issues.ranked(2) == Array(all.prefix(2)))
    #expect(issues.ranked(0).isEmpty && issues.ranked(-1).isEmpty)
    #expect(issues.ranked(100, minimum: 3).allSatisfy { $0.distinct >= 3 })
  }

  @Test(arguments: [
    ([0, 40, 95, 96, 97], HotIssue.Trend.rising), ([0, 60, 61, 95, 96], .steady), ([0, 50, 55, 60], .falling),
    ([90, 95], .new), ([], .unknown), ([0, 10], .quiet),
  ])
  func trendComparesTheLastThirtyDaysWithTheThirtyBefore(days: [Int], trend: HotIssue.Trend) {
    #expect(HotIssues.trend(days, lastDay: 100) == trend)
  }
}
