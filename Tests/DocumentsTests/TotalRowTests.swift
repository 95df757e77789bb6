import Testing
import TextModel
import Wording

@testable import Documents

@Suite struct TotalRowTests {
  private func read(_ text: String, _ name: String = "o.csv") throws -> (texts: [String], notes: String) {
    let (opinions, reading) = try OpinionReader().opinions(in: .memory(Array(text.utf8), name: name))
    return (
      opinions.map { $0.text.text($0.text.range) }, reading.notes.map { $0.text(in: .chinese) }.joined(separator: "\n")
    )
  }

  @Test(arguments: [
    "合计,,2", "小计,一车间,12", ",合计,30", "合 计,,200条", "总计：,,共 1,300 条", "共计,,", ",,合计：2条", ",,共计 13 条意见", "本页小计,,7",
    ",一车间小计,十二条", "合計,,5", "Total,,12", "3,累计,45%", "合计（条）,,88", "总数,,-", "合计,2",
  ]) func aLineWithATotalIsLeftOutAndNamed(line: String) throws {
    let cells = line == "总计：,,共 1,300 条" ? "总计：,,\"共 1,300 条\"" : line
    let (texts, notes) = try read("序号,单位,意见\n1,一车间,水房漏水\n2,二车间,会太长\n\(cells)\n")
    #expect(texts == ["水房漏水", "会太长"])
    #expect(notes.contains("合计行 1 行，未计入（行 4）"))
  }

  @Test(arguments: [
    "总计划不合理", "合计工资少发了两百元", "累计加班60小时没给钱", "小计量单位也要校准", "共计算了三遍还是错", "总数对不上，没人解释", "统计", "会计不在",
    "合计一下该谁负责", "总计有五个人反映打卡机坏了",
  ]) func anOpinionThatBeginsLikeOneStays(opinion: String) throws {
    let (texts, notes) = try read("序号,单位,意见\n1,一车间,\(opinion)\n合计,,\(opinion)\n")
    #expect(texts == [opinion, opinion] && !notes.contains("合计行"))
    #expect(try read("\(opinion)\n水房漏水\n", "o.txt").texts == [opinion, "水房漏水"])
  }

  @Test func aUnitMayBeNamedLikeATotalWhenAnOpinionStandsBeside() throws {
    #expect(try read("单位,意见\n合计办,要加人\n审计小计组,表格太多\n").texts == ["要加人", "表格太多"])
  }

  @Test func totalsBetweenGroupsAndOtherKindsOfListsAreLeftOut() throws {
    #expect(try read("单位,意见\n甲,灯坏了\n甲小计,1\n乙,路滑\n乙小计,1\n合计,2\n").texts == ["灯坏了", "路滑"])
    #expect(try read("灯坏了\n路滑\n合计：2条\n", "o.txt").texts == ["灯坏了", "路滑"])
    let lines = "{\"单位\":\"甲\",\"意见\":\"灯坏了\"}\n{\"单位\":\"合计\",\"意见\":1}\n"
    #expect(try read(lines, "o.jsonl").texts == ["灯坏了"])
  }

  @Test func aNumberAloneIsCountedButNamed() throws {
    let (texts, notes) = try read("编号,意见\n1,13800\n2,灯坏了\n3,２００\n4,12号楼\n")
    #expect(texts.count == 4 && notes.contains("2 条意见只是一个数或日期（行 2, 4）"))
  }

  @Test func tablesOfRatingsAndOfUnitsHaveNoTotalsEither() throws {
    func rows(_ text: String) throws -> (count: Int, notes: Int) {
      let table = try TableReader().read(.memory(Array(text.utf8), name: "t.csv"))
      return (table.rows.count, table.notes.count)
    }
    #expect(try rows("单位,满意度,总体评价\n甲,满意,好\n甲,不满意,一般化\n合计,2,2\n") == (2, 1))
    #expect(try rows("单位,应答人数\n甲,4\n乙,6\n合计,10\n") == (2, 1))
    #expect(try rows("单位,应答人数\n机关小计,4\n") == (0, 1))
    #expect(try rows("单位,满意度\n合计,满意\n审计处,满意\n") == (2, 0))
  }

  @Test(arguments: [
    ("甲,灯坏了\n,路滑\n,门锁了\n乙,饭凉\n,水咸\n", true), ("甲,灯坏了\n,路滑\n甲,门锁了\n乙,饭凉\n,水咸\n,茶淡\n", false),
    (",灯坏了\n,路滑\n甲,门锁了\n乙,饭凉\n,水咸\n", false), ("甲,灯坏了\n乙,路滑\n丙,门锁了\n,饭凉\n", false),
    ("甲,灯坏了\n,路滑\n,门锁了\n", false),
  ]) func unitsWrittenOnceForTheirGroupAreNoticed(rows: String, isTold: Bool) throws {
    #expect(try read("单位,意见\n" + rows).notes.contains("单位好像只写在每组第一行") == isTold)
  }
}
