import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct OnesInRowTests {
  private func slogan(_ text: String) -> String? {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    let reader = OnesInRow(text: source)
    return (0..<source.count).lazy.compactMap { reader.slogan(at: $0) }.first.map {
      "\($0.announced) " + source.text($0.range)
    }
  }

  private func counts(_ text: String) -> String { SloganReading(text).counts }

  @Test func partsThatAreTakenUpAgainAreOneFormula() {
    let text = "今冬要修好一条水渠、备足一个粪坑、守住一个粮仓。修好一条水渠，即把东干渠清到底。备足一个粪坑，即攒够底肥。守住一个粮仓，即防鼠防潮。"
    #expect(slogan(text) == "3 一条水渠、备足一个粪坑、守住一个粮仓")
    #expect(counts(text) == "3=3")
  }

  @Test(arguments: [
    "来了一个老人、一个小孩、一个挑担的，坐在一条凳上。", "一个单位、一个部门、一个人都不能少。", "一条水渠、一个粪坑。一条水渠是命脉，一个粪坑是底肥。",
  ])
  func otherRowsOfOneAreNone(text: String) {
    #expect(counts(text).isEmpty)
  }
}
