import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct PhraseSlipsTests {
  private func slips(_ text: String) -> [String] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return PhraseSlips().findings(in: source).map { source.document.text($0.range) + " " + ($0.suggestion ?? "") }
  }

  @Test(arguments: [
    ("各队要高度重示防汛。", "高度重示 高度重视"), ("把隐患消灭在萌牙状态。", "萌牙状态 萌芽状态"), ("守堤是义不容迟的事。", "义不容迟 义不容辞"),
    ("要相互坚督修渠。", "相互坚督 相互监督"), ("各组要边学边盖。", "边学边盖 边学边改"), ("开展问卷调察。", "问卷调察 问卷调查"), ("作风要艰苦仆素。", "艰苦仆素 艰苦朴素"),
    ("要聚精汇神修渠。", "聚精汇神 聚精会神"), ("要深人基层看水。", "深人基层 深入基层"), ("决不能麻痹大义。", "麻痹大义 麻痹大意"),
  ])
  func oneCharacterThatSoundsOrLooksAlikeIsASlip(text: String, slip: String) { #expect(slips(text) == [slip]) }

  @Test(arguments: [
    "各队要高度重视防汛。", "今年以来雨多。", "大家一直认为要修渠。", "高度紧张。", "积极参加。", "对此绝不姑息。", "重视高度。", "年底由群众评一评。", "高", "", "高度", "度重视",
  ])
  func otherPhrasesAreLeftAlone(text: String) { #expect(slips(text).isEmpty) }

  @Test func noPhraseIsASlipOfAnother() {
    for phrase in FixedPhrases.shared.all { #expect(slips(String(scalars: phrase)).isEmpty) }
  }

  @Test func noEntryOfTheTableOfSlipsIsRight() {
    for entry in Confusables.table {
      #expect(entry.wrong != entry.right.scalarValues)
    }
  }

  @Test func whatIsPutForOneAnotherRightlyIsNotAlike() {
    #expect(FixedPhrases.shared.isAlike("示".scalarValues[0], "视".scalarValues[0]))
    #expect(!FixedPhrases.shared.isAlike("做".scalarValues[0], "作".scalarValues[0]))
    #expect(!FixedPhrases.shared.isAlike("水".scalarValues[0], "火".scalarValues[0]))
  }
}
