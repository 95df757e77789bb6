import TestSupport
import Testing
import TextModel

@testable import Checking

/// Items as speakers count them: 第一件，…; 首先…第二，…; 第一，第二，其次.
@Suite struct SpokenLabelsTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings()
  }

  @Test(arguments: [
    ("会后做⟦四件事⟧。第一件，清渠。第二件，补堤。第三件，植树。", "announced-count"),
    ("送大家⟦四句话⟧。第一句话是早起。第二句话是快走。第三句话是少说。", "announced-count"),
    ("守住⟦三道关⟧：一是渠口关。二是闸门关。", "announced-count"),
    ("有⟦五个问题⟧：第一，渠堵；第二，堤漏；第三、第四，闸坏、人少。", "announced-count"),
    ("第一件，清渠。第二件，补堤。⟦第四件⟧，植树。", "skipped"), ("第一句话，早起。第二句话，快走。⟦第二句话⟧，少说。", "repeated"),
    ("要做三件事：第一，清渠，天天清。第二，补堤，天天补。⟦其次⟧，植树，天天浇。", "mixed-marks"),
    ("第一，清渠。第二，补堤。第三，修路。⟦其次⟧，植树。", "mixed-marks"),
  ])
  func faultsAmongThemAreTold(marked: String, rule: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.rule) == [rule])
  }

  @Test(arguments: [
    "归纳起来是三句。第一句，水贵。第二句，路远。第三句最刺耳，没人管。", "头一件，清渠。第二件，补堤。第三件，植树。", "第一件，清渠。第二件，补堤。第三件说我们自己，懒。第四件，植树。",
    "第一，清渠。第二，补堤要早，首先看料，其次，看人。", "第一，清渠。第二，补堤。其次，看人。第三，植树。", "我讲三条。第一，清渠。第二，补堤。第三嘛，我想了想，修路。", "首先，清渠。其次，补堤。",
    // rows whose beginning is told in other words
    "同志们：\n眼前第一位的是防汛。堤要守。\n第二是清渠。\n第三是补堤。", "同志们：\n当渠工，首先要知道水往哪流。\n第二，要知道闸在哪。", "同志们：\n一个是渠堵。\n再一个是堤漏。\n第三，闸坏。\n第四，人懒。",
    // the last item bears no number, or stands far off
    "讲三点。\n第一，清渠要快。\n第二，补堤要好。\n另外，还要省。", "要做三件事：一是清渠，二是补堤，再就是植树。",
    "有四个问题：第一，渠堵；第二，堤漏；第三、第四，闸坏、人少。", "分四步：第一步，清渠；第二步，补堤；第三步和第四步，修闸、植树。", "有四个难处：一是远，二是穷，三、四是路烂、人少。",
    "分三步。\n第一步，登记。\n第二步，审核。\n最后一步，发放。", "送大家三句话。第一句话，早起。第二句话，快走。末了一句话，少说。", "要做三件事。第一件，清渠。第二件，补堤。还有一件，植树。",
    "下面讲三个问题。\n第一个问题，渠。\n第二个问题，堤。\n" + String(repeating: "堤要天天看，雨天夜里更要看。\n", count: 60) + "第三个问题，闸。",
    // what only looks like a saying, a pair or a row of ordinals
    "定几条规矩：一是一律不喝酒；二是不拿东西；三是不报销。", "一要建账，一户一页。二要上墙，天天看。三是经费，站里出。四是宣传，队里写。五是文件，当天送。六是保密，不外传。",
    "一、渠\n渠要清。\n二、堤\n堤要补。\n三、四个常听见的说法\n有人说远。\n四、水\n水要省。", "同志们：\n第一，第三批难在哪里，要有数。\n第二，站里去做什么。\n第三，怎么做。",
    // what stands before is counted
    "主要抓好清淤、补堤、植树三个环节。一是清淤要早。二是补堤要实。", "渠、堤、闸，凡事先问这三样。今天就按这三个问题来。一是渠。二是堤。",
  ])
  func wholeRowsAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }

  @Test func aNumberUsedTwiceBeforeTheRightNextOneIsNotRenumberedAlone() {
    let found = findings("（一）渠\n清渠。\n（二）堤\n补堤。\n（二）闸\n修闸。\n（三）泵\n修泵。")
    #expect(found.map(\.rule) == ["repeated"])
    #expect(found.first?.suggestion == nil)
  }
}
