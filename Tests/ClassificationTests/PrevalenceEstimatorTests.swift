import TestSupport
import Testing

@testable import Classification

@Suite struct PrevalenceEstimatorTests {
  @Test func aShiftedMixIsFoundWhereCountingIsFooled() {
    let calibration = drawn(2000, first: 1000, seed: 1)
    let collection = drawn(2000, first: 200, seed: 2)
    let estimate = PrevalenceEstimator(scores: calibration.scores, labels: calibration.labels)
      .estimate(collection.scores, resamples: 100)
    #expect(abs(estimate.shares[0].share - 0.1) < 0.03)
    #expect(abs((estimate.adjusted?[0].share ?? 0) - 0.1) < 0.03)
    #expect(estimate.counted[0].share > 0.2)
    #expect(estimate.counted[0].low > 0.1)
    #expect(estimate.shares[0].low < 0.1 && 0.1 < estimate.shares[0].high)
    #expect(estimate.methodsDisagree)
    #expect(estimate.shares[0].method == .modelNotAudited)
    #expect(estimate.shares[0].count + estimate.shares[1].count == 2000)
  }

  @Test func theSameSeedGivesTheSameIntervalsAndAnotherDoesNot() {
    let calibration = drawn(200, first: 100, seed: 1)
    let collection = drawn(100, first: 50, seed: 2)
    let estimator = PrevalenceEstimator(scores: calibration.scores, labels: calibration.labels)
    let one = estimator.estimate(collection.scores, resamples: 50, seed: 7)
    #expect(one == estimator.estimate(collection.scores, resamples: 50, seed: 7))
    #expect(one != estimator.estimate(collection.scores, resamples: 50, seed: 8))
  }

  @Test func anAbsentCategoryIsNotCertainlyAbsent() {
    let calibration = drawn(400, first: 200, seed: 3)
    let sure = ScoreTable(categories: 2, values: (0..<50).flatMap { _ in [-40.0, 0] })
    let share = PrevalenceEstimator(scores: calibration.scores, labels: calibration.labels)
      .estimate(sure, resamples: 50).shares[0]
    #expect(share.share < 1e-6)
    #expect(share.low < 1e-6 && share.high > 0.05)
  }

  @Test func withoutOpinionsOrResamplesNothingIsClaimed() {
    let calibration = drawn(40, first: 20, seed: 3)
    let estimator = PrevalenceEstimator(scores: calibration.scores, labels: calibration.labels)
    for share in estimator.estimate(ScoreTable(categories: 2)).shares { #expect(share.low == 0 && share.high == 1) }
    #expect(estimator.estimate(calibration.scores, resamples: 0).shares[0].high == 1)
  }

  @Test func aModelWithoutItsCalibrationSetHasNoAdjustedCountAndNarrowerIntervals() {
    let calibration = drawn(60, first: 30, seed: 5)
    let collection = drawn(1000, first: 300, seed: 6)
    let full = PrevalenceEstimator(scores: calibration.scores, labels: calibration.labels)
    let prior = full.calibration.probabilities(calibration.scores).means()
    let bare = PrevalenceEstimator(calibration: full.calibration, prior: prior).estimate(collection.scores)
    let estimate = full.estimate(collection.scores)
    #expect(bare.adjusted == nil)
    #expect(abs(bare.shares[0].share - estimate.shares[0].share) < 1e-9)
    #expect(bare.shares[0].high - bare.shares[0].low < estimate.shares[0].high - estimate.shares[0].low)
  }
}

@Suite struct PreparedEstimatorTests {
  @Test func preparingChangesNoShareAndGivesTheSameTwice() {
    var generator = RepeatableGenerator(seed: 11)
    let labels = (0..<120).map { _ in Int.random(in: 0..<3, using: &generator) }
    func scores(_ labels: [Int]) -> ScoreTable {
      ScoreTable(
        categories: 3,
        values: labels.flatMap { label in
          (0..<3).map { Double.random(in: -1...1, using: &generator) + ($0 == label ? 1.5 : 0) }
        })
    }
    let estimator = PrevalenceEstimator(scores: scores(labels), labels: labels)
    let collection = scores((0..<80).map { _ in 0 })
    let plain = estimator.estimate(collection, resamples: 20)
    let prepared = estimator.prepared(resamples: 20)
    #expect(prepared.estimate(collection, resamples: 20).shares.map(\.share) == plain.shares.map(\.share))
    #expect(prepared.estimate(collection, resamples: 20) == prepared.estimate(collection, resamples: 20))
    for (one, other) in zip(prepared.estimate(collection, resamples: 20).shares, plain.shares) {
      #expect(abs(one.low - other.low) < 0.1 && abs(one.high - other.high) < 0.1)
    }
  }
}
