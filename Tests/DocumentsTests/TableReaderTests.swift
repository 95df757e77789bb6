import TestSupport
import Testing
import TextModel
import UnicodeText
import Wording

@testable import Documents

enum CharsetChoiceFixture {
  static var utf8: CharsetChoice { get throws { try CharsetChoice("utf-8") } }
}

@Suite struct TableReaderTests {
  @Test func theCharsetOfATableIsTold() throws {
    let gbk: [UInt8] = [0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xD7, 0xDC, 0xCC, 0xE5, 0xC6, 0xC0, 0xBC, 0xDB, 0x0A]
    #expect(try TableReader().read(.memory(gbk, name: "a.csv")).charset.name == "GB18030")
    #expect(try TableReader().read(.memory(Array("单位,评价\n".utf8), name: "a.csv")).charset.name == "UTF-8")
  }

  /// What is damaged behind the first rows does not matter to who wants to know the columns.
  @Test func theHeaderIsKnownWithoutReadingTheRows() throws {
    let rows = (1...40).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"inlineStr\"><is><t>\($0 == 1 ? "单位" : "甲")</t></is></c><c r=\"B\($0)\" t=\"inlineStr\"><is><t>\($0 == 1 ? "总体评价" : "好")</t></is></c></row>"
    }
    let input = Input.memory(OfficeFixture.workbook([.init("表", rows.joined() + "<row r=\"3\"/>")]), name: "a.xlsx")
    let head = try TableReader().header(of: input)
    #expect(head.header == ["单位", "总体评价"] && head.rows.isEmpty && head.sheet == "表")
    #expect(throws: Problem.self) { try TableReader().read(input) }
  }

  @Test func columnsAreFoundByNameAndCellsTrimmed() throws {
    let text = "测评结果,,\n编号,所在单位（必填）, 满意度 \n1, 一车间 ,\n\n2,二车间,满意\n"
    let table = try TableReader().read(.memory(Array(text.utf8), name: "a.csv"))
    #expect(table.column(.unit) == 1)
    #expect(table.rows.map(\.number) == [3, 5])
    #expect(table.rows[0][table.column(.unit)] == "一车间")
    #expect(table.rows[0][table.column(named: ["满意度"])] == nil)
    #expect(table.rows[1][table.column(named: ["満意", "满意度"])] == "满意")
    #expect(table.rows[1][nil] == nil)
  }

  @Test func aBrokenRowIsAProblemAndTheRestIsRead() throws {
    let text = "编号,类别\n1,\"甲\n2,乙\n"
    let table = try TableReader().read(.memory(Array(text.utf8), name: "a.csv"))
    #expect(table.problems.count == 1)
    #expect(table.rows.contains { $0[1] == "乙" })
  }

  @Test func theHeaderAloneIsReadFromTheFirstBytes() throws {
    let text = "单位,满意度\n" + String(repeating: "一车间,满意\n", count: 20_000)
    let table = try TableReader().header(of: .memory(Array(text.utf8), name: "a.csv"))
    #expect(table.header == ["单位", "满意度"] && table.rows.isEmpty && table.problems.isEmpty)
  }

  @Test func anInputSaysHowLargeItIsWhenThatIsKnown() throws {
    let folder = try TemporaryFolder()
    try folder.write("意见", "a.txt")
    #expect(Input(path: folder.path + "/a.txt").size == 6)
    #expect(Input.memory([1, 2], name: "a").size == 2)
    #expect(Input.standardInput.size == nil && Input(path: "/nowhere").size == nil && Input(path: "/").size == nil)
  }

  @Test func aTableIsMadeOfWhatIsInMemory() {
    let table = TableReader.Table(name: "库", header: ["编号 ", "意见"], rows: [["1", " 食堂太贵 "], ["2"]])
    #expect(table.column(.text) == 1)
    #expect(table.rows.map(\.number) == [2, 3])
    #expect(table.rows[0][1] == "食堂太贵")
    #expect(table.rows[1][1] == nil && table.rows[0][-1] == nil && table.rows[0][nil] == nil)
  }
}
