import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct TermCheckTests {
  private let profile = ReviewProfile(
    id: "p", title: "t",
    terms: [
      .init(id: "race", use: "劳动竞赛活动", not: ["劳竞活动", "赛活", "劳竞"], except: ["比赛活页"]),
      .init(id: "office", use: "劳动竞赛活动办公室", not: ["劳竞办"]),
      .init(id: "india", use: "印度共和国", not: ["印度"], except: ["印度尼西亚", "印度洋"]),
    ])

  private func ranges(_ text: String) -> [TextRange] {
    Reviewer(profile, folding: .plain, checks: [.term])
      .review(TokenizedDocument(plain: Document(name: "", text: text))).findings.map(\.range)
  }

  @Test(arguments: [
    "⟦劳竞活动⟧开始了。", "请⟦劳竞办⟧发文，⟦劳竞⟧材料归档。", "请⟦劳 竞 办⟧发文。", "劳动竞赛活动办公室和⟦劳竞办⟧是一家。",
    "“⟦劳竞活动⟧”进展顺利。", "在“⟦劳竞活动⟧”中，大家热情很高。", "比赛活页夹不算，⟦赛活⟧算。", "经过印度尼西亚到⟦印度⟧，再到印度洋。",
    "我们不甘落后，“⟦劳竞活动⟧”要搞好。", "会上宣读了《⟦劳竞活动⟧方案》。", "不搞⟦劳竞活动⟧以外的活动。", "⟦劳竞办⟧⟦劳竞办⟧。",
    "既不称职，又管⟦劳竞办⟧。", "名称要规范。“⟦劳竞活动⟧”搞了三年。", "把“⟦劳竞活动⟧”办好。", "开展“⟦劳竞活动⟧”，简称很多。",
    "该活动（以下简称“劳竞”）由⟦劳竞办⟧负责。", "开展⟦劳竞活动⟧不能走过场。",
  ])
  func usedNamesAreFound(marked: String) {
    let marked = MarkedText(marked)
    #expect(ranges(marked.text) == marked.ranges)
  }

  /// The words of the text parted by blanks, which are left out of it.
  private func findings(words: String) -> [Finding] {
    let parts = words.split(separator: " ").map(String.init)
    let document = Document(name: "", text: parts.joined())
    var tokens: [Token] = []
    for part in parts {
      let start = tokens.last?.end ?? 0
      tokens.append(Token(range: TextRange(start, start + part.utf8.count), kind: .han))
    }
    let tokenized = TokenizedDocument(
      document: document, sentences: [document.range], tokens: tokens, folded: FoldedText(document, table: .plain))
    let profile = ReviewProfile(
      id: "p", title: "t", terms: [.init(id: "school", use: "先锋教学办公室", not: ["先教", "先教办"], except: ["先教办学"])])
    return Reviewer(profile, folding: .plain, checks: [.term]).review(tokenized).findings
  }

  @Test(arguments: [
    "先 教 办法 ， 后 练 手 。", "他 最先 教 的 是 我 。", "队里 先 教 办事 员 。", "先 教 办学 经验 。", "率先 教 办好 食堂 。",
  ])
  func aNameThatCutsAWordIsNone(words: String) {
    #expect(findings(words: words).filter { $0.range.count == 9 }.isEmpty)
  }

  /// 市闸办 by 县水闸办公室 would be 市县水闸办公室.
  @Test(arguments: [("由市闸办负责。", false), ("由闸办负责。", true), ("由省闸办负责。", false), ("由县渠所负责。", true)])
  func aPlaceBeforeANameThatBeginsWithOneIsForAPerson(text: String, isCertain: Bool) {
    let profile = ReviewProfile(
      id: "p", title: "t",
      terms: [.init(id: "gates", use: "县水闸办公室", not: ["闸办"]), .init(id: "market", use: "市场管理所", not: ["渠所"])])
    let found = Reviewer(profile, folding: .plain, checks: [.term])
      .review(TokenizedDocument(plain: Document(name: "", text: text))).findings
    #expect(found.map(\.isCertain) == [isCertain])
  }

  @Test(arguments: [
    ("区 先 教办 发文 。", true), ("先 教办 下周 开会 。", true), ("我们 先 教办 的 人 ， 再 教 别人 。", false), ("队长 先 教办 员 。", false),
    ("先 教办 的 人 ， 再 教 别人 。", false),
  ])
  func onlyWhatCanBeNothingElseIsRewritten(words: String, isCertain: Bool) {
    #expect(findings(words: words).map(\.isCertain) == [isCertain])
  }

  @Test(arguments: [
    "公文里不宜称为“劳竞活动”。", "这项活动不叫“劳竞”。", "不得简称“劳竞办”。", "活动名称要写全，不要写成“劳竞活动”。", "“劳竞活动”的提法不规范。",
    "“劳竞办”一词不再出现。", "把“劳竞活动”改为“劳动竞赛活动”。", "不要用“劳竞”、“劳竞活动”等简称。", "文件误写为“劳竞办”。", "这次活动俗称“劳竞”。",
    "不宜称为劳竞活动。", "应写劳动竞赛活动而不是劳竞活动。", "“劳竞活动”、“劳竞办”等说法应当停止。", "不能称「劳竞办」。", "不应简称为\"劳竞活动\"。",
    "横幅上不要写“劳竞活动”，更不要写“劳竞”，这两个简称早就停用了。", "墙上还印着“劳竞办”，这不规范。", "大家图省事，嘴上叫它“劳竞”。", "门口挂着“劳竞活动剪影”的展板，散会就要换成规范的名称。",
    "县劳竞办〔2005〕12号文件下发了。", "会标上写着“劳竞活动”四个字，已经换下。", "材料里把它缩成“劳竞”，要改过来。", "旧牌子“劳竞办”换成了新名称。",
    "称作“劳竞活动”的，一律改正。", "“劳竞活动”这种说法不妥。", "避免使用“劳竞”这样的词。", "“劳竞办”应为“劳动竞赛活动办公室”。", "",
  ])
  func mentionedNamesAreNot(text: String) {
    #expect(ranges(text).isEmpty)
  }

  @Test func aSlipThatTheProfileListsToIsSaidOnce() {
    let profile = ReviewProfile(id: "p", title: "t", terms: [.init(id: "self", use: "自己", not: ["自已"])])
    let document = TokenizedDocument(plain: Document(name: "", text: "管好自已。"))
    #expect(Reviewer(profile, folding: .plain).review(document).findings.map(\.check) == [.anomaly])
    #expect(Reviewer(profile, folding: .plain, checks: [.term]).review(document).findings.map(\.check) == [.term])
  }

  @Test func aRuleWhoseExamplesFailStopsTheLoad() throws {
    let good = """
      id: p
      title: t
      terms:
        - id: race
          use: 劳动竞赛
          not: [劳竞]
          except: [勤劳竞赛]
          tests:
            - {text: 劳竞开始了, finds: 1}
            - {text: 勤劳竞赛, finds: 0}
            - {text: 不宜称为“劳竞”, finds: 0}
      """
    #expect(try ReviewProfile(yaml: good, file: "p.yaml").terms[0].tests.map(\.finds) == [1, 0, 0])
    #expect {
      try ReviewProfile(yaml: good.replacing("finds: 1", with: "finds: 2"), file: "p.yaml")
    } throws: { error in
      (error as? Problems)?.all.map { $0.text(in: .english) } == [
        "p.yaml:9:9: the term “race” fails its own test: “劳竞开始了” should give 2 findings but gives 1"
      ]
    }
  }
}
