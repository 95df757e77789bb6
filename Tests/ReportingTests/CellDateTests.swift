import Testing

@testable import Reporting

@Suite struct CellDateTests {
  @Test(arguments: [
    ("2026-03-05", 46086.0, false), ("2026年3月5日", 46086, false), ("20260305", 46086, false),
    ("2024/2/29", 45351, false),
    ("2026-03-05 12:00", 46086.5, true), ("2026-03-05T06:00:00", 46086.25, true),
  ])
  func aDayIsCounted(written: String, value: Double, hasTime: Bool) {
    #expect(CellDate(written)?.value == value && CellDate(written)?.hasTime == hasTime)
  }

  @Test(arguments: ["", "2026-03", "3月5日", "2026-03-05至2026-03-09", "2026-02-30", "46086", "2026-03-05 25:00", "去年"])
  func whatIsNoDayStaysAsItIsWritten(written: String) { #expect(CellDate(written) == nil) }

  @Test func secondsCountFrom1970() { #expect(CellDate("2000-01-01")?.secondsSince1970 == 946_684_800) }
}
