import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct DenialTests {
  private func denies(_ marked: String) -> Bool {
    let marked = MarkedText(marked)
    return Denial(SourceText(TokenizedDocument(plain: marked.document))).denies(marked.ranges[0])
  }

  @Test(arguments: [
    "不再⟦加班⟧。", "没有⟦加班⟧。", "并非⟦加班⟧。", "无需⟦加班⟧。", "没有人⟦加班⟧。", "⟦加班⟧的事我不重复。", "关于⟦加班⟧，另行通知。",
    "⟦加班⟧怎么算，今天不展开，大家回去看文件。", "关于⟦加班⟧的讲话\n同志们：\n散会。", "讲话\n——在⟦加班⟧动员会上\n散会。",
  ])
  func whatIsDeniedOrPutOffDoesNotCount(marked: String) { #expect(denies(marked)) }

  @Test(arguments: [
    "要⟦加班⟧。", "没有怨言，照样⟦加班⟧。", "不重复。⟦加班⟧。", "别的我不重复，⟦加班⟧要讲。", "不得不⟦加班⟧。", "是不是⟦加班⟧多了。", "⟦加班⟧。另行通知开饭。", "一、⟦加班⟧\n好事。",
    "讲话\n⟦加班⟧是好事。",
  ])
  func whatIsSaidCounts(marked: String) { #expect(!denies(marked)) }

  @Test func whatOthersAreToldToSpeakOfIsNotYetSaid() {
    for (marked, expected) in [("大力宣传⟦加班⟧的好处。", true), ("宣传到位，⟦加班⟧有功。", false), ("⟦加班⟧有功。", false)] {
      let marked = MarkedText(marked)
      #expect(Denial(SourceText(TokenizedDocument(plain: marked.document))).isSpokenOf(marked.ranges[0]) == expected)
    }
  }

  @Test(arguments: [("按照⟦加班⟧的规定开会。", true), ("按照老规矩，⟦加班⟧要登记。", false), ("⟦加班⟧要登记。", false)])
  func whatIsOnlyReferredToIsKnown(marked: String, expected: Bool) {
    let marked = MarkedText(marked)
    let denial = Denial(SourceText(TokenizedDocument(plain: marked.document)))
    #expect(denial.isReferred(marked.ranges[0]) == expected && denial.isSpokenOf(marked.ranges[0]) == expected)
  }

  @Test(arguments: [
    ("全站先后⟦集中学习⟧三次。", true), ("⟦集中学习⟧累计二十个学时。", true), ("先后学了三次，每人还要⟦集中学习⟧一天。", false), ("每人要⟦集中学习⟧一天。", false), ("⟦集中学习⟧很重要。", false),
    ("主要是⟦集中学习⟧，先后三次。", true),
  ])
  func aSentenceThatOnlyTellsWhatWasDoneIsKnown(marked: String, expected: Bool) {
    let marked = MarkedText(marked)
    let document = TokenizedDocument(plain: marked.document)
    let sentence = document.sentences[document.sentenceIndex(at: marked.ranges[0].start)]
    #expect(Denial(SourceText(document)).isDone(sentence) == expected)
  }
}
