import Testing

@testable import Evaluation

@Suite struct CoordinateDescentTests {
  @Test func whatAFeatureDecidesIsLearned() {
    var rows = CoordinateDescent.Rows()
    for index in 0..<200 { rows.append([0, Int32(1 + index % 2), Int32(3 + index % 5)], label: index % 2 == 0) }
    let descent = CoordinateDescent(cost: 1, mostRounds: 100, seed: 4)
    let weights = descent.train(rows, featureCount: 8, chosen: Array(0..<100))
    #expect((100..<200).allSatisfy { (rows.score($0, weights) > 0) == rows.labels[$0] })
    #expect(abs(rows.score(0, weights)) > 0.9)
  }

  /// The optimum of one feature with the value 1 and n right answers: w = 2nC / (1 + 2nC).
  @Test func theOptimumOfOneFeatureIsReached() {
    var rows = CoordinateDescent.Rows()
    for _ in 0..<10 { rows.append([0], label: true) }
    let weights = CoordinateDescent(cost: 0.1, mostRounds: 1000, tolerance: 1e-9, seed: 1)
      .train(rows, featureCount: 1, chosen: Array(0..<10))
    #expect(abs(weights.ofFeatures[0] - 2.0 / 3) < 1e-6)
  }
}
