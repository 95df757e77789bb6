import TestSupport
import Testing
import TextModel

@testable import Checking

/// Figures behind a row of parts that are none of them, and rows behind which the sentence goes on.
@Suite struct OtherFiguresTests {
  private func sums(_ text: String) -> [TextRange] {
    NumberCheck.findings(in: text).filter { $0.rule == "sum" }.map(\.range)
  }

  @Test(arguments: [
    "全县共发生险情17处，其中干渠6处、支渠7处、毛渠4处；上年发生20处。",
    "全县共发生险情17处，其中干渠6处、支渠7处、毛渠4处，去年同期为20处。",
    "全县共发生险情17处，其中干渠6处、支渠7处、毛渠4处；前年发生23处。",
    "培训渠工486人，其中站长310人，任务数为500人。",
    "渠站党员486名，其中农村党员236名，入党积极分子520名。",
    "查出险处1550条，其中一般险处1498条、重大险处52条，整改1463条。",
    "办理报修386件，其中新收380件、上年结转6件。",
    "查渠620处，其中上半年300处、下半年320处。",
  ])
  func figuresOfOtherTimesPlansAndPersonsAreNoParts(text: String) { #expect(sums(text).isEmpty) }

  @Test(arguments: [
    "全县共发生险情⟦17处⟧，其中干渠6处、支渠8处、毛渠4处，形势严峻。",
    "全县共发生险情⟦17处⟧，其中干渠6处、支渠8处、毛渠4处，同比下降。",
    "全县共发生险情⟦17处⟧，其中干渠6处、支渠8处、毛渠4处；死亡3人。",
    "全县共发生险情⟦17处⟧，其中干渠6处、支渠8处、毛渠4处，已全部整改。",
    "查出险处⟦1540条⟧，其中一般险处1498条、重大险处52条，整改1463条。",
    "查渠⟦620处⟧，其中上半年300处、下半年330处。",
    "整修⟦412公里⟧渠道，包括总渠118公里、干渠164公里、支渠140公里。",
    "修渠开支共⟦1200元⟧：水泥500元、人工400元、运费200元。",
    "全站⟦486名⟧党员下了渠，其中在职党员310名、农村党员236名。",
  ])
  func partsThatDoNotFitAreToldWhateverFollows(marked: String) {
    let marked = MarkedText(marked)
    #expect(sums(marked.text) == marked.ranges)
  }
}
