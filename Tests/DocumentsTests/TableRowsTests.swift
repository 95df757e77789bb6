import TestSupport
import Testing
import TextModel
import Wording

@testable import Documents

/// What stands below the header of a table and is none of its rows.
@Suite struct TableRowsTests {
  private func read(_ text: String, _ columns: [String] = []) throws -> (rows: [String], notes: String) {
    try read(.memory(Array(text.utf8), name: "o.csv"), columns)
  }

  private func read(_ input: Input, _ columns: [String] = []) throws -> (rows: [String], notes: String) {
    let (opinions, reading) = try OpinionReader(columns: try ColumnChoice(columns)).opinions(in: input)
    let rows = opinions.map { [$0.id, $0.unit ?? "-", $0.date ?? "-", $0.text.text($0.text.range)].joined(separator: "|") }
    let said = (reading.problems + reading.notes).map { $0.text(in: .chinese) }
    return (rows, said.joined(separator: "\n"))
  }

  private static let head = "编号,单位,意见\n1,机修班,澡堂水不热\n2,行车班,夜班没有热饭\n"
  private static let rows = ["1|机修班|-|澡堂水不热", "2|行车班|-|夜班没有热饭"]

  @Test(arguments: [
    "填表人：周正,,审核人：吴亮", "制表：周正,,", "填表人：,周正,审核人：吴亮", ",,填表人：周正　　审核人：吴亮　　填报日期：2031年5月6日", "联系电话：0371-66881234,,",
    "填报日期：2031-05-06,,", "填报日期：  年  月  日,,", ",,注：本表一式两份，请于每月五日前报送。", "注：本表一式两份,,", ",,说明：只填本季度的意见", "（本页以下空白）,,",
    ",,以下空白", "单位负责人（签字）：____,,填 表 人：周 正", "合计,,2条\n填表人：周正,,\n注1：一式两份,,", ",,注：1．一式两份\n,,2．每月五日前报送",
  ]) func signaturesAndNotesBeneathAreLeftOutAndNamed(foot: String) throws {
    let (rows, notes) = try read(Self.head + foot + "\n")
    #expect(rows == Self.rows, "\(foot)")
    #expect(notes.contains("表下的签名、说明等"), "\(foot): \(notes)")
  }

  @Test(arguments: [
    "3,食堂,注：菜价要写明", "3,食堂,说明：菜价牌没有", "3,食堂,电话：打不通", "3,食堂,审核：来回跑三趟，没人负责", ",,审核：来回跑三趟，没人负责",
    ",,联系电话：打了没人接", "3,,说明：菜价牌没有",
  ]) func opinionsThatBeginSoStay(row: String) throws {
    let (rows, notes) = try read(Self.head + row + "\n3,食堂,菜又咸又凉\n")
    #expect(rows.count == 4, "\(row): \(rows)")
    #expect(!notes.contains("签名"), "\(row): \(notes)")
    #expect(try read(Self.head + row + "\n").rows.count == 3, "\(row) at the end")
  }

  @Test func aNoteAboveFurtherRowsIsOne() throws {
    #expect(try read(Self.head + ",,说明：菜价牌没有\n3,食堂,菜又咸又凉\n").rows.count == 4)
    // Where opinions stand alone in their rows, one that begins with 说明 may be the last of them.
    #expect(try read(Self.head + ",,夜班费没发\n,,说明：菜价牌没有\n").rows.count == 4)
    #expect(try read("意见\n澡堂水不热\n说明：菜价牌没有\n").rows.count == 2)
    #expect(try read("意见\n澡堂水不热\n填表人：周正\n").rows == ["2|-|-|澡堂水不热"])
  }

  @Test func theHeaderAgainAndItsTitleAreLeftOut() throws {
    let text = "机修班意见汇总表,,\n" + Self.head + "填表人：周正,,\n机修班意见汇总表,,\n编号,单位,意见\n3,食堂,菜又咸又凉\n"
    let (rows, notes) = try read(text)
    #expect(rows == Self.rows + ["3|食堂|-|菜又咸又凉"])
    #expect(notes.contains("重复的表头或表题 2 行，未计入（行 6, 7）") && notes.contains("签名、说明等 1 行"), "\(notes)")
  }

  @Test func aTableBeneathIsReadByItsOwnColumns() throws {
    let (rows, notes) = try read(
      .memory(
        OfficeFixture.workbook([
          .init(
            "表",
            table: [
              ["编号", "单位", "意见"], ["1", "机修班", "澡堂水不热"], ["", "", "二、家属意见"], ["编号", "日期", "意见", "单位"],
              ["3", "2031-01-03", "班车太少", "家属区"], ["编号", "日期", "意见", "单位"], ["4", "2031-01-04", "路灯不亮", "家属区"],
              ["编号", "单位", "意见"], ["5", "行车班", "夜班没有热饭"],
            ])
        ]), name: "o.xlsx"))
    #expect(
      rows == ["1|机修班|-|澡堂水不热", "3|家属区|2031-01-03|班车太少", "4|家属区|2031-01-04|路灯不亮", "5|行车班|-|夜班没有热饭"])
    #expect(notes.contains("下面另有 1 张意见表") && notes.contains("表头在行 4"), "\(notes)")
  }

  @Test func aTableBeneathWithoutOpinionsIsLeftOut() throws {
    let (rows, notes) = try read(Self.head + ",,\n单位,人数,负责人\n机修班,12,周正\n行车班,9,吴亮\n")
    #expect(rows == Self.rows)
    #expect(notes.contains("列名不同的表，3 行未计入（行 5, 6, 7）"), "\(notes)")
  }

  @Test(arguments: ["3,部门,单位要多听意见", "3,单位,意见箱没人开", "单位,机修班,编号不清"])
  func opinionsAboutSuchWordsAreNoHeader(row: String) throws {
    #expect(try read(Self.head + row + "\n4,食堂,菜又咸又凉\n").rows.count == 4)
  }

  @Test func tablesOfOtherKindsHaveNoneOfTheseRowsEither() throws {
    func rows(_ text: String) throws -> (rows: [String], notes: Int) {
      let table = try TableReader().read(.memory(Array(text.utf8), name: "t.csv"))
      return (table.rows.map { $0.cells.joined(separator: "|") }, table.notes.count)
    }
    let (read, notes) = try rows(
      "单位,满意度\n机修班,满意\n单位,满意度\n行车班,不满意\n填表人：周正,\n审核人：吴亮,填报日期：2031-05-06\n注：一式两份,\n")
    #expect(read == ["机修班|满意", "行车班|不满意"] && notes == 2)
  }

  @Test func aHeaderAloneIsTold() throws {
    #expect(try read("编号,单位,意见\n").notes.contains("只有列名，没有一行内容"))
    #expect(try !read("编号,单位,意见\n1,机修班,\n").notes.contains("只有列名"))
  }

  @Test func aColumnOfNumbersHoldsNoOpinions() throws {
    let counts = Input.memory(Array("单位,意见\n机修班,12\n行车班,8\n合计,20\n".utf8), name: "c.csv")
    let problem = #expect(throws: Problem.self) { try OpinionReader().opinions(in: counts) }
    #expect(problem?.text(in: .chinese).contains("“意见”一列只有数字") == true)
    let (rows, notes) = try read("单位,意见,建议\n机修班,2,澡堂水不热\n行车班,1,夜班没有热饭\n")
    #expect(rows == ["2|机修班|-|澡堂水不热", "3|行车班|-|夜班没有热饭"] && notes.contains("改用“建议”列"))
    #expect(try read("单位,意见\n机修班,12\n行车班,夜班没有热饭\n").rows.count == 2)
    #expect(try read("单位,意见\n机修班,12\n行车班,8\n", ["text=意见"]).rows.count == 2, "somebody named it")
  }

  @Test func tablesWithoutAHeaderAndPartedOtherwiseAreKnown() throws {
    func message(_ text: String) -> String {
      do { return try read(text).rows.joined(separator: "\n") } catch { return (error as? Problem)?.text(in: .chinese) ?? "" }
    }
    #expect(message("食堂打饭排长队，菜还是凉的\n澡堂水不热，也没有人修\n").contains("第一行像是内容而不是列名"))
    #expect(message("1,机修班,澡堂水不热\n2,行车班,夜班没有热饭\n").contains("第一行像是内容而不是列名"))
    #expect(message("甲,乙\n机修班,澡堂水不热\n").contains("请用 --column text=列名"))
    #expect(message("编号|单位|意见\n1|机修班|澡堂水不热\n") == "1|机修班|-|澡堂水不热")
    #expect(message("编号,意见\n=\"0001\",澡堂水不热\n\"=\"\"0002\"\"\",夜班没有热饭\n") == "0001|-|-|澡堂水不热\n0002|-|-|夜班没有热饭")
  }

  @Test func opinionsOnAHiddenSheetAreNamed() throws {
    let book = OfficeFixture.workbook([
      .init("旧意见", "<row r=\"1\"><c t=\"inlineStr\"><is><t>意见</t></is></c></row>", state: "hidden"),
      .init("说明", table: [["填表说明"]]),
    ])
    let problem = #expect(throws: Problem.self) {
      try OpinionReader().opinions(in: .memory(book, name: "o.xlsx"))
    }
    #expect(problem?.text(in: .chinese).contains("请用 --sheet 旧意见") == true)
  }
}
