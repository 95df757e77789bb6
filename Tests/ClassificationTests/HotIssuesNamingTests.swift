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
    #expect(issue.name == "车队 食堂排队太久" || issue.name == "车队 食堂老要排队")
  }

  /// The approvals drag on in all four, and one of them is at 北岭站.
  @Test func aPlaceThatOneTellsOfIsNotInTheName() throws {
    let texts = ["北岭站审批拖沓没人管", "柳湾站审批拖沓没人问", "石塘站审批拖沓没人应", "东沟站审批拖沓没人答"]
    let issue = try #require(try issues(texts).first)
    #expect(issue.members.count == 4)
    #expect(!issue.name.contains("站"))
  }

  /// Two of six say 批下来: all speak of approvals, and that is what the table calls it.
  @Test func aWordThatFewUseNamesNoIssue() throws {
    let texts = ["批件等了一月没动静", "审批等了一月没动静", "等批下来一月没动静", "批件一月没动静", "审批一月没动静", "批件等一月没动静"]
    let issue = try #require(try issues(texts).first)
    #expect(issue.members.count == 6 && issue.name == "车队 审批")
  }

  /// No opinion says 种养, as the table calls it, and none of their words is used by half of them.
  @Test func aThingIsCalledByTheWordsThatMostUse() throws {
    let table = IssueFixture.table + "\nplace\t种养\t养殖 猪圈 饲料 猪场"
    let subjects = try SubjectTable(table: table, file: "subjects.tsv", folding: .plain)
    var issues = HotIssues(subjects: subjects, weights: try IssueFixture.weights())
    let texts = ["养殖熏得人睡不着", "猪圈熏得人睡不着", "养殖熏得人开不了窗", "猪圈熏得人开不了窗", "饲料熏得人睡不着", "猪场熏得人开不了窗"]
    for (number, text) in texts.enumerated() { issues.take(IssueFixture.opinion(number, text, unit: "车队")) }
    issues.settle()
    let issue = try #require(issues.ranked(9).first)
    #expect(issue.members.count == 6 && issue.name.hasSuffix("养殖、猪圈"))
  }

  @Test(arguments: [
    ("审批不拖拉了，大家反映不错", false), ("审批再不拖拉，就真不错", true), ("审批没有影响生产，反映不错", false), ("审批反映不错，没人管食堂", true),
    ("审批拖拉，反映不错", true),
  ])
  func aTroubleThatIsDeniedBesidePraiseIsNone(text: String, isComplaint: Bool) throws {
    let table =
      IssueFixture.table + "\npraise\t称赞\t反映不错 真不错\ntrouble\t拖\t拖拉\nturn\t转折\t再 就\ndenial\t否认\t不 没\nrelief\t无碍\t没有影响"
    let subjects = try SubjectTable(table: table, file: "subjects.tsv", folding: .plain)
    #expect(subjects.isAside(FoldedText(Document(name: "", text: text), table: .plain)) != isComplaint)
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
