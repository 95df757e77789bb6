import Checking
import Classification
import Documents
import Lexicons
import Testing
import TextModel
import Wording

@testable import Reporting

@Suite struct SharedPassageSheetsTests {
  private func table(_ name: String, _ report: Report = ReportFixture.report) throws -> [[String?]] {
    let bytes = try WorkbookReport().render(report, language: .chinese)
    let table = try TableReader(sheet: name).read(.memory(bytes, name: "a.xlsx"))
    return table.rows.map { row in table.header.indices.map { row[$0] } }
  }

  @Test func everyPassageStandsWithBothPlaces() throws {
    let shared = try #require(SharedPassages(ReportFixture.report, words: Words(language: .chinese)))
    let rows = try table("雷同段落")
    let (first, second) = (
      shared.place(shared.similarity.passages[0].first), shared.place(shared.similarity.passages[0].second)
    )
    #expect(
      rows[0] == [
        "1", first.file, String(first.place.line), String(first.place.column), second.file, String(second.place.line),
        String(second.place.column), "18", "94.4%", first.text,
      ])
    #expect(rows.dropFirst().compactMap { $0[0] } == shared.commonLines)
  }

  @Test func everyPairStandsWithItsShares() throws {
    let rows = try table("雷同统计")
    #expect(rows == [["动员讲话.txt", "12.5%", "督导组见面会.md", "12.5%", "1", "15"]])
  }

  @Test func speechesThatWereNotComparedHaveNoSuchSheets() throws {
    var report = ReportFixture.report
    report.similarity = nil
    for name in ["雷同段落", "雷同统计"] { #expect(throws: Problem.self) { try table(name, report) } }
  }
}
