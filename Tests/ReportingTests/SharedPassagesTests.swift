import Checking
import TextModel
import Testing
import Wording

@testable import Reporting

@Suite struct SharedPassagesTests {
  private func shared(_ language: Language = .english) throws -> SharedPassages {
    try #require(SharedPassages(ReportFixture.report, words: Words(language: language)))
  }

  @Test func aReportWithoutComparisonTellsOfNone() {
    var report = ReportFixture.report
    report.similarity = nil
    #expect(SharedPassages(report, words: Words(language: .english)) == nil)
  }

  @Test func speechesThatShareAreNamedInTheirOrder() throws {
    let shared = try shared()
    #expect(shared.involved == [0, 2])
    #expect(shared.name(0) == "动员讲话.txt")
    #expect(shared.summary == "Pairs of speeches that share passages: 1, passages: 1.")
    #expect(shared.sentence(shared.similarity.overlaps[0]).contains("12.5% of the first"))
  }

  /// The share is of bytes, and a place that two passages cover counts once.
  @Test func theShareOfASpeechIsThePartThatIsCovered() throws {
    let shared = try shared()
    let side = shared.similarity.passages[0].first
    #expect(shared.share(0) == Double(side.range.count) / Double(shared.length(0)))
    #expect(shared.share(1) == 0)
  }
}
