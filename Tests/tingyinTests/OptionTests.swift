import Foundation
import Testing

/// What options say is done, or it is said that it cannot be.
@Suite struct OptionTests {
  private static let opinions = "编号,单位,意见\n1,一车间,食堂排队太久\n2,二车间,审批手续太多\n"

  @Test(arguments: [("a.csv", "id,unit,"), ("a.json", "{"), ("a.jsonl", "{\"id\""), ("a.txt", "意见分类")])
  func theEndingOfTheOutputTellsItsFormat(name: String, beginning: String) throws {
    let scratch = try Scratch()
    let path = try scratch.put("意见.csv", Self.opinions)
    let output = scratch.file(name).path
    #expect(try Program.run(["classify", path, "--output", output]).status == 0)
    #expect(
      try String(contentsOfFile: output, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines).hasPrefix(
        beginning))
  }

  @Test(arguments: [
    ["audit", "FILE", "-o", "a.xlsx"], ["classify", "FILE", "-f", "xlsx", "-o", "a.csv"],
    ["check", "FILE", "-o", "a.pdf"],
    ["report", "FILE", "-o", "a.pdf"], ["survey", "FILE", "-o", "a.docx"],
  ])
  func anEndingThatPromisesAnotherKindOfFileIsRefused(arguments: [String]) throws {
    let scratch = try Scratch()
    let path = try scratch.put("意见.csv", Self.opinions)
    let result = try Program.run(
      arguments.map { $0 == "FILE" ? path : $0.hasPrefix("a.") ? scratch.file($0).path : $0 })
    #expect(result.status == 64 && result.errors.contains("扩展名"), "\(result.errors)")
  }

  @Test(arguments: [
    ["classify", "-f", "csv", "--sample"], ["classify", "-f", "jsonl", "--audit", "a.csv"], ["classify", "--bom"],
    ["words", "--concordance", "食堂", "--least", "2"], ["words", "--sort", "left"],
    ["segment", "--mode", "icu", "--model", "x"],
    ["segment", "--suggest-words", "-f", "jsonl"], ["evaluate", "--segmentation", "--folds", "3"],
    ["evaluate", "--folds", "3", "--model", "a.model"], ["evaluate", "--size", "50"],
    ["train", "--segmenter", "--base", "none", "-o", "x.model"], ["similar", "--bom"],
    ["classify", "--encoding", "foo"],
    ["classify", "--column", "foo=x"], ["report", "--column", "意见"],
  ])
  func whatWouldHaveNoEffectIsWrongUsage(arguments: [String]) throws {
    let result = try Program.run(arguments + ["x.csv"])
    #expect(result.status == 64, "\(arguments): \(result.errors)")
  }

  @Test func aDimensionNamedTwiceIsToldOnce() throws {
    let scratch = try Scratch()
    let path = try scratch.put("意见.csv", Self.opinions)
    let result = try Program.run(["classify", path, "--by", "unit,unit", "-f", "json"])
    #expect(result.status == 0 && result.text.components(separatedBy: "\"unit\": [").count == 2)
  }

  @Test(arguments: [["report", "-f", "md"], ["evaluate"], ["train", "-o", "m.model", "--base", "none"]])
  func withoutFilesStandardInputIsRead(arguments: [String]) throws {
    let scratch = try Scratch()
    let rows = (1...12).map {
      "\($0),\($0 % 2 == 0 ? "食堂的菜又贵又凉\($0)" : "审批要盖\($0)个章"),\($0 % 2 == 0 ? "福利待遇" : "工作作风")"
    }
    let input = "编号,意见,类别\n" + rows.joined(separator: "\n") + "\n"
    let result = try Program.run(
      arguments.map { $0 == "m.model" ? scratch.file($0).path : $0 }, input: Array(input.utf8))
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func onlyTheChecksThatWereAskedForAreTold() throws {
    let scratch = try Scratch()
    let path = try scratch.put("讲话.txt", "三是要加强领导，落实责任。\n四是要加强督查。\n")
    let whole = try Program.run(["check", path, "-f", "jsonl"])
    let some = try Program.run(["check", path, "-f", "jsonl", "--skip", "coverage"])
    #expect(whole.text.contains("fragment") && !some.text.contains("\"check\":\"coverage\""))
  }
}
