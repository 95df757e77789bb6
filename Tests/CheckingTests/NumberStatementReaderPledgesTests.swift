import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct NumberStatementReaderPledgesTests {
  private func check(_ marked: String, _ expected: String) {
    let marked = MarkedText(marked)
    let text = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: marked.text)))
    let findings = NumberCheck(text: text).findings().filter { $0.check == .number }
    #expect(findings.map { $0.message.text(in: .english) }.joined(separator: " | ") == expected)
    #expect(findings.map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    ("今年⟦力争增长8%⟧。", ">= 8 %"), ("⟦力保比去年增长百分之八⟧。", ">= 8 %"), ("⟦确保提高2.1个百分点⟧。", ">= 2.1 个百分点"),
    ("⟦力争数字渠系核心产业增加值增长10%⟧。", ">= 10 %"), ("⟦确保完成投资的30%⟧。", ">= 30 %"), ("⟦力争8%⟧。", ">= 8 %"),
    ("⟦力争漏水率降到1.5%⟧。", "<= 1.5 %"), ("⟦力争粮食增长3%⟧、油料增长⟦5%⟧。", ">= 3 % | >= 5 %"),
    // what compares goes before, and what says how many there are
    ("力争增长⟦8%左右⟧，确保出水率⟦90%以上⟧。", "~ 8 % | >= 90 %"), ("力争达到⟦95%⟧，力争占比达⟦9.5%⟧。", ">= 95 % | >= 9.5 %"),
    ("确保完成率⟦100%⟧。", "= 100 %"), ("确保⟦三分之一⟧的田先浇。", "= 33.33 %"), ("有效确保增长⟦8%⟧。", "= 8 %"),
    ("难以确保增长⟦8%⟧。", "= 8 %"),
  ])
  func sharesThatAreAimedAtAreTheLeastOrTheMost(marked: String, expected: String) { check(marked, expected) }

  @Test(arguments: ["增长8%。", "确保时间过半。", "占比达30%。", "今后占比将达30%。", "确保完成10件民生实事。", "力争实现三个转变。"])
  func figuresWithoutAnAimAreTold(text: String) { check(text, "") }

  @Test(arguments: [
    "翻两番的目标已经提前实现。", "原定比1980年翻两番的目标，已经提前五年实现了。", "翻两番的任务，已经超额完成。", "翻一番的要求圆满达到。",
    "我们提前实现了产值翻两番的目标。", "力争增长8%的目标已经实现。", "力争达到95%的任务已圆满完成。",
  ])
  func goalsThatAreReachedAreNoAims(text: String) { check(text, "") }

  @Test(arguments: [
    ("⟦翻两番⟧的目标一定能够提前实现。", ">= 2 番"), ("确保⟦翻两番⟧的目标如期实现。", ">= 2 番"), ("提出了⟦翻两番⟧的目标。", ">= 2 番"),
    ("⟦翻两番⟧的目标已经确定，还没有实现。", ">= 2 番"), ("⟦力争增长8%⟧的目标要提前实现。", ">= 8 %"),
    ("⟦翻两番⟧的目标还没有全面实现。", ">= 2 番"),
  ])
  func goalsThatAreStillToBeReachedAre(marked: String, expected: String) { check(marked, expected) }
}
