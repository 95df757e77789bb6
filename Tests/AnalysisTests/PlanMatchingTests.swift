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
      PlanItems(document).items, in: document.document,
      found.map { .init(evidence: matters.evidence(of: $0), name: matters.naming(of: $0)) })
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
    // Its own.
    ("一、食堂排队问题\n增加窗口两个。6月底前完成。\n", []), ("一、食堂排队问题\n6月底前增加窗口两个，更换食堂餐桌。\n", []),
  ])
  func promisesForOthersAreKnown(text: String, expected: [String]) throws { #expect(try others(text) == expected) }
}
