import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct AnnouncedListsTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings()
  }

  @Test(arguments: [
    ("要回答好“水从哪来、渠往哪修”⟦三个问题⟧。", "3, 2"), ("“看得准”“管得住”“放得开”“收得拢”这⟦三条标准⟧要记牢。", "3, 4"),
    ("要抓好清淤、补堤、植树、验收⟦三个环节⟧。", "3, 4"), ("要抓好清淤、补堤、植树和验收⟦五个重要环节⟧，不留尾巴。", "5, 4"),
    ("要处理好⟦三个关系⟧：上游与下游的关系，丰年与歉年的关系。", "3, 2"), ("要破除⟦三种念头⟧：“差不离”的念头，“过得去”的念头，“等水来”的念头，“靠别人”的念头。", "3, 4"),
    ("今年办好⟦六件实事⟧：修渠、架桥、通水、植树、建站。", "6, 5"),
    ("要在⟦四个方面⟧下功夫：清淤、补堤、植树。", "4, 3"), ("重点抓⟦三个环节⟧：清淤、补堤、植树和验收。", "3, 4"),
    ("要克服⟦两种倾向⟧：重建轻管的倾向、重干轻支的倾向、重水轻林的倾向。", "2, 3"),
  ])
  func aListOfAnotherLengthIsTold(marked: String, counts: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.rule) == ["announced-count"])
    let (announced, items) = (counts.prefix(1), counts.suffix(1))
    #expect(
      found.first?.message.text(in: .english).contains("announces \(announced) items, \(items) are listed") == true)
    #expect(found.first?.related.count == Int(items))
  }

  @Test(arguments: [
    // right
    "要回答好“水从哪来、渠往哪修、钱由谁出”三个问题。", "“看得准”“管得住”“放得开”这三条标准要记牢。", "要抓好清淤、补堤、植树三个环节。", "要抓好清淤、补堤、植树和验收四个环节。",
    "推行四种巡查：渠长巡查、队长巡查、村民巡查及夜间巡查。", "要处理好三个关系：上游与下游的关系，丰年与歉年的关系，修渠与植树的关系。", "要处理好三个关系：上游与下游的关系，丰年与歉年的关系。还有修渠与植树的关系。",
    "要在四个方面下功夫：清淤、补堤、植树、修路。", "要在四个方面下功夫：清淤、补堤、植树等。", "分四个阶段：清淤、补堤、植树用去三个月。", "要在四个方面下功夫：清淤、补堤、管护好林木。",
    // the list may be another, or longer than it shows
    "队长、站长抓好清淤、补堤两个环节。", "要在抽水、引水和蓄水三个方面下功夫。", "要抓好清淤、补堤、植树、验收等三个环节。", "要抓好清淤、补堤、植树，在两个环节上用力。", "这是清淤、补堤、植树的第三个环节。",
    "渠道、闸门、泵站十二个问题已经解决。", "读了“修渠、护林”一文，谈三个问题。", "学习、“清淤”“补堤”三个环节都要抓。", "要处理好三个关系，上游与下游的关系要紧。",
    "要抓住两个重点：水和渠。", "围绕“讲水情、有办法，讲工情、有措施，讲险情、有预案”三个方面来谈。", "两个问题：一是水的问题，二是渠的问题。",
    "全站工会、共青团、妇女组织三个方面都要动。", "三个关系：上游与下游的关系，丰年与歉年的关系\n下一行",
  ])
  func rightAndDoubtfulCountsAreLeftAlone(text: String) {
    #expect(findings(text).filter { $0.rule == "announced-count" }.map(\.message) == [])
  }
}
