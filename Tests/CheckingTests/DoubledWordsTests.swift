import TestSupport
import Testing
import TextModel

@testable import Checking

/// A character that stands twice in a row, in texts that were cut into words.
@Suite struct DoubledWordsTests {
  /// - Parameter cut: text with a bar between its words.
  private func doubled(_ cut: String) -> [String] {
    let source = SourceText(TokenizedDocument(cut: cut))
    return DoubledWords().findings(in: source).map { source.document.text($0.range) }
  }

  @Test(arguments: [
    "我|常|说|：|“|渠工|渠工|，|先|修|一|渠|。|”", "先|把|把手|擦|干净|。", "再|把|把关|的|责任|交|给|新人|。", "对|对照|检查|中|的|问题|要|改|。", "就|就业|问题|谈|两|句|。",
    "使|使用|单位|放心|。", "由|由此|产生|的|费用|。",
    "与|与会|代表|见面|。", "将|将来|的|事|想|好|。", "要|要求|渠工|早|到|。", "渠上|的|是是非非|。", "工资|工资|不|敢|涨|，|奖金|奖金|不|敢|发|。", "心里|的|的确|确|有|数|。",
    "有|有|经验|的|师傅|。", "讲|明|了|了解|的|情况|。", "欠账|一些|一些|地|还|。",
  ])
  func aWordThatBeginsLikeTheOneBeforeIsRight(cut: String) { #expect(doubled(cut) == []) }

  @Test(arguments: [
    ("这|是|大家|的|的|意见|。", "的的"), ("渠|修|好|了|了|。", "了了"), ("要|要|进一步|修|渠|。", "要要"), ("这|就|就是|渠|。", "就就"),
    ("由|由于|下雨|，|停工|。", "由由"),
    ("对|对于|渠工|要|关心|。", "对对"), ("渠|里|有|有|水|。", "有有"), ("大家|的|的|种种|意见|。", "的的"), ("孩子|眼泪|汪汪|的|的|。", "的的"),
    ("我们|我们|修|渠|。", "我们我们"), ("要|建立|建立健全|渠长制|。", "建立建立"), ("防止|防止|走过场|。", "防止防止"), ("一些|一些|渠工|没|来|。", "一些一些"),
    ("要|把|把|水|放|好|。", "把把"),
  ])
  func aWordTypedTwiceIsFound(cut: String, expected: String) { #expect(doubled(cut) == [expected]) }
}
