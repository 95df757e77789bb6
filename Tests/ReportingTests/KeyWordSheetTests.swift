import Checking
import Classification
import Documents
import Lexicons
import Testing
import TextModel
import Wording

@testable import Reporting

@Suite struct KeyWordSheetTests {
  private func rows(_ report: Report) throws -> [[String?]] {
    let bytes = try WorkbookReport().render(report, language: .chinese)
    let table = try TableReader(sheet: "关键词").read(.memory(bytes, name: "a.xlsx"))
    return table.rows.map { row in (0..<6).map { row[$0] } }
  }

  @Test func everyWordHasTheFiguresOfTheOtherFormats() throws {
    let rows = try rows(ReportFixture.report)
    let names = KeyWordNames(scheme: ReportFixture.scheme, words: Words(language: .chinese))
    let expected = ReportFixture.report.keyWords.flatMap { section in
      names.shown(section).map { word -> [String?] in
        [
          names.name(section.part), word.word, String(word.count), String(word.restCount),
          names.ratio(word, in: section.table) ?? "—", Figures.fixed(word.logLikelihood, decimals: 1),
        ]
      }
    }
    #expect(!expected.isEmpty && Array(rows.prefix(expected.count)) == expected)
    #expect(rows.count == expected.count + 1)
  }

  @Test func aReportWithoutOpinionsHasNoSuchSheet() throws {
    var report = ReportFixture.report
    report.keyWords = []
    #expect(throws: Problem.self) { try rows(report) }
  }
}
