import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct ShortNameCheckTests {
  private func ranges(_ text: String) -> [TextRange] {
    ShortNameCheck(text: SourceText(TokenizedDocument(plain: Document(name: "", text: text)))).findings(besides: [])
      .map(\.range)
  }

  @Test(arguments: [
    "开展“治乱清脏”环境整洁活动（以下简称环境整洁活动）。⟦环整活动⟧要抓实，⟦治清活动⟧要坚持。",
    "开展百日除尘降噪活动（以下简称“除尘降噪活动”）。⟦除降活动⟧由安环部负责。",
  ])
  func namesMadeUpFromTheFullNameAreFound(marked: String) {
    let marked = MarkedText(marked)
    #expect(ranges(marked.text) == marked.ranges)
  }

  @Test(arguments: [
    "开展环境整洁活动（以下简称环境整洁活动）。整洁活动、环境整洁活动、主题活动、教育活动照常。", "环整活动没有定义。", "开展节能降耗竞赛（以下简称竞赛）。节耗活动。", "",
    "保持共产党员先进性教育活动（以下简称先进性教育活动）。教育活动和组织活动。",
  ])
  func partsOfTheNameAndOtherActivitiesAreNot(text: String) {
    #expect(ranges(text).isEmpty)
  }
}
