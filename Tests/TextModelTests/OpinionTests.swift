import Testing
import TextModel

@Suite struct OpinionTests {
  @Test(arguments: [
    ("2026-03-05", "2026-03"), ("2026/3/5", "2026-03"), ("2026.12.1", "2026-12"), ("20260305", "2026-03"),
    ("2026年3月5日", "2026-03"), ("2026-03-05 08:00", "2026-03"), ("三月五日", nil), ("2026-13-01", nil), ("05/03/2026", nil),
  ])
  func theMonthIsReadFromUsualDates(date: String, month: String?) {
    #expect(Opinion(id: "1", text: "", date: date, source: .init(file: "", row: 1)).month == month)
  }
}
