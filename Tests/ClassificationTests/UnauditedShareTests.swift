import TestSupport
import Testing

@testable import Classification

@Suite struct SharpeningTests {
  private func random(_ rows: Int, seed: UInt64) -> ScoreTable {
    var generator = SeededGenerator(seed: seed)
    var table = ScoreTable(categories: 3)
    for _ in 0..<rows { table.append(softmax((0..<3).map { _ in 5 * generator.unit() })) }
    return table
  }

  @Test(arguments: 1...5)
  func theCalibrationSetKeepsItsMix(seed: UInt64) {
    let table = random(300, seed: seed)
    let sharp = Sharpening(table, means: table.means())(table)
    for (one, other) in zip(sharp.means(), table.means()) { #expect(abs(one - other) < 1e-5) }
    for row in 0..<table.count { #expect(abs(sharp[row].reduce(0, +) - 1) < 1e-9) }
  }

  @Test func theRatioOfTwoCategoriesIsSquaredUpToOneFactorForAll() {
    let table = random(50, seed: 9)
    let sharp = Sharpening(table, means: table.means())(table)
    let factors = (0..<50).map { row -> Double in
      let (old, new) = (Array(table[row]), Array(sharp[row]))
      return new[0] / new[1] * (old[1] / old[0]) * (old[1] / old[0])
    }
    for factor in factors { #expect(abs(factor / factors[0] - 1) < 1e-9) }
  }

  @Test func aCategoryThatNothingSpeaksForStaysAway() {
    let table = ScoreTable(categories: 2, values: [1, 0, 1, 0])
    #expect(Sharpening(table, means: [1, 0])(table).values == [1, 0, 1, 0])
  }
}

@Suite struct UnauditedIntervalTests {
  @Test(arguments: [0.0, 0.02, 0.3, 0.5, 0.97, 1.0])
  func manyOpinionsMakeItNoSurerThanSixtyCheckedOnes(share: Double) {
    let ends = UnauditedInterval.ends(share, [share, share], 1_000_000)
    let sixty = WilsonInterval(share: share, size: UnauditedInterval.worth)
    #expect(abs(ends.low - sixty.low) < 1e-4 && abs(ends.high - sixty.high) < 1e-4)
  }

  @Test func fewOpinionsMakeItLessSure() {
    let (few, many) = (UnauditedInterval.ends(0.4, [0.4, 0.4], 30), UnauditedInterval.ends(0.4, [0.4, 0.4], 3000))
    #expect(few.low < many.low && many.high < few.high)
  }

  @Test func itHoldsTheShareAndWhatWasDrawn() {
    let ends = UnauditedInterval.ends(0.5, [0.05, 0.1, 0.5, 0.9, 0.95], 500)
    #expect(ends.low < 0.08 && ends.high > 0.92)
    #expect(UnauditedInterval.ends(0.5, [], 500) == (0, 1))
  }

  @Test(arguments: [(0, 400), (1, 400), (90, 400), (399, 400), (400, 400), (1, 1), (0, 3)])
  func countsByPhrasesAreNoSurerThanEightCheckedOpinions(count: Int, opinions: Int) {
    let ends = UnauditedInterval.counted(count, of: opinions)
    let share = Double(count) / Double(opinions)
    let eight = WilsonInterval(share: share, size: 8)
    #expect(0 <= ends.low && ends.low <= share && share <= ends.high && ends.high <= 1)
    #expect(ends.high - ends.low > 0.95 * (eight.high - eight.low))
    #expect(UnauditedInterval.counted(0, of: 0) == (0, 1))
  }
}

@Suite struct SharpenedEstimatorTests {
  private let calibration = drawn(2000, first: 1000, seed: 1)

  private var estimator: PrevalenceEstimator {
    PrevalenceEstimator(scores: calibration.scores, labels: calibration.labels)
  }

  @Test func anUnchangedMixIsFound() {
    let estimate = estimator.sharpened().estimate(drawn(2000, first: 1000, seed: 2).scores, resamples: 40)
    #expect(abs(estimate.shares[0].share - 0.5) < 0.03)
  }

  @Test func whereAllSpeakALittleOtherwiseItErrsLessAndItsIntervalHolds() {
    let collection = drawn(2000, first: 1000, seed: 2)
    // Every opinion sounds a little more like the second category: what another place does to all scores.
    let moved = ScoreTable(
      categories: 2, values: collection.scores.values.enumerated().map { $0 % 2 == 1 ? $1 + 0.15 : $1 })
    let plain = estimator.estimate(moved, resamples: 40).shares[0]
    let sharpened = estimator.sharpened().estimate(moved, resamples: 40).shares[0]
    #expect(abs(sharpened.share - 0.5) < abs(plain.share - 0.5))
    #expect(sharpened.low < 0.5 && 0.5 < sharpened.high)
    #expect(plain.high < 0.5)
  }

  @Test func aFewOpinionsThatLeanToOneCategoryLeaveTheOtherAShare() {
    let leaning = ScoreTable(categories: 2, values: (0..<12).flatMap { _ in [0.0, 0.6] })
    #expect(estimator.estimate(leaning, resamples: 10).shares[0].share < 1e-4)
    #expect(estimator.sharpened().estimate(leaning, resamples: 10).shares[0].share > 0.02)
  }

  @Test func withoutACalibrationSetNothingChanges() {
    let bare = PrevalenceEstimator(calibration: .none(categories: 2), prior: [0.5, 0.5])
    let scores = drawn(50, first: 20, seed: 4).scores
    #expect(bare.sharpened().estimate(scores, resamples: 5) == bare.estimate(scores, resamples: 5))
  }
}
