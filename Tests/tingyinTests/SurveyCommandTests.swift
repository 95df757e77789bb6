import Foundation
import Testing

@Suite struct SurveyCommandTests {
  private func units(_ json: [String: Any]) throws -> [String: [[String: Any]]] {
    let units = try #require(json["units"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: try units.map {
        (try #require($0["unit"] as? String), try #require($0["rules"] as? [[String: Any]]))
      })
  }

  @Test func thresholdsDecideExactlyAndFewAnswersDecideNothing() throws {
    let result = try Program.run([
      "survey", "Corpora/survey/responses.csv", "--units", "Corpora/survey/units.csv", "--format", "json",
    ])
    #expect(result.status == 0)
    let json = try result.json()
    let outcomes = try units(json).mapValues { $0.map { $0["outcome"] as? String } }
    // 6 of 25 asked are less than 30 %, though 6 of 20 answers are not. 12 of 18 is exactly two thirds: not below.
    #expect(outcomes["烧结车间"] == ["passed", "passed"])
    #expect(outcomes["制酸车间"] == ["fired", "fired"])
    #expect(outcomes["电解车间"] == ["passed", "passed"])
    #expect(outcomes["动力车间"] == ["too-few-answers", "too-few-answers"])
    #expect(outcomes["维修车间"] == ["passed", "passed"])
    #expect(outcomes["驻外销售处"] == ["no-answers", "no-answers"])
    #expect(json["unanswered"] as? [String] == ["驻外销售处"])
  }

  @Test func theRuleThatFiredIsQuoted() throws {
    let result = try Program.run(["survey", "Corpora/survey/responses.csv"])
    #expect(result.text.replacing(/\s/, with: "").contains("7/18（38.9%；应答人数未知，以收回份数计），达到30%→补课"))
    let listed = try Program.run(["survey", "Corpora/survey/responses.csv", "--units", "Corpora/survey/units.csv"])
    #expect(listed.text.contains("占应答人数的 7/21（33.3%），达到 30% → 补课"))
  }

  @Test func aFolderIsReadForItsSheetsAndItsListOfUnits() throws {
    let scratch = try Scratch()
    try scratch.put("表一.csv", "单位,满意度,总体评价\n一 车间,满意,好\n一车间,满意,好\n")
    try scratch.put("表二.tsv", "单位\t满意度\t总体评价\n一\u{3000}车间\t不满意\t较好\n")
    try scratch.put("名单.csv", "单位,应答人数\n一车间,3\n二车间,4\n")
    try scratch.put("意见.csv", "单位,意见\n一车间,食堂太贵\n")
    try scratch.put("讲话.txt", "同志们。")
    let result = try Program.run(["survey", scratch.folder.path, "--format", "json", "--language", "en"])
    #expect(result.status == 0, "\(result.errors)")
    let json = try result.json()
    let found = try #require(json["units"] as? [[String: Any]])
    #expect(found.map { $0["unit"] as? String } == ["一车间", "二车间"])
    #expect(json["unanswered"] as? [String] == ["二车间"])
    #expect(found.first?["sheets"] as? Int == 3)
    let told = result.errors.split(separator: "\n")
    for (name, words) in [("意见.csv", "no column “满意度”"), ("讲话.txt", "no table"), ("名单.csv", "list of units")] {
      #expect(told.contains { $0.contains(name) && $0.contains(words) }, "\(result.errors)")
    }
  }

  @Test func everyBadLineOfTheListIsNamed() throws {
    let scratch = try Scratch()
    let sheets = try scratch.put("表.csv", "单位,满意度,总体评价\n机修班,满意,好\n")
    let list = try scratch.put("名单.csv", "单位,应答人数\n机修班,十来个\n化验室,-3\n仓库,７人\n仓库,8\n")
    let result = try Program.run(["survey", sheets, "--units", list])
    #expect(result.status == 2 && result.output.isEmpty)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 3 && lines[0].contains("十来个") && lines[1].contains("负数") && lines[2].contains("列了两次"))
  }

  @Test func ratingsUnderAnotherNameAreKnownByTheirCells() throws {
    let scratch = try Scratch()
    let sheets = try scratch.put(
      "表.csv", "单位,总体满意度,对整改的满意度评价,总体评价\n机修班,满意,不满意,好\n机修班,基本满意,满意。,较好\n化验室,,满意,好\n")
    let result = try Program.run(["survey", sheets, "--format", "json"])
    #expect(result.status == 0 && result.errors.contains("“总体满意度”一列") && result.errors.contains("“对整改的满意度评价”"))
    let overall = try #require(try result.json()["overall"] as? [String: Any])
    let questions = try #require(overall["questions"] as? [[String: Any]])
    #expect(questions.map { $0["answers"] as? Int } == [2, 3])
    // Without the second question.
    let one = try scratch.put("又.csv", "单位,对整改的满意度评价\n机修班,满意\n化验室,不满意\n")
    let half = try Program.run(["survey", one])
    #expect(half.status == 0 && half.errors.contains("没有“总体评价”这一列，这一问没有计"), "\(half.errors)")
    // Other words, or numbers, are no ratings of these rules.
    let other = try scratch.put("三.csv", "单位,总体满意度,总体评价\n机修班,很高,好\n化验室,5,好\n")
    let refused = try Program.run(["survey", other])
    #expect(refused.status == 0 && refused.errors.contains("没有“满意度”这一列，这一问没有计"), "\(refused.errors)")
  }

  @Test func aListWithoutSomeNumbersIsTold() throws {
    let scratch = try Scratch()
    try scratch.put("表.csv", "单位,满意度,总体评价\n机修班,满意,好\n化验室,满意,好\n仓库,满意,好\n")
    let list = try scratch.put("名单.csv", "单位,人数\n机修班,5\n化验室,\n仓库,约六人\n")
    let whole = try Program.run(["survey", scratch.folder.path])
    #expect(whole.status == 2 && whole.errors.contains("约六人") && whole.errors.contains("第 3 行: “化验室”"))
    #expect(whole.text.contains("收回率 20.0%") && whole.text.contains("没有人数、算不出收回率的单位：化验室、仓库"))
    #expect(try Program.run(["survey", scratch.file("表.csv").path, "--units", list]).output.isEmpty)
  }

  @Test func aMissingColumnIsNamed() throws {
    let result = try Program.run(["survey", "-", "--language", "en"], input: Array("单位,意见\n一,好\n".utf8))
    #expect(result.status == 2)
    #expect(result.errors.contains("满意度") && result.errors.contains("单位、意见"))
    #expect(result.output.isEmpty, "no result of sheets that were not counted")
  }
}
