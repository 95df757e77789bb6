import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct LostOrdinalsTests {
  private func findings(_ text: String) -> [Finding] {
    LostOrdinals().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("对⟦二批⟧修渠作了部署。", "第二批"), ("召开全镇⟦二批⟧学习动员会。", "第二批"), ("镇里派来的⟦二指导检查组⟧到了。", "第二指导检查组"), ("县纪委⟦四纪检监察组⟧来了。", "第四纪检监察组"),
  ])
  func batchesAndTeamsHaveTheirOrdinals(marked: String, right: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [right])
  }

  @Test(arguments: [
    "第二批修渠，分三批进行，前二批已经完工。", "第一、二批都完了，十二批沙袋。", "第二指导检查组，分二督导组下乡，共四检查组。", "一二批次，二批次，经营二批发。", "两批人，三批人。",
  ])
  func countsAndOrdinalsInPlaceAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }
}

@Suite struct LostDaysTests {
  private func findings(_ text: String) -> [Finding] {
    LostDays().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    "⟦4月日⟧，镇里开会。", "⟦3月 日⟧，镇里开会。", "从⟦今月⟧⟦到明月⟧，分两批修渠。", "渠要修好。⟦今月⟧，镇里开会。", "修渠大会（⟦4月日⟧)。", "⟦4月30⟧、5月20日，两次开会。",
  ])
  func datesThatLackADayAreTold(marked: String) {
    let marked = MarkedText(marked)
    #expect(findings(marked.text).map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "2005年3月  日\n渠要修好。", "3月1、2日开会，4月12、13日验收。", "4月日均用水三方。", "今月曾经照古人，举头到明月。", "3月日报。", "11月、12月1日。",
  ])
  func datesToBeFilledInAndOtherWordsAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }
}

@Suite struct LostCountsTests {
  private func findings(_ text: String) -> [Finding] {
    LostCounts().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    "⟦全县个乡镇⟧都来了。", "⟦全县有个村党组织⟧和村委会要换届。", "⟦辖个村⟧，人口三万。", "认真学习、⟦领会同志⟧的重要讲话。", "⟦刚才同志⟧宣读了方案。",
  ])
  func countsAndNamesThatAreLostAreTold(marked: String) {
    let marked = MarkedText(marked)
    #expect(findings(marked.text).map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "全县有个村，渠修得好。", "全县18个乡镇，辖3个村。", "全县各个乡镇。", "学习老徐同志的讲话，刚才徐大川同志宣读了方案，学习同志们的长处。", "学习同志的长处。",
  ])
  func storiesAndCountsInPlaceAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }
}
