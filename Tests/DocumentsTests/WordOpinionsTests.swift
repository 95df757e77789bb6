import TestSupport
import Testing
import TextModel
import UnicodeText
import Wording

@testable import Documents

@Suite struct WordOpinionsTests {
  private static let head = ["序号", "单位", "意见", "日期"]
  private static let rows = [["1", "一车间", "食堂饭菜太贵。", "2026-03-05"], ["2", "二车间", "夜班没有班车。", "2026-03-06"]]
  private static let speech = String(repeating: "要把学习教育抓紧抓实，把大家的意见一条一条办好。", count: 16)

  private func document(_ parts: [String]) -> Input {
    .memory(OfficeFixture.document(parts.joined()), name: "意见.docx")
  }

  private func texts(_ input: Input, _ choice: ColumnChoice = .usual) throws -> [String] {
    try OpinionReader(columns: choice).opinions(in: input).opinions.map {
      [$0.id, $0.unit ?? "-", $0.date ?? "-", $0.text.text($0.text.range)].joined(separator: " ")
    }
  }

  @Test func theRowsOfATableWithAColumnOfOpinionsAreOpinions() throws {
    let input = document([OfficeFixture.paragraph("征求意见汇总表"), OfficeFixture.table([Self.head] + Self.rows)])
    #expect(try texts(input) == ["1 一车间 2026-03-05 食堂饭菜太贵。", "2 二车间 2026-03-06 夜班没有班车。"])
  }

  @Test func aTitleRowAndMergedUnitsAreNoHindrance() throws {
    let rows =
      OfficeFixture.row(["征求意见汇总表"]) + OfficeFixture.row(["单位", "意见建议", "编号"])
      + OfficeFixture.row(["一车间", "食堂贵", "7"], merge: [0: "restart"])
      + OfficeFixture.row(["", "班车少", "8"], merge: [0: ""])
    #expect(try texts(document(["<w:tbl>\(rows)</w:tbl>"])) == ["7 一车间 - 食堂贵", "8 一车间 - 班车少"])
  }

  @Test func opinionsWithoutNumbersAreNamedByTableAndRow() throws {
    let one = OfficeFixture.table([["单位", "意见"], ["一车间", "食堂贵"]])
    let other = OfficeFixture.table([["渠道", "意见"], ["热线", "班车少"]])
    #expect(try texts(document([one])) == ["2 一车间 - 食堂贵"])
    #expect(try texts(document([one, OfficeFixture.paragraph("又："), other])) == ["1-2 一车间 - 食堂贵", "2-2 - - 班车少"])
  }

  @Test func aPlaceInATableIsNamedInProblems() throws {
    let input = document([
      OfficeFixture.paragraph("甲"), OfficeFixture.table([["项目"], ["会议"]]),
      OfficeFixture.table([Self.head] + Self.rows),
    ])
    let (opinions, reading) = try OpinionReader().opinions(in: input)
    let place = try #require(opinions.last?.source.place)
    let problem = Problem(.verbatim("x"), in: "意见.docx", at: place)
    #expect(problem.text(in: .chinese) == "意见.docx:第 2 个表格 第 3 行: x")
    #expect(problem.text(in: .english) == "意见.docx:table 2 row 3: x")
    #expect(reading.notes.map(\.message.key) == ["word.opinionTables"])
  }

  /// Forms, schedules and lists of measures are part of a document and no opinions.
  @Test(arguments: [
    [["单位", "城关支局"], ["领导意见", "同意"]], [["时间", "内容", "责任单位"], ["三月", "动员部署", "办公室"]], [["意见"], ["食堂贵"]],
    [["单位", "意见"], ["一车间", ""]],
  ])
  func otherTablesHoldNone(table: [[String]]) throws {
    let input = document([OfficeFixture.table(table)])
    #expect(throws: Problem(Message("word.noOpinions"), in: "意见.docx")) { try OpinionReader().opinions(in: input) }
    #expect(FileClassifier(purpose: .report, charset: .auto, columns: .usual).kinds(of: input) == [.speech])
  }

  @Test func theUserNamesAColumnOfAnotherName() throws {
    let input = document([OfficeFixture.table([["序号", "情况反映人", "情况"], ["1", "甲", "灯不亮"]])])
    #expect(try texts(input, ColumnChoice(["text=情况"])) == ["1 - - 灯不亮"])
  }

  @Test func aNameMeantForOtherFilesTakesNoTableAway() throws {
    let input = document([OfficeFixture.table([Self.head] + Self.rows)])
    #expect(try texts(input, ColumnChoice(["text=具体情况"])) == texts(input))
  }

  @Test func aSpeechWithSuchATableIsBothAndTheTableIsNoPartOfTheSpeech() throws {
    let table = OfficeFixture.table([Self.head] + Self.rows)
    let both = document([OfficeFixture.paragraph(Self.speech), table, OfficeFixture.paragraph("谢谢大家。")])
    let list = document([OfficeFixture.paragraph("现将意见汇总如下："), table])
    let classifier = { FileClassifier(purpose: $0, charset: .auto, columns: .usual) }
    #expect(classifier(.report).kinds(of: both) == [.opinions, .speech])
    #expect(classifier(.report).kinds(of: list) == [.opinions])
    #expect(classifier(.opinions).kinds(of: both) == [.opinions])
    #expect(classifier(.speeches).kinds(of: both) == [.speech])
    #expect(classifier(.speeches).kinds(of: list) == [])
    let reading = try DocumentReader(leavingOutOpinions: .usual).reading(of: both)
    #expect(String(decoding: reading.document.utf8, as: UTF8.self) == Self.speech + "\n谢谢大家。\n")
    #expect(reading.notes.map(\.message.key) == ["word.opinionsLeftOut"])
    // Whoever names the list itself gets all of its text, and so does who wants the words only.
    #expect(
      try DocumentReader(leavingOutOpinions: .usual).reading(of: list).document.utf8 == DocumentReader().read(list).utf8
    )
    #expect(try texts(both) == texts(list))
  }
}

extension FileClassifier {
  /// What a file in a folder is read as.
  fileprivate func kinds(of input: Input) -> [FileListing.Kind] {
    switch classify(input, .word, isNamed: false) {
    case .entry(let kind): [kind]
    case .opinionsAndSpeech: [.opinions, .speech]
    case .noted(let kind, _): [kind]
    case .ownTable, .leftOut, .problem: []
    }
  }
}
