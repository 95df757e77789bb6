import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct AnnexNumbersTests {
  private func findings(_ text: String) -> [Finding] {
    AnnexNumbers(text: SourceText(TokenizedDocument(plain: Document(name: "t", text: text)))).findings()
  }

  @Test(arguments: [
    "请填水票（见⟦附件3⟧）。\n附件：1.水票\n　　　2.渠图\n水管站", "请填水票（⟦附件2⟧）。\n附件：水票", "附件：1.水票　⟦3.⟧渠图", "附件：\n1.水票\n2.渠图\n⟦4.⟧闸表",
  ])
  func anAnnexThatIsNotThereIsTold(marked: String) { expectOnly("missing-annex", at: marked, findings) }

  @Test(arguments: [
    "请填水票（见附件2）。\n附件：1.水票\n　　　2.渠图", "请填水票（见附件2）。\n附件1：水票\n附件2：渠图", "请填水票（见附件3）。\n附件：1.水票\n2.渠图\n附件3\n闸表",
    "按站发〔2020〕5号文件附件3办。\n附件：1.水票\n2.渠图", "请填水票（见附件3）。", "附件：水票", "附件：", "附件：1.水票\n附件：1.水票\n2.渠图",
  ])
  func whatIsThereIsLeftAlone(text: String) { #expect(findings(text).isEmpty) }

  /// A gap that the numbering tells already is told once.
  @Test func oneGapIsToldOnce() {
    let source = SourceText(TokenizedDocument(plain: Document(name: "t", text: "请填水票。\n附件：1.水票\n　　　3.渠图\n水管站")))
    #expect(EnumerationCheck(text: source, numbering: Numbering(source)).findings().count == 1)
  }
}
