import Classification
import Documents
import Reporting
import TextModel
import Testing
import Wording

@testable import Analysis

@Suite struct AuditedSheetTests {
  private static let scheme = CodingScheme(
    id: "t", title: "两分法",
    categories: [("development", "发展"), ("other", "其他")].map {
      Classification.Category(id: $0.0, label: $0.1, description: "", groups: [], exclude: [])
    }, other: 1)

  private func opinion(_ id: String, _ text: String, label: String?) -> Opinion {
    Opinion(
      id: id, text: text, unit: nil, channel: nil, date: nil, label: label, source: Opinion.Source(file: "a.csv", row: 2))
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
    var sheet = try AuditedSheet(try TableReader().read(workbook(opinions)), scheme: Self.scheme)
    #expect(opinions.map { sheet.meet($0)?.place.category } == [0, nil, 1])
    #expect(sheet.unfilled == 1 && sheet.missing.isEmpty)
  }

  @Test(arguments: [
    ("找王建国科长没用", "找＊＊＊科长没用", true), ("打13800138000", "打***********", true), ("找王建国科长没用", "找＊＊＊处长没用", false),
    ("=13800138000", "=***********", true),
  ])
  func maskedTextsAreRecognisedOnEitherSide(text: String, masked: String, found: Bool) throws {
    for (one, other) in [(text, masked), (masked, text)] {
      var sheet = try AuditedSheet(
        try TableReader().read(workbook([opinion("7", one, label: "其他")])), scheme: Self.scheme)
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
}
