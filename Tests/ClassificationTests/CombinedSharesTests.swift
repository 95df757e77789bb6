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

  private func combined(_ audited: [Prevalence], _ modelled: [Prevalence]) -> [Prevalence] {
    CombinedShares.combine(audited, modelled, opinions: 1000)
  }

  @Test func estimatesThatAgreeAreAveragedAndTheIntervalNarrows() {
    let found = combined(
      shares([0.30, 0.20, 0.25, 0.25], margin: 0.06), shares([0.32, 0.18, 0.26, 0.24], margin: 0.06))
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

  @Test func whatIsCertainStays() {
    let values = [0.30, 0.20, 0.25, 0.25]
    let found = combined(shares(values, margin: 0), shares([0.5, 0.1, 0.2, 0.2], margin: 0.1))
    #expect(zip(found, values).allSatisfy { abs($0.share - $1) < 1e-9 && $0.high - $0.low < 1e-9 })
  }

  @Test func aCensusHoldsAtLeastWhatWasFound() {
    let audited = shares([0.60, 0.20, 0.10, 0.10], margin: 0.09, checked: 150)
    let found = CombinedShares.combine(audited, shares([0.40, 0.30, 0.15, 0.15], margin: 0.2), opinions: 160)
    #expect(found[0].share >= 90.0 / 160 && found[0].low >= 90.0 / 160)
    let sample = CombinedShares.combine(
      audited, shares([0.40, 0.30, 0.15, 0.15], margin: 0.2), opinions: 160, of: .sample)
    #expect(sample[0].low < 90.0 / 160)
  }

  @Test func theLargestDifferenceOfACategoryIsTold() {
    let difference = CombinedShares.disagreement(shares([0.3, 0.7], margin: 0), shares([0.22, 0.78], margin: 0))
    #expect(abs(difference - 0.08) < 1e-12)
  }
}
