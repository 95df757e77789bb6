import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct DottedNumbersTests {
  private func findings(_ text: String) -> [Finding] {
    DottedNumbers(text: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).findings()
  }

  @Test(arguments: [
    ("1.1.1 清渠\n1.1.2 护坡\n⟦1.1.4⟧ 看闸", "skipped"), ("1.1清渠\n1.2护坡\n⟦1.4⟧看闸", "skipped"),
    ("1.1 清渠\n1.2 护坡\n⟦1.2⟧ 看闸", "repeated"), ("表1 渠道\n渠有三条。\n表2 闸门\n闸有两座。\n⟦表4⟧ 人员\n人有九个。", "skipped"),
    ("图1：渠道\n图2：闸门\n⟦图4⟧：人员", "skipped"),
  ])
  func aNumberLeftOutOrUsedTwiceIsFound(marked: String, rule: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges && found.map(\.rule) == [rule])
  }

  @Test(arguments: [
    "1.1 清渠\n1.2 护坡\n2.1 看闸\n2.2 记账\n2.3 收费", "1.5万元修渠。\n1.8万元护坡。\n2.4万元买闸。", "3.15 清渠\n3.18 护坡\n3.22 看闸",
    "1.1 清渠\n1.2 护坡\n1.3 看闸\n1.5 记账\n1.4 收费", "表1 渠道\n表3 闸门", "见表1。\n见表2。\n见表4。",
  ])
  func rowsInOrderFiguresAndDatesAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }
}
