import TestSupport
import Testing
import TextModel

@testable import Checking

/// The last character of a word typed twice.
@Suite struct DoubledEndsTests {
  /// - Parameter cut: text with a bar between its words.
  private func findings(_ cut: String) -> [Finding] {
    DoubledEnds().findings(in: SourceText(TokenizedDocument(cut: cut)))
  }

  @Test(arguments: ["修渠|有|新|的|进展|展|。", "问心无愧|愧|，|安心|。", "看水|机制|制", "渠工|的|品质|质|\n下|一行"])
  func aCharacterTypedTwiceIsFound(cut: String) {
    let found = findings(cut)
    #expect(found.map(\.rule) == ["doubled-word"])
    #expect(found.map { $0.suggestion?.count } == [1] && found.allSatisfy { !$0.isCertain })
  }

  @Test(arguments: [
    "渠|里|空荡|荡|。", "看|得|清清|楚楚|。", "去|问问|。", "会|分开|开|，不|合着|开|。", "先|试试|。", "进展|展示|。", "进展|展|到|下游|。", "看|展展|。", "目的|的|。",
    "十五|五|。", "展|展|", "展", "",
  ])
  func whatIsSaidTwiceOnPurposeIsLeft(cut: String) { #expect(findings(cut).isEmpty) }
}
