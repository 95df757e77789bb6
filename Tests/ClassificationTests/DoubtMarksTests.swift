import Testing
import TextModel

@testable import Classification

@Suite struct DoubtMarksTests {
  private static let marks = DoubtMarks(folding: .plain)

  private func isDoubtful(_ text: String) -> Bool {
    Self.marks.isDoubtful(FoldedText(Document(name: "", text: text), table: .plain))
  }

  @Test(arguments: [
    "窗口的人从不推诿，十分钟办完", "我们科里没有官僚作风、形式主义这一套", "办事不拖拉，手续也少", "形式主义少多了，表格砍了一半", "工资按月到，没有拖欠",
    "领导从来没有刁难过谁", "再也看不到推诿扯皮了", "不摆架子，肯听人讲",
  ])
  func deniedFaultsAreLookedAt(text: String) { #expect(isDoubtful(text)) }

  @Test(arguments: [
    "办个证推诿了三回", "没有人管，推诿扯皮", "没有解决推诿的问题", "不是推诿就是扯皮，没有一件办成", "没有摆架子，可就是拖拉", "食堂没有热水", "能不能不推诿",
    "形式主义越来越多", "没有下文，形式主义害死人", "说了不拖拉，照样拖拉",
  ])
  func faultsThatAreMeantAreNot(text: String) { #expect(!isDoubtful(text)) }

  @Test(arguments: ["太好了，三个月奖金没发，多亏领导", "领导真贴心，加班费一分钱没有", "真棒，热水器报修没人修"])
  func thanksForAGrievanceAreLookedAt(text: String) { #expect(isDoubtful(text)) }

  @Test(arguments: ["感谢师傅，暖气修好了", "以前没人管，现在好了，谢谢", "谢谢食堂，菜真好", "工资没发，请查一查，谢谢"])
  func thanksThatAreMeantAreNot(text: String) { #expect(!isDoubtful(text)) }
}
