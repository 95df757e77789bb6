import TestSupport
import Testing

@testable import Checking

@Suite struct SloganMentionTests {
  @Test(arguments: ["“三是”前面少了“二是”。", "“一是”和“二是”都写了，“三是”漏了。"])
  func aMarkerInQuotationMarksIsNone(text: String) { #expect(SloganReading(text).findings.isEmpty) }

  @Test(arguments: [
    ("实施“⟦十项行动⟧”，深入推进清淤、护坡、补植，深化联防，今年见效。", "10=0"),
    ("打好“⟦八场硬仗⟧”，大力发展种植业、养殖业、加工业、运输业，稳住收成。", "8=0"),
    ("推动企业“⟦四上⟧”，新修厂房两座，新添设备十台。", "4=0"),
    ("发展出新产品，用上新办法，开辟新市场，全力围绕“⟦四新⟧”下功夫。", "4=0"),
    ("1.“⟦四上⟧”企业：\n统计工作中对达到一定规模、具备资质的单位的一种叫法。", "4=0"),
    ("16.“⟦四向八廊⟧”通道：东西南北4个方向8条走廊，东向甲走廊、乙走廊，西向丙走廊、丁走廊，南向戊走廊、己走廊，北向庚走廊、辛走廊。", "12=12"),
    ("主攻“⟦四化⟧”，全力稳田亩、稳渠水、稳工钱、稳人心，开了好头。", "4=0"),
    ("坚持和完善“⟦一国两制⟧”，落实甲规、落实乙规、落实丙规，一一做到。", "3=0"),
    ("铺开“⟦一张图⟧”，一是测量，二是描绘，三是核对。", "1=3"),
    // names without quotation marks, and twins of those that were taken for names
    ("学习中央⟦八项规定⟧精神，第二条第八项规定另有说明，坚持和平共处⟦五项原则⟧，执行⟦三大纪律八项注意⟧。", "8=0 5=0 11=0"),
    ("朝着⟦四个现代化⟧走，分⟦三步走⟧，始终⟦两手抓⟧。", "4=0 3=0 2=0"),
    ("用好“⟦两重⟧”“⟦两新⟧”，主攻“⟦四化⟧”，实施“⟦十大行动⟧”，坚持“⟦一国两制⟧”，关爱“⟦一老一小⟧”。", "2=0 2=0 4=0 10=0 3=0 2=0"),
    ("今年继续对“⟦三违⟧”行为记分。", "3=0"),
    ("落实⟦三会一课⟧制度，执行⟦四不两直⟧。", "4=0 6=0"),
    ("做到⟦两不误、两促进⟧。", "4=0"),
    ("要落实⟦六个到位⟧，不留死角。", "6=0"),
    ("学习“⟦三个代表⟧”重要思想，要抓好两件事：一是读原著，二是写体会。", "3=0"),
    ("强化“⟦一个责任⟧”，落实“⟦两个清单⟧”。“⟦一个责任⟧”，就是主体责任；“⟦两个清单⟧”，就是问题清单和责任清单。", "1=1 2=2 1=1 2=2"),
  ])
  func aMentionHasNoItems(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let reading = SloganReading(marked.text)
    #expect(reading.findings.map(\.range) == marked.ranges)
    #expect(reading.counts == expected)
  }
}
