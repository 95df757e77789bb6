import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct LostFiguresTests {
  private func findings(_ text: String) -> [Finding] {
    LostFigures().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("渠水利用率提高⟦ %⟧，漏损率下降⟦%⟧。", 2), ("两项投资分别达到⟦ 万元⟧、⟦ 万元⟧。", 2), ("亩产分别增长⟦ %⟧、⟦%⟧和⟦%⟧。", 3),
    ("全年修渠完成⟦ 公里⟧，比计划多。", 1), ("收缴率超过⟦ %⟧以上。", 1), ("灌溉面积达到⟦ 万亩⟧左右。", 1),
    ("三处泵站⟦计划投资万元⟧，修渠⟦共计公里⟧。", 2),
  ])
  func unitsWithoutTheirNumbersAreFound(marked: String, count: Int) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.count == count && findings.allSatisfy { $0.rule == "lost-number" })
  }

  @Test(arguments: [
    "漏水涉及例外情形，共发生三例，放水精确到分钟，压缩到两小时以内，漏损控制在三成以内。", "亩产提高 5%，下降3 %。", "收缴率提高百分之五，%是百分号。", "单位：万元", "按增长%排名，用%表示。",
    "投资 300 万元，达到 三百 万元。",
    "修渠 12 公里、 万元户 3 户。", "增长（%）", "成为 万元户。", "总投资亿元以上的工程。", "计划投资万元户。", "合计三万元。", "利用率达到八成，比例为：三比一。", "要让利用率达到、超过邻村。",
    "蓄水3万方、 平方米另计。",
  ])
  func numbersThatStandThereAndSignsThatAreMeantAreLeftAlone(text: String) { #expect(findings(text).isEmpty) }

  @Test(arguments: [
    "渠工占村民总数的⟦%⟧，多是老手。", "清淤完成年计划的⟦ %⟧以上。", "每队巡渠⟦不少于次⟧，日志⟦不得少于篇⟧。",
    "报告⟦不超过字⟧的，可以口述。", "养护⟦不少于个工作日⟧；护坡工⟦不少于名⟧以上。", "水价降低，利用率⟦提高个百分点⟧，漏损⟦下降了个百分点⟧。",
    "村民捐款，投入资金⟦　　万元⟧，修渠三里。", "每月巡渠不少于⟦  次⟧，记录要全。", "每月至少⟦ 次⟧，不许漏。", "现有渠工⟦　　名⟧，石匠⟦　　人⟧。",
    "漏水的渠⟦涉及例⟧，占三成。", "报修时间⟦缩短到小时⟧以内，放水⟦精确到分钟⟧以内。",
    "渠水利用⟦率达到⟧，村民⟦平均分为⟧。", "⟦先后召开村民会次⟧，⟦累计收集意见条⟧。", "⟦累计投入修渠款万元⟧，修渠三里。",
  ])
  func figuresAreMissedBesideLimitsCountsAndBlanks(marked: String) {
    let marked = MarkedText(marked)
    #expect(findings(marked.text).map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "不少于年初，不超过限度。", "花了近万元，来了上百人，达万元。", "水位达标，每次都记。", "投入资金万元\n项目 投入资金万元 备注\n占总数的%\n增长 %\n", "手艺不低于人，也不高于人。",
    "不少于人均水平，不超过次要位置。", "先后开工，累计数万元，先后几次。", "按进场的先后排座次，先后走访困难户。", "累计拉走土方上万条，先后多次，总共两场次。",
    "签名：　　　　人大代表", "张　三，李　四", "三　　名，两  次。", "用占总数的%表示。", "不超过万元的，村里批。", "先后修了三条渠、挖了两口井次。",
  ])
  func whatTellsNoFigureOrTellsItInWordsIsLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }

  @Test func aPercentSignBeforeACountingWordIsOneTooMany() {
    let marked = MarkedText("蓄水⟦60%万⟧方，供水1.5万方。")
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.map(\.suggestion) == ["60万"])
  }

  @Test(arguments: ["站里决定⟦用天时间⟧清渠。", "⟦抽出个月的时间⟧补堤。", "举办⟦为期天⟧的培训。", "清渠⟦历时个月⟧，全部完成。"])
  func aTimeNeedsItsFigure(marked: String) {
    let marked = MarkedText(marked)
    #expect(findings(marked.text).map(\.range) == marked.ranges)
  }

  @Test(arguments: ["用三天时间清渠。", "利用每天时间。", "以三年为期年年清渠。", "占用天然河道。", "为期年底。"])
  func timesWithFiguresAreLeftAlone(text: String) { #expect(findings(text).isEmpty) }
}
