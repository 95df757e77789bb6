import Testing
import TextModel
import Wording

@testable import Checking
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
    #expect(shared.involved(in: shared.passages) == [0, 2])
    #expect(shared.name(0) == "动员讲话.txt")
    #expect(shared.summary == "Pairs of speeches that share passages: 1, passages: 1.")
    #expect(shared.sentence(shared.similarity.overlaps[0]).contains("12.5% of the first"))
  }

  /// A place that two passages cover counts once.
  @Test func theShareOfASpeechIsThePartThatIsCovered() throws {
    let shared = try shared()
    let side = shared.similarity.passages[0].first
    #expect(shared.share(0) == side.share && side.share == 0.125)
    var report = ReportFixture.report
    report.similarity = report.similarity.map {
      .init(passages: $0.passages + $0.passages, overlaps: $0.overlaps, common: [], copies: [])
    }
    #expect(SharedPassages(report, words: Words(language: .english))?.share(0) == side.share)
    #expect(shared.share(1) == 0)
  }

  /// JSON and the spreadsheet have all; what people read has the longest, in the order of their places.
  @Test func ofManyPassagesTheLongestAreTold() throws {
    #expect(try shared().rest == nil)
    var report = ReportFixture.report
    report.similarity = report.similarity.map { similarity in
      let passage = similarity.passages[0]
      let shorter = SharedPassage.Side(
        document: passage.first.document, range: passage.first.range, length: passage.first.length - 1,
        share: passage.first.share)
      let other = SharedPassage(
        first: shorter, second: passage.second, matched: passage.matched - 1, similarity: passage.similarity)
      return .init(
        passages: [passage] + Array(repeating: other, count: 69) + [passage],
        overlaps: Array(repeating: similarity.overlaps[0], count: 33), common: [], copies: [])
    }
    let shared = try #require(SharedPassages(report, words: Words(language: .english)))
    #expect(shared.passages.count == 60 && shared.pairs.count == 30)
    #expect(
      shared.passages.first == report.similarity?.passages.first
        && shared.passages.last == report.similarity?.passages.last)
    #expect(shared.rest?.contains("3 more pairs and 11 more passages") == true)
  }
}
