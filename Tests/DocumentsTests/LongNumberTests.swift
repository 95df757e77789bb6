import TestSupport
import Testing
import TextModel
import Wording

@testable import Documents

@Suite struct LongNumberTests {
  @Test(arguments: [
    ("1.1010119900101123E17", "1.10101E+17", "110101199001011230", true),
    ("110101199001011234", "1.10101E+17", "110101199001011234", false),
    ("110101199001011234", "110101199001011000", "110101199001011234", false),
    ("1.10101199001011e17", "1.10101E+17", "110101199001011000", true),
    ("6222020000001234", "6.22202E+15", "6222020000001234", false),
  ]) func allDigitsThatTheFileHasAreKept(stored: String, shown: String, digits: String, isLost: Bool) {
    let number = LongNumber(stored, shownAs: shown)
    #expect(number?.digits == digits && number?.hasLostDigits == isLost)
  }

  @Test(arguments: [
    ("13800138000", "13800138000"), ("0.30000000000000004", "0.3"), ("-1.5e20", "-1.5E+20"), ("1.5e40", "1.5E+40"),
    ("1234567890123456", "1,234,567,890,123,450"), ("1e", "1"), ("x", "x"), ("1.5e16", "2026-01-01"),
  ]) func othersStayAsTheyAreShown(stored: String, shown: String) {
    #expect(LongNumber(stored, shownAs: shown) == nil)
  }

  @Test func differentPeopleKeepDifferentNumbersAndWhatIsLostIsTold() throws {
    let rows = """
      <row r="1"><c t="inlineStr"><is><t>编号</t></is></c><c t="inlineStr"><is><t>意见</t></is></c></row>\
      <row r="2"><c><v>1.1010119900101123E17</v></c><c t="inlineStr"><is><t>路滑</t></is></c></row>\
      <row r="3"><c><v>110101199001011234</v></c><c t="inlineStr"><is><t>灯坏了</t></is></c></row>
      """
    let book = OfficeFixture.workbook([.init("表", rows)])
    let (opinions, reading) = try OpinionReader().opinions(in: .memory(book, name: "o.xlsx"))
    #expect(opinions.map(\.id) == ["110101199001011230", "110101199001011234"])
    #expect(reading.notes.map { $0.text(in: .chinese) }.contains { $0.contains("1 个 16 位以上的数（A2）") })
  }
}
