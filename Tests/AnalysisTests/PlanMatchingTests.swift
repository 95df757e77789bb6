import Checking
import Classification
import TestSupport
import Testing
import TextModel

@testable import Analysis

@Suite struct PlanMatchingTests {
  private static let table = "place\t食堂\t食堂 饭堂\nplace\t浴室\t浴室 澡堂\nplace\t路灯\t路灯 灯杆\n"
  private static let opinions = [
    "食堂排队", "食堂排队太久", "饭堂排队", "浴室没热水", "浴室热水断了", "澡堂没热水", "仓库漏雨", "图纸更新慢", "工会不活动", "质检标准老改",
  ]

  /// For the canteen the clauses that promise something else.
  private func others(_ text: String) throws -> [String] {
    var matters = Matters(subjects: try SubjectTable(table: Self.table, file: "", folding: .plain))
    for text in Self.opinions { matters.add(FoldedText(Document(name: "", text: text), table: .plain)) }
    let found = matters.sorted()
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    let matching = PlanMatching(
      PlanItems(document), in: document.document,
      found.map { .init(evidence: matters.evidence(of: $0), name: matters.naming(of: $0)) }, matters.wording(of: found))
    let match = matching.match(0)
    return matching.others(than: 0, in: match.parts, AnswerReader(document)).map(document.document.text)
  }

  @Test(arguments: [
    // Raised too, in a sentence, a part between ； and a clause of its own.
    ("一、食堂排队问题\n增加窗口两个。6月底前完成浴室热水改造。\n", ["6月底前完成浴室热水改造。"]),
    ("一、食堂排队问题\n增加窗口两个；浴室热水6月底前恢复供应。\n", ["浴室热水6月底前恢复供应。"]),
    ("一、食堂排队问题\n增加窗口两个，浴室热水6月底前恢复供应。\n", ["浴室热水6月底前恢复供应。"]),
    // Not raised: told where no heading names the canteen.
    ("食堂排队严重，增加窗口两个。6月底前更换路灯三十盏。\n", ["6月底前更换路灯三十盏。"]),
    ("一、食堂排队问题\n增加窗口两个。6月底前更换路灯三十盏。\n", []),
    // What stands alone under its heading is for it, whatever it speaks of besides.
    ("一、食堂排队问题\n针对浴室没热水的意见，6月底前完成热水改造。\n", []),
    // Its own.
    ("一、食堂排队问题\n增加窗口两个。6月底前完成。\n", []), ("一、食堂排队问题\n6月底前增加窗口两个，更换食堂餐桌。\n", []),
  ])
  func promisesForOthersAreKnown(text: String, expected: [String]) throws { #expect(try others(text) == expected) }

  private static let wide = "place\t食堂\t食堂 饭堂\npractice\t检查\t检查 迎检\npractice\t提拔\t提拔\nplace\t体检\t体检\n"
  private static let many = [
    "一个月检查九次，台账做不完", "检查太多，迎检台账天天补", "检查组一周来三拨，台账重复", "提拔看关系", "提拔不透明，竞聘走过场", "提拔时竞聘成绩不张榜", "食堂排队太久", "饭堂排队", "食堂菜贵",
    "仓库漏雨", "图纸更新慢", "工会不活动", "质检标准老改",
  ]

  /// The parts of a plan that speak of the matter of a name, and how.
  private func match(_ name: String, _ text: String) throws -> (parts: [String], isAside: Bool, kind: PlanPoint.Match) {
    var matters = Matters(subjects: try SubjectTable(table: Self.wide, file: "", folding: .plain))
    for text in Self.many { matters.add(FoldedText(Document(name: "", text: text), table: .plain)) }
    let found = matters.sorted()
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    let matching = PlanMatching(
      PlanItems(document), in: document.document,
      found.map { .init(evidence: matters.evidence(of: $0), name: matters.naming(of: $0)) }, matters.wording(of: found))
    let number = try #require(found.firstIndex { $0.name == name }, "\(found.map(\.name))")
    let match = matching.match(number)
    return (match.parts.map(document.document.text), match.isAside, match.kind)
  }

  /// The word of a matter under the heading of another thing.
  @Test(arguments: [
    "一、关于体检问题。工会负责，从今年起增加听力检查。\n二、修路。\n", "一、关于压力容器。安监部6月底前对全部压力容器进行检查。\n二、修路。\n", "一、食堂排队。膳食科每天检查一次。\n二、修路。\n",
  ])
  func theHeadingDecides(text: String) throws { #expect(try match("检查", text).parts.isEmpty) }

  @Test func underItsOwnHeadingAMatterIsSpokenOf() throws {
    let text = "一、检查过多。要提高认识。\n二、关于体检。增加听力检查。\n"
    #expect(try match("检查", text).parts == ["一、检查过多。要提高认识。"])
    // Two words of its opinions, whatever stands above.
    let other = "一、关于减负。督查办6月起合并各类检查，台账不再另做。\n二、修路。\n"
    #expect(try match("检查", other).parts == ["一、关于减负。督查办6月起合并各类检查，台账不再另做。"])
  }

  @Test func aMatterIsKnownByOtherWordsOfItsOpinions() throws {
    let found = try match("提拔", "一、关于选人用人。组织部修订竞聘办法，成绩一律张榜。\n二、修路。\n")
    #expect(found.parts == ["一、关于选人用人。组织部修订竞聘办法，成绩一律张榜。"] && !found.isAside)
    #expect(try match("提拔", "一、关于选人用人。组织部修订学习办法。\n二、修路。\n").parts.isEmpty)
  }

  @Test func whatTheIntroductionNamesIsOnlyMentioned() throws {
    let found = try match("食堂", "意见涉及食堂、浴室等方面。\n一、检查过多。合并检查。\n二、修路。铺路面。\n")
    #expect(found.isAside && found.parts == ["意见涉及食堂、浴室等方面。"])
    #expect(try match("食堂", "各位职工：\n一、检查过多。合并检查。\n二、修路。铺路面。\n").parts.isEmpty)
  }
}
