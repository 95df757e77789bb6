import TestSupport
import Testing
import TextModel

@testable import Classification

/// What opinions are about holds them together where no word does, and long letters are not drawn by their length.
@Suite struct HotIssueTopicsTests {
  private static let topics = """
    topics\t食堂\t班车\t无
    shares\t0.02\t0.02\t0.96
    constant\t0.1\tOOP
    碗\t1\t0.5\tSOO
    筷\t1\t0.5\tSOO
    汤\t1\t0.5\tSOO
    胎\t1\t0.5\tOSO
    座\t1\t0.5\tOSO
    """

  private static func issues(_ texts: [String], topics: Bool = true) throws -> HotIssues {
    let table = topics ? try TopicTable(bytes: Array(Self.topics.utf8), file: "topics.tsv") : nil
    var issues = HotIssues(subjects: try IssueFixture.subjects(), weights: try IssueFixture.weights(), topics: table)
    for (index, text) in texts.enumerated() { issues.take(IssueFixture.opinion(index, text, unit: "选矿厂")) }
    return issues
  }

  private static let lunch = ["碗没洗干净", "筷子发了霉", "汤端来就凉"]
  private static let bus = ["轮胎磨平了", "后排座位塌了"]

  @Test func oneTopicIsEnoughWhereNoCharacterIsShared() throws {
    var issues = try Self.issues(Self.lunch + Self.bus)
    issues.settle()
    let groups = issues.groups
    #expect(Set(groups[0...2]).count == 1)
    #expect(groups[3] == groups[4])
    #expect(groups[0] != groups[3])
  }

  @Test func withoutTopicsWhatSharesNothingStaysApart() throws {
    var issues = try Self.issues(Self.lunch + Self.bus, topics: false)
    issues.settle()
    #expect(Set(issues.groups).count == 5)
  }

  @Test func aPieceOfALongLetterCountsLess() throws {
    let sentence = "我们住在河东的老房子里已经很多年了，"
    let letter =
      sentence + "去年修渠的时候挖断了门前的路，今年春天又说要重新丈量院墙，孩子上学只能绕过打谷场和砖窑，"
      + "每逢下雨泥浆没过脚踝，村里几位老人都不敢出门买药看病，请派人查勘一下究竟如何解决才好。"
    let issues = try Self.issues([sentence, letter])
    let worth = issues.entries.map { issues.question($0).dilution }
    #expect(worth[0] == 1)
    #expect(worth[1] < 0.9 && worth[1] > 0.3)
  }
}
