import Testing

@testable import Classification

@Suite struct AdjustedCountsTests {
  private func scores(_ best: [Int]) -> ScoreTable {
    ScoreTable(categories: 2, values: best.flatMap { $0 == 0 ? [1, 0] : [0, 1] })
  }

  @Test func knownMistakesAreTakenOut() {
    // A fifth of the first category is counted as the second.
    let held = scores([0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    let counts = AdjustedCounts(scores: held, labels: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    let shares = counts.estimate(scores((0..<100).map { $0 < 40 ? 0 : 1 }), resamples: 20, seed: 1)
    #expect(abs(shares[0].share - 0.5) < 0.001)
    #expect(shares[0].low <= shares[0].share && shares[0].share <= shares[0].high)
    #expect(shares.map(\.count) == [40, 60])
  }

  @Test func withoutHeldBackOpinionsTheCountStays() {
    let counts = AdjustedCounts(scores: ScoreTable(categories: 2), labels: [])
    #expect(abs(counts.estimate(scores([0, 0, 0, 1]), resamples: 0, seed: 1)[0].share - 0.75) < 1e-6)
  }
}
