import Testing
import TextModel

@testable import Classification

@Suite struct HotIssuesNamingTests {
  private func issues(_ texts: [String]) throws -> [HotIssue] {
    var issues = try IssueFixture.issues(Array(IssueFixture.quarry.suffix(14)))
    for (index, text) in texts.enumerated() {
      issues.take(IssueFixture.opinion(40 + index, text, unit: "车队"))
    }
    issues.settle()
    return issues.ranked(9)
  }

  @Test func wordsThatStandTogetherNowhereAreNoName() throws {
    let texts = ["领个阀门等批件，班长的队伍在外头站着", "领个阀门审批太慢，大家的长队没个完", "说实话，领个阀门等批下来，排队的人早走了"]
    let issue = try #require(try issues(texts).first)
    #expect(issue.members.count == 3)
    #expect(["车队 领个阀门等批件", "车队 领个阀门审批太慢", "车队 领个阀门等批下来"].contains(issue.name))
  }

  @Test func wordsThatStandTogetherAre() throws {
    let issue = try #require(try issues(["食堂排队太久", "打饭排长队", "食堂老要排队，人多"]).first)
    #expect(["车队 食堂 排队", "车队 排队 食堂"].contains(issue.name))
  }

  @Test func praiseThatManySendIsNoIssue() throws {
    let table = IssueFixture.table + "\npraise\t称赞\t反映不错"
    let subjects = try SubjectTable(table: table, file: "subjects.tsv", folding: .plain)
    func count(_ text: String) throws -> Int {
      var issues = HotIssues(subjects: subjects, weights: try IssueFixture.weights())
      for number in 0..<4 {
        issues.take(IssueFixture.opinion(number, text, unit: "车队"), copyOf: number == 0 ? nil : 0)
      }
      issues.settle()
      return issues.ranked(9).count
    }
    #expect(try count("审批压到三天，大家反映不错") == 0)
    #expect(try count("审批拖了三天，大家有怨气") == 1)
  }
}
