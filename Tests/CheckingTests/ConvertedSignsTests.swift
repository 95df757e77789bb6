import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct ConvertedSignsTests {
  private func findings(_ text: String) -> [Finding] {
    ConvertedSigns().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("会议⟦标志著⟧清淤开始。", "标志着"), ("⟦沿著⟧老渠走。", "沿着"), ("⟦著力⟧清淤。", "着力"), ("对于⟦著眼⟧长远。", "着眼"), ("村里⟦存在著⟧漏水。", "存在着"),
    ("⟦乾部⟧要带头。", "干部"),
    ("⟦随著⟧水位上升。", "随着"),
  ])
  func whatConversionLeftOverIsTold(marked: String, right: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [right])
  }

  @Test(arguments: [
    "成效显著，名著手稿，著名渠工，土著居民。", "日本著作，原著重印，见微知著。", "他执著地守渠，编著力作。", "乾坤、乾隆年间的渠。", "會議標志著清淤開始。",
  ])
  func booksAndOtherWordsKeepTheirSign(text: String) { #expect(findings(text).map(\.message) == []) }
}
