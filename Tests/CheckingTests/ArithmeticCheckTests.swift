import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct ArithmeticCheckTests {
  private func findings(_ text: String) -> [Finding] {
    NumberCheck(text: SourceText(TokenizedDocument(plain: Document(name: "t", text: text)))).findings()
      .filter { $0.severity == .warning }
  }

  @Test(arguments: [
    // a change and its two ends
    ("change", "渠水利用率由52%提高到58%，提高了⟦6%⟧。"),
    ("change", "入库率从70%上升到85%，上升⟦12个百分点⟧。"),
    ("change", "带班人数由40人增加到52人，增加⟦10人⟧。"),
    ("change", "亩产由800斤提高到1000斤，增长⟦20%⟧。"),
    ("change", "产量由2万吨增加到6万吨，增加了⟦3倍⟧。"),
    ("change", "停机时间由50分钟缩短到30分钟，降幅⟦60%⟧。"),
    ("change", "补贴由每亩30元提高到45元，提高⟦20元⟧。"),
    ("change", "漏损率由⟦12%下降到15%⟧。"),
    // shares
    ("ratio", "20条支渠中，已疏通15条，疏通率⟦80%⟧。"),
    ("ratio", "共有职工240名，其中女职工60名，占⟦30%⟧。"),
    ("ratio", "改造泵站12座，占应改造总数16座的⟦70%⟧。"),
    ("ratio", "植树6200棵，为年计划5000棵的⟦110%⟧。"),
    ("ratio", "应到90人，实到81人，到会率⟦95%⟧。"),
    ("ratio", "栽树3300棵，超出目标3000棵的⟦15%⟧。"),
    // sums
    ("sum", "甲队出工120人、乙队出工85人、丙队出工60人，共计⟦275人⟧。"),
    ("sum", "其中东片投入1.2亿元，西片投入0.9亿元，合计⟦2.3亿元⟧。"),
    ("sum", "全厂职工⟦500人⟧，其中男职工320人、女职工200人。"),
    ("sum", "派出干部12名，其中女干部⟦15名⟧。"),
    ("sum", "用水户满意率97%，不满意率⟦5%⟧。"),
    ("sum", "评为优秀的占45%，良好的占50%，一般的占⟦15%⟧。"),
    ("sum", "收到来信⟦86件⟧，其中漏水41件、停水补偿19件、水费16件、其他8件。"),
    ("sum", "收到来信⟦86件⟧：漏水41件、停水19件、水费16件，其余8件。"),
    ("sum", "修渠⟦1 260米⟧，其中东片700米、西片300米、其他地段250米。"),
    ("sum", "漏水占43.1%，停水占31.2%，水费占18.5%，其他占⟦9.8%⟧。"),
    ("sum", "储备技工⟦24名⟧，其中男15名、女8名。"),
    // what cannot be
    ("over-whole", "参学率达到⟦103%⟧。"),
    ("over-whole", "整改率必须达到⟦百分之百以上⟧。"),
    ("over-whole", "知晓率⟦100%以上⟧。"),
    ("fewer-times", "报修件数⟦下降了一倍⟧。"),
    ("fewer-times", "能耗⟦降低近2倍⟧。"),
  ])
  func figuresThatDoNotGoTogether(rule: String, marked: String) {
    let text = MarkedText(marked)
    let found = findings(text.text)
    #expect(found.map(\.rule) == [rule])
    #expect(found.first?.range == text.ranges.first)
  }

  @Test(arguments: [
    "渠水利用率由52%提高到58%，提高了6个百分点。",
    "渠水利用率由50%提高到55%，增长10%。",  // of the share itself
    "渠水利用率由52%提高到58%，比上年多提高1个百分点。",  // another base
    "渠水利用率由52%提高到58%，年均提高2个百分点。",
    "渠水利用率由52%提高到近58%，提高了5个百分点。",  // no exact end
    "亩产由800斤提高到1000斤，增长25%。",
    "亩产由930斤提高到1010斤，增长8.6%。",
    "产值由1.1亿元增加到1.4亿元，增长27%。",  // both ends are rounded
    "产量由2万吨增加到6万吨，增加了2倍。",
    "排名由12位上升到5位。",
    "用时由50分钟提高到30分钟。",
    "由于20%的渠段老化，提高到了重要位置，提高了5%。",
    "20条支渠中，已疏通15条，满意率90%。",  // of another thing
    "20条支渠中，已疏通15条，疏通率75%。",
    "3个村中，2个村已通水，通水率66.7%。",
    "3个村中，2个村已通水，通水率66.6%。",  // cut off
    "共有职工240名，其中女职工60名，占25%。",
    "共有职工240名，其中女职工约60名，占30%。",
    "改造泵站12座，占应改造总数16座的75%。",
    "改造泵站12座，惠及农户300户，占全镇户数的20%。",
    "应到90人，实到81人，到会率90%。",
    "栽树3300棵，超出目标3000棵的10%。",
    "甲队出工120人、乙队出工85人、丙队出工60人，共计265人。",
    "党员50人，其中女党员20人，团员30人，共80人。",  // a part of a part
    "每组5人、每班3人，共40人。",  // to be multiplied
    "甲队出工约120人、乙队出工85人，共200人。",
    "开会5次，到会120人、列席80人，共印材料300份。",
    "东片投入1.25亿元，西片投入0.91亿元，合计2.2亿元。",  // rounded
    "完成投资6亿元，为年计划5亿元的110%。",  // rounded
    "山上有两座大水库、十九座小水库，其中一座漏水。",
    "全厂职工500人，其中党员320人、女职工200人。",  // may be both
    "全厂职工500人，其中男职工300人、女职工200人。",
    "收到来信84件，其中漏水41件、停水19件、水费16件、其他8件。",
    "收到来信84件，其中漏水41件、停水19件，其他渠道收到8件，转办16件。",  // the rest is of something else
    "处分8人，其中警告6人、记过3人、其他处理2人。",  // one may get two
    "漏水占43%，停水占31%，水费占9%，其他占19%。",  // each rounded up
    "储备技工24名，其中男党员15名、女党员8名。",  // not all are members
    "其他单位来了30人，其中东片12人、西片10人。",
    "比上年增加12名，其中女干部15名。",  // a difference
    "满意和基本满意率99%，其中满意率85%。",
    "满意率98%，非常满意率60%。",
    "用水户满意率97%，不满意率3%。",
    "任务完成率达到108%。", "销售收入增长率达到130%。", "满意率达到100%。", "参学率要达到百分之百。",
    "产量提高了一倍。", "减少2倍的人手去看渠。", "下降到原来的三分之一。",
  ])
  func whatGoesTogetherOrIsNotCertainIsLeftAlone(text: String) {
    #expect(findings(text).map { "\($0.rule) \($0.message.values)" } == [])
  }

  @Test func pointsAreProposedForPercent() {
    let found = findings("出勤率由88%提高到93%，提高了5%。")
    #expect(found.map(\.suggestion) == ["5个百分点"])
    #expect(found.allSatisfy { !$0.isCertain })
  }

  @Test func whatWasWorkedOutIsWrittenAsTheFigureIs() {
    func right(_ text: String) -> String? { findings(text).first?.message.values["right"] }
    #expect(right("投入由1.2亿元增加到1.5亿元，增加0.8亿元。") == "0.3亿元")
    #expect(right("10件实事中，已办结9件，办结率80%。") == "90%")
    #expect(right("甲队12人、乙队9人，共25人。") == "21人")
  }
}
