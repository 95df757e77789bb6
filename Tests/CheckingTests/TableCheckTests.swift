import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct TableCheckTests {
  private func findings(_ text: String) -> [Finding] {
    NumberCheck.findings(in: text).filter { $0.rule.hasPrefix("table-") }
  }

  @Test(arguments: [
    ("table-sum", "批次\t单位数\t渠工数\n第一批\t126\t12600\n第二批\t284\t18400\n合计\t⟦420⟧\t31000"),
    ("table-sum", "项目\t金额（万元）\n净水站\t150\n管网\t360\n食堂\t85\n合 计\t⟦585⟧"),
    ("table-sum", "|项目|金额|\n|---|---:|\n|修渠|1,150|\n|补堤|360|\n|合计|⟦1,610⟧|"),
    // the total above its parts
    ("table-sum", "片区\t户数\n合计\t⟦250⟧\n东片\t120\n西片\t140"),
    // 小计 within 合计
    ("table-sum", "片区\t队\t人数\n东片\t一队\t12\n东片\t二队\t15\n东片\t小计\t27\n西片\t三队\t10\n西片\t四队\t8\n西片\t小计\t18\n合计\t\t⟦54⟧"),
    ("table-sum", "片区\t队\t人数\n东片\t一队\t12\n东片\t二队\t15\n东片\t小计\t⟦37⟧\n西片\t三队\t10\n西片\t四队\t8\n西片\t小计\t18\n合计\t\t45"),
    // 其中 in a remark is no label
    ("table-sum", "片区\t小计\t备注\n东片\t6\t其中渠工2人\n西片\t8\t\n南片\t4\t\n总计\t⟦17⟧\t"),
    // what 其中 names is held already
    ("table-sum", "项目\t人数\n渠工\t40\n其中：女\t12\n闸工\t25\n合计\t⟦75⟧"),
    // rows
    ("table-sum", "队\t男\t女\t合计\n一队\t12\t8\t20\n二队\t15\t9\t24\n三队\t11\t7\t⟦28⟧\n四队\t10\t6\t16"),
    ("table-order", "序号\t措施\n1\t修渠\n2\t清淤\n3\t补堤\n⟦5⟧\t护坡"),
    ("table-order", "序号\t措施\n1\t修渠\n2\t清淤\n3\t补堤\n⟦3⟧\t护坡\n4\t植树"),
    ("table-order", "序号\t措施\n1\t修渠\n2\t清淤\n3\t补堤\n⟦3⟧\t护坡\n5\t植树"),
    ("table-shares", "意见\t占比\n漏水\t45%\n停水\t38%\n水费\t⟦25%⟧"),
    ("table-shares", "意见\t件数\t占比（%）\n漏水\t90\t45.0\n停水\t70\t35.0\n水费\t40\t⟦25.0⟧\n合计\t200\t100.0"),
  ])
  func figuresOfATableThatCannotAllBeRightAreTold(rule: String, marked: String) {
    let text = MarkedText(marked)
    let found = findings(text.text)
    #expect(found.map(\.rule) == [rule], "\(marked): \(found.map(\.message.values))")
    #expect(found.map(\.range) == text.ranges)
  }

  @Test(arguments: [
    "批次\t单位数\n第一批\t126\n第二批\t284\n合计\t410",
    "项目\t金额\n修渠\t1,150\n补堤\t－\n植树\t\n护坡\t360\n合计\t1,510",
    // years, averages, shares and rates are not added
    "单位\t成立年份\t电话\t人均（亩）\t完成率\n甲站\t1998\t88886666\t1.2\t95%\n乙站\t2003\t88887777\t1.5\t98%\n合计\t2\t\t1.4\t97%",
    "年份\t户数\n2021\t120\n2022\t130\n2023\t140\n平均\t130",
    // rounded
    "项目\t占比\n漏水\t33.3%\n停水\t33.3%\n水费\t33.3%",
    "项目\t亿元\n修渠\t1.3\n补堤\t2.4\n植树\t0.9\n合计\t4.7",
    // each row has its own whole
    "队\t女工占比\n一队\t45%\n二队\t38%\n三队\t25%",
    "意见\t占比\n漏水\t56%\n停水\t49%\n水费\t34%",
    "项目\t人数\n渠工\t40\n其中：女\t12\n男\t28\n闸工\t25\n合计\t65",
    "片区\t队\t人数\n东片\t一队\t12\n东片\t二队\t15\n东片\t小计\t27\n西片\t三队\t10\n合计\t\t37",
    "序号\t措施\n1\t修渠\n2\t清淤\n\t补堤\n3\t护坡", "序号\t措施\n1\t修渠\n2\t清淤\n1\t补堤\n2\t护坡", "序号\t条款\n3\t修渠\n17\t清淤\n42\t补堤",
    "队\t男\t女\t合计\n一队\t12\t8\t20\n二队\t15\t9\t24\n合计\t27\t17\t44",
    "队\t早班\t晚班\t总分\n一队\t12\t8\t95\n二队\t15\t9\t90\n三队\t11\t7\t88",
    // one column that is none of amounts
    "项目\t编号\n修渠\t101\n补堤\t102\n合计\t2",
  ])
  func whatAddsUpOrIsNotAddedIsLeftAlone(text: String) {
    #expect(findings(text).map { "\($0.rule) \($0.message.values)" } == [])
  }

  /// A table as a Word file has it: rows of cells of paragraphs.
  private func wordTable(_ rows: [[[String]]]) -> SourceText {
    var (text, marks) = ("", [ParagraphMark]())
    for (row, cells) in rows.enumerated() {
      for (column, paragraphs) in cells.enumerated() {
        for (number, paragraph) in paragraphs.enumerated() {
          if !text.isEmpty { text += number > 0 || column == 0 ? "\n" : "\t" }
          let start = text.utf8.count
          text += paragraph
          marks.append(
            ParagraphMark(
              range: TextRange(start, text.utf8.count), headingLevel: nil, number: nil,
              cell: .init(table: 1, row: row + 1, column: column)))
        }
      }
    }
    return SourceText(TokenizedDocument(plain: Document(name: "t.docx", utf8: Array(text.utf8), marks: marks)))
  }

  @Test func theCellsOfAWordFileAreReadByItsGrid() {
    // Two paragraphs in one cell, which a reader of lines takes for two rows.
    let text = wordTable([[["项目"], ["金额"]], [["修渠", "（东片）"], ["150"]], [["补堤"], ["360"]], [["合计"], ["520"]]])
    let found = NumberCheck(text: text).findings().filter { $0.rule == "table-sum" }
    #expect(found.map { text.document.text($0.range) } == ["520"])
    #expect(found.first?.message.values["right"] == "510")
  }

  @Test func paragraphsOfACellAreNoBrokenSentence() {
    let table = wordTable([
      [["队"], ["要求"]], [["一队"], ["各车间要在月底以前把台账报上来，逾期不报的，必须", "说明原因并补报。"]], [["二队"], ["照办。"]],
    ])
    let plain = SourceText(TokenizedDocument(plain: Document(name: "t.txt", utf8: table.document.utf8)))
    func broken(_ text: SourceText) -> Int { BrokenLines().findings(in: text).count { $0.rule == "broken-line" } }
    #expect(broken(table) == 0 && broken(plain) > 0)
  }
}
