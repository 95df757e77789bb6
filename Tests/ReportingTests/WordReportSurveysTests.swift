import Checking
import Classification
import Documents
import Lexicons
import Testing
import TextModel
import Wording

@testable import Reporting

@Suite struct WordReportSurveysTests {
  private func text(_ report: Report = ReportFixture.report) throws -> String {
    let bytes = try WordReport().render(report, language: .chinese)
    return String(decoding: try WordCopy.word(bytes).document.utf8, as: UTF8.self)
  }

  @Test func aSurveyIsAChapterWithItsVerdictsAndTables() throws {
    let text = try text()
    let says = SurveyWords(section: ReportFixture.report.surveys[0], words: Words(language: .chinese, isClosed: true))
    #expect(text.contains("三、测评结果：食堂测评\n") && text.contains("（二）收回情况\n") && text.contains("（三）总体评价\n"))
    for line in says.lines { #expect(text.contains(line + "\n")) }
    for unit in says.units where unit.questions[0].valid > 0 {
      for rating in unit.questions[0].ratings {
        #expect(
          text.contains(Figures.percent(rating.share) + "\n" + Figures.interval(low: rating.low, high: rating.high)))
      }
    }
  }

  @Test func itsChartIsToldInWordsAndReachesAsFarAsItsIntervals() throws {
    let copy = try WordCopy(WordReport().render(ReportFixture.report, language: .chinese))
    let told = OfficeShape.all(copy.document).filter { $0.localName == "docPr" }.compactMap { $0[attribute: "descr"] }
    #expect(told.contains { $0.contains("机电一分厂：好") })
    let charts = copy.parts.filter { $0.hasPrefix("word/charts/") }
    #expect(charts.count == 3)
    let file = try OfficeFile(.memory(WordReport().render(ReportFixture.report, language: .chinese), name: "a.docx"))
    for name in charts {
      let chart = OfficeShape.all(try #require(try file.tree(name)))
      let top = try #require(chart.first { $0.localName == "max" }?[attribute: "val"].flatMap { Double($0) })
      let sums = chart.filter { $0.localName == "ser" }.flatMap { series -> [Double] in
        func numbers(_ part: String) -> [Double] {
          let parts = OfficeShape.all(series).filter { $0.localName == part }
          return parts.flatMap(OfficeShape.all).filter { $0.localName == "v" && $0.text.contains(".") }.compactMap {
            Double($0.text)
          }
        }
        return zip(numbers("val"), numbers("plus")).map { $0 + $1 }
      }
      #expect(!sums.isEmpty && sums.allSatisfy { $0 <= top + 1e-6 }, "\(name)")
    }
  }

  @Test func manyUnitsAreATableOnly() throws {
    var report = ReportFixture.report
    report.surveys = [SectionsFixture.survey("大测评", question: "评价", rule: "差", units: (1...3).map { "单位\($0)" })]
    let few = try WordCopy(WordReport().render(report, language: .chinese)).parts.filter {
      $0.hasPrefix("word/charts/")
    }.count
    report.surveys = []
    let none = try WordCopy(WordReport().render(report, language: .chinese)).parts.filter {
      $0.hasPrefix("word/charts/")
    }.count
    #expect(few == none + 1)
    #expect(try !text(report).contains("测评结果"))
  }
}
