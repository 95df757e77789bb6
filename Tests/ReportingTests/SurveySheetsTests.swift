import Documents
import Testing
import Wording

@testable import Reporting

@Suite struct SurveySheetsTests {
  private func sheet(_ language: Language = .chinese, _ report: Report = ReportFixture.report) throws -> TableReader.Table {
    let bytes = try WorkbookReport().render(report, language: language)
    return try TableReader(sheet: Words(language: language)("sheet.survey")).read(.memory(bytes, name: "a.xlsx"))
  }

  /// What a person sees in the cells is what stands in every other format.
  @Test(arguments: Language.allCases) func everyUnitHasItsFiguresAsInTheReport(language: Language) throws {
    let table = try sheet(language)
    let says = SurveyWords(section: ReportFixture.report.surveys[0], words: Words(language: language))
    #expect(says.units.count == 4)
    for (row, unit) in zip(table.rows, says.units) {
      #expect(row[0] == says.name(unit) && row[1] == String(unit.sheets) && row[2] == says.asked(unit) && row[3] == says.rate(unit))
      #expect(row[4] == String(unit.questions[0].valid))
      for (number, rating) in unit.questions[0].ratings.enumerated() {
        #expect(row[5 + 4 * number] == String(rating.count))
        let expected = unit.questions[0].valid == 0 ? nil : Figures.percent(rating.share)
        #expect(row[6 + 4 * number] == expected)
        let low = unit.questions[0].valid == 0 ? nil : Figures.percent(rating.low)
        #expect(row[7 + 4 * number] == low)
      }
    }
  }

  @Test func whatRulesSayStandsBelowTheUnits() throws {
    let says = SurveyWords(section: ReportFixture.report.surveys[0], words: Words(language: .chinese))
    let cells = try sheet().rows.dropFirst(says.units.count).compactMap { $0[0] }
    #expect(!says.lines.isEmpty && Array(cells.prefix(says.lines.count)) == says.lines)
    #expect(says.lines.contains { $0.contains("差评过多") })
  }

  @Test func aSecondSurveyHasASheetOfItsOwn() throws {
    var report = ReportFixture.report
    report.surveys += [SectionsFixture.survey("班车测评", question: "准点", rule: "不准点", units: ["甲"])]
    let bytes = try WorkbookReport().render(report, language: .chinese)
    let second = try TableReader(sheet: "测评（2）").read(.memory(bytes, name: "a.xlsx"))
    #expect(second.header.contains("准点 好 占比"))
  }
}
