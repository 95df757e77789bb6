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
}
