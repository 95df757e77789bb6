import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct RepeatedDutyTests {
  private func findings(_ text: String) -> [Finding] {
    Doubling().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    "办法是好的，⟦要坚持下去，要坚持下去⟧，并且写进章程。", "各队⟦要多看水位，要多看水位⟧，少坐办公室。", "我是渠长，⟦应当检讨，应当检讨⟧。", "今年⟦必须修通，必须修通⟧；明年验收。",
    "还要⟦加强巡渠，加强巡渠⟧，不留死角。",
  ])
  func aShortClauseThatAsksForSomethingIsTypedTwice(marked: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.allSatisfy { $0.rule == "doubled-passage" && !$0.isCertain && $0.suggestion != nil })
  }

  @Test(arguments: [
    // called out, pressed on with, said three times, quoted
    "要抓紧修渠，要抓紧修渠！", "要一改再改，要一改再改，再改三年也要改。", "要坚持下去，要坚持下去，一定要坚持下去。", "要清淤，要清淤，还是要清淤。", "老渠长说：“要看住水，要看住水，水走了庄稼就没了。”",
    // no clause that asks for something, or another word before it
    "渠修好了，渠修好了，水就来了。", "等一等吧，等一等吧，水快来了。", "一渠清水，一渠清水，流到村头。", "不要等下雨，要等下雨，渠就白修了。", "只要看住水，要看住水，就得有人。",
    "要修通吗，要修通吗？",
    "闸门这个礼拜必须修好，必须修好。",
  ])
  func whatIsSaidTwiceOnPurposeIsLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }

  @Test(arguments: ["款子被被告转走了。", "关于《关于修渠的通知》的说明。", "一步一步走。"])
  func wordsThatMeetAreNotDoubled(text: String) {
    #expect(
      DoubledWords().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).isEmpty)
  }

  @Test(arguments: [
    ("这是大家⟦的的⟧意见。", true), ("要⟦进行进行⟧检查。", true), ("⟦我我⟧们修渠。", true), ("各队必⟦须须⟧报名。", true), ("⟦最后最后⟧再看一遍。", false),
    ("读完⟦党章党章⟧。", false),
    ("来了50⟦名名⟧渠工。", false),
  ])
  func onlyWordsBetweenWhichNothingCanBeLostAreRewritten(marked: String, isCertain: Bool) {
    let marked = MarkedText(marked)
    let found = DoubledWords().findings(in: SourceText(TokenizedDocument(plain: marked.document)))
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.isCertain) == [isCertain])
  }
}
