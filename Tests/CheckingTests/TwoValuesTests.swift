import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct TwoValuesTests {
  private func findings(_ text: String) -> [Finding] {
    TwoValues(SourceText(TokenizedDocument(plain: Document(name: "t", text: text)))).findings()
  }

  @Test(arguments: [
    ("warning", "全县有中型水闸128座，要逐座检查。\n各乡要管好。⟦182座⟧中型水闸都要有人守。"),
    ("suggestion", "全县有中型水闸86座，要逐座检查。\n各乡要管好。⟦68座⟧中型水闸的管理站都要有人守。"),
    ("warning", "占地补偿标准为每亩42 800元。\n因补偿标准合规（每亩⟦48 200元⟧），不再增加。"),
    ("suggestion", "到2025年，渠系水利用率达到55%以上。\n站里负责督促。到2025年底，渠系水利用率不低于⟦60%⟧。"),
    ("suggestion", "每名看水员不少于12个学时。\n二、抓好考核。每名看水员学习时间不少于⟦8个学时⟧。"),
    ("suggestion", "水站三楼会议室43座，够用。\n请把三楼会议室⟦34座⟧擦净。"), ("suggestion", "会议室43座，够用。\n散会后打扫⟦34座⟧的会议室。"),
    ("warning", "大会在水站大礼堂（320座）开。\n大礼堂⟦230个⟧座位要坐满。"),
    ("suggestion", "今年年度计划投资96万元，修渠三条。\n下半年要围绕全年⟦98万元⟧的投资目标抓进度。"),
  ])
  func valuesOfOneThing(severity: String, marked: String) {
    let text = MarkedText(marked)
    let found = findings(text.text)
    #expect(found.map(\.severity.rawValue) == [severity])
    #expect(found.first?.range == text.ranges.first)
    #expect(found.first?.related.count == 1)
  }

  @Test(arguments: [
    "全县有中型水闸128座。\n全县128座中型水闸都要有人守。",
    "去年全县有中型水闸128座。\n今年全县有中型水闸182座。",  // of two years
    "2022年有中型水闸128座。2023年有中型水闸182座。",
    "全县有中型水闸128座。其中182座中型水闸要加固。",
    "甲乡有中型水闸128座。\n乙乡有中型水闸182座。\n丙乡有中型水闸130座。",
    "培训看水员132人。\n又培训看水员320人。",  // two courses
    "渠系水利用率达到55%以上。\n支渠水利用率不低于60%。",
    "渠系水利用率达到55%。\n力争渠系水利用率不低于60%。",  // told and asked for
    "集中学习每名看水员不少于12个学时。\n网络学习每名看水员不少于8个学时。",
    "甲村年度计划投资96万元。\n乙村年度计划投资20万元。",
    "三楼会议室43座。\n四楼会议室34座。", "东站三楼会议室43座。\n西站三楼会议室34座。\n三楼会议室都要打扫。", "会议室43座。\n会议室60座。", "会议室43座。\n食堂34座。",
    "每户补助300元。\n每户补助500元。",
    "全县有中型水闸128座，新建中型水闸182座。",  // of one sentence
  ])
  func valuesOfSeveral(text: String) {
    #expect(findings(text).map(\.message.key) == [])
  }

  @Test func longTextsCostNoMoreThanTheirLength() {
    let line = "全县有中型水闸128座，渠系水利用率达到55%以上，年度计划投资96万元，每名看水员不少于12个学时。\n"
    #expect(findings(String(repeating: line, count: 200)).isEmpty)
  }
}
