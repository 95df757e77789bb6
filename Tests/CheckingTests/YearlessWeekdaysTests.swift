import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct YearlessWeekdaysTests {
  private func findings(_ text: String) -> [Finding] {
    YearlessWeekdays().findings(in: SourceText(TokenizedDocument(plain: Document(name: "t", text: text))))
  }

  @Test(arguments: ["2025年9月4日（星期四）报到，9月5日（⟦星期六⟧）放水。", "请于9月5日（⟦周六⟧）前报水情。\n水管站\n2025年8月20日"])
  func theYearIsThatOfTheTextsDates(marked: String) { expectOnly("wrong-weekday", at: marked, findings) }

  @Test(arguments: [
    "2025年9月4日（星期四）报到，9月5日（星期五）放水。", "请于9月5日（星期六）前报水情。", "请于9月5日（星期六）前报水情。\n2025年8月20日，2024年3月1日",
    "请于1月9日（星期五）前报水情。\n2025年12月20日", "12月31日（星期二）止的水情已报。\n2025年1月10日", "去年9月5日（星期四）放水。\n2025年8月20日", "9月5日（星期",
  ])
  func whatMayBeOfAnotherYearIsLeftAlone(text: String) { #expect(findings(text).isEmpty) }
}
