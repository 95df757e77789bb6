import Testing

@testable import Classification

@Suite struct CombinedSharesTests {
  private func shares(_ values: [Double], margin: Double) -> [Prevalence] {
    values.enumerated().map {
      Prevalence(
        category: $0, count: 0, share: $1, low: $1 - margin, high: $1 + margin, method: .predictionPowered)
    }
  }

  @Test func estimatesThatAgreeAreAveragedAndTheIntervalNarrows() {
    let found = CombinedShares.combine(
      shares([0.30, 0.70], margin: 0.06), shares([0.32, 0.68], margin: 0.06))
    #expect(abs(found[0].share - 0.31) < 1e-9)
    #expect(found[0].high - found[0].low < 0.12)
    #expect(abs(found.reduce(0) { $0 + $1.share } - 1) < 1e-9)
  }

  @Test func aModelThatIsFarOffIsHardlyHeard() {
    let found = CombinedShares.combine(
      shares([0.30, 0.70], margin: 0.04), shares([0.60, 0.40], margin: 0.04))
    #expect(abs(found[0].share - 0.30) < 0.005)
  }

  @Test func whatIsCertainStays() {
    let found = CombinedShares.combine(shares([0.30, 0.70], margin: 0), shares([0.5, 0.5], margin: 0.1))
    #expect(found.map(\.share) == [0.30, 0.70])
  }
}
