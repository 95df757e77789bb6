import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct BareMentionTests {
  private let profile = ReviewProfile(
    id: "p", title: "t",
    terms: [
      .init(id: "race", use: "劳动竞赛活动", not: ["劳竞活动", "劳竞"]),
      .init(id: "office", use: "劳动竞赛活动办公室", not: ["劳竞办"]),
    ])

  private func ranges(_ text: String) -> [TextRange] {
    Reviewer(profile, folding: .plain, checks: [.term])
      .review(TokenizedDocument(plain: Document(name: "", text: text))).findings.map(\.range)
  }

  @Test(arguments: [
    "不宜把这项比赛称为劳竞活动。", "发文时不可将劳动竞赛活动办公室简称为劳竞办。", "请勿使用劳竞办这一简称。", "一律不得用劳竞代替全称。",
    "横幅写劳动竞赛活动，不写劳竞活动。", "劳竞活动不是正式名称。", "劳竞办这种叫法要改。", "原先的劳竞活动应统一称劳动竞赛活动。",
    "禁止在公函中出现劳竞办字样。", "公文里用“劳竞活动”是不恰当的。", "会标上不能写成劳竞。", "更不该说成劳竞活动。",
  ])
  func aNameThatIsForbiddenOrJudgedIsSpokenOf(text: String) { #expect(ranges(text).isEmpty) }

  @Test(arguments: [
    "不能轻视⟦劳竞活动⟧。", "一刻也不要放松⟦劳竞办⟧的值班。", "不得借⟦劳竞活动⟧请客送礼。", "不能用⟦劳竞活动⟧代替生产。", "不要给⟦劳竞活动⟧写空头总结。",
    "不许把⟦劳竞活动⟧说成走过场。", "⟦劳竞活动⟧不是走过场。", "严禁利用⟦劳竞⟧搞摊派。", "⟦劳竞办⟧不再另设。", "⟦劳竞活动⟧应改为每季度一次。",
    "不要说⟦劳竞办⟧没有用。",
  ])
  func theDenialOfAnotherVerbLeavesItAUse(marked: String) {
    let marked = MarkedText(marked)
    #expect(ranges(marked.text) == marked.ranges)
  }
}
