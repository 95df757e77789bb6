import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct StrayOrdinalTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings()
  }

  @Test func anOrdinalThatGoesOnWithARowIsFound() {
    let marked = MarkedText("为什么要查？一是查给自己看，渠是自家的；二是查给渠户看，水是大家的；⟦第三⟧查给下游看，账是清的。")
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges && found.map(\.suggestion) == ["三是"])
  }

  @Test(arguments: [
    "一是查给自己看，渠是自家的；二是查给渠户看，水是大家的；第三天再去复查。", "一是清淤要早；二是护坡要平；第三批渠工月底到。",
    "一是查给自己看；二是查给渠户看。第三查给下游看。",
  ])
  func othersAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }

  /// 三、 behind （一） and （二） of one sentence belongs to them, though chapters are numbered so.
  @Test func aLabelWithinASentenceIsOfItsOwnRow() {
    let marked = MarkedText(
      "一、底数\n渠有三条。\n二、道理\n通知里写了三条：（一）不许占渠；（二）不许偷水；⟦三、⟧水账要贴出来。这几条都要记住。\n三、办法\n人人动手。\n四、要求\n月底完工。")
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges && found.map(\.suggestion) == ["（三）"])
  }

  @Test func aFirstNumberTypedTwiceIsFound() {
    let marked = MarkedText("一、底数\n1.渠有三条。\n2.闸有两座。\n二、办法\n1.人人动手。\n⟦1.⟧月底完工。\n三、要求\n按时报账。")
    #expect(findings(marked.text).map(\.range) == marked.ranges)
  }
}
