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
    ("征求意见三百条，⟦职工反映的工作效率问题⟧占⟦20%⟧。", "= 20"), ("征求意见三百条，⟦反映满意率低的意见⟧占⟦20%⟧。", "= 20"),
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
    // Rates of services are no shares of opinions.
    "热线共收集诉求三千件，群众诉求满意率达到90%以上。", "征求意见三百条，群众意见办结率为98%。", "梳理问题六十个，群众反映问题化解率保持在93%以上。",
  ])
  func otherSharesAreNot(text: String) { #expect(shares(text).map(\.value) == []) }

  private func named(_ text: String) -> [String] {
    let document = Document(name: "", text: text)
    let reader = QuotedShareReader(TokenizedDocument(plain: document), categories: ["发展", "伙食", "作风", "薪酬与福利"])
    return reader.shares().map { "\(document.text($0.topic)) \(Int($0.value))" }
  }

  @Test(arguments: [
    ("梳理上来的意见中，伙食类占40%，作风类占27%，发展占23%。", ["伙食 40", "作风 27", "发展 23"]),
    ("共收到来信九十封。\n其中伙食占比为四成。", ["伙食 40"]), ("职工诉求：伙食（40%）、作风（27%）。", ["伙食 40", "作风 27"]),
    ("意见里，“伙食”方面约占百分之四十。", ["伙食 40"]), ("征集建议三百条，一是伙食类40%。", ["伙食 40"]),
    ("意见中，发展、作风和伙食分别占23%、27%和40%。", ["发展 23", "作风 27", "伙食 40"]),
    ("伙食占40%，是群众反映最多的。", ["伙食 40"]),
    ("发展、作风、伙食意见分别占23.8%、27.2%、40%", ["发展 23", "作风 27", "伙食 40"]),
    ("发展、作风、伙食意见占23%、27%、40%。", ["发展 23", "作风 27", "伙食 40"]),
    ("群众意见中发展、作风以及伙食三类占比分别为23%、27%以及40%。", ["发展 23", "作风 27", "伙食 40"]),
    ("反映发展、薪酬与福利的意见分别占意见总数的两成和三成。", ["发展 20", "薪酬与福利 30"]),
    ("全部意见中，发展23%、作风27%、伙食40%。", ["发展 23", "作风 27", "伙食 40"]),
    ("共收到意见一百条，其中伙食类40条，占40%；作风二十七条（27%）。", ["伙食 40", "作风 27"]),
    ("从来信看，伙食最多，占四成，作风次之，占27%。", ["伙食 40", "作风 27"]),
  ])
  func sharesUnderNamesOfCategoriesAreRead(text: String, expected: [String]) { #expect(named(text) == expected) }

  /// The name stands behind the share.
  @Test(arguments: [
    ("方案答复了占意见总数40%的伙食问题。", ["伙食 40"]), ("占全部意见27%的是作风方面的意见。", ["作风 27"]), ("梳理意见，占比最大（40%）的伙食类问题已有安排。", ["伙食 40"]),
    ("占意见三成的，是发展问题。", ["发展 30"]), ("意见中占23%的“发展”问题有专门一条。", ["发展 23"]),
    ("发展占意见总数23%，作风占27%。", ["发展 23", "作风 27"]),
  ])
  func aNameBehindItsShareIsRead(text: String, expected: [String]) {
    #expect(named(text).filter { expected.contains($0) } == expected)
  }

  @Test(arguments: [
    "意见说得对，占预算23%的发展资金要管好。", "征求意见以后，占23%的职工同意。", "方案答复了占意见总数40%的热点问题。", "提意见的人里，占23%的发展对象没有发言。", "意见里，占四成的伙食、住宿都有人管。",
    "意见中，占成本40%的伙食支出偏高。",
  ])
  func whatIsBehindAShareAndNoNameIsNot(text: String) { #expect(named(text) == []) }

  @Test(arguments: [
    "发展占23%。", "全年经费里，发展占23%，伙食占40%。", "征求了意见。各项支出中，伙食占40%。", "意见中，伙食、作风占67%。",
    "收集意见后，企业加快发展占23%。", "按照实施意见，发展占23%。", "听取意见，伙食增长40%。", "意见中，发展、伙食分别占23%、40%和30%。",
    "发展、作风、伙食意见分别占23%、40%。", "意见中，发展和伙食占23%、40%、30%。", "意见中，伙食40%。",
    "反映食堂、停车的意见分别占20%、30%。", "经营意见明确：发展占23%的资金。", "预算执行意见中，经费支出里伙食类占40%。", "意见很多，要靠发展，占了先机的有23%。",
  ])
  func commonWordsAndOtherWholesAreNot(text: String) { #expect(named(text) == []) }

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
