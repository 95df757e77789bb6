import Foundation
import Testing
import TingyinKit

/// What is made in code, and not read from files, goes where files go.
@Suite struct MadeInCodeTests {
  private let scheme = CodingScheme(
    id: "mine", title: "自编",
    categories: [
      .init(
        id: "meals", label: "食堂", description: "",
        groups: [.init(topic: "", name: "饭菜", weight: 2, phrases: ["饭菜", "食堂"])], exclude: []),
      .init(
        id: "lodging", label: "住宿", description: "",
        groups: [.init(topic: "", name: "宿舍", weight: 2, phrases: ["宿舍"])], exclude: []),
      .init(id: "other", label: "其他", description: "", groups: [], exclude: []),
    ], other: 2)
  private let profile = ReviewProfile(
    id: "flood", title: "防汛", recognise: ["防汛"],
    points: [.init(id: "danger", title: "险情", aspects: [.init(name: "水位", phrases: ["水位上涨"])])])

  private var loaded: DictionaryFolder.Loaded<CodingScheme> {
    .init(scheme, name: "库里的方案", madeFrom: Array("第3版".utf8))
  }

  private func memory(_ text: String, _ name: String) -> Input { .memory(Array(text.utf8), name: name) }

  @Test func whatWasReadAndFoundSoundHasNoProblems() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Dictionaries")
      .standardizedFileURL.path
    let folder = try DictionaryFolder(path: path)
    #expect(try folder.profiles().flatMap { $0.value.problems() }.isEmpty)
    #expect(try folder.schemeNames.flatMap { try folder.scheme($0).value.problems() }.isEmpty)
  }

  @Test func aSchemeAndAProfileInCodeMakeAReport() throws {
    #expect(scheme.problems().isEmpty && profile.problems().isEmpty)
    let judge = DictionaryFolder.Judge(phrasesOf: loaded)
    #expect(judge.sources.map(\.name) == ["库里的方案"] && judge.sources[0].sha256.count == 64)
    let settings = FolderReport.Settings(
      judge: judge, profiles: [.init(profile, name: "代码里的提纲", madeFrom: [1])])
    let outcome = try FolderReport(settings).make(of: [
      memory("意见\n食堂的饭菜太贵\n宿舍漏水\n", "a.csv"), memory("在防汛动员会上的讲话\n同志们：\n水位上涨了。", "b.txt"),
    ])
    #expect(outcome.problems.isEmpty)
    #expect(outcome.report.opinions?.table.opinions == 2)
    #expect(outcome.report.speeches.first?.review.coverage.first?.status == .covered)
    #expect(outcome.report.provenance.dictionaries.map(\.name).contains("代码里的提纲"))
  }

  @Test func whatHasNoNameGivesTheReportNone() throws {
    let outcome = try FolderReport(.init(judge: .init(phrasesOf: loaded)))
      .make(of: [memory("意见\n食堂太贵\n", "a.csv"), memory("意见\n宿舍漏水\n", "")])
    #expect(outcome.report.title == "a.csv分析报告")
  }

  @Test func aModelJustTrainedJudges() throws {
    var collection = try LabelledCollection(scheme: scheme)
    let rows = (0..<30).flatMap { ["饭菜第\($0)次凉了,食堂", "宿舍\($0)号漏水,住宿", "今天是\($0)号,其他"] }
    try collection.add(memory("意见,类别\n" + rows.joined(separator: "\n") + "\n", "labelled.csv"), reader: OpinionReader())
    #expect(collection.problems.isEmpty && collection.opinions.count == 90)
    for share in [7, -1, Double.nan] {
      #expect(throws: Problem.self) { try collection.train(formulas: .none, steadyShare: share) }
    }
    let judge = DictionaryFolder.Judge(try collection.train(formulas: .none), name: "刚训练的模型", scheme: loaded.sources)
    #expect(judge.sources.map(\.name) == ["库里的方案", "刚训练的模型"])
    let judgement = try OpinionAnalysis(judge: judge.value, jobs: 1).judge("宿舍又漏水")
    #expect(scheme.categories[judgement.category].id == "lodging")
  }

  @Test func rulesOfASurveyAreMadeOfTheirParts() throws {
    let rules = SurveyRules(
      id: "s", title: "测评",
      questions: [.init(id: "q", title: "总体评价", ratings: [.init(name: "好"), .init(name: "差", also: ["不好"])])],
      rules: [
        .init(
          id: "r", question: 0, ratings: [1], comparator: .atLeast, threshold: try #require(ExactFraction("1/3")),
          consequence: "补课")
      ])
    #expect(rules.rules[0].base == .answers && rules.rules[0].minimumAnswers == SurveyRules.defaultMinimumAnswers)
    let table = TableReader.Table(name: "库", header: ["总体评价"], rows: [["好"], ["差"]])
    #expect(table.column(named: ["总体评价"]) == 0)
  }
}
