import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct SwappedWordsTests {
  private func findings(_ text: String) -> [Finding] {
    SwappedWords().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("向⟦广阔党员⟧问好。", "广大党员"), ("学习⟦科学开展观⟧活动。", "科学发展观"), ("要⟦团结带着⟧全村修渠。", "团结带领"), ("打牢⟦思想根底⟧。", "思想基础"),
    ("发挥⟦先进模范作用⟧。", "先锋模范作用"), ("参加⟦文明创立⟧。", "文明创建"), ("⟦人民民众⟧满意。", "人民群众"), ("今天⟦回忆总结⟧一年的修渠工作。", "回顾总结"),
    ("⟦充沛发挥⟧老渠工的作用。", "充分发挥"), ("⟦严密团结⟧在一起。", "紧密团结"), ("抓好⟦单薄环节⟧。", "薄弱环节"), ("⟦鼎力推进⟧清淤。", "大力推进"),
  ])
  func wordsSwappedInFixedCollocationsAreTold(marked: String, right: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [right] && found.allSatisfy { $0.rule == "confusable" && $0.isCertain })
  }

  @Test(arguments: [
    "广阔的田野，宽广的渠道。", "围绕修渠开展活动，科学开展清淤。", "无效劳动要减少，为村里效劳。", "他回忆过去，讲到大旱。", "水位到达3米，地基稳固。", "他根底很深，默默奉献。",
    "金融中心核心区，协调和谐发展。", "双轨制度并行，老人平易近人。", "经济开展得慢。", "安全平安，人人踏实。", "创新奉献精神。",
  ])
  func theSameWordsElsewhereAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }

  @Test func whatGoodTextsHaveTooIsToldAmongOthersOnly() {
    let marked = MarkedText("⟦回忆过去⟧一年，⟦经济开展⟧和修渠都好，产值⟦到达8⟧万元，向⟦广阔农民⟧问好，为村里作出了⟦新奉献⟧，渠道⟦稳固⟧。")
    let found = findings(marked.text)
    #expect(Set(found.map(\.range)) == Set(marked.ranges))
    #expect(found.filter(\.isCertain).count == 2)
    #expect(findings("回忆过去一年，经济开展和修渠都好，产值到达8万元，向广阔农民问好。").map(\.suggestion) == ["广大农民"])
  }
}
