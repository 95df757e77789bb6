import TestSupport
import Testing
import TextModel

@testable import Checking

/// Numbers that go on from what no series took up.
@Suite struct ContinuationTests {
  private func rules(_ text: String) -> [String] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings().map(\.rule)
  }

  @Test(arguments: [
    "（一）关于水渠\n1、问：水从哪里来？\n2、问：谁来清淤？\n（二）关于水库\n3、问：坝有多高？\n4、问：谁来守？\n",
    "书上说：“水是命脉”。②渠工也这么说。",
    "我看第一是水源，有水才有渠；第二，是人手；第三，是钱。",
    "第一，清渠。第二，补堤。第三，植树。他说：“第一，水不够；第二，人不够。”大家都笑了。",
  ])
  func whatGoesOnIsNoFault(text: String) { #expect(rules(text) == []) }

  @Test func whatIsLostOrUsedTwiceIsTold() {
    #expect(rules("（一）关于水渠\n1、水从哪里来？\n2、谁来清淤？\n（二）关于水库\n4、坝有多高？\n5、谁来守？\n") == ["lost-start"])
    #expect(rules("第一，清渠。第二，补堤。第二，植树。第四，看水。") == ["repeated"])
  }
}
