import TestSupport
import Testing
import TextModel
import UnicodeText
import Wording

@testable import Documents

/// One line per opinion: `row id text unit channel date label`, absent ones as `-`.
private func lines(
  _ bytes: [UInt8], _ name: String = "o.csv", columns: [String] = [], encoding: String = "auto"
) throws -> (opinions: [String], reading: OpinionReading) {
  let reader = OpinionReader(charset: try CharsetChoice(encoding), columns: try ColumnChoice(columns))
  let (opinions, reading) = try reader.opinions(in: .memory(bytes, name: name))
  let lines = opinions.map { opinion in
    let text = opinion.text.text(opinion.text.range)
    let rest = [opinion.unit, opinion.channel, opinion.date, opinion.label].map { $0 ?? "-" }
    return (["\(opinion.source.row)", opinion.id, text] + rest).joined(separator: " ")
  }
  return (lines, reading)
}

private func lines(_ text: String, _ name: String = "o.csv", columns: [String] = []) throws -> [String] {
  try lines(Array(text.utf8), name, columns: columns).opinions
}

private func faults(_ text: String, _ name: String = "o.csv") throws -> [String] {
  try lines(Array(text.utf8), name).reading.problems.map { $0.text(in: .english) }
}

private func problem(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "nothing"
  } catch {
    return (error as? Problem)?.text(in: .english) ?? "\(error)"
  }
}

@Suite struct OpinionReaderTests {
  @Test(
    arguments: [
      ("编号,意见,单位,渠道,日期,类别\n", "o.csv"), ("id\ttext\tunit\tchannel\tdate\tlabel\n", "o.tsv"),
      ("序号;意见内容;部门;来源;时间;分类\n", "o.csv"), ("\u{FEFF}ID , Text ,UNIT,Channel,Date,Category\n", "o.csv"),
      ("编号：,意见建议（必填）,所在 单位,渠道*,日期,标签\n", "o.csv"), ("ＩＤ,ＴＥＸＴ,unit,channel,date,label\n", "o.csv"),
    ] as [(String, String)])
  func columnsAreFoundByTheirUsualNames(header: String, name: String) throws {
    let delimiter = header.contains("\t") ? "\t" : header.contains(";") ? ";" : ","
    let row = ["7", "食堂太咸", "一厂", "座谈", "2026-03-05", "福利待遇"].joined(separator: delimiter)
    #expect(try lines(header + row + "\n", name) == ["2 7 食堂太咸 一厂 座谈 2026-03-05 福利待遇"])
  }

  @Test(arguments: [
    "反映时间", "提出时间", "填报日期", "登记日期", "受理时间", "收集时间", "来信日期", "座谈日期", "诉求时间", "录入 时间", "采集日期（年月日）",
  ])
  func aColumnOfDaysOnWhichOpinionsCameInIsTheDate(name: String) throws {
    #expect(try lines("编号,\(name),意见\n1,2031-03-05,太咸\n") == ["2 1 太咸 - - 2031-03-05 -"])
  }

  /// When something was dealt with, how long it takes, or a day in somebody's life.
  @Test(arguments: [
    "办结时间", "答复时间", "截止日期", "回复时间", "处理日期", "出生日期", "入厂时间", "等候时间", "工作时间", "整改完成日期", "参加工作时间", "营业时间",
  ])
  func otherDaysAndTimesAreNot(name: String) throws {
    #expect(try lines("编号,\(name),意见\n1,2031-03-05,太咸\n") == ["2 1 太咸 - - - -"])
  }

  @Test func anUsualNameGoesBeforeAnyOtherDay() throws {
    #expect(try lines("座谈日期,日期,意见\n2030-01-01,2031-03-05,太咸\n") == ["2 2 太咸 - - 2031-03-05 -"])
    let reading = try lines(Array("采集日期,座谈日期,意见\n2031-03-05,2030-01-01,太咸\n".utf8)).reading
    #expect(reading.notes.map(\.message.key) == ["column.doubtful"])
  }

  @Test func datesThatCannotBeReadAreCountedWithTheFirstOfThem() throws {
    let text = "日期,意见\n2031-03-05,太咸\n上月6日,太凉\n,太贵\n前几天,太远\n"
    let reading = try lines(Array(text.utf8)).reading
    #expect(reading.unreadDates == 2)
    let note = try #require(reading.notes.first { $0.message.key == "opinions.unreadDates" })
    #expect(note.text(in: .chinese).contains("2 条") && note.text(in: .chinese).contains("第 3 行：“上月6日”"))
    #expect(reading.warnings.map(\.key) == ["warning.unreadDates"])
  }

  @Test func whereAllWasReadThereIsNoWarning() throws {
    #expect(try lines(Array("日期,意见\n2031-03-05,太咸\n,太贵\n".utf8)).reading.warnings.isEmpty)
  }

  @Test func rowsThatWereRefusedAreAWarning() throws {
    let reading = try lines(Array("编号,日期,意见\n1,2031-03-05,太咸\n2,太凉\n".utf8)).reading
    #expect(reading.warnings.map(\.key) == ["warning.refusedRows"])
  }

  @Test func aRowKnowsTheLineOnWhichItBegins() throws {
    let (opinions, _) = try OpinionReader().opinions(
      in: .memory(Array("编号,意见\n1,\"太咸\n太凉\"\n2,太贵\n".utf8), name: "o.csv"))
    #expect(opinions.map(\.source.line) == [2, 4] && opinions.map(\.source.row) == [2, 3])
  }

  @Test func theDelimiterIsTheOneUnderWhichTheNamesAreKnown() throws {
    #expect(try lines("编号\t意见\n1\ta,b;c\n", "o.csv") == ["2 1 a,b;c - - - -"])
    #expect(try lines("编号,意见\n1,a\tb\n", "o.tsv") == ["2 1 a\tb - - - -"])
  }

  @Test func otherNamesAreMappedByChoice() throws {
    #expect(try lines("编码号,诉求,去向\n1,太咸,食堂\n", columns: ["text=诉求", "unit=去向"]) == ["2 2 太咸 食堂 - - -"])
  }

  @Test func aMissingTextColumnIsRefusedWithTheColumnsFound() throws {
    #expect(
      problem { _ = try lines("编号,口味\n1,太咸\n") }
        == "o.csv:row 1: no column of opinions found; columns found: 编号、口味; name it with --column text=NAME")
    #expect(problem { _ = try lines("编号,口味\n1,太咸\n", columns: ["text=去处"]) }.contains("去处"))
    #expect(try lines("编号,意见\n1,太咸\n", columns: ["text=去处"]) == ["2 1 太咸 - - - -"])
    #expect(problem { _ = try lines("", "o.csv") }.contains("the file is empty"))
  }

  @Test func aTableWithoutHeaderIsRefusedUnlessItIsPlainText() throws {
    #expect(problem { _ = try lines("食堂太咸\n宿舍太冷\n") }.contains("columns found: 食堂太咸"))
    #expect(try lines("食堂太咸\n宿舍太冷\n", "o.txt") == ["1 1 食堂太咸 - - - -", "2 2 宿舍太冷 - - - -"])
  }

  @Test(arguments: ["badtext", "text", "colour=x", "text="])
  func aChoiceThatIsNoColumnIsRefused(option: String) {
    #expect(throws: Problem.self) { _ = try ColumnChoice([option]) }
  }

  @Test func linesInsideQuotationsAndAllLineEndsAreRead() throws {
    #expect(
      try lines("编号,意见\r\n1,\"一、食堂\n二、宿舍\"\r\n2,\"他说\"\"好\"\"\"\r3,末行")
        == ["2 1 一、食堂\n二、宿舍 - - - -", "3 2 他说\"好\" - - - -", "4 3 末行 - - - -"])
  }

  @Test func rowsWithTooManyOrTooFewCellsAreNamedAndTheOthersRead() throws {
    let text = "编号,意见,单位\n1,太咸\n2,太冷,一厂\n3,a,b,c\n4,热水,二厂,\n"
    #expect(try lines(text) == ["3 2 太冷 一厂 - - -", "5 4 热水 二厂 - - -"])
    #expect(
      try faults(text) == [
        "o.csv:row 2: 2 cells where the header has 3, the row was not read",
        "o.csv:row 4: 4 cells where the header has 3, the row was not read; quote cells that contain the delimiter",
      ])
  }

  @Test func aBadByteCostsItsRowOnly() throws {
    let bytes = Array("编号,意见\n1,太".utf8) + [0xFF] + Array("咸\n2,太冷\n".utf8)
    let (opinions, reading) = try lines(bytes)
    #expect(opinions == ["3 2 太冷 - - - -"])
    #expect(reading.problems.count == 1)
    #expect(reading.problems[0].text(in: .english).hasPrefix("o.csv:row 2: 1 byte(s) at byte 19 are not legal UTF-8"))
    #expect(reading.problems[0].text(in: .chinese).contains("--encoding"))
  }

  @Test func anUnclosedQuotationCostsItsRowOnly() throws {
    let text = "编号,意见\n1,\"太咸\n2,太冷\n3,热水\n"
    #expect(try lines(text) == ["3 2 太冷 - - - -", "4 3 热水 - - - -"])
    #expect(try faults(text).map { $0.prefix(11) } == ["o.csv:row 2"])
  }

  @Test func aNulDeepInTheFileCostsItsRowOnly() throws {
    let padding = String(repeating: "1," + String(repeating: "x", count: 1000) + "\n", count: 80)
    let (opinions, reading) = try lines(Array(("编号,意见\n" + padding + "2,a\0b\n3,c\n").utf8))
    #expect(opinions.count == 81)
    #expect(reading.problems.map { $0.text(in: .english).prefix(12) } == ["o.csv:row 82"])
  }

  @Test func emptyRowsAreCountedAndRowsWithoutTextListed() throws {
    let (opinions, reading) = try lines(Array("编号,意见\n\n1,太咸\n,\n2,\n3,　 \n4,太冷\n\n".utf8))
    #expect(opinions == ["3 1 太咸 - - - -", "7 4 太冷 - - - -"])
    #expect((reading.opinions, reading.emptyRows, reading.rowsWithoutText, reading.refusedRows) == (2, 3, 2, 0))
    #expect(
      reading.notes.map { $0.text(in: .english) } == [
        "o.csv: 3 empty rows were left out", "o.csv: 2 rows have no text and were left out (rows 5, 6)",
      ])
    #expect(reading.problems.isEmpty)
  }

  @Test func manyProblemsAreToldInPartAndCounted() throws {
    let rows = (0..<200).map { "\($0)\n" }.joined()
    let (_, reading) = try lines(Array(("编号,意见\n" + rows).utf8))
    #expect(reading.refusedRows == 200)
    #expect(reading.problems.count == OpinionReading.problemLimit + 1)
    #expect(reading.problems.last?.text(in: .english) == "o.csv: 150 more rows could not be read")
  }

  @Test func aTitleAboveTheHeaderIsPassedOver() throws {
    #expect(try lines("征求意见汇总表,,\n\n编号,意见,单位\n1,太咸,一厂\n") == ["4 1 太咸 一厂 - - -"])
  }

  @Test(arguments: [
    "来源,,意见,,\n序号,单位,日期,意见内容,备注\n1,一厂,2006-04-02,太咸,急\n",
    "单位,,,意见建议,\n序号,单位,日期,意见内容,备注\n1,一厂,2006-04-02,太咸,急\n",
    "渠道,意见,,,\n序号,单位,日期,具体意见,备注\n1,一厂,2006-04-02,太咸,急\n",
    "汇总表,,,,\n来源,,意见,,\n序号,单位,日期,意见,备注\n1,一厂,2006-04-02,太咸,急\n",
  ])
  func namesOfGroupsOfColumnsAboveTheHeaderArePassedOver(table: String) throws {
    let read = try lines(table).map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
    #expect(read == ["1 太咸 一厂 - 2006-04-02 -"])
  }

  /// A row of opinions is none of names, whatever single word it holds.
  @Test func anOpinionOfOneWordBelowTheHeaderIsRead() throws {
    #expect(try lines("编号,单位,意见\n1,单位,意见\n") == ["2 1 意见 单位 - - -"])
  }

  @Test(arguments: [("2006-04-02", 4), ("十七", 4), ("2006年4月2日", 4), ("4月2日食堂太咸", 0), ("3号楼没有热水", 0)])
  func aColumnOfDatesOrNumeralsIsDoubted(text: String, count: Int) throws {
    let rows = (1...4).map { "\($0),\(text)\n" }.joined()
    let warnings = try lines(Array(("编号,意见\n" + rows).utf8)).reading.warnings
    #expect(warnings.filter { $0.key == "warning.noOpinions" }.map { $0.values["count"] } == (count > 0 ? ["4"] : []))
  }

  @Test func aSecondColumnThatCouldHoldTheTextIsNoted() throws {
    let (opinions, reading) = try lines(Array("编号,内容,意见\n1,b,a\n".utf8))
    #expect(opinions == ["2 1 a - - - -"])
    #expect(reading.notes.first?.text(in: .english).contains("“意见” is used") == true)
  }

  @Test func aTableThatExcelSavedInGBKIsRead() throws {
    // 编号,意见 / 1,食堂饭菜太咸
    let bytes: [UInt8] =
      [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xD2, 0xE2, 0xBC, 0xFB, 0x0D, 0x0A, 0x31, 0x2C]
      + [0xCA, 0xB3, 0xCC, 0xC3, 0xB7, 0xB9, 0xB2, 0xCB, 0xCC, 0xAB, 0xCF, 0xCC, 0x0D, 0x0A]
    let (opinions, reading) = try lines(bytes)
    #expect(opinions == ["2 1 食堂饭菜太咸 - - - -"])
    #expect(reading.charset.name == "GB18030")
  }

  @Test(arguments: [true, false])
  func aTableInUTF16IsRead(withMark: Bool) throws {
    let text = (withMark ? "\u{FEFF}" : "") + "编号\t意见\r\n1\t食堂太咸\r\n"
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try lines(bytes, "o.tsv").opinions == ["2 1 食堂太咸 - - - -"])
  }

  @Test func aChosenCharsetThatIsWrongGivesProblemsAndNoWrongText() throws {
    let (opinions, reading) = try lines(Array("编号,意见\n1,食堂太咸啊\n".utf8), columns: [], encoding: "utf-8")
    #expect(opinions.count == 1 && reading.charset.confidence == 100)
    #expect(
      problem { _ = try lines(Array("编号,意见\n1,食堂太咸啊\n".utf8), encoding: "gbk") }.contains("no column of opinions"))
  }

  @Test func jsonLinesAreReadByKeysNamedAsColumns() throws {
    let text = """
      {"id": 7, "text": "太咸", "单位": "一厂", "extra": [1]}
      {"编号": "8", "意见": " 太\\n冷 ", "label": null}

      """
    #expect(try lines(text, "o.jsonl") == ["1 7 太咸 一厂 - - -", "2 8 太\n冷 - - - -"])
  }

  @Test func badJSONLinesAreNamedAndTheOthersRead() throws {
    let text = """
      {"text": "太咸"}
      {"text": "太
      ["太咸"]
      {"id": 4}
      {"text": {"a": 1}}
      {"text": ""}

      {"text": "太冷"}
      """
    #expect(try lines(text, "o.jsonl") == ["1 1 太咸 - - - -", "8 8 太冷 - - - -"])
    #expect(
      try faults(text, "o.jsonl").map { $0.prefix(20) } == [
        "o.jsonl:2: not a JSO", "o.jsonl:3: not a JSO", "o.jsonl:4: no column", "o.jsonl:5: the value",
      ])
    #expect(try lines(Array(text.utf8), "o.jsonl").reading.notes.count == 2)
  }

  @Test func plainTextHasOneOpinionALine() throws {
    let (opinions, reading) = try lines(Array("意见\r\n食堂太咸\r\n\r\n  宿舍，太冷,a  \r\n".utf8), "o.txt")
    #expect(opinions == ["2 2 食堂太咸 - - - -", "4 4 宿舍，太冷,a - - - -"])
    #expect(reading.emptyRows == 1)
  }

  @Test func aBadByteOrALongLineOfPlainTextCostsItsLineOnly() throws {
    let long = [UInt8](repeating: 0x78, count: LineSplitter.limit + 1)
    let bytes = Array("太咸啊\n太".utf8) + [0xFF, 0x0A] + long + Array("\n太冷\n".utf8)
    let (opinions, reading) = try lines(bytes, "o.txt")
    #expect(opinions == ["1 1 太咸啊 - - - -", "4 4 太冷 - - - -"])
    #expect(reading.problems.map { $0.text(in: .english).prefix(8) } == ["o.txt:2:", "o.txt:3:"])
  }

  @Test func standardInputIsKnownByItsContent() throws {
    #expect(try lines("编号,意见\n1,太咸\n", "-") == ["2 1 太咸 - - - -"])
    #expect(try lines("{\"text\": \"太咸\"}\n", "-") == ["1 1 太咸 - - - -"])
    #expect(try lines("太咸,真的\n", "-") == ["1 1 太咸,真的 - - - -"])
  }

  @Test(
    arguments: [
      ("%PDF-1.7\n", "pdftotext"), ("PK\u{3}\u{4}..word/document.xml", "truncated"),
      ("PK\u{3}\u{4}..xl/workbook.xml", "truncated"),
      ("a\0b", "NUL"), ("{\\rtf1}", "RTF"),
    ] as [(String, String)])
  func filesThatAreNoTextAreRefusedByNameWithTheRemedy(content: String, word: String) {
    let message = problem { _ = try lines(content) }
    #expect(message.hasPrefix("o.csv: ") && message.contains(word))
  }

  @Test func whatTheReceiverThrowsEndsTheReading() {
    struct Enough: Error {}
    var count = 0
    #expect(throws: Enough.self) {
      _ = try OpinionReader().read(.memory(Array("意见\n一\n二\n".utf8), name: "o.csv")) { _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
  }

  @Test func rowsThatBreakAllRulesNeverVanish() throws {
    var generator = RepeatableGenerator(seed: 3)
    let alphabet = Array("a,\"\n意")
    for _ in 0..<500 {
      let body = String((0..<40).compactMap { _ in alphabet.randomElement(using: &generator) })
      let (opinions, reading) = try lines(Array(("id,text\n" + body).utf8))
      let told = opinions.count + reading.emptyRows + reading.rowsWithoutText + reading.refusedRows
      var rows = 0
      var parser = CSVParser(delimiter: Byte.comma)
      let count = { (_: CSVParser.Event) in rows += 1 }
      try Array(body.utf8).withUnsafeBufferPointer { try parser.feed($0, to: count) }
      try parser.finish(count)
      #expect(told == rows)
    }
  }
}
