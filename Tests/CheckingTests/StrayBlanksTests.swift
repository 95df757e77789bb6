import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct StrayBlanksTests {
  private func findings(_ text: String) -> [Finding] {
    StrayBlanks().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test func aBlankBesideAQuotationMarkIsNamed() {
    let marked = MarkedText("今年开⟦展 “⟧三清”活动，把“三清⟦” 做⟧到每条渠。")
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.map(\.suggestion) == ["展“", "”做"])
  }

  @Test func aBlankInsideRunningWordsOrBehindAFullStopIsNamed() {
    let marked = MarkedText("村里为修渠专门成⟦立 三⟧个清渠小组轮流上堤，日夜不停⟦。 大⟧家都说这个办法好，省工又省料。")
    #expect(findings(marked.text).map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "勠力修渠 共护良田——在全县水利会议上的讲话，这条渠要年年修年年清。大家都要出力。", "全县水利会议上的讲话今天印发给大家学习。县水利局党委书记 李卫东尊敬的各位渠工，大家辛苦了。",
    "全县水利会议上的讲话今天印发给大家学习。中华人民共和国主席 习近平尊敬的各位同事，大家辛苦了。",
  ])
  func aBlankBetweenHalvesOfATitleOrBeforeANameIsNone(text: String) { #expect(findings(text).isEmpty) }

  @Test func aBlankInsideAWordIsNamedWhereverOthersStand() {
    let marked = MarkedText("各队要抓好⟦安 全⟧生产，把防汛措施⟦落 实⟧到人头，渠长 队长 站长 村民 都要上堤，一刻也不能等。")
    #expect(findings(marked.text).map(\.range) == marked.ranges)
    #expect(findings(marked.text).map(\.suggestion) == ["安全", "落实"])
    #expect(findings("关 于 安 全 生 产 的 通 知，各队照办，一刻也不能等，抓好值班。").isEmpty)
  }

  @Test func aBlankBesideAMarkIsNamed() {
    let marked = MarkedText("全村两百多人都⟦来 ，⟧先清东渠⟦， 再⟧补北堤，一直干到天黑才收工。")
    #expect(findings(marked.text).map(\.range) == marked.ranges)
    #expect(findings("渠长要管 （日常巡查在内）到底，其余的事由各组自己商量着办。").map(\.suggestion) == ["管（"])
  }

  @Test(arguments: [
    ("请水利、农⟦机 教⟧育、卫生的同志讲话。", "机、教"),
    ("省⟦市 县⟧、乡四级都派了人。", "市、县"), ("省、市、⟦县 乡⟧、村都派了人。", "县、乡"),
  ])
  func aBlankBetweenItemsOfAListStandsForAMark(marked: String, right: String) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.map(\.suggestion) == [right])
  }

  @Test func behindAListABlankMayPartIt() {
    #expect(findings("甲村、乙村 等、靠、要的都有。").isEmpty)
    #expect(findings("主任 张三、李四。").isEmpty)
  }

  @Test(arguments: [
    "组长是张 三和李 四两个人，他们带着大家修渠补堤。", "第一句写在这里。 第二句。 第三句。 第四句也写在这里，一共四句话。", "渠长名单 王大山 李小河。",
    "开展“三清”活动。", "他说： “好。” 大家笑了。", "用 GPS “定点”巡渠。", "一、清渠 二、补堤 三、植树 四、修路，开展 “三清”活动。",
    "要 “清”，要 “补”，要 “植”。", "开展　“三清”活动。", "管好“三渠” 守住良田\n一年来，渠道畅通。", " “三清”开头。", "结尾是“三清” ", "",
  ])
  func blanksOfOtherKindsAndHabitsAreLeftAlone(text: String) { #expect(findings(text).isEmpty) }
}
