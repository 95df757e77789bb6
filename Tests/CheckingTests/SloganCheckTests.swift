import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct SloganCheckTests {
  @Test(arguments: [
    "“一把手”要负总责，不搞“一刀切”，不当“二传手”。", "从“十五”到“十一五”，再到“十六大”以后。", "用“三个月”时间，分“三批”推开。",
    "“五一”长假和“十一”期间照常营业，“八一”前夕慰问。", "“一班一学”和“一户一档”要坚持。", "解决“三农”问题，开好“两会”。",
    "“百日安全”竞赛和“万人评站”活动。", "评上“三八红旗手”和“三好学生”。", "分三个阶段，抓五项工作，提四点意见。",
    "第二批、第三批单位的三个支部。", "三个车间、两个工段共五个问题。", "一线职工三班两运转。", "做工作不能三心二意、七嘴八舌。",
    "“第一责任人”在“第一时间”到场。", "“二次创业”不是“两张皮”。", "一月份三日，二月份五日。", "“三年规划”和“两小时”会议。",
    "他连续五个通宵没合眼。", "一年两次，一室一厅，一市三县，两菜一汤，三胜一负。", "一家三口住两室一厅，两省四县的一正两副。", "一渠两岸，三坝四闸。", "两死三伤事故，三进两出的院子。",
    "一波三折的要求，一心二用。",
    "防护林“三北”工程，“八闽”工匠，“三秦”四季，“十四冬”赛场，粮食“十二连增”，女排“五连冠”，“四川某某通”上线。",
    "出台“30条”，满足“三个80%”和“两个10亿元”的条件，开展“四个1”活动。", "“11111”和“1+3+N”体系。", "遵循五项原则办事，开了两步棋。",
    "来自“甲、乙、丙”三个村的人。", "“甲、乙、丙”四种意见不一。",
    "三个代表团分别看了渠。", "得了五个一等奖、两个一等功。", "两手抓着绳子。", "各渠段五指成拳、四面出击，五管齐下。",
    "“一切为了职工”。", "“十佳”员工受表彰。", "",
  ])
  func lookAlikesAreNoSlogans(text: String) {
    #expect(SloganReading(text).findings.map(\.message.values) == [])
  }

  @Test func theItemsAreGivenAsRangesOfTheText() {
    let marked = MarkedText("落实“⟦三定⟧”，即⟦定人⟧、⟦定岗⟧、⟦定责⟧。")
    guard case .slogan(_, let items) = SloganReading(marked.text).findings.first?.details else {
      Issue.record("no slogan")
      return
    }
    #expect(items == Array(marked.ranges.dropFirst()))
  }

  @Test func aListedSloganThatCountsIsReportedOnce() {
    let profile = ReviewProfile(
      id: "p", title: "t", slogans: [.init(text: "两不误、两促进"), .init(text: "从严从实", required: true), .init(text: "实事求是")])
    let review = Reviewer(profile, folding: .plain, checks: [.slogan])
      .review(TokenizedDocument(plain: Document(name: "", text: "从严从实，实事求是，做到“两不误、两促进”。")))
    #expect(review.findings.map(\.rule) == ["listed", "listed"])
    #expect(SloganReading.counts(review.findings) == "0=0 4=0")
  }

  @Test(arguments: 0..<40)
  func itemsLieInTheTextAndInOrder(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let pieces = ["“三定”，即", "“四讲”", "、", "，", "：", "一是", "二是", "。", "“两升、一降”", "和", "的“三违”", "\n", "一找二查三改"]
    var text = ""
    for _ in 0..<30 {
      text += (pieces.randomElement(using: &generator) ?? "") + RandomText.scalars(2, using: &generator)
    }
    let document = Document(name: "", text: text)
    for finding in SloganReading(text).findings {
      guard case .slogan(_, let items) = finding.details else { continue }
      #expect(zip(items, items.dropFirst()).allSatisfy { $0.end <= $1.start })
      #expect(
        (items + [finding.range]).allSatisfy { String(validating: document.utf8[$0.bounds], as: UTF8.self) != nil })
    }
  }
}
