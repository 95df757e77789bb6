import Foundation
import TestSupport
import Testing
import TextModel
import Wording

@testable import Classification

@Suite struct KnownIssuesTests {
  private func known(_ yaml: String) throws -> KnownIssues { try KnownIssues(yaml: yaml, file: "weeks.yaml") }

  @Test(arguments: [
    ("A-1: 渡口栏杆", "A-1", "渡口栏杆"), ("  A-1 :  渡口 栏杆  ", "A-1", "渡口 栏杆"), ("A-1:渡口栏杆", "A-1", "渡口栏杆"),
    ("A-1：渡口栏杆", "A-1", "渡口栏杆"), ("A-1: 渡口栏杆 # 松了两根", "A-1", "渡口栏杆"), ("A-1: 3#泊位", "A-1", "3#泊位"),
    ("'A-1': '渡口''栏杆'", "A-1", "渡口'栏杆"), (#""A: 1": "栏杆 # 2"  # 备注"#, "A: 1", "栏杆 # 2"),
    ("07:40 班: 末班船", "07:40 班", "末班船"),
    ("A-1: \"无\"", "A-1", "无"), ("A-1: \"-\"", "A-1", "-"), ("A-1: 栏杆：东侧", "A-1", "栏杆：东侧"),
    (#"A-1: "一\u000a二""#, "A-1", "一\n二"),
  ])
  func aLineNamesAnOpinionAndItsProblem(line: String, id: String, name: String) throws {
    let known = try known("# 说明\n\n" + line + "\r\n---\n")
    #expect(known.ids == [id])
    #expect(known[id] == .issue(name))
  }

  @Test(arguments: ["A-1:", "A-1: ", "A-1: -", "A-1: —", "A-1: 无", "A-1: 無", "A-1: # 还没有", "A-1: ''", "A-1：无  # 单独"])
  func noNameMeansNoProblem(line: String) throws {
    #expect(try known(line)["A-1"] == .alone)
  }

  @Test func theLastLineOnAnOpinionHolds() throws {
    let known = try known("A-1: 栏杆\nA-2: 栏杆\nA-1: 末班船\n")
    #expect(known.ids == ["A-1", "A-2"])
    #expect(known["A-1"] == .issue("末班船"))
    #expect(known["A-3"] == nil)
  }

  @Test func everyLineThatNamesNothingIsToldWithItsPlace() throws {
    let problems = #expect(throws: Problems.self) { try known("A-1: 栏杆\n没有冒号\n\n: 栏杆\n\"A-2\" 栏杆\nA-3: \"栏杆\" 东侧\n") }
    #expect(problems?.all.map(\.place) == [2, 4, 5, 6].map { .line($0) })
    #expect(problems?.all.allSatisfy { $0.input == "weeks.yaml" } == true)
  }

  @Test(arguments: [
    "-", "无", "", " ", "7: 8", "#1", "a #b", "\"", "\\", "'x'", "栏杆：", "A\nB", "\u{2028}", "[1]", "{a}", "~", "- 3",
    "0107", "末班船 ",
  ])
  func whateverIsWrittenIsReadAgain(text: String) throws {
    for id in [text, "A-1"] where !id.isEmpty {
      for name in [text, "栏杆"] where !name.isEmpty {
        let line = KnownIssuesText.quoted(id) + ": " + KnownIssuesText.quoted(name) + "  # 说的是 “\(id)”: 无"
        #expect(try known(line)[id] == .issue(name), "\(line)")
      }
    }
  }

  @Test func onlyTheFirstOfSeveralOpinionsWithOneNumberIsMeant() throws {
    var lookup = KnownIssueLookup(try known("1: 栏杆\n2: 无\n3: 栏杆\n4: 栏杆\n"))
    func opinion(_ id: String, _ file: String) -> Opinion {
      Opinion(id: id, text: "x", source: .init(file: file, row: 2))
    }
    #expect(lookup.place(of: opinion("1", "甲.csv")) == .issue("栏杆"))
    #expect(lookup.place(of: opinion("2", "甲.csv")) == .alone)
    #expect(lookup.place(of: opinion("1", "乙.csv")) == nil)
    #expect(lookup.place(of: opinion("9", "乙.csv")) == nil)
    #expect(lookup.absent == ["3", "4"])
    #expect(lookup.warnings.map(\.key) == ["issues.absent", "issues.repeated"])
    #expect(lookup.warnings.map { $0.values["ids"] } == ["3、4", "1"])
  }

  @Test func numbersThatBeginAnewInEveryFileAreToldApartByTheBeginning() throws {
    let yaml = Self.head + "1: 栏杆  # 渡口的栏杆松了\n1: 食堂  # 食堂的菜太咸\n2: 无  # 谢谢\n"
    let known = try known(yaml)
    #expect(known.ids == ["1", "2"] && known.lines(of: "1").count == 2)
    var lookup = KnownIssueLookup(known)
    func place(_ text: String, _ file: String) -> KnownIssues.Place? {
      lookup.place(of: Opinion(id: "1", text: text, source: .init(file: file, row: 2)))
    }
    #expect(place("食堂的菜太咸，天天如此", "乙.csv") == .issue("食堂"))
    #expect(place("路灯不亮", "丙.csv") == nil)
    #expect(place("渡口的栏杆松了", "甲.csv") == .issue("栏杆"))
    #expect(lookup.warnings.map(\.key) == ["issues.absent"])
  }

  @Test func linesWithoutABeginningAreDoubtedWhereOthersNameNoOpinion() throws {
    func said(_ yaml: String) throws -> [String] {
      var lookup = KnownIssueLookup(try known(yaml))
      _ = lookup.place(of: Opinion(id: "1", text: "渡口的栏杆松了", source: .init(file: "甲.csv", row: 2)))
      return lookup.warnings.map { $0.text(in: .chinese) }
    }
    #expect(try said("1: 栏杆\n2: 栏杆\n").map { $0.contains("其余 1 行没有“#”开头") } == [true])
    #expect(try said(Self.head + "1: 栏杆  # 渡口的栏杆松了\n2: 栏杆  # 末班船\n").map { $0.contains("其余") } == [false])
    #expect(try said("1: 栏杆\n").isEmpty)
  }

  private static let head = "# 热点问题：每行“意见编号: 问题名”，下次用 --known-issues 接着分组。\n"

  private func place(_ said: String, kept: String, head: String = head) throws -> KnownIssues.Place? {
    var lookup = KnownIssueLookup(try known(head + "7: 栏杆  # " + kept + "\n"))
    return lookup.place(of: Opinion(id: "7", text: said, source: .init(file: "乙.csv", row: 8)))
  }

  @Test(arguments: [
    ("渡口的栏杆松了两根，孩子差点掉下去", "渡口的栏杆松了两根，孩子差点掉下去"), ("渡口的栏杆松了两根，孩子差点掉下去", "渡口的栏杆松了…"),
    ("渡口的 栏杆\n松了两根", "渡口的 栏杆 松了两根"), ("渡口栏杆松了，有两根，孩子差点掉下去", "渡口的栏杆松了两根，孩子差点掉下去"),
    ("渡口的栏杆松了，＊＊＊主任不管", "渡口的栏杆松了，王建国主任不管"), ("渡口的栏杆松了两根", "末班船  # 渡口的栏杆松了两根"), ("没有", "好"),
    ("THE RAILING is loose", "the railing is loose"),
  ])
  func anOpinionIsKnownByItsBeginning(said: String, kept: String) throws {
    #expect(try place(said, kept: kept) == .issue("栏杆"))
  }

  @Test(arguments: [
    ("锅炉房年检过期半年没人管", "渡口的栏杆松了两根，孩子差点掉下去"), ("猪场的老板送来半扇排骨", "晚饭五点就开，夜里饿得摔了两跤…"),
    ("渡口的候船室没有暖气", "渡口的栏杆松了两根，孩子差点掉下去"),
  ])
  func anotherOpinionOfTheSameNumberIsNotTaken(said: String, kept: String) throws {
    #expect(try place(said, kept: kept) == nil)
    #expect(try place(said, kept: kept, head: "# 我的分组\n") == .issue("栏杆"))
    #expect(try place(said, kept: kept, head: Self.head.replacingOccurrences(of: "热点", with: "热门")) == .issue("栏杆"))
  }

  @Test func numbersOfOtherOpinionsAreToldOnceWithAnExample() throws {
    let lines = (1...8).map { "\($0): 栏杆  # 渡口的栏杆松了两根，孩子差点掉下去\n" }.joined()
    var lookup = KnownIssueLookup(try known(Self.head + lines))
    for (id, text) in [(1, "锅炉房年检过期半年"), (2, "渡口的栏杆松了两根，孩子差点掉下去"), (3, "食堂打饭要排一小时队")] {
      _ = lookup.place(of: Opinion(id: String(id), text: text, source: .init(file: "乙.csv", row: id)))
    }
    #expect(lookup.warnings.map(\.key) == ["issues.contradicted", "issues.absent"])
    #expect(lookup.warnings.map { $0.values["count"] } == ["2", "5"])
    #expect(lookup.warnings[0].text(in: .chinese).contains("1、3（1 原是“渡口的栏杆松了两根，孩子差点掉下去”）"))
    #expect(lookup.absent.contains("1"))
  }

  @Test func theOpinionThatAgreesIsTakenThoughAnotherCameBefore() throws {
    var lookup = KnownIssueLookup(try known(Self.head + "7: 栏杆  # 渡口的栏杆松了两根\n"))
    func place(_ text: String) -> KnownIssues.Place? {
      lookup.place(of: Opinion(id: "7", text: text, source: .init(file: "甲.csv", row: 8)))
    }
    #expect(place("锅炉房年检过期半年") == nil && place("渡口的栏杆松了两根") == .issue("栏杆"))
    #expect(lookup.warnings.isEmpty)
  }
}
