import Foundation
import Testing

/// Survey sheets as programs for questionnaires and clerks write them.
@Suite struct SurveyExportTests {
  private static let header = "序号,提交答卷时间,来源,1、您所在的单位,2、您对本次活动的总体评价是,3、您对活动成效是否满意,5、请对下列各项评价—学习,5、请对下列各项评价—整改,6、您的意见建议"

  /// Forty sheets of two units: 24 content, 8 fairly, 8 not; all find 学习 bad.
  private static func export(_ change: (Int, String) -> String = { $1 }) -> String {
    let rows = (1...40).map { number in
      let satisfied = number % 5 < 3 ? "满意" : number % 5 == 3 ? "基本满意" : "不满意"
      let unit = number % 2 == 0 ? "装配部" : "检修部"
      return
        "\(number),2025/3/\(number % 28 + 1) 10:00:\(number + 10),微信,\(unit),较好,\(change(number, satisfied)),不满意,满意,更衣室的柜子不够用\(number)"
    }
    return header + "\n" + rows.joined(separator: "\n") + "\n"
  }

  private func survey(_ text: String, _ options: [String] = [], units: String? = nil) throws -> (
    result: Program.Result, json: [String: Any]
  ) {
    let scratch = try Scratch()
    let list = try units.map { try scratch.put("名单.csv", $0) }
    let arguments =
      ["survey", try scratch.put("表.csv", text), "--format", "json"] + (list.map { ["--units", $0] } ?? []) + options
    let result = try Program.run(arguments)
    return (result, (try? result.json()) ?? [:])
  }

  private func question(_ index: Int, _ json: [String: Any]) throws -> [String: Any] {
    let overall = try #require(json["overall"] as? [String: Any])
    return try #require((overall["questions"] as? [[String: Any]])?[index])
  }

  private func counts(_ question: [String: Any]) -> [Int] {
    (question["ratings"] as? [[String: Any]] ?? []).compactMap { $0["count"] as? Int }
  }

  /// One answer that is none of the ratings must not hand the question over to another column.
  @Test(arguments: ["满意", "不了解", "(空)", "(跳过)", "说不上来"])
  func aColumnStaysWithItsQuestionWhateverOneCellSays(odd: String) throws {
    let (result, json) = try survey(Self.export { $0 == 1 ? odd : $1 })
    #expect(result.status == 0, "\(result.errors)")
    let satisfaction = try question(0, json)
    #expect(counts(satisfaction) == [odd == "满意" ? 24 : 23, 8, 8])
    #expect(satisfaction["abstained"] as? Int == (odd == "不了解" ? 1 : 0))
    #expect(satisfaction["blank"] as? Int == (odd.hasPrefix("(") ? 1 : 0))
    #expect(satisfaction["unknown"] as? Int == (odd == "说不上来" ? 1 : 0))
    #expect((json["units"] as? [[String: Any]])?.map { $0["unit"] as? String } == ["检修部", "装配部"])
    #expect(result.errors.contains("“满意度”这一问读的是“3、您对活动成效是否满意”一列"))
    #expect(result.errors.contains("“5、请对下列各项评价—学习”、“5、请对下列各项评价—整改”"))
    // Said with the figures too, which --quiet does not take away.
    #expect((json["reading"] as? [String])?.contains { $0.contains("3、您对活动成效是否满意") } == true)
  }

  @Test func lettersOfOptionsDoNotCount() throws {
    let letters = ["满意": "A、满意", "基本满意": "B.基本满意", "不满意": "（C）不满意。"]
    #expect(counts(try question(0, try survey(Self.export { letters[$1] ?? $1 }).json)) == [24, 8, 8])
  }

  @Test func whichColumnIsMeantIsDecidedOverAll() throws {
    let rules = """
      id: own
      title: 成效
      questions:
        - {id: effect, title: 成效是否满意, ratings: [满意, 基本满意, 不满意]}
        - {id: study, title: 学习, ratings: [满意, 基本满意, 不满意]}
        - {id: mending, title: 整改, ratings: [满意, 基本满意, 不满意]}
      rules: []
      """
    let scratch = try Scratch()
    let json = try survey(Self.export { $0 == 1 ? "不了解" : $1 }, ["--rules", try scratch.put("规则.yaml", rules)]).json
    #expect(try (0...2).map { counts(try question($0, json)) } == [[23, 8, 8], [0, 0, 40], [40, 0, 0]])
  }

  @Test func severalColumnsThatFitAlikeAreRefusedAndListed() throws {
    let (result, _) = try survey("单位,5、请评价—学习,5、请评价—整改\n装配部,满意,不满意\n检修部,满意,满意\n")
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains("“5、请评价—学习”、“5、请评价—整改”") && result.errors.contains("分不清"))
  }

  @Test(arguments: ["1、单位", "您所在的单位", "1.所在单位", "Q1_您所在单位", "您所在的部门是", "所属支部", "一、您的单位"])
  func unitsAreKnownByTheirQuestion(header: String) throws {
    let json = try survey("\(header),满意度,总体评价\n装配部,满意,好\n").json
    #expect((json["units"] as? [[String: Any]])?.map { $0["unit"] as? String } == ["装配部"])
  }

  @Test func aColumnOfUnitsThatIsNotKnownIsToldAndCanBeNamed() throws {
    let text = "归口,满意度,总体评价\n装配部,满意,好\n"
    let units = "单位,应答人数\n装配部,1\n"
    let (result, json) = try survey(text, units: units)
    #expect(result.errors.contains("没有认出单位这一列") && result.errors.contains("归口"))
    #expect((json["unanswered"] as? [String]) == [])
    let named = try survey(text, ["--column", "unit=归口"], units: units).json
    #expect((named["units"] as? [[String: Any]])?.first?["responseRate"] as? Double == 1)
  }

  @Test func answersInWordsAreReadAsOpinionsToo() throws {
    let scratch = try Scratch()
    let file = try scratch.put("表.csv", Self.export())
    let result = try Program.run(["classify", file, "--model", "none", "--format", "json"])
    #expect(try result.json()["opinions"] as? Int == 40, "\(result.errors)")
    let remark = try Program.run(["survey", file]).errors
    #expect(remark.contains("text=6、您的意见建议") && !remark.contains("“来源”"))
  }

  @Test func scalesOfFiveStepsCountWhereTheRulesSay() throws {
    let rows = [("非常满意", 20), ("比较满意", 5), ("一般", 4), ("不太满意", 2), ("很不满意", 1)]
    let text = "单位,满意度,总体评价\n" + rows.map { String(repeating: "装配部,\($0.0),很好\n", count: $0.1) }.joined()
    let satisfaction = try question(0, try survey(text).json)
    #expect(
      (satisfaction["ratings"] as? [[String: Any]])?.map { $0["rating"] as? String } == ["满意", "基本满意", "一般", "不满意"])
    #expect(counts(satisfaction) == [20, 5, 4, 3])
  }

  @Test func bareNumbersAreNotGuessed() throws {
    let (result, json) = try survey("单位,满意度,总体评价\n" + String(repeating: "装配部,5,1\n", count: 12))
    #expect(result.status == 0 && (json["unknownAnswers"] as? [String]) == ["1", "5"])
    let rules = (json["units"] as? [[String: Any]])?.first?["rules"] as? [[String: Any]]
    #expect(rules?.map { $0["outcome"] as? String } == ["no-answers", "no-answers"])
  }

  @Test func oneAbstentionLeavesASurveyOfOneQuestionReadable() throws {
    let (result, json) = try survey("单位,满意度\n" + String(repeating: "装配部,满意\n", count: 12) + "装配部,不了解\n")
    #expect(result.status == 0 && result.errors.contains("没有“总体评价”这一列，这一问没有计"))
    #expect(try question(0, json)["answers"] as? Int == 12)
    #expect((json["abstentions"] as? [String]) == ["不了解"])
  }

  @Test func aTableWithoutSheetsIsNoResult() throws {
    let (result, _) = try survey("单位,满意度,总体评价\n")
    #expect(result.status == 2 && result.output.isEmpty && result.errors.contains("没有答卷"))
  }
}
