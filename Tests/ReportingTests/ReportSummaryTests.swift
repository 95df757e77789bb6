import Checking
import Classification
import FoundationEssentials
import Testing
import TextModel
import Wording

@testable import Reporting

@Suite struct ReportSummaryTests {
  private func summary(_ severities: [Severity]) -> ReportSummary {
    let text = SpeechFixture.tokenized("a.txt", "同志们。")
    let findings = severities.map { SpeechFixture.finding(text, .term, "r", $0, "同志", "m") }
    let speech = Report.SpeechSection(
      document: text, profile: "p", review: Review(findings: findings, coverage: []))
    let report = Report(
      title: "t", provenance: ReportFixture.report.provenance, inputs: [], opinions: nil, speeches: [speech])
    return ReportSummary(report, words: Words(language: .chinese))
  }

  @Test func notesAreNoProblems() {
    let found = summary([.error, .warning, .warning, .suggestion, .info, .info, .info])
    #expect((found.faults, found.hints) == (3, 4))
    #expect(found.sentences.contains("审读提出问题 3 处：错误 1 处、警告 2 处；另有建议 1 处、提示 3 处。"))
  }

  @Test(arguments: [
    (0, 0, nil), (0, 5000, "注意：有 5000 行没能读取"), (2, 0, "注意：有 2 个文件没能读取"),
    (1, 3, "注意：有 1 个文件没能读取，其他文件里还有 3 行没能读取"),
  ])
  func whatWasLostIsSaidFirst(files: Int, rows: Int, said: String?) {
    let failed = (0..<files).map { Report.Input(file: "坏\($0).csv", role: .failed, charset: nil, count: 0, notes: []) }
    var read = Report.Input(file: "a.csv", role: .opinions, charset: nil, count: 9, notes: [])
    read.lostRows = rows
    let report = Report(
      title: "t", provenance: ReportFixture.report.provenance, inputs: [read] + failed, opinions: nil, speeches: [])
    let first = ReportSummary(report, words: Words(language: .chinese)).sentences[0]
    #expect(first.hasPrefix(said ?? "没有读到意见"), "\(first)")
  }

  @Test(arguments: [
    ([Severity.info, .info], "审读没有提出错误和警告；有提示 2 处。"), ([.error], "审读提出问题 1 处：错误 1 处。"), ([], "审读没有提出问题。"),
  ])
  func eachKindIsSaidOnlyWhereThereIsSome(severities: [Severity], sentence: String) {
    #expect(summary(severities).sentences.contains(sentence))
  }

  @Test func whereTooFewWereCheckedTheSharesAreSaidToBeUnaudited() {
    let table = ShareTable(opinions: 2000, shares: ReportFixture.shares([489, 497, 503, 511]), groups: [], audited: 4)
    let section = Report.OpinionSection(scheme: ReportFixture.scheme, table: table, quotations: [], warnings: [])
    let report = Report(
      title: "t", provenance: ReportFixture.report.provenance, inputs: [], opinions: section, speeches: [])
    let first = ReportSummary(report, words: Words(language: .chinese)).sentences[0]
    #expect(!table.isCorrected && first.contains("未抽查") && !first.contains("其中抽查"))
  }

  /// 25.15 % and its like: the parts are rounded together, and every place shows the same.
  @Test func aShareIsTheSameNumberInEveryFormat() throws {
    let table = ShareTable(opinions: 2000, shares: ReportFixture.shares([489, 497, 503, 511]), groups: [])
    let section = Report.OpinionSection(scheme: ReportFixture.scheme, table: table, quotations: [], warnings: [])
    let report = Report(
      title: "t", provenance: ReportFixture.report.provenance, inputs: [], opinions: section, speeches: [])
    let shown = table.shares.map { Figures.percent($0.shown) }
    #expect(Set(shown).count == 4)
    let page = String(decoding: HTMLRenderer().render(report, language: .chinese), as: UTF8.self)
    for (share, text) in zip(table.shares, shown) {
      let label = ReportFixture.scheme.categories[share.category].label
      #expect(page.contains("\(label)占 \(text)"))
      // In the summary, in the words of the chart, in the chart and in the table.
      #expect(page.components(separatedBy: text).count >= 5, "\(text)")
    }
    let others = table.shares.map { Figures.percent($0.share) }.filter { !shown.contains($0) }
    #expect(!others.isEmpty && others.allSatisfy { !page.contains($0) })
  }
}
