import TestSupport
import Testing
import TextModel
import Wording

@testable import Documents

@Suite struct SheetPartsTests {
  typealias Sheet = OfficeFixture.Sheet

  private static let long = (1...6).map { ["\($0)", "第\($0)条：车棚漏雨，电动车淋坏了没有人管"] }
  private static let short = (1...6).map { ["\($0)", "第\($0)条：食堂的菜又凉又咸，排队还要半小时"] }

  private func read(_ sheets: [Sheet]) throws -> (opinions: [Opinion], reading: OpinionReading) {
    try OpinionReader().opinions(in: .memory(OfficeFixture.workbook(sheets), name: "a.xlsx"))
  }

  private func opinions(_ name: String, _ rows: [[String]]) -> Sheet {
    Sheet(name, table: [["序号", "意见"]] + rows)
  }

  @Test func aTableThatGoesOverSeveralSheetsIsReadWhole() throws {
    let (read, reading) = try read([opinions("一车间", Self.long), opinions("二车间", Self.short)])
    #expect(read.count == 12 && Set(read.map(\.unit)) == ["一车间", "二车间"])
    #expect(
      reading.notes.map(\.message)
        == [Message("sheet.parts", ["sheet": "一车间、二车间", "count": "2", "others": ""])])
    #expect(reading.warnings.isEmpty)
  }

  @Test(arguments: [0, 1, 2])
  func aSummaryOfTheOtherSheetsIsNotCountedTwice(place: Int) throws {
    var sheets = [opinions("一车间", Self.long), opinions("二车间", Self.short)]
    let all = (Self.long + Self.short).enumerated().map { ["\($0.offset + 1)", $0.element[1]] }
    sheets.insert(opinions("汇总", all), at: place)
    let (read, reading) = try read(sheets)
    #expect(read.count == 12 && Set(read.map { $0.text.text($0.text.range) }).count == 12)
    #expect(reading.notes.map(\.message.key) == ["sheet.rest"] && reading.warnings.isEmpty)
    #expect(reading.notes[0].message.text(in: .chinese).contains("各行已在所读的表里的"))
  }

  @Test func aSheetWithFewRowsInCommonIsNoCopy() throws {
    let (read, _) = try read([opinions("一车间", Self.long), opinions("二车间", Self.short + [Self.long[0]])])
    #expect(read.count == 13)
  }

  @Test(arguments: ["Sheet2", "工作表2", "3月", "2026年3月", "第二批", "2季度"])
  func aSheetThatNoUnitIsCalledByNamesNone(name: String) throws {
    let (read, _) = try read([opinions("机关", Self.long), opinions(name, Self.short)])
    #expect(read.map(\.unit) == Array(repeating: "机关", count: 6) + Array(repeating: nil, count: 6))
  }

  @Test func ratingsThatAreTheSameOnTwoSheetsAreNoCopies() throws {
    let ratings = { (name: String, count: Int) in
      Sheet(name, table: [["满意度", "总体评价"]] + Array(repeating: ["满意", "好"], count: count))
    }
    let workbook = OfficeFixture.workbook([ratings("一车间", 7), ratings("二车间", 5), Sheet("说明", table: [["填表说明"]])])
    let parts = try TableReader().parts(of: .memory(workbook, name: "a.xlsx"))
    #expect(parts.map(\.rows.count) == [7, 5] && parts.map(\.unitOfSheet) == ["一车间", "二车间"])
    #expect(parts.map { $0.notes.map(\.message.key) } == [["sheet.rest"], []])
  }

  @Test func ratingsThatSumUpTheOtherSheetsAreLeftOut() throws {
    let ratings = { (name: String, rows: [[String]]) in Sheet(name, table: [["满意度", "总体评价"]] + rows) }
    let (one, other) = ([["满意", "好"], ["满意", "一般化"]], [["不满意", "走了过场"]])
    let workbook = OfficeFixture.workbook([ratings("一车间", one), ratings("二车间", other), ratings("合计", one + other)])
    let parts = try TableReader().parts(of: .memory(workbook, name: "a.xlsx"))
    #expect(parts.map(\.sheet) == ["一车间", "二车间"])
  }
}
