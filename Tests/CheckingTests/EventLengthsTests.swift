import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct EventLengthsTests {
  private func found(_ text: String) -> [TextRange] {
    EventLengths(text: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).findings().map(
      \.range)
  }

  @Test(arguments: [
    "全县开展为期六个月的水渠安全专项整治。各队要报名单。这次专项整治为期⟦八个月⟧，到年底结束。",
    "专项整治行动为期三个月。\n各队注意，专项整治行动为期⟦四个月⟧。",
  ])
  func oneUndertakingWithTwoLengthsIsFound(marked: String) {
    let marked = MarkedText(marked)
    #expect(found(marked.text) == marked.ranges)
  }

  @Test(arguments: [
    "全县开展为期六个月的水渠安全专项整治。这次专项整治为期六个月。", "全县开展为期六个月的专项整治。渠工培训为期三天。", "清渠第一阶段专项整治为期两个月。第二阶段专项整治为期三个月。",
    "去年的专项整治为期三个月。这次专项整治为期六个月。",
  ])
  func othersAreLeftAlone(text: String) { #expect(found(text).isEmpty) }
}
