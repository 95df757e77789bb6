import Testing

@testable import Documents

@Suite struct NumberFormatTests {
  private func shown(_ value: Double, _ code: String, _ system: SerialDate.System = .from1900) -> String {
    NumberFormat(code: code).text(of: value, system)
  }

  @Test(arguments: [
    (1.0, "General", "1"), (0.1 + 0.2, "General", "0.3"), (-1.5, "General", "-1.5"),
    (13_800_138_000, "General", "13800138000"),
    (0.125, "0.00", "0.13"), (2.675, "0.00", "2.68"), (0.5, "0", "1"), (-0.4, "0", "0"),
    (1234.5, "#,##0.00", "1,234.50"),
    (1_234_567, "#,##0", "1,234,567"), (0.256, "0%", "26%"), (0.9999, "0.0%", "100.0%"), (7, "000", "007"),
    (0.5, "#.00", ".50"), (12_000, "0,", "12"), (5, "0\"分\"", "5分"), (5, "\"第\"0\"名\"", "第5名"),
    (-5, "0;(0)", "(5)"), (0, "0;-0;\"无\"", "无"), (12.5, "[$¥-804]#,##0.00", "¥12.50"),
    (3, "_ * #,##0_ ;_ * -#,##0_ ", "3"),
    (5, "@", "5"), (5, "[Red]0.0", "5.0"), (0.5, "# ?/?", "0.5"), (12_345, "0.00E+00", "12345"),
    (1e20, "General", "1E+20"),
    (0.000001234, "General", "1.234E-06"), (999.999, "0.00", "1000.00"),
    (1e300, "0", "1" + String(repeating: "0", count: 300)),
  ])
  func numbersAreShownAsPeopleSeeThem(_ value: Double, _ code: String, _ text: String) {
    #expect(shown(value, code) == text)
  }

  @Test(arguments: [
    (46_086.0, "yyyy/m/d", "2026/3/5"), (46_086, "yyyy\"年\"m\"月\"d\"日\"", "2026年3月5日"),
    (46_086, "yyyy-mm-dd", "2026-03-05"), (46_086.75, "yyyy/m/d h:mm", "2026/3/5 18:00"),
    (46_086.75, "上午/下午h\"时\"mm\"分\"", "下午6时00分"), (0.5, "h:mm AM/PM", "12:00 PM"), (1.5, "[h]:mm:ss", "36:00:00"),
    (0.000_694_444_444, "mm:ss", "01:00"), (46_086.999_999_9, "yyyy-mm-dd", "2026-03-06"),
    (1, "yyyy-mm-dd", "1900-01-01"), (59, "yyyy-mm-dd", "1900-02-28"), (60, "yyyy-mm-dd", "1900-02-29"),
    (61, "yyyy-mm-dd", "1900-03-01"), (46_086, "yyyy\\-mm\\-dd;@", "2026-03-05"),
    (2_958_465, "yyyy-mm-dd", "9999-12-31"),
  ])
  func datesAreShownAsTheirCodeSays(_ value: Double, _ code: String, _ text: String) {
    #expect(shown(value, code) == text)
  }

  /// Without its year an opinion could not be counted by month.
  @Test(arguments: ["m\"月\"d\"日\"", "d-mmm-yy", "m/d/yy", "[$-804]aaaa", "mmmm"])
  func aDateWithoutAWholeYearIsShownWithIt(_ code: String) {
    #expect(shown(46_086, code) == "2026-03-05")
  }

  @Test func datesCountFrom1904WhereTheWorkbookSaysSo() {
    #expect(shown(44_624, "yyyy-mm-dd", .from1904) == "2026-03-05")
    #expect(shown(0, "yyyy-mm-dd", .from1904) == "1904-01-01")
  }

  @Test func whatIsNoDateIsANumber() {
    #expect(shown(-1, "yyyy-mm-dd") == "-1")
    #expect(shown(3e9, "yyyy-mm-dd") == "3000000000")
    #expect(shown(.infinity, "0") == "")
  }

  /// Every day between 1900 and 2100 follows the one before.
  @Test func daysFollowEachOther() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (year, month, day) = (1900, 3, 1)
    for serial in 61..<73_415 {
      let date = try #require(SerialDate(Double(serial), .from1900))
      #expect((date.year, date.month, date.day) == (year, month, day))
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      day += 1
      if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test func strangeCodesEndInSomeText() {
    var generator = SystemRandomNumberGenerator()
    let signs = Array("0#?.,;%yYmMdDhHsS[]\"\\_*@/E+-eagGb年月日 $AP上午下午")
    for _ in 0..<3000 {
      let code = String(
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in signs.randomElement(using: &generator) ?? "0" })
      for value in [0, 1.5, -3, 46_086.5, 1e15, 1e-9] { _ = shown(value, code) }
    }
  }
}
