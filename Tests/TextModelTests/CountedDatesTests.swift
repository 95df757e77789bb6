import Testing
import TextModel

/// Dates that a spreadsheet shows as the number of days that it keeps.
@Suite struct CountedDatesTests {
  private func date(_ written: String) -> String? {
    Opinion(id: "1", text: "", date: written, source: .init(file: "", row: 1)).date
  }

  @Test(arguments: [
    ("46086", "2026-03-05"), ("46086.75", "2026-03-05 18:00"), ("46312.18106", "2026-10-17 04:20"),
    ("46312.0001", "2026-10-17"),
  ])
  func aNumberOfDaysStandsAsTheDayThatItMeans(written: String, shown: String) {
    #expect(date(written) == shown)
  }

  @Test(arguments: ["2026-03-05", "2026.3", "12345", "460861", "46086.5.1", "46086年", "不详", "13800", "1.5"])
  func everythingElseStaysAsWritten(written: String) {
    #expect(date(written) == written)
  }

  @Test func theMonthOfADayWithItsTimeIsKnown() {
    let opinion = Opinion(id: "1", text: "", date: "46312.18106", source: .init(file: "", row: 1))
    #expect(opinion.month == "2026-10" && opinion.writtenDay?.day == 17)
  }
}
