import Testing
import TextModel

@testable import Classification

@Suite struct MattersTests {
  private static let table = """
    place\t食堂\t食堂 饭堂 饭菜
    place\t路灯\t路灯 摸黑
    place\t村务\t低保 名单
    practice\t公开\t公开 透明\tvague
    trouble\t坏\t坏了
    aside\t感谢\t感谢
    """
  private static let opinions = [
    "食堂菜价太贵", "饭堂的饭菜凉", "建议食堂换个承包商", "村口路灯坏了半年", "路灯不亮老人摸黑走", "低保名单不公开",
    "低保评得不公", "接待费用不公开", "感谢食堂师傅", "图纸更新慢", "仓库漏雨", "车间太吵", "卫生室没药", "体检项目少",
  ]

  private func matters(_ texts: [String] = MattersTests.opinions) throws -> Matters {
    var matters = Matters(subjects: try SubjectTable(table: Self.table, file: "", folding: .plain))
    for text in texts { matters.add(FoldedText(Document(name: "", text: text), table: .plain)) }
    return matters
  }

  @Test func opinionsOfOneMatterAreOneIssueWhateverTheirWords() throws {
    #expect(try matters().sorted().map(\.members) == [[0, 1, 2], [3, 4], [5, 6]])
  }

  @Test func aMatterIsNamedByWhatMostOfItsOpinionsShare() throws {
    #expect(try matters().sorted().map(\.name) == ["食堂", "路灯", "低保"])
  }

  @Test func aNameCutsNoWordAndIsAWholeClauseWhereThatIsShort() throws {
    var matters = Matters(subjects: try SubjectTable(table: "place\t行车\t行车\n", file: "", folding: .plain))
    // Words are cut at the bars.
    for text in ["自行车|棚|塌|了|谁|来|修", "自行车|棚|塌|了|很|久|", "仓库|门|太|窄|", "图纸|更新|慢|", "质检|标准|老|改|", "卡车|太|旧|"] {
      let words = text.split(separator: "|").map { $0.utf8.count }
      var ranges: [TextRange] = []
      for size in words { ranges.append(TextRange(ranges.last?.end ?? 0, (ranges.last?.end ?? 0) + size)) }
      let document = Document(name: "", text: text.filter { $0 != "|" })
      matters.add(FoldedText(document, table: .plain), words: ranges)
    }
    #expect(matters.sorted().map(\.name) == ["自行车棚塌了谁来修"])
  }

  @Test func aWordThatCannotStandAloneIsNoName() throws {
    let table = "place\t道路\t的路 路面\ntrouble\t坏\t不亮\n"
    var matters = Matters(subjects: try SubjectTable(table: table, file: "", folding: .plain))
    for text in ["村里的路坑坑洼洼", "村里的路没人修", "仓库门太窄", "图纸更新慢", "工会不活动", "质检标准老改"] {
      matters.add(FoldedText(Document(name: "", text: text), table: .plain))
    }
    #expect(matters.sorted().map(\.name) == ["道路"])
  }

  /// What two rooms of one place have in common is its name.
  @Test func theNameOfAUnitJoinsNothing() throws {
    let texts = ["柳荫二病区茶水间地滑", "柳荫二病区的茶水间没灯", "柳荫二病区轮休排不上", "柳荫二病区轮休老被取消"]
    func members(unit: String?) throws -> [[Int]] {
      var matters = Matters(subjects: try SubjectTable(table: Self.table, file: "", folding: .plain))
      for text in texts { matters.add(FoldedText(Document(name: "", text: text), table: .plain), unit: unit) }
      for text in Self.opinions { matters.add(FoldedText(Document(name: "", text: text), table: .plain), unit: "别处") }
      return matters.sorted().map(\.members).filter { $0[0] < texts.count }
    }
    #expect(try members(unit: "柳荫二病区") == [[0, 1], [2, 3]])
    #expect(try members(unit: nil) == [[0, 1, 2, 3]], "nobody said that it is one")
  }

  @Test func aUnitThatIsNamedElsewhereIsKnown() throws {
    var matters = Matters(subjects: try SubjectTable(table: Self.table, file: "", folding: .plain))
    matters.learn(unit: "柳荫二病区")
    matters.add(FoldedText(Document(name: "", text: "柳荫二病区茶水间漏雨"), table: .plain), unit: "后勤处")
    let told = matters.told(by: 0).map { $0 == 0x20 ? "_" : Character(Unicode.Scalar($0) ?? "?") }
    #expect(String(told) == "_____茶水间漏雨")
  }

  @Test func aRemedyThatAnyOpinionAsksForJoinsNothing() throws {
    #expect(try matters().sorted().allSatisfy { !$0.members.contains(7) })
  }

  @Test func groupsAreGivenWhereOpinionsAreMany() throws {
    let many = try matters((0..<700).map { "第\($0)条" } + Self.opinions)
    let found = many.sorted(from: [[700, 702], [701], [703, 704], [705]])
    #expect(found.map(\.members) == [[700, 701, 702], [703, 704]])
  }

  @Test func emptyAnswersAreNoMatter() throws {
    let found = try matters(Self.opinions + ["没意见", "没有意见", "没意见。", "无", "无"]).sorted()
    #expect(found.map(\.members) == [[0, 1, 2], [3, 4], [5, 6]])
    var known = try matters()
    for _ in 0..<3 { known.add(FoldedText(Document(name: "", text: "暂无意见"), table: .plain), known: .issue("无")) }
    #expect(known.sorted().map(\.name) == ["食堂", "路灯", "低保"])
  }

  @Test func noOpinionsNoMatters() throws {
    #expect(try matters([]).sorted().isEmpty && matters(["食堂"]).sorted().isEmpty)
  }

  @Test func aTextSpeaksOfAMatterByItsSubjectAndNotByItsRemedy() throws {
    let all = try matters()
    let sorted = all.sorted()
    func share(_ text: String, _ matter: Int) -> Double {
      all.evidence(of: sorted[matter]).share(in: FoldedText(Document(name: "", text: text), table: .plain))
    }
    #expect(share("饭堂增加窗口", 0) > 0.42 && share("更换路灯三十盏", 1) > 0.42)
    #expect(share("整改情况在公示栏公开", 2) < 0.2 && share("", 0) == 0)
    #expect(share("食堂饭菜、饭堂食堂", 0) <= 1.0001)
  }

  @Test func whatIsKnownOfAMatterStaysSo() throws {
    var matters = Matters(subjects: try SubjectTable(table: Self.table, file: "", folding: .plain))
    let known: [Int: KnownIssues.Place] = [
      0: .issue("菜价"), 8: .issue("菜价"), 3: .issue("照明"), 9: .issue("照明"), 6: .alone,
    ]
    for (number, text) in Self.opinions.enumerated() {
      matters.add(FoldedText(Document(name: "", text: text), table: .plain), known: known[number])
    }
    let found = matters.sorted()
    let prices = try #require(found.first { $0.name == "菜价" })
    #expect(prices.members.contains(0) && prices.members.contains(8) && prices.members.contains(1))
    let light = try #require(found.first { $0.name == "照明" })
    #expect(light.members == [3, 4, 9])
    #expect(found.allSatisfy { !$0.members.contains(6) })
  }

  @Test func twoKnownMattersAreNeverOneHoweverAlike() throws {
    for texts in [Self.opinions, (0..<700).map { "第\($0)条" } + Self.opinions] {
      var matters = Matters(subjects: try SubjectTable(table: Self.table, file: "", folding: .plain))
      let first = texts.count - Self.opinions.count
      for (number, text) in texts.enumerated() {
        let names = [0: "甲", 9: "甲", 1: "乙", 10: "乙"]
        let known = names[number - first].map { KnownIssues.Place.issue($0) }
        matters.add(FoldedText(Document(name: "", text: text), table: .plain), known: known)
      }
      let found = matters.sorted(from: [[first, first + 1, first + 2], [first + 3, first + 4]])
      let names = found.map(\.name)
      #expect(names.contains("甲") && names.contains("乙"))
      #expect(found.first { $0.name == "甲" }?.members.contains(first + 1) == false)
    }
  }

  @Test func noMatterIsCalledByWhatANumberCounts() throws {
    var matters = Matters(subjects: try SubjectTable(table: "place\t行车\t行车\n", file: "", folding: .plain))
    for text in ["半夜10点还打桩睡不着", "工地22点还打桩", "图纸更新慢", "仓库门太窄", "质检标准老改", "卡车太旧"] {
      matters.add(FoldedText(Document(name: "", text: text), table: .plain))
    }
    let found = matters.sorted()
    #expect(found.first?.members == [0, 1])
    #expect(found.first?.name.hasPrefix("点") == false && found.first?.name.contains("打桩") == true)
  }
}
