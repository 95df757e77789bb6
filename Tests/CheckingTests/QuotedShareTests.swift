import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct QuotedShareTests {
  private func shares(_ text: String) -> [QuotedShare] {
    QuotedShareReader(TokenizedDocument(plain: Document(name: "", text: text))).shares()
  }

  @Test(arguments: [
    ("座谈会上收集意见三百条，⟦关于食堂的意见⟧占⟦60%以上⟧。", ">= 60"),
    ("经过梳理，⟦职工反映的住房问题⟧占⟦两成左右⟧。", "~ 20"),
    ("征求到的意见中，⟦对班车的意见⟧达到⟦15%⟧。", "= 15"),
    ("⟦食堂类意见⟧占⟦60%以上⟧。", ">= 60"), ("意见中⟦80%以上⟧⟦反映食堂⟧。", ">= 80"), ("从意见看，⟦六成⟧⟦是食堂方面的意见⟧。", "= 60"),
    ("⟦食堂方面的意见⟧不足⟦40%⟧。", "< 40"), ("⟦对班车提意见的⟧不到⟦三分之一⟧。", "< 33"), ("⟦食堂方面的意见⟧占⟦八成以上⟧。", ">= 80"),
    ("问卷汇总：⟦反映食堂的⟧不到⟦三分之一⟧。", "< 33"),
  ])
  func sharesOfOpinionsAreRead(marked: String, expected: String) throws {
    let marked = MarkedText(marked)
    let share = try #require(shares(marked.text).first)
    #expect("\(share.comparator) \(Int(share.value))" == expected)
    #expect(marked.ranges.contains(share.topic))
    #expect(marked.ranges.contains { $0 != share.topic && share.range.overlaps($0) })
  }

  @Test(arguments: [
    "产量增长12%，成本下降3%。", "党员占职工总数的68%。", "凡30%以上的人不满意的，要补课。", "意见箱设在门口。今年销售收入同比增长8%。", "",
    "今年80%以上是晴天。", "党员中六成是农民。",
  ])
  func otherSharesAreNot(text: String) { #expect(shares(text).map(\.value) == []) }

  @Test(arguments: [
    (">=", 60.0, 55.0...61.0, QuotedShare.Verdict.agrees), (">=", 60, 50...58, .tooHigh), ("<=", 30, 35...40, .tooLow),
    ("<=", 30, 25...40, .agrees), ("~", 20, 24...28, .agrees), ("~", 20, 26...30, .tooLow),
    ("~", 20, 10...14, .tooHigh),
    ("=", 23, 20...25, .agrees), ("=", 23, 24...28, .tooLow), ("=", 23, 10...20, .tooHigh),
    (">", 50, 40...49, .tooHigh),
  ])
  func aClaimIsHeldAgainstAnInterval(
    comparator: String, value: Double, interval: ClosedRange<Double>, verdict: QuotedShare.Verdict
  ) {
    let share = QuotedShare(comparator: comparator, value: value, range: TextRange(0, 1), topic: TextRange(0, 1))
    #expect(share.verdict(interval) == verdict)
  }
}
