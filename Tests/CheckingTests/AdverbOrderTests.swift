import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct AdverbOrderTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings()
  }

  @Test(arguments: [
    ("首先，看水位。⟦首先⟧，看闸门。最后，记台账。", "repeated"), ("首先，看水位。\n⟦首先⟧，看闸门。\n最后，记台账。", "repeated"),
    ("首先，看水位。⟦首先⟧，看闸门。再次，记台账。", "repeated"),
    ("首先，看水位。⟦再次⟧，看闸门。其次，看渠道。最后，记台账。", "out-of-order"),
    ("⟦最后⟧，记台账。其次，看闸门。首先，看水位。", "out-of-order"), ("首先，看水位。⟦最后⟧，记台账。其次，看闸门。", "out-of-order"),
  ])
  func wordsThatStandTwiceOrOutOfOrderAreTold(marked: String, rule: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.rule) == [rule])
  }

  @Test(arguments: [
    "首先，看水位。其次，看闸门。再次，看渠道。最后，记台账。", "首先，我代表全站向大家问好。首先，讲水情；其次，讲工情。", "首先，问好。\n下面开会。\n首先，讲水情。\n最后，讲工情。",
    "首先，看水位，分两步：首先，看上游；其次，看下游。其次，看闸门。最后，记台账。", "最后，祝大家平安。\n首先，表扬三个人。\n其次，批评一个人。", "最后，谢谢大家。首先，请站长讲话。",
    "其次，要管好水，首先，要看好闸。最后，要记好账。",
  ])
  func whatNestingOrANewListExplainsIsLeftAlone(text: String) {
    #expect(findings(text).map(\.rule) == [])
  }

  @Test(arguments: [
    ("一、认识\n认识要高。\n⟦2、⟧行动\n行动要快。\n三、保障\n保障要足。", "mixed-marks", "二、"),
    ("一、认识\n认识要高。\n二、行动\n行动要快。\n⟦3.⟧保障\n保障要足。\n四、督查", "mixed-marks", "三、"),
    ("一、认识\n认识要高。\n二、行动\n行动要快。\n⟦一、⟧保障\n保障要足。", "repeated", "三、"),
  ])
  func aForeignOrRestartedHeadingIsOneOfItsLevel(marked: String, rule: String, suggestion: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.rule) == [rule])
    #expect(found.first?.suggestion == suggestion)
  }

  @Test(arguments: [
    "一、认识\n二、行动\n附件：\n一、名单", "一、认识\n二、行动\n东渠放水办法\n一、时间", "一、认识\n1、学。\n2、议。\n二、行动\n1、查。\n2、改。", "一、认识\n二、行动\n一、名单\n二、日程",
    "一、认识\n（一）学\n（二）议\n2、再议\n二、行动",
  ])
  func othersKeepTheirReading(text: String) {
    #expect(findings(text).allSatisfy { $0.rule != "repeated" && $0.suggestion != "二、" })
  }

  @Test(arguments: [
    "一、认识\n认识要高。\n二、三车间先动手。\n二、行动\n行动要快。", "五、六两个队留下，其他人散会。", "三、四排的座位留给老人。\n大家坐好。", "二、三号闸先开。", "一、二班先上堤。\n三、四班后上堤。",
  ])
  func twoOrdinalsAtTheStartOfALineAreNoNumber(text: String) {
    let source = SourceText(TokenizedDocument(plain: Document(name: "", text: text)))
    let numbering = Numbering(source)
    #expect(numbering.fragment == nil)
    #expect(EnumerationCheck(text: source, numbering: numbering).findings().map(\.message) == [])
  }

  @Test(arguments: [
    "请参加第一、\n⟦二、⟧三批演练的队员到场。", "会上研究了一、\n⟦二、⟧三季度的水费。", "把一、\n⟦二、⟧三号闸打开。",
  ])
  func ordinalsCutByALineBreakAreTold(marked: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.rule) == ["broken-line"])
  }

  @Test func aHeadingMayNameTheNextNumber() {
    #expect(
      findings("一、水站的做法\n好。\n二、三队的做法\n也好。\n⟦四、⟧四队的做法".replacing("⟦", with: "").replacing("⟧", with: "")).map(\.rule)
        == ["skipped"])
    #expect(findings("一、水站的做法\n好。\n二、三农服务的做法\n也好。\n三、四队的做法").isEmpty)
  }
}
