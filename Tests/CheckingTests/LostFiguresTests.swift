import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct LostFiguresTests {
  private func findings(_ text: String) -> [Finding] {
    LostFigures().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("渠水利用率提高⟦ %⟧，漏损率下降⟦%⟧。", 2), ("两项投资分别达到⟦ 万元⟧、⟦ 万元⟧。", 2), ("亩产分别增长⟦ %⟧、⟦%⟧和⟦%⟧。", 3),
    ("全年修渠完成⟦ 公里⟧，比计划多。", 1), ("收缴率超过⟦ %⟧以上。", 1), ("灌溉面积达到⟦ 万亩⟧左右。", 1),
    ("三处泵站⟦计划投资万元⟧，修渠⟦共计公里⟧。", 2),
  ])
  func unitsWithoutTheirNumbersAreFound(marked: String, count: Int) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.count == count && findings.allSatisfy { $0.rule == "lost-number" })
  }

  @Test(arguments: [
    "亩产提高 5%，下降3 %。", "收缴率提高百分之五，%是百分号。", "单位：万元", "按增长%排名，用%表示。", "投资 300 万元，达到 三百 万元。",
    "修渠 12 公里、 万元户 3 户。", "增长（%）", "成为 万元户。", "总投资亿元以上的工程。", "计划投资万元户。", "合计三万元。", "蓄水3万方、 平方米另计。",
  ])
  func numbersThatStandThereAndSignsThatAreMeantAreLeftAlone(text: String) { #expect(findings(text).isEmpty) }

  @Test func aPercentSignBeforeACountingWordIsOneTooMany() {
    let marked = MarkedText("蓄水⟦60%万⟧方，供水1.5万方。")
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.map(\.suggestion) == ["60万"])
  }
}
