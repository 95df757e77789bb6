import Classification
import Documents
import Testing
import TextModel
import Wording

@testable import Reporting

@Suite struct WorkbookReportTests {
  private func spool(_ texts: [String] = ["食堂太贵", "=1+1", "+86", "-3", "@甲"]) throws -> OpinionSpool {
    let spool = try OpinionSpool(scheme: ReportFixture.scheme)
    for (number, text) in texts.enumerated() {
      let item = ReportFixture.quotation("00\(number)", text, category: 2, probability: 0.9, [])
      try spool.add(item.opinion, item.judgement)
    }
    return spool
  }

  private func bytes(_ language: Language = .chinese, _ spool: OpinionSpool? = nil) throws -> [UInt8] {
    try WorkbookReport(opinions: try spool ?? self.spool()).render(ReportFixture.report, language: language)
  }

  private func part(_ name: String, _ bytes: [UInt8]) throws -> XMLElement {
    try #require(try OfficeFile(.memory(bytes, name: "a.xlsx")).tree(name))
  }

  /// The texts and numbers of a sheet's cells, by their references.
  private func cells(_ sheet: Int, _ bytes: [UInt8]) throws -> [String: String] {
    let root = try part("xl/worksheets/sheet\(sheet).xml", bytes)
    let cells = OfficeShape.all(root).filter { $0.localName == "c" }
    return Dictionary(
      uniqueKeysWithValues: cells.map { cell in
        (
          cell[attribute: "r"] ?? "",
          OfficeShape.all(cell).filter { ["t", "v"].contains($0.localName) }.map(\.text).joined()
        )
      })
  }

  @Test func theSheetsAreNamedAndInOrder() throws {
    let sheets = OfficeShape.all(try part("xl/workbook.xml", bytes())).filter { $0.localName == "sheet" }
    #expect(
      sheets.compactMap { $0[attribute: "name"] } == [
        "概要", "意见", "占比", "按单位", "按渠道", "按月份", "热点问题", "关键词", "测评结论", "测评", "收回情况", "发现", "要点",
        "雷同段落", "雷同统计", "来源",
      ])
  }

  @Test func theOverviewStandsFirst() throws {
    let cells = try cells(1, bytes())
    #expect(cells["A1"] == ReportFixture.report.title)
    #expect(cells.values.contains { $0.hasPrefix("共归类意见") })
    #expect(cells.values.contains("热点问题"))
  }

  @Test func aDateIsADayAndNoText() throws {
    let cells = try cells(2, bytes())
    #expect(cells["D2"] == "47940")
    #expect(cells["F1"] == "人工类别")
  }

  @Test func theSameReportIsTheSameFile() throws {
    #expect(try bytes() == bytes())
  }

  @Test(arguments: Language.allCases) func theSheetOfOpinionsCanBeReadBack(language: Language) throws {
    let input = Input.memory(try bytes(language), name: "a.xlsx")
    let (opinions, reading) = try OpinionReader().opinions(in: input)
    #expect(reading.problems == [])
    #expect(opinions.map { $0.text.text($0.text.range) } == ["食堂太贵", "=1+1", "+86", "-3", "@甲"])
    #expect(opinions.map(\.id) == ["000", "001", "002", "003", "004"])
    #expect(opinions.allSatisfy { $0.unit == "机电一分厂" && $0.channel == "意见箱" && $0.date == "2031-04-02" })
    // Nobody has checked anything yet.
    #expect(opinions.allSatisfy { $0.label == nil })
  }

  @Test func noCellComputes() throws {
    let root = try part("xl/worksheets/sheet2.xml", bytes())
    let cells = OfficeShape.all(root).filter { $0.localName == "c" }
    #expect(!OfficeShape.all(root).contains { $0.localName == "f" })
    #expect(
      cells.filter { ["E3", "E4", "E5", "E6"].contains($0[attribute: "r"]) }
        .allSatisfy { $0[attribute: "t"] == "inlineStr" })
  }

  @Test func theCategoryIsChosenFromTheSchemesLabels() throws {
    let bytes = try bytes()
    let choice = try #require(
      OfficeShape.all(try part("xl/worksheets/sheet2.xml", bytes)).first { $0.localName == "dataValidation" })
    #expect(choice[attribute: "sqref"] == "F2:F6" && choice[attribute: "type"] == "list")
    #expect(choice.elements.first?.text == "'占比'!$A$2:$A$5")
    let shares = try cells(3, bytes)
    #expect(["A2", "A3", "A4", "A5"].map { shares[$0] } == ["发展", "工作作风", "福利待遇", "其他"])
  }

  @Test func sharesAreTheNumbersOfTheReport() throws {
    let cells = try cells(3, bytes())
    for (row, share) in ReportFixture.table.shares.enumerated() {
      let written = ["C", "D", "E"].map { Double(cells["\($0)\(row + 2)"] ?? "") ?? -1 }
      for (number, expected) in zip(written, [share.roundedShare, share.low, share.high]) {
        #expect(Figures.percent(number) == Figures.percent(expected))
      }
    }
  }

  @Test func headsAreFrozenAndColumnsFiltered() throws {
    let root = try part("xl/worksheets/sheet2.xml", bytes())
    #expect(OfficeShape.all(root).contains { $0.localName == "pane" && $0[attribute: "state"] == "frozen" })
    #expect(OfficeShape.all(root).first { $0.localName == "autoFilter" }?[attribute: "ref"] == "A1:P6")
  }

  @Test func eachOpinionHasItsIssue() throws {
    let cells = try cells(2, bytes())
    #expect(cells["P1"] == "热点问题")
    #expect(cells["P2"] == "运输公司 夜班车 停开")
  }

  @Test func whatIsKnownOfAnIssueStandsInColumns() throws {
    let cells = try cells(7, bytes())
    #expect(["A", "E", "F", "G", "H", "I"].map { cells["\($0)1"] } == ["问题", "涉及单位", "涉及渠道", "最早一条", "最晚一条", "趋势"])
    #expect(
      ["B", "C", "D", "E", "F", "G", "H", "I", "K"].map { cells["\($0)2"] } == [
        "212", "8", "2", "运输公司 6、后勤服务中心 2", "意见箱 5、座谈会 3", "47909", "47996", "近来增多", "0301",
      ])
    #expect(cells["A5"]?.hasPrefix("612 条意见：") == true)
  }

  @Test func chartsAreNative() throws {
    let file = try OfficeFile(.memory(bytes(), name: "a.xlsx"))
    #expect(file.parts.filter { $0.hasPrefix("xl/charts/chart") }.count == 5)
  }

  @Test func aTextThatNoCellHoldsIsCutWithASign() throws {
    let long = String(repeating: "长", count: 40_000)
    let cells = try cells(2, bytes(.chinese, spool([long, "甲\u{1}\u{FFFF}乙"])))
    #expect(cells["E2"]?.utf16.count == 32_767 && cells["E2"]?.hasSuffix("…") == true)
    #expect(cells["E3"] == "甲\u{FFFD}\u{FFFD}乙")
  }

  @Test func aHostileReportIsWrittenToo() throws {
    let bytes = try WorkbookReport().render(HostileReport.report, language: .chinese)
    #expect(try OfficeFile(.memory(bytes, name: "a.xlsx")).parts.contains("xl/workbook.xml"))
  }
}
