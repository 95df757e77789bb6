import TestSupport
import Testing
import TextModel

@testable import Checking

/// Verbs that may be nouns, which their clause shows to be verbs.
@Suite struct MannerInClauseTests {
  private func findings(_ text: String) -> [Finding] {
    Particles().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("这条办法要⟦坚定不移的坚持到底⟧。", "坚定不移地坚持到底"), ("账目要⟦很好的管理起来⟧，", "很好地管理起来"), ("把清渠⟦扎实的做下去⟧，", "扎实地做下去"),
    ("他们正在⟦紧张的复习着⟧测量课。", "紧张地复习着"), ("我们要⟦不断的改善⟧自己的工作。", "不断地改善"), ("看水员必须⟦深刻的理解⟧它。", "深刻地理解"),
    ("论证会要⟦有序的开展⟧，不能抢话。", "有序地开展"), ("使竞赛活动⟦生机勃勃的开展⟧，人人参加。", "生机勃勃地开展"),
    ("各队要⟦有实效的开展⟧好竞赛。", "有实效地开展"),
  ])
  func theClauseShowsTheVerb(marked: String, suggestion: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [suggestion])
  }

  @Test(arguments: [
    "这是有效的约束自己的办法。", "有了深刻的理解。", "需要进一步的改革，也需要认真的学习。", "各项工作有序的开展，人人参加。", "使水利得到迅速的发展，", "让渠道有了有序的开展。",
    "用好积极的着力点。", "走上迅速的发展到了今天。", "这是深刻的改进方案。", "大胆的去年就试过，", "必要认真的学习。",
  ])
  func whatMayBeANounIsLeftAlone(text: String) { #expect(findings(text).isEmpty) }

  @Test(arguments: [
    ("要⟦进行深入地党性分析⟧，写好材料。", "进行深入的党性分析"), ("各队⟦进行了认真地讨论⟧、修改。", "进行了认真的讨论"), ("对漏点⟦予以及时地处理⟧。", "予以及时的处理"),
    ("办法⟦得到了很好地落实⟧，", "得到了很好的落实"), ("会上⟦作了更加全面地部署⟧。", "作了更加全面的部署"),
  ])
  func whatIsDoneIsANoun(marked: String, suggestion: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [suggestion])
  }

  @Test(arguments: ["加以有效地使用而奋斗。", "工作密切地结合起来。", "要进行深入的党性分析。", "他认真地讨论，", "进行认真地学习了的人不多。", "有步骤地部署，有计划地检查。"])
  func elsewhereTheVerbIsRight(text: String) { #expect(findings(text).isEmpty) }
}
