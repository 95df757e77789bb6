import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct PageNumbersTests {
  private func found(_ text: String) -> [TextRange] {
    PageNumbers().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).map(\.range)
  }

  @Test(arguments: [
    "水单报渠站\n⟦— 7 —⟧\n备案。", "水单报渠站\n⟦-7-⟧\n备案。", "水单报渠站\n⟦第7页 共20页⟧\n备案。", "水单报渠站。\n\n⟦第 7 页⟧\n\n渠站备案。",
    "水单报渠站\n⟦－　12　－⟧\n备案。",
  ])
  func theNumberOfAPageWithinTheTextIsTold(marked: String) {
    let marked = MarkedText(marked)
    #expect(found(marked.text) == marked.ranges)
  }

  @Test(arguments: [
    "水单报渠站备案。\n— 7 —", "— 7 —\n水单报渠站备案。", "渠长\n7\n人。", "—7\n渠\n水", "看水单\n第7页有误\n请改。", "气温\n-2024-\n度",
  ])
  func thoseAtItsEndsAndOtherLinesAreLeftAlone(text: String) { #expect(found(text).isEmpty) }
}
