import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct BrokenHeadingsTests {
  private func ranges(_ text: String) -> [TextRange] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return BrokenHeadings(text: source, numbering: Numbering(source)).findings().map(\.range)
  }

  @Test(arguments: [
    "一、春播\n讲春播。\n⟦二、抓紧冬修，力争来年取得⟧\n丰收\n讲冬修。", "⟦一、以清淤为重点的⟧\n冬修水利\n讲水利。\n二、春播", "一、冬修\n⟦（一）抓好清淤和⟧\n砌石\n（二）抓好验收",
  ])
  func aHeadingThatEndsInAWordThatNeedsAnotherIsCut(marked: String) {
    let marked = MarkedText(marked)
    #expect(ranges(marked.text) == marked.ranges)
  }

  @Test(arguments: [
    "一、冬修水利\n讲水利\n二、春播", "一、谁来修的\n王师傅带着全村人修的水渠，一直用到今天。\n二、谁来管", "一、要修的\n二、要管的\n三、要拆的", "一、最要紧的",
    "一、这是要修的。\n散会", "一、成绩是怎样取得\n今天说说去年的成绩是怎么来的\n二、下一步", "一、把水渠修好\n丰收",
  ])
  func otherHeadingsAreWhole(text: String) { #expect(ranges(text) == []) }
}
