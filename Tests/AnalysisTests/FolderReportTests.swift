import Checking
import Classification
import Documents
import Foundation
import Reporting
import Testing
import UnicodeText
import Wording

@testable import Analysis

@Suite struct FolderReportTests {
  private let judge: DictionaryFolder.Judge = {
    let categories = [
      Category(
        id: "a", label: "甲", description: "",
        groups: [.init(topic: "", name: "甲", weight: 1, phrases: ["食堂"])], exclude: []),
      Category(id: "other", label: "其他", description: "", groups: [], exclude: []),
    ]
    let scheme = CodingScheme(id: "s", title: "", categories: categories, other: 1)
    return .init(value: .phrases(DictionaryClassifier(scheme, folding: .icu)), sources: [], notes: [])
  }()

  private let opinions = Input.memory(Array("意见\n食堂太贵\n下雨了\n".utf8), name: "up/load.csv")
  private let speech = Input.memory(Array("关于卫生的通知\n大家要靠自已，保持整洁。\n".utf8), name: "notice.txt")

  private func settings(_ change: (inout FolderReport.Settings) -> Void = { _ in }) -> FolderReport.Settings {
    var settings = FolderReport.Settings(judge: judge)
    change(&settings)
    return settings
  }

  @Test func withoutAnyProfileSpeechesGetTheChecksThatNeedNone() throws {
    let report = try FolderReport(settings { $0.language = .english }).make(of: [opinions, speech]).report
    let section = try #require(report.speeches.first)
    #expect(section.profile == "none")
    #expect(section.review.coverage.isEmpty)
    #expect(section.review.findings.map(\.suggestion) == ["自己"])
    #expect(report.opinions?.table.opinions == 2)
  }

  @Test func withoutAnyProfileOpinionsAreReportedAndNothingIsAProblem() throws {
    #expect(try FolderReport(settings()).make(of: [opinions]).report.speeches.isEmpty)
    #expect(throws: Problems.self) { try FolderReport(settings()).make(of: ["/no/such/place"]) }
    #expect(throws: Problems.self) { try FolderReport(settings()).make(of: [String]()) }
  }

  @Test func theTitleIsMadeOfNamesUnlessOneIsGiven() throws {
    #expect(try FolderReport(settings()).make(of: [opinions, speech]).report.title == "load.csv、notice.txt分析报告")
    #expect(try FolderReport(settings { $0.title = "四月" }).make(of: [opinions]).report.title == "四月")
  }

  /// Opinions that stand beside ratings came in with the survey, and the summary says how many they are.
  @Test func opinionsOfASurveySayWhereTheyComeFrom() throws {
    let rules = try SurveyRules(
      yaml: """
        id: s
        title: 测评
        questions: [{id: q, title: 满意度, ratings: [满意, 不满意]}]
        rules: [{id: r, question: q, ratings: [满意], fires: below, threshold: 2/3, minimum: 1, consequence: 补课}]
        """, file: "s.yaml")
    let sheet = Input.memory(
      Array("单位,满意度,意见,日期\n一科,满意,食堂太贵,2026-08-26\n一科,不满意,食堂太远,2026-11-02\n二科,满意,,\n".utf8), name: "a.csv")
    let other = Input.memory(Array("渠道,意见\n热线,食堂太吵\n".utf8), name: "b.csv")
    var settings = self.settings()
    settings.surveyRules = [.init(value: rules, source: .init(name: "s.yaml", sha256: ""))]
    let report = try FolderReport(settings).make(of: [sheet, other]).report
    let section = try #require(report.opinions)
    #expect(section.fromSurveys == 2)
    #expect(section.span?.lowerBound.text == "2026-08-26" && section.span?.upperBound.text == "2026-11-02")
    let channels = section.table.groups.first { $0.dimension == .channel }?.groups
    #expect(channels?.map { "\($0.value ?? "") \($0.opinions)" } == ["测评表 2", "热线 1"])
  }

  @Test func aListOfOpinionsInATextIsNoSpeech() throws {
    let list = Input.memory(Array("食堂太贵\n食堂太远\n下雨了\n".utf8), name: "意见/用户热线.txt")
    let report = try FolderReport(settings()).make(of: [list]).report
    #expect(report.speeches.isEmpty && report.opinions?.table.opinions == 3)
    #expect(report.inputs.map { $0.notes.map(\.message.key) } == [["walk.opinionLines"]])
  }

  @Test func aProfileInMemoryIsNotConfusedWithAFileOnDisk() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "own.yaml").path
    try Data("points: 3\n".utf8).write(to: URL(filePath: path))
    let profile = Input.memory(
      Array("id: own\ntitle: 通知\nterms:\n  - id: hall\n    use: 餐厅\n    not: [大家]\n".utf8), name: path)
    let outcome = try FolderReport(settings()).make(of: [speech, profile])
    #expect(outcome.problems.isEmpty)
    #expect(outcome.report.speeches[0].profile == "通知")
  }

  private struct Enough: Error {}

  @Test(arguments: ["notice.txt", "up/load.csv"])
  func whatProgressThrowsEndsTheWork(file: String) {
    #expect(throws: Enough.self) {
      try FolderReport(settings()).make(of: [opinions, speech]) { step in if step.file == file { throw Enough() } }
    }
    // Also inside a file, where other errors are problems of that file.
    #expect(throws: Enough.self) {
      try FolderReport(settings()).make(of: [opinions]) { step in if step.done > 0 { throw Enough() } }
    }
  }

  @Test func withoutThreadsThereIsOne() throws {
    let (none, one) = (settings { $0.jobs = 0 }, settings { $0.jobs = 1 })
    let reports = try [none, one].map { try FolderReport($0).make(of: [opinions, speech]).report }
    let bytes = reports.map { JSONRenderer().render($0, language: .chinese) }
    #expect(bytes[0] == bytes[1])
  }
}
