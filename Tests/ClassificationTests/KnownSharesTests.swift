import Testing

@testable import Classification

@Suite struct KnownSharesTests {
  /// Collections whose own shares differ as drawing makes them, and models that learned from other opinions each time.
  @Test func theVarianceIsTheMeanSquareOfTheErrorAsToTheCollectionItself() {
    var (told, seen, bootstrap) = (0.0, 0.0, 0.0)
    var generator = SeededGenerator(seed: 4)
    for seed in 1...150 as ClosedRange<UInt64> {
      let calibration = drawn(400, first: 200, seed: 2 * seed)
      let first = (0..<200).count { _ in generator.unit() < 0.3 }
      let collection = drawn(200, first: first, seed: 2 * seed + 1)
      let estimate = PrevalenceEstimator(scores: calibration.scores, labels: calibration.labels)
        .estimate(collection.scores, resamples: 25, seed: seed)
      let error = estimate.shares[0].share - Double(first) / 200
      let resampled = estimate.resampled.map { $0[0] }
      let mean = resampled.reduce(0, +) / 25
      told += estimate.variances[0]
      seen += error * error
      bootstrap += resampled.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 24
    }
    #expect(told / seen > 0.75 && told / seen < 1.35)
    #expect(bootstrap / seen > 1.4)
  }

  /// Where every opinion speaks for itself the shares of the collection are known, however the bootstrap scatters.
  @Test func opinionsThatLeaveNoDoubtLeaveNoneInTheirShares() {
    let sure = ScoreTable(categories: 2, values: (0..<100).flatMap { $0 < 30 ? [1.0, 0] : [0, 1.0] })
    var known = KnownShares((sure, nil), weights: nil, prior: [0.5, 0.5], shares: [0.3, 0.7])
    known.add([0.35, 0.65], weights: (0..<100).map { $0 < 35 || $0 >= 95 ? ($0 < 35 ? 1 : 0) : 1 })
    known.add([0.3, 0.7], weights: [Int](repeating: 1, count: 100))
    #expect(known.variances(opinions: 100).allSatisfy { $0 < 0.001 })
  }

  @Test func rowsThatStandForManyOpinionsAreThoseOpinions() {
    let rows = ScoreTable(categories: 2, values: [0.8, 0.2, 0.4, 0.6])
    let each = ScoreTable(categories: 2, values: [0.8, 0.2, 0.8, 0.2, 0.8, 0.2, 0.4, 0.6])
    var (many, single) = (
      KnownShares((rows, nil), weights: [3, 1], prior: [0.5, 0.5], shares: [0.6, 0.4]),
      KnownShares((each, nil), weights: nil, prior: [0.5, 0.5], shares: [0.6, 0.4])
    )
    for step in 0...3 {
      let estimate = [0.6 + Double(step) * 0.01, 0.4 - Double(step) * 0.01]
      many.add(estimate, weights: [step, 4 - step])
      single.add(estimate, weights: [step > 0 ? 1 : 0, step > 1 ? 1 : 0, step > 2 ? 1 : 0, 4 - step])
    }
    for (left, right) in zip(many.variances(opinions: 4), single.variances(opinions: 4)) {
      #expect(abs(left - right) < 1e-12)
    }
  }

  @Test func withoutResamplesNothingIsKnown() {
    let known = KnownShares(
      (ScoreTable(categories: 2, values: [0.8, 0.2]), nil), weights: nil, prior: [0.5, 0.5], shares: [0.6, 0.4])
    #expect(known.variances(opinions: 1).allSatisfy { $0 > 0.08 })
  }
}
