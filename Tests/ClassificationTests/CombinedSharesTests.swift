import TestSupport
import Testing

@testable import Classification

@Suite struct CombinedSharesTests {
  /// - Parameter checked: opinions checked by hand.
  private func shares(
    _ values: [Double], margin: Double, checked: Int = 100, _ method: Prevalence.Method = .predictionPowered
  ) -> [Prevalence] {
    values.enumerated().map {
      Prevalence(
        category: $0, count: Int(($1 * Double(checked)).rounded()), share: $1, low: $1 - margin, high: $1 + margin,
        method: method)
    }
  }

  /// With the variances that the intervals' widths speak of.
  private func combined(
    _ audited: [Prevalence], _ modelled: [Prevalence], opinions: Int = 1000, disagreements: Int = 20,
    of collection: PredictionPoweredEstimator.Collection = .census
  ) -> [Prevalence] {
    let quantile = Distributions.student975(audited.reduce(0) { $0 + $1.count } - 2)
    func uncertain(_ shares: [Prevalence], _ quantile: Double) -> [UncertainShare] {
      shares.map {
        let deviation = ($0.high - $0.low) / (2 * quantile)
        return UncertainShare(share: $0.share, variance: deviation * deviation)
      }
    }
    return CombinedShares.combine(
      audited, uncertain(audited, quantile), uncertain(modelled, 1.96), opinions: opinions,
      disagreements: disagreements, of: collection)
  }

  @Test func estimatesThatAgreeAreAveragedAndTheIntervalNarrows() {
    let found = combined(
      shares([0.30, 0.20, 0.25, 0.25], margin: 0.06), shares([0.32, 0.18, 0.26, 0.24], margin: 0.04))
    #expect(found.allSatisfy { $0.method == .combined })
    #expect(found[0].share > 0.31 && found[0].share < 0.32)
    #expect(found[0].high - found[0].low < 0.10)
    #expect(abs(found.reduce(0) { $0 + $1.share } - 1) < 1e-9)
  }

  @Test func aModelThatIsFarOffIsHardlyHeardAndTheIntervalIsThatOfTheAudit() {
    let audited = shares([0.30, 0.20, 0.25, 0.25], margin: 0.04)
    let found = combined(audited, shares([0.60, 0.10, 0.15, 0.15], margin: 0.04))
    #expect(abs(found[0].share - 0.30) < 0.005)
    #expect(abs(found[0].high - found[0].low - 0.08) < 0.01)
  }

  @Test func theFurtherTheModelIsOffTheWiderTheIntervalAndNeverWiderThanThatOfTheAudit() {
    let audited = shares([0.30, 0.20, 0.25, 0.25], margin: 0.06)
    var last = 0.0
    for step in 0..<12 {
      let off = Double(step) * 0.01
      let share = combined(audited, shares([0.30 + off, 0.20 - off, 0.25, 0.25], margin: 0.06))[2]
      #expect(share.high - share.low >= last - 1e-9)
      #expect(share.high - share.low <= 0.12 + 1e-9)
      last = share.high - share.low
    }
  }

  @Test(arguments: [
    ([0.30, 0.30, 0.40], Prevalence.Method.predictionPowered), ([0.25, 0.25, 0.25, 0.25], .auditedExact),
    ([0.25, 0.25, 0.25, 0.25], .checkedByHand),
  ])
  func whereCombiningIsNotJustifiedTheAuditStands(values: [Double], method: Prevalence.Method) {
    let audited = shares(values, margin: 0.05, method)
    #expect(combined(audited, shares(values.reversed(), margin: 0.1)) == audited)
  }

  @Test func anAuditThatMetAHandfulOfMistakesIsNotNarrowedByAModelThatSeemsToAgree() {
    let audited = shares([0.30, 0.20, 0.25, 0.25], margin: 0.03)
    #expect(combined(audited, audited, disagreements: 9) == audited)
    #expect(combined(audited, audited, disagreements: 10)[0].method == .combined)
  }

  @Test(arguments: [90, 120, 150, 199])
  func sharesCutToWhatIsPossibleStillAddUp(checked: Int) {
    let audited = shares([0.70, 0.20, 0.06, 0.04], margin: 0.09, checked: checked)
    let found = combined(audited, shares([0.40, 0.30, 0.15, 0.15], margin: 0.2), opinions: 200)
    #expect(abs(found.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    for share in found {
      #expect(share.low <= share.share && share.share <= share.high)
      #expect(share.share >= Double(share.count) / 200 - 1e-12)
    }
  }

  @Test func whatIsCertainStays() {
    let values = [0.30, 0.20, 0.25, 0.25]
    let found = combined(shares(values, margin: 0), shares([0.5, 0.1, 0.2, 0.2], margin: 0.1))
    #expect(zip(found, values).allSatisfy { abs($0.share - $1) < 1e-9 && $0.high - $0.low < 1e-9 })
  }

  @Test func aCensusHoldsAtLeastWhatWasFound() {
    let audited = shares([0.60, 0.20, 0.10, 0.10], margin: 0.09, checked: 150)
    let modelled = shares([0.40, 0.30, 0.15, 0.15], margin: 0.2)
    let found = combined(audited, modelled, opinions: 160)
    #expect(found[0].share >= 90.0 / 160 && found[0].low >= 90.0 / 160)
    #expect(combined(audited, modelled, opinions: 160, of: .sample)[0].low < 90.0 / 160)
  }

  @Test func aSampleIsOnlyLessCertainByWhatItsDrawingLeavesOpen() {
    let (audited, modelled) = (
      shares([0.30, 0.20, 0.25, 0.25], margin: 0.06), shares([0.32, 0.18, 0.26, 0.24], margin: 0.06)
    )
    let quantile = Distributions.student975(98)
    for (census, sample) in zip(combined(audited, modelled), combined(audited, modelled, of: .sample)) {
      #expect(abs(census.share - sample.share) < 1e-12)
      func variance(_ share: Prevalence) -> Double { (share.high - share.low) * (share.high - share.low) / 4 }
      let share = Double(census.count + 2) / 104
      let drawing = quantile * quantile * share * (1 - share) / 1000
      #expect(abs(variance(sample) - variance(census) - drawing) < 1e-9)
    }
  }

  /// Normal errors as large as the variances say, in five categories whose shares add up to 1.
  ///
  /// - Parameter bias: of the model in standard deviations of what both differ by.
  @Test(arguments: [(0.0, 94.0...99.0), (0.5, 92.0...98.0), (6, 93.5...96.5)])
  func intervalsHoldTheTruthWhereTheModelIsRightAndWhereItIsFarOff(bias: Double, held: ClosedRange<Double>) {
    var generator = SeededGenerator(seed: 5)
    func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + generator.unit() } }
    func errors(_ deviation: Double) -> [Double] {
      let drawn = (0..<5).map { _ in normal() * deviation / 0.8.squareRoot() }
      return drawn.map { $0 - drawn.reduce(0, +) / 5 }
    }
    let (truth, audit, model) = (0.2, 0.02, 0.012)
    let both = (audit * audit + model * model).squareRoot()
    var hits = 0
    for _ in 0..<1000 {
      let (off, ofAudit, ofModel) = (errors(both * bias), errors(audit), errors(model))
      let checked = ofAudit.map { truth + $0 }
      let found = CombinedShares.combine(
        shares(checked, margin: 0.04), checked.map { UncertainShare(share: $0, variance: audit * audit) },
        zip(ofModel, off).map { UncertainShare(share: truth + $0 + $1, variance: model * model) }, opinions: 1000,
        disagreements: 20)
      hits += found.count { $0.low <= truth && truth <= $0.high }
    }
    #expect(held.contains(Double(hits) / 50))
  }

  @Test func theLargestDifferenceOfACategoryIsTold() {
    let difference = CombinedShares.disagreement(shares([0.3, 0.7], margin: 0), shares([0.22, 0.78], margin: 0))
    #expect(abs(difference - 0.08) < 1e-12)
  }
}
