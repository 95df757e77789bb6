import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct PhraseReachTests {
  private static let yaml = """
    id: canal
    title: 修渠
    points:
      - id: members
        title: 社员
        aspects: [{name: 出工, any: ["社员…都要", 自带铁锹]}]
    """

  private func finds(_ text: String) throws -> Bool {
    try Reviewer(try ReviewProfile(yaml: Self.yaml, file: "p.yaml"), folding: .plain, checks: [.coverage])
      .review(TokenizedDocument(plain: Document(name: "a.txt", text: text))).coverage[0].status == .covered
  }

  @Test(arguments: [
    ("全队社员明天都要出工。", true), ("社员，连同家属，都要出工。", true), ("读《社员手册》的人都要出工。", false), ("发完《社员手册》，干部都要出工。", false),
    ("（社员）都要出工。", false), ("社员（含家属）都要出工。", true), ("“社员”都要出工。", true), ("先讲“社员”，干部都要出工。", false),
    ("社员在家；干部都要出工。", false),
    ("社员在家。干部都要出工。", false), ("社员\n干部都要出工。", false), ("个个自带\n铁锹。", false),
  ])
  func aPhraseStaysInItsSentenceAndItsBrackets(text: String, expected: Bool) throws {
    #expect(try finds("同志们：\n" + text) == expected)
  }

  /// Twelve characters a line.
  @Test(arguments: [
    ("明天天一亮就敲钟，社员\n们不论远近都要带上干粮。", true), ("后天再说别的事情，社员\n自带铁锹。", true), ("先修上游那一段，人人自带\n铁锹一把。", true),
    ("明天天一亮就敲钟，社员。\n他们都要带上干粮。", false), ("先修上游那一段，人人自带\n　　铁锹一把。", false),
  ])
  func aLineBreakInsideAParagraphIsNone(text: String, expected: Bool) throws {
    let lines = "水渠有二十年没有清过淤了，\n去年夏天西边的地旱死一片，\n今年队里下了决心要修一修。\n"
    #expect(try finds(lines + text) == expected)
  }
}
