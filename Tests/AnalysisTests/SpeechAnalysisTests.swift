import Checking
import Classification
import Reporting
import Testing
import TextModel

@testable import Analysis

@Suite struct SpeechAnalysisTests {
  private let profiles = [
    ReviewProfile(id: "g", title: "通用", terms: [.init(id: "t", use: "自己", not: ["自已"])]),
    ReviewProfile(
      id: "m", title: "动员", recognise: ["动员会"],
      points: [.init(id: "p", title: "意义", aspects: [.init(name: "意义", phrases: ["意义重大"])])]),
  ]

  @Test func eachSpeechIsReviewedAgainstTheProfileThatFits() throws {
    let documents = [
      Document(name: "a", text: "在动员会上的讲话\n这件事意義重大。"), Document(name: "b", text: "通知\n靠自已。"),
    ]
    let speeches = try SpeechAnalysis(profiles: profiles, jobs: 2).review(documents)
    #expect(speeches.map(\.profile) == ["动员", "通用"])
    #expect(speeches[0].review.coverage.map(\.status) == [.covered])
    #expect(speeches[1].review.findings.map(\.suggestion) == ["自己"])
  }

  @Test func withoutProfilesTheOtherChecksAreMade() throws {
    let document = Document(name: "a", text: "动员会\n靠自已。")
    let speech = try #require(try SpeechAnalysis(profiles: [], jobs: 1).review([document]).first)
    #expect(speech.profile == "无")
    #expect(speech.review.coverage.isEmpty)
    #expect(speech.review.findings.map(\.rule) == ["confusable"])
    #expect(try SpeechAnalysis(profiles: [], jobs: 1).review([]).isEmpty)
  }

  @Test func aLineThatBreaksOffAndIsSaidAgainIsToldOnce() throws {
    let sentence = "各村的渠长都到了，今天把修渠的人手、石料和日子一次排定，谁家的渠谁家管到底"
    let documents = [
      Document(name: "a", text: sentence + "...\n" + sentence + "，入冬以前全部完工。\n" + sentence + "。"),
      Document(name: "b", text: "通知"),
    ]
    let findings = try SpeechAnalysis(profiles: profiles, jobs: 1).review(documents)[0].review.findings
    #expect(findings.count { $0.rule == "truncated-line" } == 1)
    let first = try #require(findings.first { $0.rule == "truncated-line" })
    #expect(
      !findings.contains { $0.rule == "repeated-passage" && $0.related.contains { $0.range.overlaps(first.range) } })
  }

  private func slips(_ text: String, rule: String = "confusable") throws -> [String?] {
    let profile = ReviewProfile(id: "g", title: "通用")
    let reviews = try SpeechAnalysis(profiles: [profile], checks: [.anomaly], jobs: 1).review([
      Document(name: "a", text: text)
    ])
    return reviews[0].review.findings.filter { $0.rule == rule }.map(\.suggestion)
  }

  @Test(arguments: [
    "这话传遍社会各阶层。", "社会主义法治国家有法可依。", "金融人才短缺。", "全校圆满完成了任务。", "手续未端正。", "公开募集资金。", "医院土地闲置。", "上报消防部门。",
    "避暑名城。", "讲座阵容强大。", "提供敬老服务。", "每一个个人。", "拼搏大半年。", "党员群中有人提出。",
  ])
  func whereTwoWordsMeetThereIsNoSlip(text: String) throws {
    #expect(try slips(text) == [])
  }

  @Test func whereAWordGoesOnNothingIsDoubled() throws {
    #expect(try slips("申请人申请人民法院调查。", rule: "doubled-word") == [])
    #expect(try slips("申请人申请人要求调查。", rule: "doubled-word") == ["申请人"])
  }

  @Test func aSlipBetweenWholeWordsIsFound() throws {
    #expect(try slips("群众融人活动，打造校圆文化，任务要交附。") == ["融入", "校园", "交付"])
  }
}
