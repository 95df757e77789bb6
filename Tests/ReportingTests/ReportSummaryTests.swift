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

  /// 不少于 40 小时 is nothing to be mended.
  @Test func demandsInFiguresAreCountedNowhere() {
    let text = SpeechFixture.tokenized("a.docx", "学习不少于40小时。\n\n会后再学。")
    let demand = Finding(
      check: .number, rule: "at-least", severity: .info, range: TextRange(6, 23),
      message: Message("number.statement", ["comparator": ">=", "value": "40", "unit": "小时"]),
      details: .number(comparator: ">=", value: 40, unit: "小时", consequence: nil))
    let speech = Report.SpeechSection(document: text, profile: "p", review: Review(findings: [demand], coverage: []))
    let report = Report(
      title: "t", provenance: ReportFixture.report.provenance, inputs: [], opinions: nil, speeches: [speech])
    let words = Words(language: .chinese)
    #expect(ReportSummary(report, words: words).hints == 0)
    #expect(speech.numberedFindings.isEmpty && speech.numberedRequirements.map(\.number) == [1])
    #expect(words(demand.message) == "≥ 40 小时")
    let finder = PlaceFinder(text.document)
    #expect(words.place(finder.place(TextRange(28, 34)), in: finder) == "第 2 段第 1 字")
    #expect(FindingContext(speech, finder).sentence(demand) == "学习不少于40小时。")
  }

  private func opinions(_ count: Int) -> Report {
    let table = ShareTable(opinions: count, shares: ReportFixture.shares([count - 3, 1, 1, 1]), groups: [])
    var section = Report.OpinionSection(scheme: ReportFixture.scheme, table: table, quotations: [], warnings: [])
    section.span = Report.Day(year: 2026, month: 8, day: 26)...Report.Day(year: 2026, month: 11, day: 2)
    section.fromSurveys = 2
    var report = Report(
      title: "t", provenance: ReportFixture.report.provenance, inputs: [], opinions: section, speeches: [])
    report.imprint = .init(unit: "党委办公室", date: .init(year: 2026, month: 11, day: 5))
    return report
  }

  @Test func fewOpinionsHaveNoShares() {
    for (count, hasShares) in [(29, false), (30, true)] {
      let report = opinions(count)
      let page = String(decoding: HTMLRenderer().render(report, language: .chinese), as: UTF8.self)
      let text = String(decoding: MarkdownRenderer().render(report, language: .chinese), as: UTF8.self)
      #expect(page.contains("只列条数，不算占比") != hasShares && text.contains("只列条数，不算占比") != hasShares)
      #expect(page.contains("id=\"chart-all-title\"") == hasShares && text.contains("| 95% 区间 |") == hasShares)
    }
  }

  @Test func theSummaryTellsWhenAndFromWhereOpinionsCome() {
    let report = opinions(40)
    let words = Words(language: .chinese)
    #expect(ReportSummary(report, words: words).sentences[1] == "所涉日期 2026 年 8 月 26 日至 2026 年 11 月 2 日，其中 2 条写在测评表里。")
    #expect(
      report.imprintLines(words) == ["编制单位：党委办公室；日期：2026 年 11 月 5 日", "材料所涉日期：2026 年 8 月 26 日至 2026 年 11 月 2 日"])
    #expect(
      report.imprintLines(Words(language: .chinese, isClosed: true))[1] == "材料所涉日期：2026年8月26日至2026年11月2日")
  }

  private func gaps(_ missing: [[String]], chosenBy choices: [String] = []) -> [String] {
    let speeches = missing.enumerated().map { number, titles in
      let text = SpeechFixture.tokenized("\(number).txt", "同志们。")
      let coverage = titles.map {
        PointCoverage(
          point: $0, title: $0, status: .missing, score: 0, evidence: [], reason: Message("coverage.missing"))
      }
      let choice = number < choices.count ? Message("profile.chosen." + choices[number], ["words": "动员"]) : nil
      return Report.SpeechSection(
        document: text, profile: "p", chosenBy: choice, review: Review(findings: [], coverage: coverage))
    }
    let report = Report(
      title: "t", provenance: ReportFixture.report.provenance, inputs: [], opinions: nil, speeches: speeches)
    return ReportSummary(report, words: Words(language: .chinese)).sentences.filter { $0.contains("要点：") }
  }

  @Test func whatOneOfSeveralSpeechesMissesIsNotWhatMostMiss() {
    #expect(gaps([["甲", "乙"], ["乙"], ["丙"]]) == ["最常缺失的要点：乙（2 篇）。"])
    #expect(gaps([["甲"], ["乙"]]) == [])
    #expect(gaps([["甲", "乙"]]) == ["没有讲到的要点：甲、乙。"])
    #expect(gaps([[], ["甲", "乙"]]) == ["1.txt 没有讲到的要点：甲、乙。"])
  }

  @Test func whatAGuessedProfileAsksForDoesNotHeadTheReport() {
    #expect(gaps([["甲"], ["甲"]], chosenBy: ["content", "opening"]) == [])
    #expect(gaps([["甲"], ["甲"]], chosenBy: ["content", "title"]) == ["1.txt 没有讲到的要点：甲。"])
    #expect(gaps([["甲"]], chosenBy: ["content"]) == [])
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
    let shown = table.shares.map { Figures.percent($0.roundedShare) }
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
