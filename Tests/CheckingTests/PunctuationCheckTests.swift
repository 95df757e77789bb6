import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct PunctuationCheckTests {
  @Test(arguments: [
    ("要把堤坝加固、从而保住良田。", "加固，从而"), ("水来得早、但是人更早。", "得早，但是"), ("水泥、砂石、因土地紧张改放仓库", nil), ("田、路、林统一规划。", nil),
    ("没水、但是有井有泵的，自己浇。", nil),
  ])
  func clausesAreNotPartedByTheMarkOfLists(text: String, right: String?) {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    let findings = PunctuationCheck(text: source, numbering: Numbering(source)).findings()
    #expect(findings.first { $0.rule == "clause-mark" }?.suggestion == right)
  }

  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return PunctuationCheck(text: source, numbering: Numbering(source)).findings().sorted(by: Finding.inTextOrder)
  }

  @Test(arguments: [
    ("提高认识⟦,⟧抓好落实。", "width", "，"), ("增长8%⟦,⟧降低2%。", "width", "，"), ("分工如下⟦:⟧甲管生产。", "width", "："),
    ("修渠⟦;⟧补堤。", "width", "；"), ("怎么办⟦?⟧要靠大家。", "width", "？"), ("开工⟦!⟧", "width", "！"),
    ("活动⟦(以下简称竞赛)⟧开始。", "width", "（以下简称竞赛）"), ("产值⟦(GDP)⟧增长。", "width", "（GDP）"), ("已经完工⟦.⟧", "width", "。"),
    ("已经完工⟦．⟧大家放心。", "width", "。"),
    ("机关党委⟦(党组)⟧负责。", "width", "（党组）"), ("等等⟦...⟧", "ellipsis", "……"), ("以后再说⟦。。。⟧", "ellipsis", "……"),
    ("采取讲座、参观⟦、等⟧形式学习。", "mark-before-etc", "等"), ("种了小麦、玉米⟦、等⟧。", "mark-before-etc", "等"),
    ("合格率达到100⟦%%⟧。", "repeated-mark", "%"), ("以后再说⟦…⟧", "ellipsis", "……"), ("散会⟦。。⟧明天再来。", "repeated-mark", "。"),
    ("修渠⟦，，⟧补堤。", "repeated-mark", "，"), ("按3%⟦，，⟧给予奖励。", "repeated-mark", "，"),
    ("水利、农机、林业⟦……等⟧部门都来了。", "ellipsis-before-etc", "等"), ("要清渠，要补堤⟦，……。⟧大家分头干。", "repeated-mark", "……"),
    ("种下桃树、梨树⟦、……，⟧年年结果。", "repeated-mark", "……"), ("修渠⟦，。⟧补堤。", "repeated-mark", "。"),
    ("修渠⟦、，⟧补堤。", "repeated-mark", "，"), ("安全⟦--⟧头等大事。", "dash", "——"),
    ("学习⟦\"样板\"⟧经验。", "straight-quotes", "“样板”"), ("“甲”⟦、⟧“乙”", "between-quotes", nil),
    ("《甲》⟦、⟧《乙》", "between-quotes", nil),
    ("⟦（一）、⟧领料。\n（二）、加工。", "bracket-pause", "（一）"), ("⟦--⟧修渠的人老王", "dash", "——"),
    ("⟦1、⟧领料\n2、加工\n3、入库", "numbering-mark", "1."), ("甲说“不”⟦,⟧乙说行。", "width", "，"), ("共12台⟦;⟧另有备件。", "width", "；"),
  ])
  func wrongMarksAreFoundWithTheRightOnes(marked: String, rule: String, suggestion: String?) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.map(\.rule) == [rule])
    #expect(findings.map(\.suggestion) == [suggestion])
  }

  @Test(arguments: [
    "时间：8:30，比分3:2，人数1,200人。", "version 1.2 (beta), see http://a.b/c?d=e.", "真的吗？！太好了！！", "……于是——开始了。", "第(1)号和表(2)。",
    "不能坐、等、靠。", "水管、闸门……等他来修。", "话没说完……等人散了再讲。", "他说，……渠要早修。", "一队、……、九队都到齐。", "甲、乙等单位……", "有看、有学、等待时机，甲、等级。", "他不急、等。",
    "1.领料\n2.加工", "“甲”“乙”和“丙”。", "缺口2?5?万元。", "A,B两组。", "", "完成25080?2亿元。", "（一）甲；（二）乙。",
  ])
  func rightMarksAreLeftAlone(text: String) {
    #expect(findings(text).map { "\($0.rule) \($0.message.values)" } == [])
  }

  @Test(arguments: 0..<30)
  func findingsLieOnScalarBoundariesOfRandomText(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let document = Document(name: "", text: RandomText.scalars(300, using: &generator))
    for finding in findings(document.text(document.range)) {
      #expect(String(validating: document.utf8[finding.range.bounds], as: UTF8.self) != nil && !finding.range.isEmpty)
    }
  }
}
