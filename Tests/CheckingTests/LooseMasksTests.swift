import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct LooseMasksTests {
  private func findings(_ text: String) -> [Finding] {
    LooseMasks().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    "⟦20xx⟧ 年修渠。", "全镇⟦20xx⟧“修渠年”活动。", "水发〔⟦20**⟧〕5号。", "水毁情况见“⟦*·××⟧”通报。", "我镇⟦*4⟧年修渠，发生了⟦*1⟧年以来的大旱。",
    "镇长 ⟦***⟧\n渠要修好。", "落实 ⟦XX⟧ 省委的意见。",
  ])
  func masksApartFromTheirWordsAreTold(marked: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.allSatisfy { ["mask", "masked-year"].contains($0.rule) })
  }

  @Test func oneNameIsToldOnce() {
    let found = findings("落实 XX 市委的意见，又到 XX 市委汇报。")
    #expect(found.count == 1 && found.first?.repeats.count == 1)
  }

  @Test(arguments: [
    "5*4年的期限。", "*4年：注。", "尺寸20x30，型号20xx。", "推荐 *** 很好", "MAXX 市场，XX 染色体。", "2*3·4", "价格 XX 元。",
  ])
  func signsThatMeanSomethingAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }
}
