import Classification
import Documents
import Foundation
import Reporting
import Testing
import TextModel
import Wording

@testable import Analysis

@Suite struct AuditedSheetTests {
  private static let scheme = CodingScheme(
    id: "t", title: "两分法",
    categories: [("development", "发展"), ("other", "其他")].map {
      Classification.Category(id: $0.0, label: $0.1, description: "", groups: [], exclude: [])
    }, other: 1)
  private static let judge = OpinionJudge.phrases(DictionaryClassifier(scheme, folding: .plain))

  private func opinion(_ id: String, _ text: String, label: String?) -> Opinion {
    Opinion(
      id: id, text: text, unit: nil, channel: nil, date: nil, label: label,
      source: Opinion.Source(file: "a.csv", row: 2))
  }

  /// The workbook of some opinions, all of them judged to be about something else.
  private func workbook(_ opinions: [Opinion]) throws -> Input {
    let spool = try OpinionSpool(scheme: Self.scheme)
    for opinion in opinions {
      try spool.add(
        opinion, Judgement(category: 1, probabilities: [0.2, 0.8], secondary: [], evidence: [], review: false))
    }
    let section = Report.OpinionSection(
      scheme: Self.scheme, table: ShareTable(opinions: 0, shares: [], groups: []), quotations: [], warnings: [])
    let report = Report(
      title: "意见", provenance: Provenance(toolVersion: "", icuVersion: "", dictionaries: []), inputs: [],
      opinions: section, speeches: [])
    return .memory(try WorkbookReport(opinions: spool).render(report, language: .chinese), name: "意见.xlsx")
  }

  @Test func whatAPersonFilledInTheWorkbookIsAnAuditAndTheProgramsOwnJudgementIsNot() throws {
    let opinions = [
      opinion("001", "=二期早点定", label: "development"), opinion("002", "没有意见", label: nil),
      opinion("003", "多行\n意见", label: "其他"),
    ]
    var sheet = try AuditedSheet(try TableReader().read(workbook(opinions)), judge: Self.judge)
    #expect(opinions.map { sheet.meet($0)?.place.category } == [0, nil, 1])
    #expect(sheet.unfilled == 1 && sheet.missing.isEmpty)
  }

  /// A filled sheet without numbers for its files: `id,text,category,weight`.
  private func sheet(_ rows: [String], weighted: Bool = true) throws -> AuditedSheet {
    let head = "id,text,category" + (weighted ? ",weight" : "")
    let csv = ([head] + rows).joined(separator: "\n") + "\n"
    return try AuditedSheet(
      try TableReader().read(.memory(Array(csv.utf8), name: "抽查.csv")), judge: Self.judge)
  }

  @Test func aDecimalCommaIsReadAndThousandsAreNot() throws {
    var sheet = try sheet(["1,甲,发展,\"13,7000\"", "2,乙,发展,\"2,5\"", "3,丙,其他,\"1,370\""])
    #expect(sheet.problems.map(\.place) == [.row(4)])
    #expect(sheet.meet(opinion("1", "甲", label: nil))?.weight == 13.7)
    #expect(sheet.meet(opinion("2", "乙", label: nil))?.weight == 2.5)
  }

  @Test func whatIsSaidOfNumbersIsTrue() throws {
    var placed = try saved(["5,没有意见,发展,a.csv,3"])
    #expect(met(&placed, [opinion("005", "没有意见", file: "a.csv", row: 3)]) == [true])
    #expect(placed.warnings.map { $0.text(in: .chinese) }[0].hasSuffix("，已按所在的文件、行和内容认出"))
    var bare = try saved([",没有意见,发展"], places: false)
    #expect(met(&bare, [opinion("005", "没有意见", row: 3)]) == [true])
    #expect(bare.warnings.map { $0.text(in: .chinese) } == ["抽查表 抽查.csv 有 1 行的编号空着（意见表里是“005”等），已按内容认出"])
  }

  @Test func textsThatAreKnownUnderOtherNumbersAreNotSaidToBeUnknown() throws {
    var sheet = try saved(["71,饭凉,发展", "72,饭凉,发展"], places: false)
    #expect(met(&sheet, [opinion("1", "饭凉", row: 2), opinion("2", "饭凉", row: 3)]) == [false, false])
    #expect(sheet.warnings.map { $0.text(in: .chinese) } == ["抽查表 抽查.csv 填好的 2 行都没有采用，占比没有校正；内容在这批意见里，编号却对不上"])
  }

  @Test(arguments: ["abc", "-1", "0", "1e999", "nan", "5:1", ""])
  func aWeightThatIsNoneIsNamedAndItsRowNotUsed(weight: String) throws {
    var sheet = try sheet(["1,甲,发展,5", "2,乙,发展,\(weight)", "3,丙,其他,2.5"])
    #expect(sheet.problems.map(\.place) == [.row(3)])
    #expect(sheet.problems[0].text(in: .english).contains("weight"))
    let met = ["甲", "乙", "丙"].enumerated().map { sheet.meet(opinion("\($0 + 1)", $1, label: nil))?.weight }
    #expect(met == [5, nil, 2.5])
  }

  @Test func withoutWeightsEachRowStandsForOne() throws {
    for weighted in [false, true] {
      var sheet = try sheet(["1,甲,发展" + (weighted ? "," : "")], weighted: weighted)
      #expect(sheet.problems.isEmpty && sheet.meet(opinion("1", "甲", label: nil))?.weight == 1)
    }
  }

  @Test func anOpinionLabelledTwiceAndNotAlikeIsNotUsed() throws {
    var sheet = try sheet(["1,甲,发展,1", "2,乙,其他,1", "1,甲,其他,1", "2,丙,发展,1"])
    #expect(sheet.problems.map(\.place) == [.row(2)] && sheet.problems[0].text(in: .english).contains("row 4"))
    #expect(sheet.meet(opinion("1", "甲", label: nil)) == nil)
    #expect(sheet.meet(opinion("2", "乙", label: nil)) != nil && sheet.meet(opinion("2", "丙", label: nil)) != nil)
    #expect(sheet.missing.isEmpty)
  }

  @Test func aRepeatedRowServesAnOpinionThatStandsInTwoFilesAndIsNamedOtherwise() throws {
    var twice = try sheet(["1,甲,发展,1", "1,甲,发展,1"])
    #expect(twice.problems.isEmpty && twice.meet(opinion("1", "甲", label: nil)) != nil)
    #expect(twice.missing.map(\.message.key) == ["audit.repeated"])
    #expect(twice.meet(opinion("1", "甲", label: nil)) != nil && twice.missing.isEmpty)
  }

  @Test func aSheetNobodyFilledInIsNamedAndOneFilledInPartWarns() throws {
    let empty = try sheet(["1,甲,,1", "2,乙,,1"])
    #expect(empty.problems.map(\.message.key) == ["audit.noneFilled"] && empty.warnings.isEmpty)
    var partly = try sheet((1...9).map { "\($0),甲,\($0 == 1 ? "发展" : ""),1" })
    _ = partly.meet(opinion("1", "甲", label: nil))
    let warning = try #require(partly.warnings.first).text(in: .english)
    #expect(partly.problems.isEmpty && warning.contains("8 rows") && warning.contains("3、4、5、6、7"))
    var whole = try sheet(["1,甲,发展,1"])
    _ = whole.meet(opinion("1", "甲", label: nil))
    #expect(whole.warnings.isEmpty)
  }

  @Test func oneMistakeInEveryRowIsSaidOfTheFirstRowsAndCounted() throws {
    let rows = (1...40).map { "\($0),甲\($0),发展,1" }
    #expect(try sheet(rows).missing.map(\.message.key) == ["audit.noneInCollection"])
    var used = try sheet(rows + ["41,乙,其他,1"])
    _ = used.meet(opinion("41", "乙", label: nil))
    #expect(used.missing.count == 6 && used.missing[5].text(in: .english).contains("35 more"))
    #expect(throws: Problems.self) { try sheet(rows.map { $0.replacingOccurrences(of: "发展", with: "不详") }) }
    var few = try sheet(Array(rows.prefix(7)))
    _ = few.meet(opinion("1", "甲1", label: nil))
    #expect(few.missing.count == 6 && few.missing.allSatisfy { $0.place != nil })
  }

  @Test(arguments: [
    ("找王建国科长没用", "找＊＊＊科长没用", true), ("打13800138000", "打***********", true), ("找王建国科长没用", "找＊＊＊处长没用", false),
    ("=13800138000", "=***********", true),
  ])
  func maskedTextsAreRecognisedOnEitherSide(text: String, masked: String, found: Bool) throws {
    for (one, other) in [(text, masked), (masked, text)] {
      var sheet = try AuditedSheet(
        try TableReader().read(workbook([opinion("7", one, label: "其他")])), judge: Self.judge)
      #expect(sheet.holds(opinion("7", other, label: nil)) == found)
      #expect((sheet.meet(opinion("7", other, label: nil)) != nil) == found)
      #expect(sheet.meet(opinion("7", other, label: nil)) == nil)
      #expect(sheet.missing.isEmpty == found)
    }
  }

  @Test func trainingTakesTheFilledRowsOnly() throws {
    let opinions = [opinion("001", "二期早点定", label: "development"), opinion("002", "没有意见", label: nil)]
    let (read, _) = try OpinionReader().opinions(in: try workbook(opinions))
    #expect(read.map(\.label) == ["发展", nil])
  }

  private func opinion(_ id: String, _ text: String, file: String = "周报/a.csv", row: Int, unit: String? = nil)
    -> Opinion
  {
    Opinion(id: id, text: text, unit: unit, source: Opinion.Source(file: file, row: row))
  }

  /// A sheet as a spreadsheet has saved it: `id,text,category,file,row`.
  private func saved(_ rows: [String], places: Bool = true) throws -> AuditedSheet {
    let head = "id,text,category" + (places ? ",file,row" : "")
    let csv = ([head] + rows).joined(separator: "\n") + "\n"
    return try AuditedSheet(try TableReader().read(.memory(Array(csv.utf8), name: "抽查.csv")), judge: Self.judge)
  }

  private func met(_ sheet: inout AuditedSheet, _ opinions: [Opinion]) -> [Bool] {
    sheet.recognise { deliver in for opinion in opinions { deliver(opinion) } }
    return opinions.map { sheet.meet($0) != nil }
  }

  @Test(arguments: [("5", "000005"), ("2.0261E+17", "202610123456789012"), ("3月5日", "3-5"), ("TRUE", "true")])
  func numbersThatASpreadsheetChangedAreSeenThroughByFileRowAndText(saved id: String, original: String) throws {
    var sheet = try saved(["\(id),没有意见,发展,old/a.csv,3", "9,食堂太远,其他,old/a.csv,4"])
    let opinions = [
      opinion("1", "没有意见", row: 2), opinion(original, "没有意见", row: 3), opinion("9", "食堂太远", row: 4),
    ]
    #expect(met(&sheet, opinions) == [false, true, true])
    #expect(sheet.missing.isEmpty && sheet.warnings.map(\.key) == ["audit.respelled"])
    let said = sheet.warnings[0].text(in: .chinese)
    #expect(said.contains("有 1 行") && said.contains("“\(id)”，意见表里是“\(original)”"))
  }

  @Test func aTextThatOneOpinionHasIsEnoughAndOneOfTwoIsNot() throws {
    let opinions = [
      opinion("0001", "食堂太远", row: 2), opinion("0002", "没有意见", row: 3), opinion("0003", "没有意见", row: 4),
    ]
    var sheet = try saved(["1,食堂太远,发展", "2,没有意见,其他"], places: false)
    #expect(met(&sheet, opinions) == [true, false, false])
    #expect(sheet.missing.map(\.place) == [.row(3)])
    var moved = try saved(["1,食堂太远,发展,b.csv,2", "2,没有意见,其他,b.csv,3"])
    #expect(met(&moved, opinions) == [true, false, false])
  }

  @Test func aCopyOfAnAuditedOpinionIsNotTakenForIt() throws {
    var sheet = try saved(["5,没有意见,发展,a.csv,6"])
    #expect(met(&sheet, [opinion("4", "没有意见", row: 5), opinion("5", "没有意见", row: 7)]) == [false, true])
    #expect(sheet.warnings.isEmpty)
  }

  /// A text or two in common make no sample of another collection.
  @Test func theSheetOfAnotherCollectionIsNotUsedForTheTextsItShares() throws {
    var sheet = try saved((1...9).map { "Q\($0),\($0 == 1 ? "没有意见" : "码头第\($0)号泊位"),其他" }, places: false)
    #expect(met(&sheet, [opinion("1", "没有意见", row: 2), opinion("2", "食堂太远", row: 3)]) == [false, false])
    #expect(sheet.missing.map(\.message.key) == ["audit.noneInCollection"])
  }

  @Test func whereOnlyNumbersAreWrongTheMessageSaysSo() throws {
    let opinions = (0..<8).map { opinion("00\($0)", "同样的话\($0 % 2)", row: $0 + 2) }
    var sheet = try saved(["1,同样的话1,其他", "2,同样的话0,其他"], places: false)
    #expect(met(&sheet, opinions).allSatisfy { !$0 })
    let missing = try #require(sheet.missing.first)
    #expect(sheet.missing.count == 1 && missing.message.key == "audit.otherNumbers")
    #expect(missing.text(in: .chinese).contains("“1”") && missing.text(in: .chinese).contains("000005"))
  }

  @Test func everyReasonForWhichRowsAreRefusedIsAWarning() throws {
    var sheet = try sheet([
      "1,甲,发展,x", "2,乙,发展,1", "2,乙,其他,1", "3,丙,其他,1", "3,丙,其他,1", "4,丁,其他,1", "5,戊,其他,1",
    ])
    _ = sheet.meet(opinion("3", "丙", row: 4))
    let said = sheet.warnings.map { $0.text(in: .chinese) }
    #expect(said.count == 4 && said.allSatisfy { $0.contains("抽查表 抽查.csv") && $0.contains("不足以校正占比") })
    #expect(said[0].contains("1 行没有采用（第 2 行）") && said[0].hasSuffix("权重不是大于 0 的数"))
    #expect(said[1].contains("2 行没有采用（第 3、4 行）") && said[1].hasSuffix("不同的类别"))
    #expect(said[2].contains("（第 7、8 行）") && said[3].contains("（第 6 行）"))
    let none = try self.sheet(["1,甲,发展,x", "4,丁,其他,1"])
    #expect(none.warnings.count == 1 && none.warnings[0].text(in: .chinese).contains("填好的 2 行都没有采用"))
    #expect(try self.sheet(["1,甲,,1"]).warnings.isEmpty)
  }

  @Test func aDeletedRowIsTold() throws {
    func told(_ rows: [String], of opinions: Int) throws -> [String] {
      var sheet = try sheet(rows)
      for number in 0..<opinions { _ = sheet.meet(opinion(String(number), "意见\(number)", label: nil)) }
      return sheet.warnings.filter { $0.key == "audit.rowsMissing" }.map { $0.text(in: .chinese) }
    }
    let rows = (0..<10).map { "\($0),意见\($0),发展,6" }
    #expect(try told(rows, of: 60).isEmpty && told(rows, of: 62).isEmpty)
    let short = try told(Array(rows.dropLast()), of: 60)
    #expect(short.count == 1 && short[0].contains("54") && short[0].contains("少 6"))
    // Drawn from another collection.
    #expect(try told(rows, of: 200).isEmpty)
  }
}
