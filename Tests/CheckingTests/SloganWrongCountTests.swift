import TestSupport
import Testing

@testable import Checking

@Suite struct SloganWrongCountTests {
  @Test(arguments: [
    ("要做到“⟦四个看清⟧”：一是看清路，二是看清灯，三是看清人。", "4=3!"),
    ("落实“⟦五定⟧”，即定人、定岗、定责、定时。", "5=4!"),
    ("坚持“⟦两个靠前⟧”。一是指挥靠前。二是保障靠前。三是服务靠前。", "2=3!"),
    ("实行“⟦四有⟧”管理：有计划、有记录、有检查。", "4=3!"),
    ("推行“⟦三亮⟧”：一亮身份，二亮承诺。", "3=2!"),
    ("牢记“⟦三个身上⟧”：问题找到自己身上，责任压到自己身上。", "3=2!"),
    ("做到“⟦六个一⟧”：一人一卡，一班一会，一周一评，一月一考，一季一奖。", "6=5!"),
    ("他提出“⟦四多⟧”：多走路；多看现场；多问老人。", "4=3!"),
  ])
  func aWrongCountIsTold(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let reading = SloganReading(marked.text)
    #expect(reading.findings.map(\.range) == marked.ranges)
    #expect(reading.counts == expected)
  }

  @Test(arguments: [
    ("渠上讲“五个当口”，也就是“两前三后”，人人要记牢。", "5=0 5=0"),
    ("全渠划分为“四个片区”：\n东片区：甲村、乙村。\n西片区：丙村。\n南片区：丁村。\n北片区：戊村。", "4=4"),
  ])
  func whatMayBeReadRightIsNotTold(text: String, expected: String) { #expect(SloganReading(text).counts == expected) }
}
