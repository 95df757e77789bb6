import Foundation
import Testing

@Suite struct ClassifyCommandTests {
  private let table = """
    编号,单位,渠道,日期,诉求内容
    1,一车间,意见箱,2026-03-01,"食堂饭菜太凉，
    打饭排长队"
    2,二车间,热线,2026-04-02,找谁都踢皮球
    3,一车间,热线,2026-04-03,今天下雨
    """

  @Test func oneThreadAndFourGiveTheSameBytesInEveryFormat() throws {
    for format in ["text", "json", "jsonl", "csv"] {
      let results = try ["1", "4"].map {
        let groups = ["csv", "jsonl"].contains(format) ? [] : ["--by", "unit,channel,month"]
        return try Program.run(
          ["classify", "Corpora/indirect", "--model", "none", "--format", format, "--jobs", $0, "-q"] + groups)
      }
      #expect(results[0].status == 0)
      #expect(results[0].output == results[1].output)
      #expect(results[0].output.count > 100)
    }
  }

  @Test func sharesCarryIntervalMethodAndProvenance() throws {
    let result = try Program.run(
      ["classify", "--model", "none", "--column", "text=诉求内容", "--by", "unit", "--format", "json", "-"],
      input: Array(table.utf8))
    let json = try result.json()
    #expect(json["schemaVersion"] as? Int == 1)
    #expect(json["provenance"] != nil)
    #expect(json["opinions"] as? Int == 3)
    let shares = try #require(json["shares"] as? [[String: Any]])
    #expect(shares.map { $0["category"] as? String } == ["development", "work-style", "welfare", "other"])
    #expect(shares.map { $0["count"] as? Int } == [0, 1, 1, 1])
    for share in shares {
      let values = try ["low", "share", "high"].map { try #require(share[$0] as? Double) }
      #expect(values == values.sorted())
      #expect(share["method"] as? String == "dictionary, not audited")
    }
    let groups = try #require((json["groups"] as? [String: Any])?["unit"] as? [[String: Any]])
    #expect(groups.map { $0["value"] as? String } == ["一车间", "二车间"])
  }

  @Test func judgedOpinionsQuoteTheirEvidence() throws {
    let result = try Program.run(
      ["classify", "--model", "none", "--column", "text=诉求内容", "--format", "jsonl", "-"], input: Array(table.utf8))
    let objects = try result.lines.dropLast().map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["id"] as? String } == ["1", "2", "3"])
    let text = Array(try #require(objects[0]["text"] as? String).unicodeScalars)
    let evidence = try #require(objects[0]["evidence"] as? [[String: Any]])
    #expect(!evidence.isEmpty)
    for item in evidence {
      let (start, end) = (try #require(item["start"] as? Int), try #require(item["end"] as? Int))
      #expect(item["text"] as? String == String(String.UnicodeScalarView(text[start..<end])))
    }
    #expect(objects[2]["review"] as? Bool == true)
  }

  @Test func aMissingColumnIsNamedWithTheRemedy() throws {
    let scratch = try Scratch()
    let path = try scratch.put("a.csv", "编号,所述之事\n1,好\n")
    let result = try Program.run(["classify", path, "--language", "en"])
    #expect(result.status == 2)
    #expect(result.errors.contains("--column text="))
    #expect(result.errors.contains("所述之事"))
  }

  @Test(arguments: [
    (["classify", "--scheme", "gewerbe"], "enterprise"), (["check", "--profile", "festrede"], "mobilisation"),
    (["survey", "--rules", "umfrage"], "satisfaction"),
  ])
  func anUnknownNameIsAnsweredByThoseThatThereAre(arguments: [String], known: String) throws {
    let result = try Program.run(arguments + ["--language", "en"], input: Array("意见\n".utf8))
    #expect(result.status == 2 && result.errors.contains("“\(arguments[2])”") && result.errors.contains(known))
  }

  /// Whatever takes the rest is called by its own label.
  @Test func aSchemeWithoutOtherNamesTheCategoryThatTakesTheRest() throws {
    let scratch = try Scratch()
    let categories = "categories:\n  - {id: a, label: 用工, phrases: [合同]}\n  - {id: b, label: 住房, phrases: [宿舍]}\n"
    let silent = try scratch.put("silent.yaml", "id: s\ntitle: t\n" + categories)
    let open = try scratch.put("open.yaml", "id: s\ntitle: t\nother: a\n" + categories)
    let table = Array("意见\n合同到期没人管\n今天下雨\n".utf8)
    let silently = try Program.run(["classify", "--scheme", silent], input: table)
    #expect(silently.errors.contains("silent.yaml") && silently.errors.contains("“住房”"))
    #expect(silently.text.contains("暂归“住房”") && !silently.text.contains("其他"))
    let openly = try Program.run(["classify", "--scheme", open], input: table)
    #expect(openly.errors.isEmpty && openly.text.contains("暂归“用工”"))
  }

  @Test func whatIsNotInTheFiguresIsAWarning() throws {
    let table = Array("提法,意见\n甲,食堂太贵了\n".utf8)
    let asked = try Program.run(
      ["classify", "--by", "channel,month", "--format", "json", "--language", "en"], input: table)
    let warnings = try #require(try asked.json()["warnings"] as? [String])
    #expect(
      warnings.contains { $0.contains("--column channel=") } && warnings.contains { $0.contains("--column date=") })
    let rows = (0..<60).map { "2031-03-\($0 % 28 + 1),食堂太贵了，第\($0)次说\n" }.joined()
    let stray = Array(("日期,意见\n" + rows + "2071-03-01,路灯不亮\n下周,门坏了\n").utf8)
    let json = try Program.run(["classify", "--by", "month", "--format", "json"], input: stray).json()
    let said = try #require(json["warnings"] as? [String]).joined()
    #expect(said.contains("2071-03") && said.contains("“下周”"))
  }

  @Test func aFolderOfSpeechesHoldsNoOpinions() throws {
    let scratch = try Scratch()
    try scratch.put("讲话.txt", "同志们：\n今天开会。\n")
    try scratch.put("意见.csv", "意见\n食堂太贵了\n")
    let result = try Program.run(["classify", scratch.folder.path, "--format", "json"])
    #expect(try result.json()["opinions"] as? Int == 1)
    #expect(result.errors.contains("讲话.txt") && result.status == 0)
  }

  @Test func aWrongDimensionIsWrongUsage() throws {
    #expect(try Program.run(["classify", "--by", "colour"]).status == 64)
  }

  @Test func aDimensionMayBeCalledAsItsColumn() throws {
    let input = Array("意见,单位\n食堂太贵了,甲\n".utf8)
    let results = try ["单位", "unit", "Unit"].map {
      try Program.run(["classify", "-", "--model", "none", "--format", "json", "--by", $0], input: input)
    }
    #expect(results.allSatisfy { $0.status == 0 && $0.output == results[0].output } && results[0].text.contains("甲"))
  }

  @Test func aFolderWithoutAnythingToReadIsSaid() throws {
    let scratch = try Scratch()
    let result = try Program.run(["classify", scratch.folder.path, "--model", "none", "--language", "en"])
    #expect(result.status == 2 && result.errors.contains("no file to read"), "\(result.errors)")
  }

  @Test func aFaultySchemeIsRefusedWithEveryMistake() throws {
    let scratch = try Scratch()
    let path = try scratch.put("s.yaml", "id: s\ntitle: t\nother: x\ncategories:\n  - {id: a, lable: A}\n")
    let result = try Program.run(["classify", "--scheme", path, "--language", "en"], input: [])
    #expect(result.status == 2)
    for expected in ["s.yaml:5:", "unknown key “lable”", "the key “label” is missing", "at least two", "other names"] {
      #expect(result.errors.contains(expected))
    }
  }

  @Test func nothingToClassifyGivesNoWarningAboutMethods() throws {
    let json = try Program.run(["classify", "-", "--format", "json"], input: Array("意见\n".utf8)).json()
    #expect(json["opinions"] as? Int == 0)
    #expect((json["warnings"] as? [Any])?.isEmpty == true)
  }
}
