import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct LostPercentsTests {
  private func findings(_ text: String) -> [Finding] {
    LostPercents().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("水费收入1.68万元，增长⟦19⟧；支出不变。", ["19%"]), ("两项收入分别增长⟦11.2⟧和⟦7.5⟧。", ["11.2%", "7.5%"]), ("漏损同比下降⟦3.4⟧，水价不变。", ["3.4%"]),
  ])
  func ratesOfGrowthNeedTheirSign(marked: String, rights: [String]) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == rights)
  }

  @Test(arguments: [
    "收入增长3、4倍，增长11.2%，增长2个点。", "用水由2增加到3，增长到5。", "支出增长1,743,846,000元。", "满意度得分增长2.3，排在前面。", "分别增长11.2和7.5%。", "增长 19",
    "增长19\n支出",
    "增长１，７４３，８４６元。",
  ])
  func numbersWithAUnitAndScoresAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }
}
