import Testing
import TextModel

@Suite struct OpinionTests {
  @Test(arguments: [
    ("一 车间", "一车间"), ("一\u{3000}车间", "一车间"), (" 第二 支 部 ", "第二支部"), ("Unit  A", "Unit A"),
    ("Plant\u{A0}3", "Plant 3"), ("A 车间", "A车间"), ("三车间\n甲班", "三车间甲班"), ("财务部", "财务部"), ("１ 车间", "１车间"),
    ("Ｕｎｉｔ　Ａ", "Ｕｎｉｔ Ａ"), ("Ａ 车间", "Ａ车间"), ("", ""), ("　", ""),
  ])
  func blanksBetweenChineseCharactersMakeNoOtherUnit(written: String, name: String) {
    let opinion = Opinion(id: "1", text: "", unit: written, channel: written, source: .init(file: "", row: 1))
    #expect(opinion.unit == name && opinion.channel == name)
  }

  @Test(arguments: [
    ("2026-03-05", "2026-03"), ("2026/3/5", "2026-03"), ("2026.12.1", "2026-12"), ("20260305", "2026-03"),
    ("2026年3月5日", "2026-03"), ("2026-03-05 08:00", "2026-03"), ("26-3-5", "2026-03"), ("98年12月31日", "1998-12"),
    ("2026年3月", "2026-03"), ("２０２６年３月５日", "2026-03"), ("二〇二六年三月五日", "2026-03"), ("二○二六年十二月二十三日", "2026-12"),
    ("2026.3", "2026-03"), ("46086", "2026-03"), ("2028-2-29", "2028-02"), ("2026-2-30", nil), ("2026-2-29", nil),
    ("3月5日", nil), ("10-12 08:30", nil), ("2026", nil), ("不详", nil),
    ("13800", nil), ("三月五日", nil), ("2026-13-01", nil), ("05/03/2026", nil),
  ])
  func theMonthIsReadFromUsualDates(date: String, month: String?) {
    #expect(Opinion(id: "1", text: "", date: date, source: .init(file: "", row: 1)).month == month)
  }

  @Test(arguments: [
    ("2026/3/5", "2026-03-05"), ("46086", "2026-03-05"), ("2026年3月5日", "2026-03-05"),
    ("2026-03-04 0:00:00", "2026-03-04"),
    ("2026-03-04 14:30", "2026-03-04 14:30"), ("2026年3月", "2026-03"), ("3月5日", "3月5日"), ("不详", "不详"),
  ])
  func datesAreShownInOneWay(date: String, shown: String) {
    #expect(Opinion(id: "1", text: "", date: date, source: .init(file: "", row: 1)).shownDate == shown)
  }

  @Test(
    arguments: [
      ("3月5日", "2026-03-05"), ("三月五日", "2026-03-05"), ("3月5号", "2026-03-05"), ("5.3", "2026-05-03"),
      ("10-12 08:30", "2026-10-12"),
      ("5月", "2026-05"), ("2月29日", nil), ("13-1", nil), ("2025-3-5", nil), ("25年3月5日", nil), ("不详", nil), ("12", nil),
      ("3-5-7", nil),
    ] as [(String, String?)])
  func aDateWithoutItsYearIsCompleted(date: String, complete: String?) {
    let opinion = Opinion(id: "1", text: "", date: date, source: .init(file: "", row: 1))
    #expect(opinion.dated(in: 2026).date == complete ?? date)
    #expect(opinion.lacksYear == (complete != nil || date == "2月29日"))
  }
}
