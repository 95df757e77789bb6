import Classification
import Testing
import TextModel

@testable import Evaluation

@Suite struct ShareTrialTests {
  private let scheme = CodingScheme(
    id: "s", title: "",
    categories: ["福利", "其他"].map { .init(id: $0, label: $0, description: "", groups: [], exclude: []) }, other: 1)

  /// Two of nine say what the other category usually says.
  private func opinions(files: Int) -> [LabelledOpinion] {
    (0..<360).map { number in
      let category = number % 2
      let saysOther = number % 9 < 2
      let text = ((category == 0) != saysOther ? "船票贵了" : "海上起雾") + "一二三四五六七八九十".suffix(1 + number % 7)
      return LabelledOpinion(
        text: FoldedText(Document(name: "", text: text), table: .plain), words: [], category: category,
        source: number * files / 360)
    }
  }

  private func run(files: Int, jobs: Int = 2) throws -> [ShareTrial.Result] {
    var plan = ShareTrial.Plan()
    (plan.size, plan.audited, plan.repeats, plan.resamples, plan.halvings) = (100, 40, 30, 10, 1)
    return try ShareTrial(ClassifierTrainer(scheme: scheme, folding: .plain), plan: plan, jobs: jobs)
      .run(opinions(files: files), categories: 2) { _ in [] }
  }

  @Test func auditedSharesAreTrueInEverySetting() throws {
    let results = try run(files: 3)
    #expect(results.map(\.setting) == [.natural, .shifted, .domain])
    for result in results {
      #expect(result.collections == 30 && result.meanSize == 100 && result.meanAudited == 40)
      let row = try #require(result.rows.first { $0.method == "predictionPowered" })
      #expect(row.coverage > 0.85)
      #expect(row.error < 0.08)
    }
  }

  @Test func countingIsOffWhereTheMixIsShifted() throws {
    let shifted = try #require(try run(files: 1).first { $0.setting == .shifted })
    let errors = Dictionary(uniqueKeysWithValues: shifted.rows.map { ($0.method, $0.error) })
    #expect(try #require(errors["classifyAndCount"]) > #require(errors["predictionPowered"]))
  }

  @Test func filesThatHoldAWholeCollectionAreHeldBackAndSmallerOnesOnlyWithoutThem() {
    func labelled(_ sizes: [Int]) -> [LabelledOpinion] {
      sizes.enumerated().flatMap { source, size in
        (0..<size).map { _ in
          LabelledOpinion(
            text: FoldedText(Document(name: "", text: "一"), table: .plain), words: [], category: 0, source: source)
        }
      }
    }
    #expect(ShareTrial.files(labelled([120, 60, 100]), size: 100) == [0, 2])
    #expect(ShareTrial.files(labelled([40, 60, 80]), size: 100) == [1, 2])
    #expect(ShareTrial.files(labelled([120, 120]), size: 100) == [])
  }

  @Test func oneFileMakesNoChangeOfDomainAndThreadsChangeNothing() throws {
    #expect(try run(files: 1).map(\.setting) == [.natural, .shifted])
    #expect(try run(files: 3, jobs: 1) == run(files: 3, jobs: 3))
  }
}
