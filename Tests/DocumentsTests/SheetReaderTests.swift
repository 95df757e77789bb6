import TestSupport
import Testing
import Wording

@testable import Documents

@Suite struct SheetReaderTests {
  private func rows(_ bytes: [UInt8]) throws -> [String] {
    let workbook = try Workbook(.memory(bytes, name: "a.xlsx"))
    var rows: [String] = []
    try workbook.read(workbook.sheets[0]) { record in
      rows.append("\(record.row): " + (0..<record.count).map(record.string).joined(separator: "|"))
    }
    return rows
  }

  private func rows(
    _ rows: String, strings: String? = nil, formats: String = "", properties: String = ""
  ) throws -> [String] {
    try self.rows(
      OfficeFixture.workbook([.init("表", rows)], strings: strings, formats: formats, properties: properties))
  }

  @Test func sharedStringsKeepTheirRunsAndLeaveOutHowTheyAreReadAloud() throws {
    let strings = """
      <si><t>甲</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">乙 </t></r><r><t>丙</t></r>\
      <rPh sb="0" eb="1"><t>yi</t></rPh><phoneticPr fontId="1"/></si><si/><si><t>一_x000D_\n二_x005F_x000D_</t></si>
      """
    let cells = "<row r=\"1\">" + (0..<4).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "</row>"
    #expect(try rows(cells, strings: strings) == ["1: 甲|乙 丙||一\n二_x000D_"])
  }

  @Test func textsWrittenIntoTheirCellsAreRead() throws {
    let cells = """
      <row><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r>\
      <rPh><t>x</t></rPh></is></c><c t="str"><f>A1</f><v>甲</v></c></row>
      """
    #expect(try rows(cells) == ["1: 甲|乙丙|甲"])
  }

  @Test func gapsBetweenRowsAndCellsAreKept() throws {
    let cells = """
      <row r="2"><c r="B2"><v>1</v></c><c r="D2" t="b"><v>1</v></c></row><row r="7"><c t="b"><v>0</v></c></row>\
      <row><c r="AA8"><v>2</v></c></row><row r="9"><c s="3"/></row>
      """
    #expect(try rows(cells) == ["2: |1||TRUE", "7: FALSE", "8: " + String(repeating: "|", count: 26) + "2"])
  }

  @Test func numbersAreShownByTheStyleOfTheirCell() throws {
    let formats = """
      <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>\
      <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="49"/></cellXfs>
      """
    let cells =
      "<row>" + ["0", "1", "2", "3", "4", "99"].map { "<c s=\"\($0)\"><v>46086</v></c>" }.joined()
      + "<c t=\"d\"><v>2026-03-05T00:00:00</v></c></row>"
    let shown = "46086|2026/3/5|2026年3月|4608600.00%|46086|46086|2026-03-05"
    #expect(try rows(cells, formats: formats) == ["1: " + shown])
    let old = try rows(
      "<row><c s=\"1\"><v>44624</v></c></row>", formats: formats, properties: "<workbookPr date1904=\"1\"/>")
    #expect(old == ["1: 2026/3/5"])
  }

  @Test(arguments: [
    ("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>", "sheet.badRow"),
    ("<row r=\"9999999\"><c><v>1</v></c></row>", "sheet.badRow"), ("<row r=\"-1\"/>", "sheet.badRow"),
    ("<row><c t=\"s\"><v>0</v></c></row>", "sheet.badString"),
    ("<row><c t=\"s\"><v>-1</v></c></row>", "sheet.badString"),
    ("<row><c t=\"s\"><v>x</v></c></row>", "sheet.badString"), ("<row><c></row>", "xml.damaged"),
    ("<row>" + String(repeating: "<c/>", count: 16_385) + "</row>", "sheet.rowTooLong"),
  ])
  func aDamagedSheetIsAProblem(_ cells: String, _ key: String) {
    #expect { try rows(cells) } throws: { ($0 as? Problem)?.message.key == key }
  }

  @Test func numbersOutOfAllBoundsDoNotMatter() throws {
    let huge = "999999999999999999999999"
    let bytes = OfficeFixture.workbook([
      .init(
        "表", "<row><c s=\"\(huge)\" r=\"ZZZZZZ1\"><v>1</v></c></row>",
        before:
          "<cols><col min=\"\(huge)\" max=\"\(huge)\" hidden=\"1\"/><col min=\"-5\" max=\"0\" hidden=\"1\"/></cols>",
        behind: "<mergeCells><mergeCell ref=\"A1:A\(huge)\"/><mergeCell ref=\"x\"/><mergeCell/></mergeCells>")
    ])
    #expect(try rows(bytes) == ["1: 1"])
  }

  @Test func partsMayBeMissingOrLeadNowhere() throws {
    #expect { try rows(ZipFixture.zip([("a.txt", [0x61])])) } throws: {
      ($0 as? Problem)?.message.key == "office.noPart"
    }
    let lost = OfficeFixture.package([
      (
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"../../xl/workbook.xml\"/></Relationships>"
      )
    ])
    #expect { try rows(lost) } throws: { ($0 as? Problem)?.message.key == "zip.escape" }
    #expect { try rows(OfficeFixture.workbook([])) } throws: { ($0 as? Problem)?.message.key == "sheet.none" }
  }
}
