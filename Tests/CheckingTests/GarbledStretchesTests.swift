import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct GarbledStretchesTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return AnomalyCheck(source, Numbering(source), fragment: nil).findings().filter { $0.rule == "mojibake" }
  }

  @Test func theWholeStretchIsOneFinding() {
    let marked = MarkedText("镇里今年要⟦？澹？飧稣蚪衲暌？讶？趵锨？尥ǎ？蹇诘氖？乓？⟧账贴在墙上了。")
    #expect(findings(marked.text).map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "渠修好了吗？水放了吗？闸关了吗？人到了吗？账清了吗？都要问一问。", "为什麼這樣做？怎麼辦？誰來管？誰負責？大家都問過幾遍。",
    "何谓“鳏寡孤独”？何谓“筚路蓝缕”？何谓“踔厉奋发”？何谓“栉风沐雨”？老站长一一讲给大家听。", "甲？乙？丙？丁？",
  ])
  func questionsAreNoDamage(text: String) { #expect(findings(text).isEmpty) }
}
