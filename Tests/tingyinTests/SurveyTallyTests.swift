import Foundation
import TestSupport
import Testing

/// Counts that somebody has made already, and sheets that came in twice.
@Suite struct SurveyTallyTests {
  private func survey(_ files: KeyValuePairs<String, String>, _ options: [String] = []) throws -> (
    result: Program.Result, json: [String: Any]
  ) {
    let scratch = try Scratch()
    let paths = try files.map { try scratch.put($0.key, $0.value) }
    let result = try Program.run(["survey"] + paths + ["--format", "json"] + options)
    return (result, (try? result.json()) ?? [:])
  }

  private func units(_ json: [String: Any]) -> [String] {
    (json["units"] as? [[String: Any]] ?? []).map { unit in
      let questions = (unit["questions"] as? [[String: Any]] ?? []).map { question in
        (question["ratings"] as? [[String: Any]] ?? []).compactMap { $0["count"] as? Int }.map(String.init).joined(
          separator: " ")
      }
      return "\(unit["unit"] as? String ?? "-") \(unit["sheets"] as? Int ?? -1): " + questions.joined(separator: "|")
    }
  }

  @Test(arguments: ["份数", "人数", "票数"])
  func aRowMayStandForSeveralSheets(header: String) throws {
    let (result, json) = try survey(["a.csv": "单位,满意度,总体评价,\(header)\n装配部,满意,好,10\n装配部,不满意,一般化,5\n"])
    #expect(units(json) == ["装配部 15: 10 0 5|10 0 5 0"] && result.errors.contains("“\(header)”一列是每行代表的份数"))
  }

  /// The size of a unit, the same in all its rows, is no number of sheets.
  @Test func theSizeOfAUnitIsNoNumberOfSheets() throws {
    let (result, json) = try survey(["a.csv": "单位,满意度,总体评价,人数\n装配部,满意,好,10\n装配部,不满意,一般化,10\n"])
    #expect(units(json) == ["装配部 2: 1 0 1|1 0 1 0"] && result.errors.contains("没有用到的列：“人数”"))
  }

  @Test func rowsWithoutAUsableNumberAreNamed() throws {
    let (result, json) = try survey(["a.csv": "单位,满意度,总体评价,份数\n装配部,满意,好,10\n装配部,不满意,一般化,十二\n检修部,满意,好,-3\n"])
    #expect(result.status == 2 && units(json) == ["装配部 10: 10 0 0|10 0 0 0"])
    #expect(result.errors.contains("第 3 行") && result.errors.contains("“十二”") && result.errors.contains("“-3”"))
  }

  @Test func votesInColumnsAreCountedWithTheirList() throws {
    let text =
      "单位,应到人数,收回,满意,基本满意,不满意,不了解,好,较好,一般化,走了过场\n装配部,30,28,10,8,9,1,15,6,4,3\n检修部,12,12,６,4,2,,7,0,3,\n合计,42,40,16,12,11,1,22,6,7,3\n"
    let (result, json) = try survey(["a.csv": text])
    #expect(result.status == 0, "\(result.errors)")
    #expect(units(json) == ["装配部 28: 10 8 9|15 6 4 3", "检修部 12: 6 4 2|7 0 3 0"])
    let first = try #require((json["units"] as? [[String: Any]])?.first)
    #expect(first["asked"] as? Int == 30 && first["returnRate"] as? Double == 0.933333)
    #expect((json["abstentionCounts"] as? [Int]) == [1])
    #expect((json["reading"] as? [String])?.first?.contains("是汇总的票数") == true)
  }

  @Test func votesThatContradictTheNumberOfSheetsAreNamed() throws {
    let (result, _) = try survey(["a.csv": "单位,收回,满意,基本满意,不满意\n装配部,20,20,3,2\n检修部,十,1,1,1\n仓库,9,四,1,1\n"])
    #expect(result.status == 2)
    #expect(result.errors.contains("收回 20 份，而“满意度”各项合计 25 票") && result.errors.contains("“四”不是份数"))
  }

  private func book(_ cells: String) -> [UInt8] {
    func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    func row(_ number: Int, _ unit: String, _ counts: [Int], _ rest: String = "") -> String {
      "<row r=\"\(number)\">" + text(unit) + counts.map { "<c><v>\($0)</v></c>" }.joined() + rest + "</row>"
    }
    let head = ["单位", "收回", "满意", "基本满意", "不满意"].map(text).joined()
    return OfficeFixture.workbook([
      .init(
        "表",
        "<row r=\"1\">\(head)</row>" + row(2, "机修班", [20, 12, 5, 3]) + row(3, "行车班", [20, 4, 4], cells)
          + row(4, "合计", [40, 16, 9, 15]))
    ])
  }

  /// A number that cannot be read is none of 0: the row is refused, and what it sums up to is told.
  @Test(arguments: [
    ("<c><f>6+6</f></c>", "公式没有存下结果，这一行没有计"), ("<c t=\"e\"><v>#N/A</v></c>", "错误值 #N/A，这一行没有计"),
  ]) func aNumberThatCannotBeReadRefusesItsRow(cell: String, said: String) throws {
    let scratch = try Scratch()
    let path = try scratch.put("a.xlsx", book(cell))
    let result = try Program.run(["survey", path, "--format", "json", "-q"])
    let json = try result.json()
    #expect(result.status == 2 && units(json) == ["机修班 20: 12 5 3|0 0 0 0"], "\(units(json))")
    let reading = (json["reading"] as? [String] ?? []).joined(separator: "\n")
    #expect(reading.contains("第 3 行") && reading.contains("“不满意”一格") && reading.contains(said), "\(reading)")
    let report = try Program.run(["report", path, "--model", "none", "--format", "md", "-q"])
    #expect(report.text.contains("这一行没有计"))
  }

  /// Nobody knows that a unit has handed in nothing whose row was refused.
  @Test func aUnitOfARefusedRowIsNotSaidToHaveHandedInNothing() throws {
    let (result, json) = try survey(["a.csv": "单位,应到人数,收回,满意,基本满意,不满意\n装配部,30,28,10,9,9\n检修部,20,20,—,9,9\n"])
    #expect(result.status == 2 && units(json).count == 1 && (json["unanswered"] as? [String] ?? []).isEmpty)
  }

  @Test func numbersThatAreThereAreCountedWithoutAWord() throws {
    let scratch = try Scratch()
    let path = try scratch.put("a.xlsx", book("<c><f>6+6</f><v>12</v></c>"))
    let result = try Program.run(["survey", path, "--format", "json"])
    #expect(result.status == 0 && !result.errors.contains("不一致") && !result.errors.contains("少于收回"))
  }

  @Test func sumsThatDoNotAgreeAreToldBesideTheFigures() throws {
    let head = "单位,收回,满意,基本满意,不满意\n"
    let (result, json) = try survey(["a.csv": head + "装配部,20,10,5,2\n检修部,10,4,4,2\n合计,30,16,9,4\n"])
    let reading = (json["reading"] as? [String] ?? []).joined(separator: "\n")
    #expect(result.status == 0 && reading.contains("收回 20 份，各项合计 17"), "\(reading)")
    #expect(
      reading.contains("第 4 行") && reading.contains("“满意” 16 ≠ 14") && !reading.contains("“基本满意” 9"), "\(reading)")
    let spoilt = "单位,收回,满意,基本满意,不满意,无效票\n装配部,20,10,5,2,3\n小计,20,10,5,2,3\n检修部,10,4,4,2,0\n合计,30,14,9,4,3\n"
    let agreeing = try survey(["a.csv": spoilt])
    #expect(
      !agreeing.result.errors.contains("少于收回") && !agreeing.result.errors.contains("不一致"), "\(agreeing.result.errors)")
  }

  @Test func answersThatCannotBeReadAreTold() throws {
    let scratch = try Scratch()
    func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    let rows =
      "<row r=\"1\">\(text("单位") + text("满意度"))</row><row r=\"2\">\(text("机修班"))<c><f>B9</f></c></row>"
      + (3...5).map { "<row r=\"\($0)\">\(text("机修班") + text("满意"))</row>" }.joined()
    let path = try scratch.put("a.xlsx", OfficeFixture.workbook([.init("表", rows)]))
    let result = try Program.run(["survey", path, "--format", "json", "-q"])
    #expect(result.status == 2)
    #expect((try result.json()["reading"] as? [String] ?? []).contains { $0.contains("1 个回答读不出") })
  }

  @Test func unitsThatStandInTheFirstRowOfTheirGroupOnlyAreTold() throws {
    let rows = ["装配部", "检修部"].map { "\($0),满意\n" + String(repeating: ",满意\n", count: 4) }.joined()
    let (result, json) = try survey(["a.csv": "单位,满意度\n" + rows])
    #expect(result.errors.contains("好像只写在每组第一行"))
    #expect((json["reading"] as? [String] ?? []).contains { $0.contains("8 行没有单位") })
  }

  @Test func signaturesAndRepeatedHeadersAreNoSheets() throws {
    let rows = String(repeating: "装配部,满意\n", count: 12)
    let (result, json) = try survey(["a.csv": "单位,满意度\n" + rows + "单位,满意度\n检修部,满意\n填表人：周正,\n注：一式两份,\n"])
    #expect((json["overall"] as? [String: Any])?["sheets"] as? Int == 13)
    #expect(result.errors.contains("重复的表头") && result.errors.contains("签名、说明等 2 行"))
  }

  @Test func aListOfUnitsIsNoTally() throws {
    let scratch = try Scratch()
    try scratch.put("a.csv", "单位,满意度,总体评价\n装配部,满意,好\n")
    for (index, header) in ["职工人数", "在册人数", "应参评人数", "总人数"].enumerated() {
      try scratch.put("b\(index).csv", "单位,\(header)\n单位\(index),4\n")
    }
    let json = try Program.run(["survey", scratch.folder.path, "--format", "json"]).json()
    #expect((json["unanswered"] as? [String])?.count == 4)
  }

  @Test func aListOfPeopleIsCountedByUnit() throws {
    let scratch = try Scratch()
    let list = try scratch.put("花名册.csv", "姓名,单位\n程一诺,装配部\n曹雨桐,装配部\n田佳怡,检修部\n")
    let (result, json) = try survey(["a.csv": "单位,满意度,总体评价\n装配部,满意,好\n"], ["--units", list])
    #expect(
      (json["units"] as? [[String: Any]])?.map { $0["asked"] as? Int } == [2, 1] && result.errors.contains("共 3 人"))
  }

  @Test func rowsOfOneSubmissionCountOnce() throws {
    let head = "序号,提交答卷时间,IP,单位,满意度,总体评价\n"
    let rows = (1...5).map { "\($0),2025/3/1 10:0\($0):00,10.0.0.\($0),装配部,满意,好\n" }.joined()
    let again = (6...7).map { "\($0),2025/3/1 10:0\($0 - 5):00,10.0.0.\($0 - 5),装配部,满意,好\n" }.joined()
    // From one address at another time, or otherwise answered: another sheet.
    let others = "8,2025/3/1 10:09:00,10.0.0.1,装配部,满意,好\n9,2025/3/1 10:01:00,10.0.0.1,装配部,不满意,好\n"
    let (result, json) = try survey(["a.csv": head + rows + again + others])
    #expect((json["overall"] as? [String: Any])?["sheets"] as? Int == 7)
    #expect(result.errors.contains("2 份答卷是重复提交的") && result.errors.contains("第 7, 8 行"))
  }

  @Test func numbersThatRepeatWithTheirRowAreOneSheetUnlessNumbersStartAnew() throws {
    let rows = (1...4).map { "\($0),装配部,满意,好\n" }.joined()
    let (_, twice) = try survey(["a.csv": "序号,单位,满意度,总体评价\n" + rows + "5,检修部,满意,好\n" + rows])
    #expect((twice["overall"] as? [String: Any])?["sheets"] as? Int == 5)
    let (result, anew) = try survey(["a.csv": "序号,单位,满意度,总体评价\n" + rows + "1,装配部,满意,好\n2,装配部,不满意,好\n"])
    #expect((anew["overall"] as? [String: Any])?["sheets"] as? Int == 6 && result.errors.contains("请核对"))
  }

  @Test func sheetsThatAreAlikeByChanceAllCount() throws {
    let text = "单位,满意度,总体评价\n" + String(repeating: "装配部,满意,好\n", count: 12)
    let (result, json) = try survey(["a.csv": text, "b.csv": text])
    #expect((json["overall"] as? [String: Any])?["sheets"] as? Int == 12 && result.errors.contains("内容相同，没有重复计"))
    let few = "满意度,总体评价\n满意,好\n满意,好\n"
    let (asked, both) = try survey(["a.csv": few, "b.csv": few])
    #expect((both["overall"] as? [String: Any])?["sheets"] as? Int == 4 && asked.errors.contains("两份都计了"))
  }

  @Test func spellingsOfOneUnitAreToldAndNotJoined() throws {
    let (_, json) = try survey(["a.csv": "单位,满意度,总体评价\n三车间,满意,好\n第三车间,满意,好\n3车间,满意,好\n十三车间,满意,好\n"])
    #expect((json["similarUnits"] as? [[String]])?.map { Set($0) } == [["三车间", "第三车间", "3车间"]])
    #expect((json["units"] as? [Any])?.count == 4)
  }

  @Test func theReportCountsTalliesAndCopiesToo() throws {
    let scratch = try Scratch()
    try scratch.put("a.csv", "单位,应到人数,收回,满意,基本满意,不满意\n装配部,30,28,10,8,9\n")
    try scratch.put("b.csv", "单位,满意度\n" + String(repeating: "检修部,满意\n", count: 11))
    try scratch.put("c.csv", "单位,满意度\n" + String(repeating: "检修部,满意\n", count: 11))
    let json = try Program.run(["report", scratch.folder.path, "--model", "none", "--format", "json"]).json()
    let survey = try #require((json["surveys"] as? [[String: Any]])?.first)
    #expect((survey["overall"] as? [String: Any])?["sheets"] as? Int == 39)
    #expect((survey["reading"] as? [String])?.contains { $0.contains("内容相同") } == true)
  }

  /// The number of a sheet tells nothing of who sent it.
  @Test(arguments: ["答卷编号", "答题编号", "序号", "昵称"])
  func sheetsThatAreNumberedAndAnswerAlikeAllCount(header: String) throws {
    let rows = (1...12).map { "\(header == "昵称" ? "微信用户" : String($0)),装配部,满意,好" }
    let (_, json) = try survey(["a.csv": "\(header),单位,满意度,总体评价\n" + rows.joined(separator: "\n") + "\n"])
    #expect(units(json) == ["装配部 12: 12 0 0|12 0 0 0"])
  }

  @Test func theSheetsOfTheExampleAllCount() throws {
    let json = try Program.run(["survey", "Corpora/office/测评", "-f", "json"]).json()
    let units = json["units"] as? [[String: Any]] ?? []
    #expect(units.compactMap { $0["sheets"] as? Int }.reduce(0, +) == 59)
  }

  @Test func aSurveyOnASheetForEachUnitIsCountedWhole() throws {
    let scratch = try Scratch()
    let sheets = ["装配部", "检修部"].map { unit in
      OfficeFixture.Sheet(unit, table: [["序号", "满意度", "总体评价"]] + (1...11).map { ["\($0)", "满意", "好"] })
    }
    let path = try scratch.put("测评.xlsx", OfficeFixture.workbook(sheets))
    let found = try units(Program.run(["survey", path, "-f", "json"]).json())
    #expect(found.sorted() == ["检修部 11: 11 0 0|11 0 0 0", "装配部 11: 11 0 0|11 0 0 0"])
  }
}
