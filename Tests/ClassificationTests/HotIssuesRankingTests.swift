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
    #expect(issue.name == "采石一队 食堂排队太久" || issue.name == "采石一队 食堂还是排队", "\(issue.name)")
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
    #expect(names == ["石粉厂 井水三个月发浑", "采石一队 审批六个月还排队"], "\(names)")
  }

  @Test func aNameSaysNothingTwiceAndCutsNoWord() throws {
    let table = IssueFixture.table + "\nplace\t病房\t住院\ntrouble\t住院难\t住院\ntrouble\t久等\t分钟"
    let subjects = try SubjectTable(table: table, file: "subjects.tsv", folding: .plain)
    var issues = HotIssues(subjects: subjects, weights: try IssueFixture.weights())
    for (index, item) in IssueFixture.quarry.suffix(9).enumerated() {
      issues.take(IssueFixture.opinion(index, item.text, unit: item.unit))
    }
    let groups = [
      ["住院没床", "住院没床位", "说住院没床"], ["等浴室四十分钟", "浴室等二十分钟", "浴室等三十分钟"],
      ["护目镜片花了", "护目镜片看不清", "新护目镜片也花"],
    ]
    for (number, texts) in groups.enumerated() {
      for (index, text) in texts.enumerated() {
        issues.take(IssueFixture.opinion(20 + 10 * number + index, text, unit: "石粉厂"))
      }
    }
    issues.settle()
    let names = issues.ranked(9).filter { $0.members.count == 3 }.map(\.name).sorted()
    #expect(names == ["石粉厂 住院没床", "石粉厂 护目镜片", "石粉厂 浴室等二十分钟"], "\(names)")
  }

  /// What two rooms of one unit have in common is its name.
  @Test func theNameOfAUnitJoinsNothing() throws {
    let texts = ["茶水间漏雨", "茶水间没有窗", "茶水间顶上漏", "轮班表不批", "轮班表排不上", "轮班表老改"]
    func groups(unit: String?) throws -> [Int] {
      var issues = try IssueFixture.issues(IssueFixture.quarry)
      for (index, text) in texts.enumerated() {
        issues.take(IssueFixture.opinion(40 + index, "柳荫四工区" + text, unit: unit))
      }
      issues.settle()
      return issues.groups.suffix(texts.count)
    }
    let own = try groups(unit: "柳荫四工区")
    #expect(Set(own.prefix(3)).isDisjoint(with: own.suffix(3)), "\(own)")
  }

  /// What a few of them say, or the unit of some, is no name for all.
  @Test func aNameIsWhatMostOfTheOpinionsBear() throws {
    var issues = try IssueFixture.issues(Array(IssueFixture.quarry.suffix(9)))
    let texts = [
      "审批太慢，批件等了半年", "批件等了半年，审批太慢", "审批太慢，等了半年，电梯也停了", "审批太慢，等了半年才批下来", "批件太慢，等了半年",
    ]
    for (index, text) in texts.enumerated() {
      issues.take(IssueFixture.opinion(20 + index, text, unit: index < 3 ? "采石一队" : "石粉厂"))
    }
    issues.settle()
    let issue = try #require(issues.ranked(9).first { $0.members.contains(9) })
    #expect(issue.members.count == 5 && issue.name == "审批")
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

  @Test func aLetterThatManySignIsAnIssue() throws {
    let letter = "运费拖了五个月，车队三十户人家等着这笔钱过日子"
    let others: [(text: String, unit: String?)] = [("澡堂的花洒坏了一半", "采石一队"), ("爆破前的喇叭声太小", "爆破班")]
    var issues = try IssueFixture.issues(others + [(letter, "砂石码头")])
    let first = others.count
    for number in 1...4 {
      issues.take(IssueFixture.opinion(50 + number, letter, unit: "砂石码头"), copyOf: first)
    }
    issues.settle()
    let issue = try #require(issues.ranked(20).first { $0.members.contains(first) })
    #expect(issue.members == Array(first...first + 4))
    #expect(issue.distinct == 1)
  }

  @Test func copiesChangeNoGroupOfOthers() throws {
    var plain = try IssueFixture.issues(IssueFixture.quarry)
    var copied = plain
    for number in 0..<30 {
      copied.take(IssueFixture.opinion(90 + number, IssueFixture.quarry[0].text, unit: nil), copyOf: 0)
    }
    plain.settle()
    copied.settle()
    #expect(copied.groups.prefix(IssueFixture.quarry.count) == plain.groups[...])
    #expect(copied.groups.dropFirst(IssueFixture.quarry.count).allSatisfy { $0 == copied.groups[0] })
  }
}
