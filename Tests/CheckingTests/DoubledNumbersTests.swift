import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct DoubledNumbersTests {
  @Test(arguments: [
    "排队等了⟦3三⟧个小时。", "买了⟦2两⟧台水泵。", "全村⟦5五⟧户没有通水。", "走了⟦2二⟧里路。", "等了3个小时，买了两台。", "写了12二遍。", "称了2两茶叶。", "表1一份，图2两张。",
    "1.2两个。",
    "十5五个", "G3三个",
  ])
  func numbersWrittenTwiceAreFound(marked: String) {
    let marked = MarkedText(marked)
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: marked.text)))
    let findings = DoubledNumbers().findings(in: source)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.allSatisfy { $0.suggestion?.count == 1 })
  }
}
