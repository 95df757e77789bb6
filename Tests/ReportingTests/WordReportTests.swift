import Classification
import Documents
import Testing
import TextModel
import Wording

@testable import Reporting

@Suite struct WordReportTests {
  private func text(_ report: Report, _ language: Language = .chinese) throws -> String {
    let bytes = try WordReport().render(report, language: language)
    return String(decoding: try WordCopy.word(bytes).document.utf8, as: UTF8.self)
  }

  @Test(arguments: Language.allCases) func theFileIsWhatAnOfficeProgramDemands(language: Language) throws {
    for report in [ReportFixture.report, HostileReport.report] {
      #expect(try OfficeShape.problems(of: WordReport().render(report, language: language)) == [])
    }
  }

  @Test func theSameReportIsTheSameFile() throws {
    let render = { try WordReport().render(ReportFixture.report, language: .chinese) }
    #expect(try render() == render())
  }

  @Test func sharesStandWithIntervalsAndCountsInWords() throws {
    let text = try text(ReportFixture.report)
    #expect(text.contains("共归类意见612条"))
    let share = ReportFixture.table.shares[0]
    #expect(text.contains("发展\(Figures.percent(share.share))（95%区间\(Figures.interval(share))；355条）"))
    #expect(text.contains("词典判定，未抽查"))
  }

  @Test func headingsAreNumberedAsOfficialDocumentsAre() throws {
    let lines = try text(ReportFixture.report).split(separator: "\n").map(String.init)
    #expect(lines.first == ReportFixture.report.title)
    let heads = [
      "一、概要", "二、意见分类", "（一）各类意见占比", "（二）热点问题", "（三）重复的意见", "（四）按单位", "三、测评结果：食堂测评", "四、讲话稿审读", "（一）要点覆盖", "（二）雷同段落",
      "（三）各篇问题", "五、读入情况",
    ]
    #expect(lines.filter(heads.contains) == heads)
  }

  @Test func aFigureIsTheSameInAllFormats() throws {
    let word = try text(ReportFixture.report)
    let page = String(decoding: MarkdownRenderer().render(ReportFixture.report, language: .chinese), as: UTF8.self)
      .replacing("\\", with: "")
    for share in ReportFixture.table.shares {
      for figure in [Figures.percent(share.share), Figures.interval(share)] {
        #expect(word.contains(figure) && page.contains(figure))
      }
    }
  }

  @Test func tablesRepeatTheirHeadsAndChartsAreToldInWords() throws {
    let copy = try WordCopy(WordReport().render(ReportFixture.report, language: .chinese))
    let all = OfficeShape.all(copy.document)
    let tables = all.filter { $0.localName == "tbl" }
    #expect(tables.count > 6)
    for table in tables {
      let first = try #require(table.elements.first { $0.localName == "tr" })
      #expect(OfficeShape.all(first).contains { $0.localName == "tblHeader" })
    }
    let pictures = all.filter { $0.localName == "docPr" }
    #expect(pictures.count == 3)
    #expect(pictures.allSatisfy { ($0[attribute: "descr"] ?? "").contains("%") })
    #expect(copy.parts.contains("word/charts/chart1.xml") && copy.parts.contains("word/charts/chart2.xml"))
  }

  @Test func whoMadeTheReportAndWhenStandsBelowItsTitle() throws {
    var report = ReportFixture.report
    report.imprint = .init(unit: "党委办公室", date: .init(year: 2031, month: 6, day: 9))
    let bytes = try WordReport().render(report, language: .chinese)
    let lines = try text(report).split(separator: "\n").map(String.init)
    #expect(lines[1] == "编制单位：党委办公室；日期：2031年6月9日")
    let properties = try #require(try OfficeFile(.memory(bytes, name: "a.docx")).tree("docProps/core.xml"))
    let dates = OfficeShape.all(properties).filter { $0.localName == "created" }.map(\.text)
    #expect(dates == ["2031-06-09T00:00:00Z"])
    #expect(OfficeShape.all(properties).contains { $0.localName == "creator" && $0.text == "党委办公室" })
  }

  @Test func smallTablesStayOnOnePage() throws {
    var body = WordBody()
    body.add([.init(title: "甲", width: 1)], [["一"], ["二"]])
    body.add([.init(title: "甲", width: 1)], Array(repeating: ["一"], count: 40))
    let kept = body.elements.filter { $0.localName == "tbl" }.map { table in
      OfficeShape.all(table).count { $0.localName == "keepNext" }
    }
    // The head and all rows but the last; of a long table the head alone.
    #expect(kept == [2, 1])
  }

  @Test func aReportOfSpeechesOnlyHasNoEmptyChapters() throws {
    let report = ReportFixture.report
    let text = try text(
      Report(
        title: "甲", provenance: report.provenance, inputs: [], opinions: nil, speeches: report.speeches))
    #expect(!text.contains("意见分类") && text.contains("二、讲话稿审读"))
  }
}
