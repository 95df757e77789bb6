import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct ParticlesTests {
  private func findings(_ text: String) -> [Finding] {
    Particles().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("各班组要⟦扎扎实实的把⟧渠底清完。", "扎扎实实地把"), ("我们⟦坚定不移的推行⟧轮灌制度。", "坚定不移地推行"),
    ("队员们⟦认真的排查⟧了三处险段。", "认真地排查"), ("机手要⟦更好的服务于⟧农户。", "更好地服务于"),
    ("水管员要⟦踏踏实实的走到⟧田间去。", "踏踏实实地走到"), ("要⟦正确的对待⟧丰歉。", "正确地对待"), ("⟦热烈的开展⟧“三比”竞赛。", "热烈地开展"),
    ("要⟦认真地的⟧对待每一条渠。", "认真地"), ("要⟦正确的地⟧对待丰歉。", "正确地"),
    ("今年的堤坝⟦修的很牢⟧。", ""), ("护林队⟦干的很扎实⟧，大家服气。", "干得很扎实"), ("这件事⟦办的非常漂亮⟧！", "办得非常漂亮"),
    ("为了⟦更好的投身⟧水利，他们学了测量。", "更好地投身"), ("看水员要⟦大胆的去⟧尝试新闸门。", "大胆地去"),
    ("要⟦认真得学习⟧水法。", "认真地学习"), ("要⟦实事求是得反映⟧渠情。", "实事求是地反映"), ("要⟦严格的按照⟧要求修渠。", "严格地按照"), ("学习⟦搞的生动活泼⟧。", "搞得生动活泼"),
    ("水费问题及时得到解决。", ""), ("他紧张得忘记了开闸。", ""), ("渠工们干得认真得让人佩服。", ""), ("大家干的轰轰烈烈的事业。", ""),
    ("向全体看水员⟦表示衷心地感谢⟧！", "表示衷心的感谢"), ("汛期要保持⟦清醒地头脑⟧。", "清醒的头脑"), ("要⟦更好的实践⟧“三个代表”重要思想。", "更好地实践"),
    ("台账⟦写的比较清楚⟧、分得细。", "写得比较清楚"), ("制度⟦落实的很到位⟧；纪律也严。", "落实得很到位"),
  ])
  func theWrongParticleIsNamedWithTheRightOne(marked: String, suggestion: String) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    guard !suggestion.isEmpty else { return #expect(findings.isEmpty) }
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.map(\.suggestion) == [suggestion])
    #expect(findings.allSatisfy { $0.severity == .suggestion && !$0.isCertain })
  }

  @Test(arguments: [
    "这是看水最认真的地方。", "认真的学习态度值得提倡。", "这是有效的解决办法。", "给了有力的支持。", "起到积极的推进作用。", "没有充分的把握不要动手。", "英勇善战，勇敢的将士守住了堤。",
    "作了充分的准备。",
    "使办法得到全面的正确的贯彻执行。", "建立更加有效的推进机制。", "他说的很对。", "这是做的很好的样板田。", "修的渠很好，", "各项工作有序的开展，人人参加。", "他认真地查找问题，干得很扎实。",
    "衷心地感谢各位。", "清醒地认识到差距。", "积累了更好的实践经验。", "深入的排查和全面的整改同步进行。",
  ])
  func whatMayBeANounIsLeftAlone(text: String) { #expect(findings(text).isEmpty) }
}
