import Testing

@testable import Evaluation

@Suite struct CoverageSimulationTests {
  /// Small enough for every run; the bounds are those of the method widened by what so few repetitions leave open.
  @Test(arguments: CoverageSimulation.Model.allCases)
  func auditedSharesHoldWhateverTheModelDoes(model: CoverageSimulation.Model) throws {
    let rows = CoverageSimulation(model: model, repetitions: 12, resamples: 2).run()
    let row = try #require(rows.last)
    #expect(row.method == "prediction-powered, calibrated")
    #expect(row.coverage > 0.9)
    #expect(row.error < (model == .calibrated || model == .overconfident ? 1.7 : 2.5))
    let hand = try #require(rows.first { $0.method == "hand labels alone" })
    #expect(row.error < hand.error + 0.01)
  }

  @Test func theSameSeedGivesTheSameFigures() {
    let small = CoverageSimulation(model: .calibrated, opinions: 60, audited: 30, repetitions: 2, resamples: 3)
    #expect(small.run() == small.run())
  }
}
