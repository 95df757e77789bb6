import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct QuotedWordsTests {
  /// Each slogan with how many items it announces and how many the text gives.
  private func slogans(_ text: String) -> String {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return SloganCheck(profile: ReviewProfile(id: "p", title: "t")).findings(
      hits: [], in: source, Numbering(source), Fragment(source, Numbering(source))
    ).map {
      guard case .slogan(let announced, let items) = $0.details else { return "?" }
      return source.text(source.indices($0.range)) + " \(announced ?? 0)=\(items.count)"
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("修渠要记住3个“提前”。", "3个“提前” 3=0"), ("放水讲两个“一以贯之”，不许松劲。", "两个“一以贯之” 2=0"),
    ("堤上实行三“要”六“统筹”。", "三“要”六“统筹” 9=0"), ("堤上实行三“看”、两“问”。", "三“看”、两“问” 5=0"),
    ("巡堤的人要“4讲2有”。", "4讲2有 6=0"), ("清渠做到“四个进一步”。", "四个进一步 4=0"),
    ("巡堤要做到2个“必须”：必须带手电，必须两人走。", "2个“必须” 2=2"),
  ])
  func numbersBeforeQuotedWordsAreSlogans(text: String, expected: String) { #expect(slogans(text) == expected) }

  @Test(arguments: [
    "分成3个“小组”上堤。", "来了两个“老把式”。", "第3个“必须”讲的是带手电。", "1个“必须”也没有做到。", "渠宽13“尺”。", "管水的三“爷”不来。", "“5号闸”不开。",
    "二“要”是什么，没有人说得清。",
  ])
  func plainCountsAreNone(text: String) { #expect(slogans(text).isEmpty) }
}
