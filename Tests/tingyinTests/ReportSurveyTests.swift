import Foundation
import Testing

/// Survey sheets, lists of units and rules that lie in the folder of a report.
@Suite struct ReportSurveyTests {
  private func folder(_ files: KeyValuePairs<String, String>) throws -> Scratch {
    let scratch = try Scratch()
    for (name, text) in files { try scratch.put(name, text) }
    return scratch
  }

  private func json(_ scratch: Scratch) throws -> [String: Any] {
    let result = try Program.run(["report", scratch.folder.path, "--model", "none", "--format", "json"])
    #expect(result.status == 0, "\(result.errors)")
    return try result.json()
  }

  private func roles(_ json: [String: Any]) throws -> [String: String] {
    let inputs = try #require(json["inputs"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: inputs.map {
        (URL(filePath: $0["file"] as? String ?? "").lastPathComponent, $0["role"] as? String ?? "")
      })
  }

  private static let sheet = "单位,满意度,总体评价\n" + String(repeating: "一科,不满意,走了过场\n", count: 12) + "二科,满意,好\n"

  @Test func sheetsAreCountedWithTheListBesideThem() throws {
    let scratch = try folder(["a-测评.csv": Self.sheet, "b-名单.csv": "单位,应答人数\n一科,15\n二科,1\n三科,4\n"])
    let json = try json(scratch)
    #expect(try roles(json) == ["a-测评.csv": "survey", "b-名单.csv": "units"])
    let survey = try #require((json["surveys"] as? [[String: Any]])?.first)
    #expect(survey["unanswered"] as? [String] == ["三科"])
    let units = try #require(survey["units"] as? [[String: Any]])
    #expect(units[0]["responseRate"] as? Double == 0.8)
    let outcomes = (units[0]["rules"] as? [[String: Any]])?.compactMap { $0["outcome"] as? String }
    #expect(outcomes == ["fired", "fired"])
    let sources = (json["provenance"] as? [String: Any])?["dictionaries"] as? [[String: Any]]
    #expect(sources?.contains { $0["name"] as? String == "surveys/satisfaction.yaml" } == true)
  }

  @Test func theSameFigureStandsInEveryFormat() throws {
    let scratch = try folder(["a.csv": Self.sheet, "b.csv": "单位,应答人数\n一科,15\n二科,1\n"])
    let texts = try ["html", "md"].map { format in
      try Program.run(["report", scratch.folder.path, "--format", format]).text.replacing("\u{2060}", with: "")
        .replacing("\\", with: "")
    }
    let target = scratch.file("out").path
    let terminal = try Program.run(["report", scratch.folder.path, "--output", target]).text
    for text in texts + [terminal] {
      #expect(
        text.contains("一科：规则“流于形式”：一般化、走了过场占应答人数的 12/15（80%），达到 30% → 补课".replacing("\n", with: ""))
          || text.replacing(/\s+/, with: "").contains("12/15（80%），达到30%→补课"))
    }
    #expect(texts.allSatisfy { $0.contains("86.7–100.0%") })
  }

  /// A unit of which nothing can be said is not taken for one that passed.
  @Test func unitsWithoutAVerdictAreToldInEveryFormat() throws {
    let rows = (0..<8).map { _ in "三科,满意,好" }.joined(separator: "\n")
    let scratch = try folder(["a.csv": Self.sheet + rows + "\n", "b.csv": "单位,应答人数\n一科,15\n二科,1\n三科,20\n四科,9\n"])
    let texts = try ["html", "md"].map { try Program.run(["report", scratch.folder.path, "--format", $0]).text }
    let terminal = try Program.run(["report", scratch.folder.path, "--output", scratch.file("out").path]).text
    for text in (texts + [terminal]).map({ $0.replacing(/[\s\\]+/, with: "") }) {
      #expect(text.contains("需补课的单位") && text.contains("不下结论的单位") && text.contains("无从判断的单位"))
      #expect(text.contains("三科：有效答卷只有8份，不足10份") && text.contains("四科：没有有效答卷，无从判断"))
      #expect(text.contains("没有交回") && text.contains("四科（应答9人）"))
    }
    for text in texts.map({ $0.replacing(/[\s\\]+/, with: "") }) {
      #expect(text.contains("答一般化、走了过场的，占应答人数（不明的以收回份数计）达到30%的，需补课"))
      #expect(text.contains("12/15，80%，达到30%：需补课"))
    }
  }

  @Test func ratingsBesideOpinionsInWordsAreCountedToo() throws {
    let json = try json(try folder(["a.csv": "单位,满意度,总体评价,意见\n一科,满意,好,食堂打饭排队太久\n一科,满意,好,\n"]))
    #expect(try roles(json) == ["a.csv": "opinions"])
    let survey = try #require((json["surveys"] as? [[String: Any]])?.first)
    #expect((survey["overall"] as? [String: Any])?["sheets"] as? Int == 2)
    let notes = ((json["inputs"] as? [[String: Any]])?.first?["notes"] as? [String])?.joined()
    #expect(notes?.contains("群众满意度测评") == true)
  }

  @Test func rulesInTheFolderGoFirst() throws {
    let rules = """
      id: own
      title: 食堂测评
      questions: [{id: q, title: 满意度, ratings: [好吃, 难吃]}]
      rules: [{id: r, question: q, ratings: [难吃], fires: at-least, threshold: 1/2, minimum: 1, consequence: 换厨师}]
      """
    let json = try json(try folder(["a.csv": "单位,满意度\n一科,难吃\n", "rules.yaml": rules]))
    #expect(try roles(json) == ["a.csv": "survey", "rules.yaml": "rules"])
    #expect((json["surveys"] as? [[String: Any]])?.first?["survey"] as? String == "食堂测评")
  }

  @Test func aSheetThatNoRulesReadIsNamedWithItsColumns() throws {
    let scratch = try folder(["a.csv": "单位,满意度打分\n一科,5\n", "b.txt": "动员讲话\n同志们好。"])
    let inputs = try #require(try json(scratch)["inputs"] as? [[String: Any]])
    let sheet = try #require(inputs.first { ($0["file"] as? String)?.hasSuffix("a.csv") == true })
    #expect(sheet["role"] as? String == "skipped")
    #expect((sheet["notes"] as? [String])?.first?.contains("满意度打分") == true)
  }

  @Test func faultyRulesAreNamedAndTheRestIsReported() throws {
    let scratch = try folder(["rules.yaml": "id: x\nquestions: []\n", "b.txt": "动员讲话\n同志们好。"])
    let result = try Program.run(["report", scratch.folder.path, "--format", "json"])
    #expect(result.status == 2)
    #expect(result.errors.contains("rules.yaml"))
    #expect(((try result.json())["documents"] as? [Any])?.count == 1)
  }
}
