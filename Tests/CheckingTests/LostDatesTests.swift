import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct LostDatesTests {
  private func findings(_ text: String) -> [Finding] {
    LostDates().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    "⟦自月日⟧起清渠，⟦从年月⟧上旬开始放水。", "⟦去年月日⟧，渠首决口。⟦月日⟧上午，村里开会。", "老支书⟦于年月⟧在渠首说过。", "⟦年月日⟧，水来了。",
  ])
  func datesWithoutTheirFiguresAreFound(marked: String) {
    let marked = MarkedText(marked)
    #expect(findings(marked.text).map(\.range) == marked.ranges)
  }

  @Test func aMonthThatLostItsWordIsGivenIt() {
    let found = findings("闸门于824日装好，到1105日验收。")
    #expect(found.map(\.suggestion) == ["8月24日", "11月05日"])
  }

  @Test(arguments: [
    "自3月5日起清渠，从2031年4月上旬开始放水。", "账要写明年月日，年月日的写法一致。", "月日均用水五方，每到月底算账，从月供里扣，到月亮湾去。", "在年月日栏里填写。",
    "在120日内完工，到365日为止，于111日开渠。", "去年月均三次，今年月月有水。",
  ])
  func otherMonthsAreLeftAlone(text: String) { #expect(findings(text).isEmpty) }

  @Test(arguments: ["清渠从三月开始，⟦到月⟧基本结束。", "⟦自月⟧上旬起换班。", "活动⟦于月⟧结束。", "⟦825日⟧的党员大会上，站长讲了话。", "大家听了，⟦825日⟧上午又学了一遍。"])
  func whatIsLostOfADateIsTold(marked: String) {
    let marked = MarkedText(marked)
    #expect(findings(marked.text).map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "到月底再算。", "于月初开工。", "许多事不要等到月底开会。", "直到明月升起。", "限期短，130日完成。", "工期365日上午算起。", "111日上午停水。", "从三月上旬开始。",
  ])
  func wholeDatesAreLeftAlone(text: String) { #expect(findings(text).isEmpty) }
}
