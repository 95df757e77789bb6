import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct UnansweredColonsTests {
  private func found(_ text: String) -> [TextRange] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return UnansweredColons(numbering: Numbering(source)).findings(in: source).map(\.range)
  }

  @Test(arguments: [
    "水利局对修渠提了三条要求，⟦我照原文念一遍：⟧\n这三条不是可做可不做的，各队要一条一条对照。",
    "清渠的目标有五个方面，⟦一条一条对照落实：⟧\n这五个方面连在一起，缺一不可。",
    "渠户的意见归成几条，⟦都写在墙上：⟧\n以上几条，站里已经分下去了。",
    "督导组还要到渠上问话，⟦就问下头这几句：⟧\n二十个渠户里头有五个以上摇头的，这个站推倒重来，谁说情也不行，到秋后再验一次。",
  ])
  func aListThatTheNextParagraphLooksBackOnIsLost(marked: String) {
    let marked = MarkedText(marked)
    #expect(found(marked.text) == marked.ranges)
  }

  @Test(arguments: [
    "水利局对修渠提了三条要求，我照原文念一遍：\n（一）早动手。\n（二）快动手。\n（三）一块儿动手。",
    "水利局对修渠提了三条要求，我照原文念一遍：\n这三条是：早动手，快动手，一块儿动手。",
    "水利局对修渠提了三条要求，我照原文念一遍：\n早动手，快动手，一块儿动手。",
    "水利局对修渠提了三条要求，我照原文念一遍：\n这个月就要动手。",
    "督导组还要到渠上问话，就问下头这几句：\n水够不够用？闸门有没有人看？账贴没贴出来？夜里放水叫不叫人？收水费开不开票？",
  ])
  func listsThatStandThereAreLeftAlone(text: String) { #expect(found(text).isEmpty) }
}
