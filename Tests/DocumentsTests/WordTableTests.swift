import TestSupport
import Testing
import TextModel

@testable import Documents

@Suite struct WordTableTests {
  private func word(_ body: String) throws -> WordText {
    try WordDocument.read(.memory(OfficeFixture.document(body), name: "a.docx"))
  }

  private func rows(_ body: String) throws -> [String] {
    try word(body).tables.flatMap { table in
      table.rows.map {
        "\(table.number).\($0.row) " + $0.trimmedCells.joined(separator: "|")
          + ($0.continued.isEmpty ? "" : " \($0.continued)")
      }
    }
  }

  @Test func cellsStandInRowsAndTheirParagraphsBelowEachOther() throws {
    let cell = "<w:tc>" + OfficeFixture.paragraph("甲") + OfficeFixture.paragraph("乙") + "</w:tc>"
    let row = "<w:tr>\(cell)\(OfficeFixture.cell("丙"))</w:tr>"
    #expect(
      try rows(OfficeFixture.paragraph("前") + "<w:tbl>\(row)\(row)</w:tbl>" + OfficeFixture.paragraph("后")) == [
        "1.1 甲\n乙|丙", "1.2 甲\n乙|丙",
      ])
  }

  @Test func whatIsMergedDownwardsStandsInEachRowAndWideCellsKeepTheirPlace() throws {
    let first = OfficeFixture.row(["一车间", "食堂"], merge: [0: "restart"])
    let second = OfficeFixture.row(["", "班车"], merge: [0: ""])
    let wide =
      "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(OfficeFixture.paragraph("宽"))</w:tc>\(OfficeFixture.cell("右"))</w:tr>"
    let indented = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(OfficeFixture.cell("乙"))</w:tr>"
    #expect(
      try rows("<w:tbl>\(first)\(second)\(wide)\(indented)</w:tbl>") == [
        "1.1 一车间|食堂", "1.2 一车间|班车 [0]", "1.3 宽||右", "1.4 |乙",
      ])
  }

  @Test func aDeletedRowIsNotCountedAndATableInACellIsAnotherTable() throws {
    let deleted = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(OfficeFixture.cell("删"))</w:tr>"
    let inner = "<w:tbl>\(OfficeFixture.row(["里"]))</w:tbl>"
    let outer = "<w:tr><w:tc>\(inner)\(OfficeFixture.paragraph("外"))</w:tc></w:tr>"
    #expect(try rows("<w:tbl>\(OfficeFixture.row(["甲"]))\(deleted)\(outer)</w:tbl>") == ["1.1 甲", "1.2 外", "2.1 里"])
  }

  /// The shorter text is what the document without the table would have been, and its places lead to the same characters.
  @Test func aTextWithoutATableKeepsTheWayBackToTheFile() throws {
    let table = "<w:tbl>\(OfficeFixture.row(["甲", "乙"]))\(OfficeFixture.row(["丙", "丁"]))</w:tbl>"
    let (before, behind) = (OfficeFixture.paragraph("同志们："), OfficeFixture.paragraph("谢谢大家。"))
    let whole = try word(before + table + behind)
    let rest = whole.without(tables: [1])
    #expect(rest.document.utf8 == (try word(before + behind).document.utf8))
    let place = try #require(rest.runs.last)
    #expect(rest.anchor(at: place.range.start) == whole.anchor(at: try #require(whole.runs.last).range.start))
    #expect(whole.without(tables: []).document.utf8 == whole.document.utf8)
    #expect(whole.without(tables: [7]).runs == whole.runs)
  }

  @Test func nothingIsLeftOfADocumentThatIsATable() throws {
    let whole = try word("<w:tbl>\(OfficeFixture.row(["甲", "乙"]))</w:tbl>")
    #expect(whole.without(tables: [1]).document.utf8.isEmpty)
  }
}
