import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct LostListsTests {
  private func found(_ text: String) -> [TextRange] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return LostLists(numbering: Numbering(source)).findings(in: source).map(\.range)
  }

  @Test(arguments: [
    "一、清渠\n渠要清。\n二、修堤\n堤有三处险，今年冬天一块儿解决，⟦具体是：⟧\n三、几点要求\n人要齐。",
    "（一）清渠。渠要天天清。\n（二）修堤。上冻以前要做的有下面几件，⟦一件也不能拖：⟧\n（三）护林。林要看。",
  ])
  func anAnnouncementBeforeALaterItemIsTold(marked: String) {
    let marked = MarkedText(marked)
    #expect(found(marked.text) == marked.ranges)
  }

  @Test(arguments: [
    // The list stands there.
    "一、清渠\n渠要清。\n二、修堤\n堤有三处险，今年冬天一块儿解决，具体是：\n（一）上游。\n（二）下游。\n三、几点要求\n人要齐。",
    "一、清渠\n渠要清。\n二、修堤\n堤有三处险，今年冬天一块儿解决，具体是：\n上游、中游和下游。\n三、几点要求\n人要齐。",
    // A form, and a picture.
    "1.姓名：\n2.单位：\n3.电话：", "一、清渠\n渠要清。\n二、修堤\n堤有三处险，险在哪里，看下面这张图：\n三、几点要求\n人要齐。",
  ])
  func listsThatStandThereFormsAndPicturesAreLeftAlone(text: String) { #expect(found(text).isEmpty) }
}
