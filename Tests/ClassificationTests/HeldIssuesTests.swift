import Foundation
import TestSupport
import Testing
import TextModel
import Wording

@testable import Classification

@Suite struct HeldIssuesTests {
  private typealias Item = (text: String, unit: String?)

  /// What is not in the quarry's first weeks.
  private static let later: [(text: String, unit: String?)] = [
    ("今天食堂长队排到坡下", "采石一队"), ("浴室的淋浴又坏了", "采石一队"), ("电梯停了三天", "筛分楼"), ("升降梯又坏了，扛料上楼", "筛分楼"),
    ("石粉厂打饭排队", "石粉厂"), ("审批排队半个月", "基建科"), ("坏了没人修", "采石一队"),
  ]

  private func grouped(_ items: [Item], known: KnownIssues? = nil, copies: [Int: Int] = [:]) throws -> HotIssues {
    var issues = HotIssues(subjects: try IssueFixture.subjects(), weights: try IssueFixture.weights())
    for (number, item) in items.enumerated() {
      let opinion = IssueFixture.opinion(number, item.text, unit: item.unit)
      issues.add(
        opinion, FoldedText(opinion.text, table: .plain), copyOf: copies[number],
        known: known.flatMap { $0[opinion.id] })
    }
    issues.settle()
    return issues
  }

  /// What a run finds that writes its issues.
  private func kept(_ items: [Item], known: KnownIssues? = nil) throws -> (issues: HotIssues, file: KnownIssues) {
    var issues = try grouped(items, known: known)
    issues.hold()
    let text = issues.kept(beside: known).text(head: ["说明"], none: "无", unreadHead: "没有读到的")
    return (issues, try KnownIssues(yaml: text, file: "weeks.yaml"))
  }

  private func names(_ issues: HotIssues) -> [String: String] {
    issues.ranked(.max).reduce(into: [:]) { names, issue in for id in issue.ids { names[id] = issue.name } }
  }

  private func together(_ issues: HotIssues) -> Set<Set<String>> { Set(issues.ranked(.max).map { Set($0.ids) }) }

  @Test func whatIsWrittenGivesTheSameIssuesAgain() throws {
    let first = try kept(IssueFixture.quarry)
    #expect(first.file.ids.count >= 7)
    let again = try kept(IssueFixture.quarry, known: first.file)
    #expect(names(again.issues) == names(first.issues))
    #expect(again.file.ids.sorted() == first.file.ids.sorted())
  }

  @Test func theNextWeekMovesNoneOfTheFirst() throws {
    let first = try kept(IssueFixture.quarry)
    let second = try kept(IssueFixture.quarry + Self.later, known: first.file)
    let (before, after) = (names(first.issues), names(second.issues))
    for (id, name) in before { #expect(after[id] == name, "\(id)") }
    #expect(after["Q\(IssueFixture.quarry.count)"] == before["Q0"])
    let lift = "Q\(IssueFixture.quarry.count + 2)"
    #expect(after[lift] != nil && !before.values.contains(after[lift] ?? ""))
  }

  /// The two laws for opinions thrown together at random.
  @Test(arguments: 0..<12)
  func bothLawsHoldForWhateverComes(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let words = ["食堂", "澡堂", "电梯", "审批", "排队", "坏了", "七号楼", "三栋", "石头", "运输", "捡到", "票根", "夜里", "油桶"]
    func draw(_ count: Int) -> [Item] {
      (0..<count).map { _ in
        let text = (0..<Int.random(in: 1..<5, using: &generator)).map { _ in
          words.randomElement(using: &generator) ?? ""
        }
        return (text.joined(separator: "，"), ["甲队", "乙队", nil].randomElement(using: &generator) ?? nil)
      }
    }
    let (week, next) = (draw(90), draw(60))
    let first = try kept(week)
    let again = try kept(week, known: first.file)
    #expect(together(again.issues) == together(first.issues))
    #expect(names(again.issues) == names(first.issues))
    let both = try kept(week + next, known: first.file)
    let (before, after) = (names(first.issues), names(both.issues))
    for (id, name) in before { #expect(after[id] == name, "\(id)") }
  }

  @Test func twoKnownIssuesAreNeverOne() throws {
    let known = KnownIssues([("Q0", .issue("队伍")), ("Q2", .issue("饭点"))])
    let issues = try grouped(IssueFixture.quarry, known: known)
    #expect(issues.groups[0] != issues.groups[2])
    #expect([issues.groups[0], issues.groups[2]].contains(issues.groups[3]))
  }

  @Test func oneNameIsOneIssueWhateverItsBlanks() throws {
    let known = KnownIssues([("Q0", .issue("吃饭 洗澡")), ("Q1", .issue("吃饭洗澡")), ("Q8", .issue("喇叭"))])
    let issues = try grouped(IssueFixture.quarry, known: known)
    #expect(issues.groups[0] == issues.groups[1])
    let issue = try #require(issues.ranked(.max).first { $0.members.contains(0) })
    #expect(issue.name == "吃饭 洗澡")
    #expect(issue.members.contains(5))
    #expect(issues.ranked(.max).allSatisfy { $0.name != "喇叭" })
  }

  @Test func whoIsKeptAloneIsJoinedByNobody() throws {
    let items: [Item] = IssueFixture.quarry + [("中午打饭的队伍排出大门", "采石一队")]
    let known = KnownIssues([("Q0", .alone)])
    let issues = try grouped(items, known: known, copies: [items.count - 1: 0])
    for number in [0, items.count - 1] { #expect(issues.groups.count { $0 == issues.groups[number] } == 1) }
    #expect(issues.groups[2] == issues.groups[3])
    let text = issues.kept(beside: known).text(head: [], none: "-", unreadHead: "")
    #expect(text.contains("Q0: -  # 中午打饭"))
  }

  @Test func praiseStandsWhereSomebodyPutIt() throws {
    let items: [Item] = IssueFixture.quarry + [("捡到饭票，谢谢食堂师傅", "采石一队")]
    let praise = items.count - 1
    let issues = try grouped(items, known: KnownIssues([("Q0", .issue("排队")), ("Q\(praise)", .issue("排队"))]))
    #expect(issues.groups[praise] == issues.groups[0])
  }

  @Test func aCopyMayStandElsewhereThanItsOriginal() throws {
    let items: [Item] = IssueFixture.quarry + [("随便一句", "爆破班"), ("随便一句", "爆破班")]
    let (one, two) = (items.count - 2, items.count - 1)
    let known = KnownIssues([("Q\(one)", .issue("喇叭")), ("Q\(two)", .issue("喇叭")), ("Q8", .issue("喇叭"))])
    let issues = try grouped(items, known: known, copies: [one: 0, two: 0])
    #expect(issues.groups[one] == issues.groups[8] && issues.groups[two] == issues.groups[8])
    let issue = try #require(issues.ranked(.max).first { $0.name == "喇叭" })
    #expect(issue.distinct == 2)
  }

  @Test func aSmallKnownIssueTakesInALargerGroup() throws {
    let plain = try grouped(IssueFixture.quarry)
    let canteen = [0, 2, 3].map { plain.groups[$0] }
    #expect(Set(canteen).count == 1)
    let issues = try grouped(IssueFixture.quarry, known: KnownIssues([("Q3", .issue("食堂"))]))
    #expect(issues.ranked(.max).first { $0.name == "食堂" }?.members.contains(2) == true)
  }

  @Test func opinionsThatDidNotComeAreKept() throws {
    let known = KnownIssues([("Q0", .issue("排队")), ("X-7", .issue("排队")), ("X-8", .alone)])
    let kept = try kept(IssueFixture.quarry, known: known)
    #expect(kept.file["X-7"] == .issue("排队"))
    #expect(kept.file["X-8"] == .alone)
    #expect(kept.file["Q0"] == .issue("排队"))
  }

  @Test func theBeginningOfAnOpinionThatDidNotComeIsKeptToo() throws {
    let head = "热点问题：每行“意见编号: 问题名”，下次用 --known-issues 接着分组。"
    let known = try KnownIssues(
      yaml: "# \(head)\nX-7: 排队  # 打饭排了一小时，菜都凉了\nX-8: 无  # 桂花开了\n", file: "weeks.yaml")
    var issues = try grouped(IssueFixture.quarry, known: known)
    issues.hold()
    let text = issues.kept(beside: known).text(head: [head], none: "无", unreadHead: "没有读到的")
    #expect(text.contains("X-7: 排队  # 打饭排了一小时，菜都凉了\nX-8: 无  # 桂花开了\n"))
    let again = try KnownIssues(yaml: text, file: "weeks.yaml").mapTexts {
      $0.replacingOccurrences(of: "一小时", with: "＊＊＊")
    }
    #expect(again.lines(of: "X-7").last?.text?.text == "打饭排了＊＊＊，菜都凉了" && again["X-8"] == .alone)
  }

  @Test func opinionsWithOneNumberAreToldApartByHowTheyBegin() throws {
    var issues = try grouped(IssueFixture.quarry)
    for text in ["食堂排队", "饭堂长队"] { issues.take(IssueFixture.opinion(0, text, unit: "采石一队")) }
    issues.settle()
    let kept = issues.kept()
    let own = kept.issues.flatMap(\.members).filter { $0.id == "Q0" }
    #expect(kept.repeated.isEmpty && own.count > 1)
    let head = "# " + Message("issues.file.head").text(in: .chinese).prefix { !$0.isNewline } + "\n"
    let known = try KnownIssues(yaml: head + kept.text(head: [], none: "无", unreadHead: ""), file: "weeks.yaml")
    #expect(known.lines(of: "Q0").count == own.count)
  }

  @Test func noTwoIssuesHaveOneName() throws {
    let items: [Item] = (1...3).flatMap { house -> [Item] in
      [("\(house)号楼的电梯坏了", "东区"), ("\(house)号楼电梯又坏了", "东区")]
    }
    let known = KnownIssues((0..<6).map { ("Q\($0)", .issue("第\($0 / 2)组")) })
    #expect(Set(try grouped(items, known: known).ranked(.max).map(\.name)) == ["第0组", "第1组", "第2组"])
    let names = try grouped(IssueFixture.quarry).ranked(.max).map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func openGroupsKeepToTheirCountsBesideHeldOnes() throws {
    let known = KnownIssues([("Q0", .issue("排队")), ("Q1", .issue("浴室")), ("Q4", .alone)])
    let issues = try grouped(IssueFixture.quarry + Self.later, known: known)
    for (group, tally) in issues.tallies.enumerated() {
      let members = issues.entries.indices.filter { issues.entries[$0].group == group }
      #expect(tally.members.map(Int.init) == members)
    }
  }
}
