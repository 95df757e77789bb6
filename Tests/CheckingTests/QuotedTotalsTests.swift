import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct QuotedTotalsTests {
  private func totals(_ text: String) -> [QuotedTotal] {
    QuotedTotals(TokenizedDocument(plain: Document(name: "a.txt", text: text)), groups: ["管网公司", "座谈会"]).all()
  }

  @Test(arguments: [
    ("截至目前共收到意见203条，其中福利待遇类占60%。", 203, false), ("累计征集各类意见建议1,200条。", 1200, false),
    ("先后共征求到职工群众的意见和建议五十六条。", 56, false),
    ("大家很关心，共收到约200条意见。", 200, true), ("收到意见共三百余条。", 300, true),
  ])
  func whatIsSaidOfAllIsFound(text: String, value: Int, isRounded: Bool) {
    let found = totals(text)
    #expect(found.map(\.value) == [value] && found.map(\.isRounded) == [isRounded])
  }

  @Test(arguments: [
    "管网公司共收到意见49条。", "召开座谈会三次，共征求意见55条。", "一车间共收到意见12条。", "去年共收到意见203条。", "梳理归纳后，共有意见56条。", "其中，共收到书面意见12条。",
    "征求意见一百条，反映食堂的意见最多。", "共收到来信203件。", "共收到意见箱两个。", "共收到意见若干条。", "",
  ])
  func whatIsSaidOfAPartOrOfOtherThingsIsNot(text: String) { #expect(totals(text).isEmpty) }

  @Test func aRoundedNumberMayDifferByATenth() throws {
    let total = try #require(totals("共收到意见约200条。").first)
    #expect(total.agrees(with: 200) && total.agrees(with: 215) && !total.agrees(with: 240))
    let exact = try #require(totals("共收到意见203条。").first)
    #expect(exact.agrees(with: 203) && !exact.agrees(with: 204))
  }
}
