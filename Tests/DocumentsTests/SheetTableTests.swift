import TestSupport
import Testing
import TextModel
import Wording

@testable import Documents

@Suite struct SheetTableTests {
  typealias Sheet = OfficeFixture.Sheet

  private func opinions(_ bytes: [UInt8], _ columns: ColumnChoice = .usual) throws -> ([Opinion], OpinionReading) {
    try OpinionReader(columns: columns).opinions(in: .memory(bytes, name: "a.xlsx"))
  }

  private func shown(_ opinions: [Opinion]) -> [String] {
    opinions.map { opinion in
      let cells = [opinion.id, opinion.text.text(opinion.text.range), opinion.unit, opinion.date, opinion.label]
      return "\(opinion.source.row): " + cells.map { $0 ?? "-" }.joined(separator: "|")
    }
  }

  private func keys(_ problems: [Problem]) -> [String] { problems.map(\.message.key) }

  @Test func theHeaderIsFoundByItsNamesBelowTitles() throws {
    let table = [
      ["某单位征求意见汇总表"], ["填报单位：", "某公司"], ["日期：", "2026年3月", "", "制表人：张三"], [], ["序号", "意见内容", "单位"],
      ["1", "食堂太贵", "一车间"], ["2", "流程太长", "二车间"],
    ]
    let (read, reading) = try opinions(OfficeFixture.workbook([Sheet("意见", table: table)]))
    #expect(shown(read) == ["6: 1|食堂太贵|一车间|-|-", "7: 2|流程太长|二车间|-|-"])
    #expect(reading.problems.isEmpty && reading.notes.isEmpty)
    #expect(read[0].source == Opinion.Source(file: "a.xlsx", row: 6, sheet: "意见"))
  }

  @Test func theFirstVisibleSheetWithAKnownHeaderIsReadAndTheOthersAreNamed() throws {
    let workbook = OfficeFixture.workbook([
      Sheet("说明", table: [["填表说明", "请如实填写"]]),
      Sheet("旧", table: [["编号", "意见"], ["9", "旧意见"]]).hidden,
      Sheet("新", table: [["编号", "意见"], ["1", "新意见"]]),
      Sheet("再新", table: [["编号", "部门", "意见"], ["2", "", "更新的意见"]]),
    ])
    let (read, reading) = try opinions(workbook)
    #expect(shown(read) == ["2: 1|新意见|-|-|-"])
    let why = [("hidden", "旧"), ("brief", "说明"), ("unlike", "再新")].map {
      Message("sheet.omitted.\($0.0)", ["names": $0.1])
    }
    #expect(
      reading.notes.map(\.message)
        == [Message("sheet.chosen", ["sheet": "新", "others": "说明、旧、再新"], followedBy: why)])
    #expect(shown(try opinions(workbook, ColumnChoice([], sheets: ["再新"])).0) == ["2: 2|更新的意见|-|-|-"])
    let (hidden, hiddenReading) = try opinions(workbook, ColumnChoice([], sheets: ["2"]))
    #expect(shown(hidden) == ["2: 9|旧意见|-|-|-"])
    #expect(keys(hiddenReading.notes) == ["sheet.isHidden"])
    #expect(throws: Problem(Message("sheet.missing", ["sheet": "5", "found": "说明、旧、新、再新"]), in: "a.xlsx")) {
      try opinions(workbook, ColumnChoice([], sheets: ["5"]))
    }
  }

  @Test func severalSheetsOrAllAreReadWhenAskedFor() throws {
    let workbook = OfficeFixture.workbook([
      Sheet("说明", table: [["填表说明", "请如实填写"]]),
      Sheet("甲科", table: [["编号", "意见"], ["1", "新意见"]]), Sheet("乙科", table: [["编号", "意见"], ["1", "旧意见"]]),
    ])
    for sheets in [["all"], ["甲科", "乙科"], ["2", "3", "2"]] {
      let (read, reading) = try opinions(workbook, ColumnChoice([], sheets: sheets))
      #expect(read.map(\.unit) == ["甲科", "乙科"] && read.map(\.source.sheet) == ["甲科", "乙科"])
      #expect(keys(reading.notes) == ["sheet.severalRead"])
    }
  }

  @Test func theColumnsOfTheTableAreListedAndNotThoseOfItsCover() throws {
    let workbook = OfficeFixture.workbook([
      Sheet("封面", table: [["某单位汇总"]]), Sheet("答卷", table: [["流水", "您想说的话", "科别"], ["1", "排队太久", "内科"]]),
    ])
    let problem = #expect(throws: Problem.self) { try opinions(workbook) }
    #expect(problem?.message.values["found"] == "流水、您想说的话、科别")
  }

  @Test func sheetsThatAreNotReadAreNamedWithTheReason() throws {
    let workbook = OfficeFixture.workbook(
      [
        Sheet("意见", table: [["编号", "意见"], ["1", "车棚漏雨"]]), Sheet("备用", table: []),
        Sheet("说明", table: [["填表说明", "请如实"]]),
      ],
      charts: ["走势图"])
    let note = try #require(try opinions(workbook).1.notes.first?.message)
    #expect(note.values["others"] == "备用、说明、走势图")
    #expect(note.text(in: .chinese).hasSuffix("；空白的：备用；只有几行、没有要读的列的：说明；图表：走势图"))
  }

  @Test func cellsMergedDownwardsCountForEveryRowButAnOpinionOnlyOnce() throws {
    let rows = """
      <row r="1"><c r="A1" t="str"><v>单位</v></c><c r="B1" t="str"><v>意见</v></c><c r="C1" t="str"><v>编号</v></c></row>
      <row r="2"><c r="A2" t="str"><v>一车间</v></c><c r="B2" t="str"><v>甲</v></c><c r="C2"><v>1</v></c></row>
      <row r="3"><c r="A3"/><c r="B3" t="str"><v>乙</v></c><c r="C3"><v>2</v></c></row>
      <row r="4"><c r="C4"><v>3</v></c></row>
      <row r="5"><c r="A5"/></row>
      <row r="6"><c r="B6" t="str"><v>丙</v></c></row>
      """
    let merged =
      "<mergeCells><mergeCell ref=\"A2:A5\"/><mergeCell ref=\"B3:B4\"/><mergeCell ref=\"A7:C7\"/></mergeCells>"
    let (read, reading) = try opinions(OfficeFixture.workbook([Sheet("表", rows, behind: merged)]))
    #expect(shown(read) == ["2: 1|甲|一车间|-|-", "3: 2|乙|一车间|-|-", "6: 6|丙|-|-|-"])
    #expect(reading.continuedRows == 1)
    #expect(keys(reading.notes) == ["opinions.continuedRows"])
  }

  @Test func aHeaderOfTwoRowsIsOne() throws {
    let rows = """
      <row r="1"><c r="A1" t="str"><v>单位</v></c><c r="B1" t="str"><v>评价</v></c><c r="D1" t="str"><v>意见</v></c></row>
      <row r="2"><c r="B2" t="str"><v>食堂</v></c><c r="C2" t="str"><v>类别</v></c></row>
      <row r="3"><c r="A3" t="str"><v>一厂</v></c><c r="C3" t="str"><v>其他</v></c><c r="D3" t="str"><v>甲</v></c></row>
      """
    let merged =
      "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:D2\"/></mergeCells>"
    let (read, _) = try opinions(OfficeFixture.workbook([Sheet("表", rows, behind: merged)]))
    #expect(shown(read) == ["3: 3|甲|一厂|-|其他"])
  }

  @Test func hiddenRowsAndColumnsErrorsAndFormulasWithoutResultAreTold() throws {
    let rows = """
      <row r="1"><c t="str"><v>编号</v></c><c t="str"><v>意见</v></c><c t="str"><v>单位</v></c></row>
      <row r="2" hidden="1"><c><v>1</v></c><c t="str"><v>甲</v></c></row>
      <row r="3"><c><v>2</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
      <row r="4"><c><f>A3+1</f></c><c t="str"><f>B2</f><v>乙</v></c></row>
      """
    let columns = "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>"
    let (read, reading) = try opinions(OfficeFixture.workbook([Sheet("表", rows, before: columns)]))
    #expect(shown(read) == ["2: 1|甲|-|-|-", "4: 4|乙|-|-|-"])
    #expect(
      reading.notes.map(\.message) == [
        Message("sheet.hiddenRows", ["sheet": "表", "count": "1", "places": "2"]),
        Message("sheet.hiddenColumns", ["sheet": "表", "count": "1", "places": "A"]),
        Message("sheet.errors", ["sheet": "表", "count": "1", "places": "B3 #DIV/0!"]),
        Message("sheet.uncalculated", ["sheet": "表", "count": "1", "places": "A4"]),
        Message("opinions.withoutText", ["count": "1", "rows": "3"]),
      ])
  }

  @Test func aMissingColumnIsNamedWithSheetAndRow() throws {
    let workbook = OfficeFixture.workbook([Sheet("表", table: [["甲", "乙"], ["1", "x"]])])
    #expect(throws: Problem(Message("column.noText", ["found": "甲、乙"]), in: "a.xlsx", at: .row(1, sheet: "表"))) {
      try opinions(workbook)
    }
    #expect(shown(try opinions(workbook, ColumnChoice(["text=乙"])).0) == ["2: 2|x|-|-|-"])
  }

  @Test func aTableIsReadFromASheetAsFromACSV() throws {
    let cells = [["测评结果"], ["编号", "所在单位（必填）", "满意度"], ["1", " 一车间 ", ""], ["2", "二车间", "满意"]]
    let table = try TableReader().read(.memory(OfficeFixture.workbook([Sheet("表", table: cells)]), name: "a.xlsx"))
    #expect(table.header == ["编号", "所在单位（必填）", "满意度"])
    #expect(table.sheet == "表")
    #expect(table.rows.map(\.number) == [3, 4])
    #expect(table.rows[0][table.column(.unit)] == "一车间")
    #expect(table.rows[0][table.column(named: ["满意度"])] == nil)
    #expect(table.rows[1][table.column(named: ["满意度"])] == "满意")
  }
}

extension OfficeFixture.Sheet {
  var hidden: OfficeFixture.Sheet { OfficeFixture.Sheet(name, rows, before: before, behind: behind, state: "hidden") }
}
