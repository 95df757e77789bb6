import Checking
import Documents
import FoundationEssentials
import TestSupport
import Testing
import TextModel
import Wording

@testable import Reporting

@Suite struct PlanAnswersTests {
  private let words = Words(language: .chinese)

  private func page(_ report: Report, _ language: Language = .chinese) -> String {
    String(decoding: HTMLRenderer().render(report, language: language), as: UTF8.self)
  }

  @Test(arguments: Language.allCases) func theSectionIsTheOneWeLookedAt(language: Language) {
    let lines = PlansMarkdown(plans: PlanFixture.all.plans(Words(language: language)), words: Words(language: language))
      .lines
    expectSnapshot(Array(lines.joined(separator: "\n").utf8), named: "plans.\(language.rawValue).md")
    let terminal = TerminalRenderer(style: TerminalStyle(color: false, width: 80)).render(
      PlanFixture.all, language: language)
    expectSnapshot(terminal, named: "plans.\(language.rawValue).txt")
  }

  @Test func thePlanIsSummedUpIssueByIssue() throws {
    let plan = try #require(PlanFixture.all.plans(words).first)
    #expect(plan.number == 2 && plan.file == "整改方案.docx")
    #expect(plan.summary == "4 个热点问题：答复 2 个（其中 1 个该写的措施、责任单位、期限齐全），提到 1 个，未提到 1 个")
    #expect(plan.gaps == "没有提到的：热水")
    #expect(PlanAnswers.unanswered(PlanFixture.all.plans(words)) == "哪一份都没有答复的：图纸审批")
    let answered = plan.issues[0]
    #expect(plan.promise(answered) == "限期解决" && plan.places(answered) == ["第 3 段"])
    #expect(IssueAnswer.Part.allCases.map { plan.cell($0, of: answered) } == ["恢复两趟夜班车", "运输公司", "6月1日"])
    #expect(plan.cell(.measure, of: plan.issues[1]).hasPrefix("只说：“大家对图纸审批有意见"))
    #expect(plan.cell(.unit, of: plan.issues[2]) == "缺" && plan.cell(.unit, of: plan.issues[1]).isEmpty)
    #expect(plan.remarks(plan.issues[2]) == ["以“资金到位”为前提", "没有提到“缆车票价”，讲的是不是这件事请再看"])
    #expect(plan.places(plan.issues[3]).isEmpty && plan.cell(.measure, of: plan.issues[3]).isEmpty)
    // What is done needs neither unit nor date.
    let reply = PlanFixture.all.plans(words)[1]
    #expect(reply.promise(reply.issues[3]) == "已经办了" && reply.cell(.deadline, of: reply.issues[3]) == "—")
    #expect(reply.places(reply.issues[3]) == ["第 2 行"])
  }

  @Test func aReportWithoutAPlanSaysNothingOfPlans() {
    #expect(ReportFixture.report.plans(words).isEmpty)
    #expect(!page(ReportFixture.report).contains("id=\"plans\""))
    let json = String(decoding: JSONRenderer().render(ReportFixture.report, language: .chinese), as: UTF8.self)
    #expect(!json.contains("\"plans\""))
  }

  @Test func aPlanIsNoSpeechThatMissesPoints() {
    let summary = ReportSummary(PlanFixture.all, words: words)
    #expect(summary.speeches == 1)
    #expect(summary.sentences.contains { $0.hasPrefix("“整改方案.docx”对照意见：4 个热点问题：") && $0.hasSuffix("没有提到的：热水。") })
    #expect(summary.sentences.contains("共审读讲话 1 篇，其中 0 篇覆盖全部要点。"))
    #expect(!summary.sentences.contains { $0.contains("夜班车：") })
    #expect(CoverageRows.all(PlanFixture.all.speeches).map(\.profile) == ["动员讲话"])
    let only = PlanFixture.report([PlanFixture.planSection])
    #expect(!ReportSummary(only, words: words).sentences.contains { $0.contains("共审读讲话") })
    for format in [page(only), String(decoding: MarkdownRenderer().render(only, language: .chinese), as: UTF8.self)] {
      #expect(!format.contains("要点覆盖") && !format.contains("审稿提纲没有列出要点"))
    }
  }

  @Test(arguments: Language.allCases) func everyLinkOfThePageLeadsToOnePlace(language: Language) {
    let page = page(PlanFixture.all, language)
    let ids = page.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(Set(ids).count == ids.count)
    let links = page.components(separatedBy: " href=\"#").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(Set(links).subtracting(ids) == [])
    #expect(Set(["plan-2", "s2-evidence-1", "s2-point-1", "s3-evidence-4"]).isSubset(of: links))
    #expect(page.contains("&lt;没批&gt;") && !page.contains("plan."))
  }

  @Test func wordHoldsTheTable() throws {
    let word = try WordReport().render(PlanFixture.all, language: .chinese)
    #expect(try OfficeShape.problems(of: word) == [])
    let text = String(decoding: try WordCopy.word(word).document.utf8, as: UTF8.self)
    for part in ["整改方案和答复对照意见", "没有提到的1个：热水（2条）。", "◎提到", "恢复两趟夜班车", "第3段", "夜班车：夜里下班没有车（5条）"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func workbookAndTablesHoldARowForEachIssue() throws {
    let bytes = try WorkbookReport().render(PlanFixture.all, language: .chinese)
    let sheets = OfficeShape.all(try #require(try OfficeFile(.memory(bytes, name: "a.xlsx")).tree("xl/workbook.xml")))
      .filter { $0.localName == "sheet" }.compactMap { $0[attribute: "name"] }
    #expect(sheets.contains("方案对照意见"))
    let tables = ReportTables().files(of: PlanFixture.all, language: .chinese)
    let plans = String(decoding: try #require(tables.first { $0.name == "plans.csv" }).bytes, as: UTF8.self)
    let lines = plans.components(separatedBy: "\r\n").dropLast()
    #expect(lines.count == 1 + 8)
    #expect(lines[1].hasPrefix("材料/整改方案.docx,issue-1,夜班车：夜里下班没有车,5,answered,by-date,false,恢复两趟夜班车,运输公司,6月1日,,,,3"))
    #expect(lines[3].hasSuffix(",unit; deadline,资金到位,alike,7,"))
    // Issues are no points of a speech.
    let coverage = String(decoding: try #require(tables.first { $0.name == "coverage.csv" }).bytes, as: UTF8.self)
    #expect(!coverage.contains("issue-1"))
  }
}
