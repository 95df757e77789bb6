import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct ArticleNumbersTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings()
  }

  /// Articles with these numbers, one in a line, the last of which puts the rules in force.
  private static func rules(_ numbers: String, _ body: String = "渠道要清。") -> String {
    let numbers = numbers.split(separator: " ")
    return numbers.map { "第\($0)条 " + ($0 == numbers.last ? "本办法自公布之日起施行。" : body) }.joined(separator: "\n")
  }

  @Test(
    arguments: [
      // one wrong label, told once, with the number it should have
      ("一 二 三 三 五 六", "repeated", "第四条"), ("一 二 三 五 五 六", "skipped", "第四条"), ("一 二 九 四 五", "skipped", "第三条"),
      ("一 二 三 二 五", "repeated", "第四条"),
      // an article too many: with the next number the next would stand twice
      ("一 二 三 三 四 五", "repeated", nil), ("一 二 三 五 六", "skipped", nil), ("一 二 四 三 五", "out-of-order", nil),
      ("一 二 三 三", "repeated", "第四条"),
    ] as [(String, String, String?)])
  func oneFaultIsToldOnce(numbers: String, rule: String, suggestion: String?) {
    let found = findings(Self.rules(numbers))
    #expect(found.map(\.rule) == [rule])
    #expect(found.first?.suggestion == suggestion)
  }

  @Test func anArticleThatTheRulesDoNotHaveIsNamed() {
    let marked = MarkedText("第一条 渠要清。\n第二条 违反本办法第一条、⟦第十二条⟧的，停水。\n第三条 本办法自公布之日起施行。")
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.rule) == ["missing-article"])
  }

  @Test(arguments: [
    rules("一 二 三 四", "违反本办法第四条的，停水。"), rules("一 二 三 四", "违反《水法》第四十条的，停水。"),
    // not whole
    "第一条 渠要清。\n第二条 堤要补。\n第三条 违反本办法第十二条的，停水。",
  ])
  func otherReferencesAreLeftAlone(text: String) { #expect(!findings(text).contains { $0.rule == "missing-article" }) }
}
