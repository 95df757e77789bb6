import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct DenialTests {
  private func denial(_ document: Document) -> Denial { denial(of: TokenizedDocument(plain: document)) }

  private func denial(of document: TokenizedDocument) -> Denial {
    let text = SourceText(document)
    return Denial(text, lines: WrappedLines(text))
  }

  private func denies(_ marked: String) -> Bool {
    let marked = MarkedText(marked)
    return denial(marked.document).denies(marked.ranges)
  }

  /// ⟦⟧ marks the parts of a phrase.
  static let unsaid = [
    "不再⟦加班⟧。", "没有⟦加班⟧。", "并非⟦加班⟧。", "无需⟦加班⟧。", "没有人⟦加班⟧。", "⟦加班⟧的事我不重复。", "关于⟦加班⟧，另行通知。",
    "⟦加班⟧怎么算，今天不展开，大家回去看文件。", "关于⟦加班⟧的讲话\n同志们：\n散会。", "讲话\n——在⟦加班⟧动员会上\n散会。",
    // inside a phrase of several parts, and far before it
    "⟦县里⟧没有⟦布置⟧。", "⟦经费⟧一分也没有⟦拨下来⟧。", "大家没能拿出一份像样的⟦施工方案⟧。", "眼下还缺乏一套管用的⟦值班办法⟧。", "这还谈不上什么⟦值班办法⟧。",
    "我们至今没有统一的⟦值班办法⟧。", "没有计划、没有⟦值班办法⟧。", "修路有钱但没有⟦值班办法⟧。", "全队没有谁真正弄懂⟦值班办法⟧。",
    // behind it
    "⟦值班办法⟧至今没有定下来。", "⟦值班办法⟧一条也没提。", "⟦值班办法⟧还是空白。", "⟦值班办法⟧没有下文。", "⟦值班办法⟧不明确、不具体。", "⟦值班办法⟧，到现在没有定。",
    "⟦值班办法⟧一点也没有。", "⟦值班办法⟧更无从谈起。", "⟦值班办法⟧迟迟没有真正落实。", "⟦值班办法⟧未明确。", "⟦值班办法⟧还没有人管。",
    // refused, stopped, done badly
    "今年不开展⟦值班检查⟧。", "今年不组织⟦上堤演练⟧。", "不⟦追究责任⟧。", "不会⟦追究责任⟧。", "无人⟦追究责任⟧。", "取消⟦值班检查⟧。", "暂停⟦上堤演练⟧。", "⟦上堤演练⟧流于形式。",
    "⟦上堤演练⟧走了过场。",
    "⟦上堤演练⟧不够。", "⟦值班检查⟧被取消了。", "⟦责任⟧无人追究。",
    // wished for, left for later
    "如果有个⟦值班办法⟧就好了。", "要是早定下⟦值班办法⟧，那该多好！", "但愿有一天能见到⟦值班办法⟧。", "假如有了⟦值班办法⟧，事情顺当得多。", "⟦值班办法⟧下次再研究。", "⟦值班办法⟧以后再定吧。",
    "⟦值班办法⟧留待下回。", "⟦值班办法⟧改日另讲。", "⟦值班办法⟧，会后另发。", "修渠明天开工，⟦值班办法⟧下次会再定。",
    // said by others
    "有人说“⟦值班办法⟧用处不大”。", "报纸上讲的“⟦值班办法⟧”，大家看看就行。", "有的同志问：“⟦值班办法⟧谁来写？”", "个别同志认为⟦值班办法⟧用处不大。", "所谓“⟦值班办法⟧”就是一张纸。",
    "有人觉得，⟦值班办法⟧用处不大。",
  ]

  static let said = [
    "不开展⟦值班检查⟧，就守不住堤。", "不开展⟦值班检查⟧就是失职。", "不组织⟦上堤演练⟧的要追究。", "防止⟦上堤演练⟧流于形式。", "⟦上堤演练⟧决不走过场。", "⟦上堤演练⟧不流于形式。",
    "不能取消⟦值班检查⟧。",
    "⟦上堤演练⟧不得流于形式。", "取消⟦评优⟧资格。", "不得擅自暂停⟦值班检查⟧。", "不⟦追究责任⟧不罢休。", "取消双休日搞⟦值班检查⟧。",
    "要⟦加班⟧。", "没有怨言，照样⟦加班⟧。", "不重复。⟦加班⟧。", "别的我不重复，⟦加班⟧要讲。", "不得不⟦加班⟧。", "是不是⟦加班⟧多了。", "⟦加班⟧。另行通知开饭。", "一、⟦加班⟧\n好事。",
    "讲话\n⟦加班⟧是好事。",
    // denied twice, or a demand
    "不能不⟦值夜班⟧。", "没有⟦值班办法⟧就没有安全。", "没有⟦值班办法⟧，就谈不上安全。", "没有大家的支持，就没有⟦值班办法⟧。", "不是没有⟦值班办法⟧。", "决不能放松⟦值班办法⟧。",
    "没有急事不得⟦换班⟧。",
    "没有任何理由不⟦值班⟧。", "没有谁能例外，都要⟦值班⟧。", "不仅⟦定了时间⟧，而且定了人。", "不把⟦值班办法⟧搞好就不收兵。", "不是讲空话，而是⟦定办法⟧。", "不是讲空话而是⟦定办法⟧。",
    "没有时间也要⟦学规程⟧。",
    "一天也没有放松⟦值班⟧。", "没有比⟦值班⟧更要紧的事。", "谁说没有⟦值班办法⟧？", "难道我们没有⟦值班办法⟧吗？", "缺一不可的是⟦值班办法⟧。", "未来三天⟦值班办法⟧照旧。",
    // a denial that belongs to something else
    "没有定好班次的⟦组长要⟧补课。", "⟦值班办法⟧没有定下来的，限期定下来。", "没有经验的情况下先⟦学规程⟧。", "钱没有到位但⟦值班办法⟧定了。", "修渠没有定，⟦值班办法⟧定了。", "办法没有定。⟦值班⟧照常。",
    // a condition that asks for something; what others say in passing
    "要是有困难，⟦组长要⟧及时报告。", "学完以后再研究⟦值班办法⟧的细则，每人都要发言。", "有人说得好，⟦值班办法⟧是命根子。", "“⟦值班办法⟧”要上墙。", "队长说：“⟦值班办法⟧要上墙。”",
    "有人请假，⟦值班⟧照常。",
    "以后再也没有停电，靠的是⟦值班办法⟧。",
  ]

  @Test(arguments: unsaid)
  func whatIsDeniedWishedForQuotedOrPutOffDoesNotCount(marked: String) { #expect(denies(marked)) }

  @Test(arguments: said)
  func whatIsSaidCounts(marked: String) { #expect(!denies(marked)) }

  /// What a sentence says does not depend on the sentences around it.
  @Test func sentencesAroundChangeNothing() {
    let plain = { (marked: String) in MarkedText(marked).text }
    let examples = (Self.unsaid + Self.said).filter { !$0.contains("\n") }
    for (place, marked) in examples.enumerated() {
      let (before, behind) = (examples[(place + 7) % examples.count], examples[(place + 31) % examples.count])
      let text = "同志们，开会了。\n" + plain(before) + "\n" + marked + "\n" + plain(behind)
      #expect(denies(text) == denies(marked), "\(text)")
    }
  }

  @Test(arguments: [
    "“没有落实⟦值班办法⟧”这样的事不少。", "⟦值班办法⟧没有落实。", "有人说“⟦值班办法⟧与我无关”。",
  ])
  func whereNegationCountsADenialSpeaksOfThePoint(marked: String) {
    let marked = MarkedText(marked)
    let denial = self.denial(marked.document)
    #expect(denial.denies(marked.ranges) && !denial.denies(marked.ranges, .counts))
  }

  @Test(arguments: [
    ("值班办法至今没有定下来。", true), ("办法没有定，经费一分也没有落实。", true), ("同志们，办法没有定。", true), ("办法没有定，大家先干起来再说。", false),
    ("有人说“值班办法用处不大”。", true), ("有的同志在会上问：“值班办法谁来写？”", true), ("有人说“值班办法用处不大”，这话不对，办法管用得很。", false),
    ("没有落实的单位要抓紧。", false), ("没有办法就没有安全。", false), ("办法定了。", false), ("办法没有定，人员下次再研究。", true),
  ])
  func aSentenceIsADenialWhereEveryClauseIs(text: String, expected: Bool) {
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    #expect(denial(of: document).isDenial(document.sentences[0]) == expected)
  }

  @Test func whatOthersAreToldToSpeakOfIsNotYetSaid() {
    for (marked, expected) in [("大力宣传⟦加班⟧的好处。", true), ("宣传到位，⟦加班⟧有功。", false), ("⟦加班⟧有功。", false)] {
      let marked = MarkedText(marked)
      #expect(denial(marked.document).isSpokenOf(marked.ranges[0]) == expected)
    }
  }

  @Test(arguments: [("按照⟦加班⟧的规定开会。", true), ("按照老规矩，⟦加班⟧要登记。", false), ("⟦加班⟧要登记。", false)])
  func whatIsOnlyReferredToIsKnown(marked: String, expected: Bool) {
    let marked = MarkedText(marked)
    let denial = self.denial(marked.document)
    #expect(denial.isReferred(marked.ranges[0]) == expected && denial.isSpokenOf(marked.ranges[0]) == expected)
  }

  @Test(arguments: [
    ("全站先后⟦集中学习⟧三次。", true), ("⟦集中学习⟧累计二十个学时。", true),
    ("先后学了三次，每人还要⟦集中学习⟧一天。", false), ("每人要⟦集中学习⟧一天。", false), ("⟦集中学习⟧很重要。", false),
    ("主要是⟦集中学习⟧，先后三次。", true), ("先后按具体要求⟦集中学习⟧三次。", true), ("去年⟦集中学习⟧放在晚上。", true), ("去年⟦集中学习⟧放在晚上，今年白天学。", false),
    ("第一阶段我们⟦集中学习⟧了三天。", true), ("第一阶段⟦集中学习⟧三天。", false), ("第一阶段为了学好，每人⟦集中学习⟧三天。", false), ("上一批⟦集中学习⟧时间偏短。", true),
  ])
  func aSentenceThatOnlyTellsWhatWasDoneIsKnown(marked: String, expected: Bool) {
    let marked = MarkedText(marked)
    let document = TokenizedDocument(plain: marked.document)
    let sentence = document.sentences[document.sentenceIndex(at: marked.ranges[0].start)]
    #expect(denial(of: document).isDone(sentence) == expected)
  }
}
