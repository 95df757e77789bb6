import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct DateCheckTests {
  private func findings(_ text: String) -> [Finding] {
    NumberCheck(text: SourceText(TokenizedDocument(plain: Document(name: "t", text: text)))).findings()
      .filter { ["duration", "date-order"].contains($0.rule) }
  }

  @Test(arguments: [
    ("duration", "清淤自3月5日至7月20日，为期⟦两个月⟧。"),
    ("duration", "清淤自3月5日开始，至7月20日结束，历时⟦三个月⟧。"),
    ("duration", "清淤从4月到9月，共⟦五个月⟧。"),
    ("duration", "名单于5月6日至5月12日公示⟦15天⟧。"),
    ("duration", "名单5月6日至12日（共⟦10天⟧）张贴。"),
    ("duration", "2023年11月20日至2024年1月10日，为期⟦一个月⟧。"),
    ("duration", "4—6月，为期⟦半年⟧。"),
    ("duration", "会期⟦两天⟧（6月3日至6日）。"), ("duration", "清淤会6月3日至6日召开，会期⟦5天⟧。"),
    ("duration", "从7月1日起到8月31日，用⟦三个月⟧时间清淤。"), ("duration", "2021年至2023年的⟦四年⟧间，修渠三条。"),
    ("date-order", "报名时间为⟦6月20日至6月10日⟧。"),
    ("date-order", "工期为⟦2024年10月至2023年12月⟧。"),
    ("date-order", "自查阶段4月1日至4月30日，整改阶段⟦4月20日至5月31日⟧。"),
    ("date-order", "（一）启动阶段（2024年2月至3月）；\n（二）修渠阶段（2024年3月至2025年10月）；\n（三）总结阶段（⟦2025年9月至12月⟧）。"),
    ("date-order", "你于2024年5月14日提出的申请，我站于⟦2024年5月12日⟧受理。"),
    ("date-order", "自查表于6月5日前报站里，逾期（⟦6月10日⟧）未报的通报。"),
    ("date-order", "可在20日内申请复核；逾期（超过⟦10日⟧）不申请的，不再受理。"),
  ])
  func datesThatDoNotGoTogether(rule: String, marked: String) {
    let text = MarkedText(marked)
    let found = findings(text.text)
    #expect(found.map(\.rule) == [rule])
    #expect(found.first?.range == text.ranges.first)
  }

  @Test func monthsAreToldInMonths() {
    #expect(findings("7月1日到8月31日，为期三个月。").map { $0.message.values["right"] } == ["2个月"])
    #expect(findings("3月5日至7月20日，为期两个月。").map { $0.message.values["right"] } == ["约4.5个月"])
  }

  @Test(arguments: [
    "清淤自3月5日至7月20日，为期四个半月。", "清淤自3月5日至7月20日，历时四个多月。", "清淤从4月到9月，共六个月。",
    "清淤从4月到9月，历时五个月。", "清淤从4月底到9月底，共五个月。", "清淤从10月到明年3月，为期半年。",
    "名单于5月6日至5月12日公示7天。", "名单于5月6日至5月12日公示5个工作日。", "名单5月6日至12日公示，公示6天。",
    "2月20日至3月1日，共11天。",  // in a leap year
    "会期四天（6月3日至6日）。", "清淤会6月3日至6日召开，会期4天。", "从7月1日起到8月31日，用两个月时间清淤。",
    "从7月1日起到8月31日，用一个月时间自查。",  // a part of it
    "2021年至2023年的三年间，修渠三条。", "2021年至2023年的两年间，修渠三条。", "2021年至2023年的一年级新生。",
    "3月5日至7月20日，为期两天的培训分批进行。", "3月5日至7月20日，共3次。",
    "冬修从11月20日至3月10日。", "报名时间为6月10日至20日。", "10月至次年3月停水。",
    "自查阶段4月1日至4月30日，整改阶段5月1日至5月31日。", "自查阶段4月1日至4月30日，整改阶段4月30日至5月31日。",
    "学习阶段4月至5月，整改阶段5月至6月。",
    "学习阶段4月1日至6月30日，整改阶段5月1日至5月31日，整改贯穿始终。",
    "你于2024年5月14日提出的申请，我站于2024年5月16日受理。", "5月14日提出的申请，我站于2025年1月2日受理。",
    "自查表于6月5日前报站里，逾期未报的通报。", "自查表于6月5日前报站里，汇总表6月10日前报。",
  ])
  func datesThatMayGoTogether(text: String) {
    #expect(findings(text).map(\.message.key) == [])
  }
}
