import Foundation
import Testing

@Suite struct EvaluateIssuesTests {
  @Test func opinionsThatAreNotThereAreNamedAndOnlyJudgedOnesCount() throws {
    let scratch = try Scratch()
    let table = try scratch.put("a.csv", "编号,意见\nA-1,末班渡船停了\nA-2,末班船取消了\nA-3,食堂菜凉\nA-4,明天有雨\n")
    let gold = try scratch.put("gold.yaml", "A-1: 末班船\nA-2: 末班船\nA-3: 无\nX-1: 末班船\nX-2: 无\n")
    let arguments = ["evaluate", "--issues", gold, table, "--model", "none"]
    let result = try Program.run(arguments)
    #expect(result.status == 0)
    #expect(result.errors.contains("2 个编号不在这些意见里：X-1、X-2"))
    #expect(result.text.hasPrefix("2 条意见（共读入 4 条）"))
    let answer = try Program.run(arguments + ["-f", "json"])
    let json = try answer.json()
    #expect(json["opinions"] as? Int == 4 && json["judged"] as? Int == 2)
    for name in ["precision", "recall", "f"] { #expect((0...1).contains(try #require(json[name] as? Double))) }
  }

  @Test func groupsOfOtherOpinionsAreRefused() throws {
    let scratch = try Scratch()
    let gold = try scratch.put("gold.yaml", "X1: a\nX2: a\n")
    let result = try Program.run(
      ["evaluate", "--issues", gold, "Corpora/opinions/issues-2.csv", "--model", "none", "--language", "en"])
    #expect(result.status == 2)
    #expect(result.errors.contains("none of these opinions"))
  }

  @Test(arguments: [["--issues", "GOLD"], ["--shares"]]) func aSheetThatIsNotThereIsNamed(kind: [String]) throws {
    let scratch = try Scratch()
    let gold = try scratch.put("gold.yaml", "1: 末班船\n2: 末班船\n")
    let result = try Program.run(
      ["evaluate"] + kind.map { $0 == "GOLD" ? gold : $0 } + ["Corpora/office/意见/职工意见汇总.xlsx", "--sheet", "没有这张表"])
    #expect(result.status == 2)
    #expect(result.errors.contains("没有这张表"))
  }
}
