import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct RespectiveValuesTests {
  private func findings(_ text: String) -> [Finding] {
    RespectiveValues(text: SourceText(TokenizedDocument(plain: Document(name: "t", text: text)))).findings()
  }

  @Test(arguments: [
    "东村、西村、北村三个村⟦分别投入12万元、15万元⟧。",
    "用水量、漏水量、报修量三项指标都下降，降幅⟦分别为12%、9%、15%和21%⟧。",
    "用水量、漏水量、抢修件数四项指标都下降，降幅⟦分别为12%、9%、15%和21%⟧。",
    "东片、中片、西片⟦分别完成20%、30%⟧。",
  ])
  func valuesThatAreNotAsMany(marked: String) {
    let text = MarkedText(marked)
    #expect(findings(text.text).map(\.range) == text.ranges)
  }

  @Test(arguments: [
    "东村、西村、北村三个村分别投入12万元、15万元和8万元。", "水费和电费分别增长5%、7%。",
    "东村、西村用水和用电分别增长5%、7%、3%、2%。", "干渠、支渠和泵站分别完成20%、30%、50%。",
    "东片、中片、西片等分别完成20%、30%。", "三个村分别由甲队、乙队带队，用时3天、5天。",
    "东村、西村、北村分别投入约12万元、15万元。", "东村、西村的水费和电费分别为5万元、3万元。",
  ])
  func valuesThatMayBeAsMany(text: String) {
    #expect(findings(text).map(\.message.values) == [])
  }
}
