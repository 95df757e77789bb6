import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct AnnouncedNamesTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings().filter {
      $0.rule == "announced-count"
    }
  }

  @Test(arguments: [
    ("红星公司、长河公司⟦三家骨干企业⟧完成了改制。", 2), ("会议听取了工管科、水政科、财务科⟦四个科室⟧的汇报。", 3),
    ("走访了上坝村、下坝村和渠头村⟦四个村⟧。", 3), ("成立⟦三个工作组⟧：巡查组、抢修组。", 2), ("下设⟦三个小组⟧：巡查组、抢修组、后勤组和宣传组。", 4),
    ("把东渠水库、西渠水库这⟦三座水库⟧管好。", 2), ("实施清渠工程、补堤工程、修闸工程⟦四大工程⟧。", 3), ("开展“清渠、补堤、修闸”⟦四项行动⟧。", 3), ("开展清渠、补堤、修闸⟦四项行动⟧。", 3),
    // of two words the first of which a verb stands before
    ("紧盯清淤补堤、闸门检修⟦三个关键环节⟧，不留死角。", 2), ("要抓好备料、开工⟦三个阶段⟧。", 2),
    // single signs and short words behind a colon
    ("今天就说⟦三件事⟧：渠、水、钱、人。", 4), ("送大家⟦三个字⟧：快、准。", 0),
  ])
  func oneMoreOrLessIsTold(marked: String, count: Int) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == (count == 0 ? [] : marked.ranges))
    #expect(found.allSatisfy { $0.related.count == count })
  }

  @Test(arguments: [
    "红星公司、长河公司两家企业完成了改制。", "实施清渠工程、补堤工程、修闸工程三大工程。", "开展清渠、补堤、修闸三项行动。", "红星公司、长河公司等三家企业完成了改制。", "红星公司、长河公司三家子公司完成了改制。",
    "听取了工管科、水政科和其他两个科室的汇报。", "走访了上坝村、下坝村三个村民小组。", "上坝村、下坝村五个村。", "上坝村、渠头站三个村。",
    "成立三个工作组：巡查组、抢修组，各组五人。", "综合科、水政和财务科三个科室。",
    // measures may be those of both words
    "落实清淤、补堤三项措施。", "按照省里、市里三个方面的要求办。", "清淤、补堤，植树、修路，建站、通水三个环节。", "抓好清淤、补堤的三个环节。", "抓好清淤、补堤等三个环节。",
    "抓好清淤、补堤、植树三个环节。", "对站里、队里三个方面都要讲。",
  ])
  func whatMayMeanSomethingElseIsLeftAlone(text: String) { #expect(findings(text).map(\.range) == []) }
}
