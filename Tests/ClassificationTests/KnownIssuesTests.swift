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
    ("'A-1': '渡口''栏杆'", "A-1", "渡口'栏杆"), (#""A: 1": "栏杆 # 2"  # 备注"#, "A: 1", "栏杆 # 2"), ("07:40 班: 末班船", "07:40 班", "末班船"),
    ("A-1: \"无\"", "A-1", "无"), ("A-1: \"-\"", "A-1", "-"), ("A-1: 栏杆：东侧", "A-1", "栏杆：东侧"), (#"A-1: "一\u000a二""#, "A-1", "一\n二"),
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

  @Test(arguments: ["-", "无", "", " ", "7: 8", "#1", "a #b", "\"", "\\", "'x'", "栏杆：", "A\nB", "\u{2028}", "[1]", "{a}", "~", "- 3", "0107", "末班船 "])
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
    func opinion(_ id: String, _ file: String) -> Opinion { Opinion(id: id, text: "x", source: .init(file: file, row: 2)) }
    #expect(lookup.place(of: opinion("1", "甲.csv")) == .issue("栏杆"))
    #expect(lookup.place(of: opinion("2", "甲.csv")) == .alone)
    #expect(lookup.place(of: opinion("1", "乙.csv")) == nil)
    #expect(lookup.place(of: opinion("9", "乙.csv")) == nil)
    #expect(lookup.absent == ["3", "4"])
    #expect(lookup.warnings.map(\.key) == ["issues.absent", "issues.repeated"])
    #expect(lookup.warnings.map { $0.values["ids"] } == ["3、4", "1"])
  }
}
