import TestSupport
import Testing

@testable import Checking

@Suite struct SloganItemsBeforeTests {
  @Test(arguments: [
    ("迟到早退、串岗离岗、酒后上岗的“⟦三类行为⟧”，要坚决纠正。", "3=3"),
    ("看得见，听得清，问得准，这“⟦三句话⟧”是对我们的要求。", "3=3"),
    ("新人要同吃住、同训练、同考核。不能“⟦三同⟧”的不收。", "3=3"),
    ("推行值班制、巡查制、交接制“⟦三项制度⟧”。", "3=3"),
    ("严守“⟦三个不⟧”（不迟到、不早退、不缺席），做表率。", "3=3"),
    ("严守“⟦四个不⟧”（不迟到、不早退、不缺席），做表率。", "4=3!"),
    ("强化用水、用电以及用气“⟦三项治理⟧”。", "3=3"),
    ("推进育种改革和苗木评估、土质评价、灌溉评审“⟦三评⟧”改革。", "3=3"),
    ("打通种业农业牧业渔业“⟦四业⟧”链条。", "4=4"),
    ("发扬“敢闯、实干、吃苦”⟦三种精神⟧。", "3=3"),
    ("做到“⟦三个聚焦⟧”：\n聚焦水利，修渠引水。\n今年先修东渠。\n聚焦粮食，选种育苗。\n聚焦道路，铺石架桥。", "3=3"),
    ("“⟦三类⟧”指河流、湖泊和水库。", "3=3"),
  ])
  func itemsBeforeASloganAreCounted(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let reading = SloganReading(marked.text)
    #expect(reading.findings.map(\.range) == marked.ranges)
    #expect(reading.counts == expected)
  }
}
