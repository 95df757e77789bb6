import Checking
import Classification
import Lexicons
import Testing
import TextModel
import Wording

@testable import Documents
@testable import Reporting

@Suite struct SurveySheetsTests {
  private func sheet(
    _ name: String, _ report: Report = ReportFixture.report, _ language: Language = .chinese
  ) throws -> TableReader.Table {
    let bytes = try WorkbookReport().render(report, language: language)
    return try TableReader(sheet: Words(language: language)(name)).read(.memory(bytes, name: "a.xlsx"))
  }

  /// What a person sees in the cells is what stands in every other format.
  @Test(arguments: Language.allCases) func everyRatingOfEveryUnitHasItsFiguresAsInTheReport(language: Language) throws {
    let table = try sheet("sheet.survey", ReportFixture.report, language)
    let section = ReportFixture.report.surveys[0]
    let says = SurveyWords(section: section, words: Words(language: language))
    let expected = section.rules.questions[0].ratings.enumerated().flatMap { number, rating in
      says.units.map { unit -> [String?] in
        let question = unit.questions[0]
        let share = question.ratings[number]
        let ends = question.isComplete ? [nil, nil] : [share.low, share.high].map { Figures.percent($0) }
        let shares = question.valid == 0 ? [nil, nil, nil] : [Figures.percent(share.share)] + ends
        return ["总体评价", rating.name, says.name(unit), String(share.count)] + shares + [String(question.valid)]
      }
    }
    #expect(expected.count == 12)
    #expect(table.rows.prefix(12).map { row in (0..<8).map { row[$0] } } == expected)
  }

  @Test func whatRulesSayStandsBelowTheUnits() throws {
    let says = SurveyWords(section: ReportFixture.report.surveys[0], words: Words(language: .chinese))
    let rulings = SurveyRulings(says)
    let rows = try sheet("sheet.rulings").rows
    let units = rulings.rows.count
    #expect(rows.prefix(units).map { row in rulings.columns.indices.map { row[$0] ?? "" } } == rulings.rows)
    let cells = rows.dropFirst(units).compactMap { $0[0] }
    #expect(!says.lines.isEmpty && Array(cells.prefix(says.lines.count)) == says.lines)
    #expect(rulings.rules.count == 1 && rulings.rules[0].contains("差评过多"))
  }

  @Test func whatWasReturnedHasASheet() throws {
    let says = SurveyWords(section: ReportFixture.report.surveys[0], words: Words(language: .chinese))
    let expected = says.units.map { [says.name($0), String($0.sheets), says.asked($0), says.rate($0)] }
    #expect(expected.first?.first == "合计")
    let bytes = try WorkbookReport().render(ReportFixture.report, language: .chinese)
    var choice = ColumnChoice.usual
    choice.sheets = [Words(language: .chinese)("sheet.returned")]
    let sheet = try SheetTable(.memory(bytes, name: "a.xlsx"), choice: choice, needsText: false)
    var rows: [[String]] = []
    _ = try sheet.read { record in
      if record.row > sheet.headerRow { rows.append(Array(record.trimmedCells.prefix(4))) }
    }
    #expect(rows == expected)
    // Who reads the sheet as a table does not count its total as a unit.
    let units = try self.sheet("sheet.returned").rows.compactMap { $0[0] }
    #expect(units == expected.dropFirst().map { $0[0] })
  }

  @Test func aSecondSurveyHasSheetsOfItsOwn() throws {
    var report = ReportFixture.report
    report.surveys += [SectionsFixture.survey("班车测评", question: "准点", rule: "不准点", units: ["甲"])]
    let bytes = try WorkbookReport().render(report, language: .chinese)
    let second = try TableReader(sheet: "测评（2）").read(.memory(bytes, name: "a.xlsx"))
    #expect(second.rows.first?[0] == "准点")
  }
}
