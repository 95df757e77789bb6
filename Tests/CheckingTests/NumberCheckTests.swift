import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct NumberCheckTests {
  private func findings(_ text: String) -> [Finding] {
    NumberCheck(text: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).findings()
  }

  private func shown(_ findings: [Finding]) -> String {
    findings.map { $0.message.text(in: .english) }.joined(separator: " | ")
  }

  @Test(arguments: [
    ("每人学习⟦不少于36学时⟧。", ">= 36 学时"),
    ("每班⟦不得少于四十五个学时⟧。", ">= 45 学时"),
    ("集中培训⟦不少于3天⟧。", ">= 3 天"),
    ("读书笔记⟦不少于一万五千字⟧。", ">= 15000 字"),
    ("合格率⟦不低于百分之九十八点五⟧。", ">= 98.5 %"),
    ("赞成的占⟦60%以上⟧。", ">= 60 %"),
    ("⟦七成以上⟧在一线。", ">= 70 %"),
    ("关于住房的占⟦20％左右⟧。", "~ 20 %"),
    ("投入⟦约1,200万元⟧。", "~ 12000000 元"),
    ("⟦近半数⟧受访者赞成。", "~ 50 %"),
    ("投诉⟦不足三百件⟧。", "< 300 件"),
    ("误差⟦不超过0.5%⟧。", "<= 0.5 %"),
    ("控制在⟦4%以下⟧。", "<= 4 %"),
    ("⟦两周之内⟧答复。", "<= 2 周"),
    ("⟦2小时内⟧报告。", "<= 2 小时"),
    ("下降了⟦三分之一⟧。", "= 33.33 %"),
    ("同比增长⟦8.6%⟧。", "= 8.6 %"),
    ("受训的有⟦六千八百多万人⟧。", "> 68000000 人"),
    ("积压⟦二十余件⟧。", "> 20 件"),
    ("历时⟦一年半左右⟧。", "~ 1.5 年"),
    ("用⟦三个月左右⟧时间，补课⟦不少于半个月⟧。", "~ 3 个月 | >= 0.5 个月"),
    ("奖励⟦50元至500元⟧。", ">= 50 元 | <= 500 元"),
    ("比例为⟦20%-30%⟧。", ">= 20 % | <= 30 %"),
    ("⟦至少每月开一次⟧。", ">= 1 次"),
    ("参加人数⟦不少于在册职工的三分之二⟧。", ">= 66.67 %"),
    ("力争达到⟦95%⟧。", ">= 95 %"),
    ("产值突破3?5亿元，增长⟦12?4％⟧。", "> 350000000 元 | = 12.4 %"),
    ("任务⟦超过25吨⟧，余量⟦少于两吨⟧。", "> 25 吨 | < 2 吨"),
    ("征求⟦20名以上⟧群众的意见。", ">= 20 名"),
    ("⟦廿三人以上⟧同行。", ">= 23 人"),
    // thresholds with what follows
    ("凡⟦30％以上⟧的职工认为走过场的单位，必须重新补课。", ">= 30 %; consequence: 必须重新补课"),
    ("满意率⟦不到三分之二⟧的支部，要进行补课。", "< 66.67 %; consequence: 要进行补课"),
    ("得票⟦低于80%⟧的，取消评优资格，并限期整改。", "< 80 %; consequence: 取消评优资格，并限期整改"),
    ("⟦超过三次⟧的不得评为先进。", "> 3 次; consequence: 不得评为先进"),
    ("⟦满12分⟧的，停岗学习。", ">= 12 分; consequence: 停岗学习"),
    ("⟦90分以上⟧为优秀，⟦60分以下⟧为不合格。", ">= 90 分; consequence: 为优秀 | <= 60 分; consequence: 为不合格"),
    ("缺勤⟦超过10%⟧的班组，一律\n重新补课。", "> 10 %; consequence: 一律\n重新补课"),
    ("写⟦不少于800字⟧的体会，不得抄袭。", ">= 800 字"),
  ])
  func statementsAreReadWithComparatorValueUnitAndConsequence(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(shown(findings) == expected)
    let ranges = findings.map(\.range).reduce(into: [TextRange]()) { if $0.last != $1 { $0.append($1) } }
    if !marked.text.contains("3?5亿") { #expect(ranges == marked.ranges) }
  }

  @Test(arguments: [
    "3月15日以前报送，5月底结束，下午5点开会。", "共有21个支部、637名职工。", "第二批第三组，第一责任人。", "十分重要，万分感谢，千万注意。",
    "最近三年来，附近五个村，节约用水。", "近年来，近三年，约谈两人。", "一定要一律一次办好。", "二〇〇五年和2019年。", "圆满完成三项任务。", "以上几点，以下单位。",
    "“百日安全”竞赛。", "三成功一失败。", "PM2.5和3.1.4节。", "",
  ])
  func plainCountsAndDatesAreNoStatements(text: String) {
    #expect(shown(findings(text)) == "")
  }

  @Test func theConsequenceIsARangeOfTheText() {
    let marked = MarkedText("⟦低于70％⟧的单位，⟦必须补课⟧。")
    guard case .number(let comparator, let value, let unit, let consequence) = findings(marked.text).first?.details else {
      Issue.record("no number")
      return
    }
    #expect((comparator, value, unit) == ("<", 70, "%"))
    #expect(consequence == marked.ranges[1])
  }

  @Test(arguments: 0..<40)
  func randomTextIsReadInsideItsBounds(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let pieces = ["不少于", "三分之", "百分之", "12", "万", "多", "％", "以上", "至", "个学时", "的单位，", "必须补课", "。", "半", "，", "99999999999999999999"]
    var text = ""
    for _ in 0..<50 {
      text += (pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? RandomText.scalars(1, using: &generator) : "")
    }
    let document = Document(name: "", text: text)
    for finding in findings(text) {
      #expect(!finding.range.isEmpty && String(validating: document.utf8[finding.range.bounds], as: UTF8.self) != nil)
    }
  }

  @Test(arguments: [
    ("十二", 12), ("两", 2), ("廿三", 23), ("二〇〇五", 2005), ("三百二十五", 325), ("一千零一", 1001), ("六千八百万", 68_000_000),
    ("两亿三千万", 230_000_000), ("十", 10), ("一百", 100), ("卅一", 31),
  ])
  func numeralsInCharactersAreReadToTheirEnd(text: String, value: Int) {
    #expect(HanNumeral.read(text.scalarValues, at: 0) == .init(value: value, length: text.scalarValues.count))
  }
}
