import Testing

@testable import Checking

/// Items that the verb of their slogan leads to, and formulas of what comes together.
@Suite struct SloganVerbTests {
  @Test(arguments: [
    ("查渠要防止“四种倾向”，防止以旧账充新账、以小账充大账、以嘴账充笔账。", "4=3!"), ("要守住“三条线”，守住水的线、守住人的线、守住账的线。", "3=3"),
    ("渠站正处在换泵的爬坡期、清淤的冲刺期、分水的调整期，“三期叠加”，不进则退。", "3=3"),
    ("看渠要做到“五个到一线”：水情在一线掌握，漏点在一线发现，办法在一线研究，纠纷在一线化解。", "5=4!"),
  ])
  func theyAreCounted(text: String, expected: String) { #expect(SloganReading(text).counts == expected) }

  @Test func anotherVerbLeadsElsewhere() {
    #expect(SloganReading("查渠要防止“四种倾向”，推进清淤、推进护坡。").counts == "4=0")
  }
}
