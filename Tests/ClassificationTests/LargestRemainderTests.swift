import TestSupport
import Testing

@testable import Classification

@Suite struct LargestRemainderTests {
  @Test func threeThirdsAreAHundredPercent() {
    #expect(LargestRemainder.rounded([1.0 / 3, 1.0 / 3, 1.0 / 3], parts: 1000) == [0.334, 0.333, 0.333])
    #expect(LargestRemainder.rounded([0.5, 0.25, 0.25], parts: 100) == [0.5, 0.25, 0.25])
  }

  @Test(arguments: 0..<200)
  func sharesOfOneWholeAddUpAndNoneMovesByMoreThanAPart(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let raw = (0..<Int.random(in: 1...9, using: &generator)).map { _ in Double.random(in: 0...1, using: &generator) }
    let sum = raw.reduce(0, +)
    let shares = raw.map { $0 / sum }
    let rounded = LargestRemainder.rounded(shares, parts: 1000)
    #expect(rounded.reduce(0) { $0 + Int(($1 * 1000).rounded()) } == 1000)
    #expect(zip(shares, rounded).allSatisfy { abs($0 - $1) < 0.001 })
  }

  @Test func whatIsNoWholeIsRoundedSingly() {
    #expect(LargestRemainder.rounded([0.2, 0.21], parts: 100) == [0.2, 0.21])
    #expect(LargestRemainder.rounded([], parts: 100).isEmpty)
    #expect(LargestRemainder.rounded([1e300, -2, 0.5], parts: 100).count == 3)
    #expect(LargestRemainder.rounded([.nan, .infinity], parts: 100).count == 2)
    #expect(LargestRemainder.rounded([0.5], parts: 100, whole: .nan) == [0.5])
  }

  @Test func sharesOfATableAndTheirPartsAddUpAsShown() {
    func share(_ category: Int, _ share: Double, parts: [Double] = []) -> Prevalence {
      Prevalence(
        category: category, count: 0, share: share, low: 0, high: 1, method: .modelNotAudited,
        children: parts.map {
          SubcategoryShare(
            subcategory: nil, count: 0, estimate: .init(share: $0, low: 0, high: 1, method: .modelNotAudited))
        })
    }
    let third = 1.0 / 3
    let table = ShareTable(
      opinions: 90,
      shares: [share(0, third, parts: [third / 3, third / 3, third / 3]), share(1, third), share(2, third)],
      groups: [])
    #expect(table.shares.map(\.roundedShare) == [0.334, 0.333, 0.333])
    let parts = table.shares[0].children.compactMap(\.estimate?.roundedShare)
    #expect(parts.reduce(0) { $0 + Int(($1 * 1000).rounded()) } == 334)
    #expect(table.shares[0].share == third)
  }

  @Test(arguments: [(0.24691, "24.7%"), (0, "0.0%"), (1, "100.0%"), (0.0004, "0.0%"), (0.0996, "10.0%"), (.nan, "—")])
  func sharesAreToldInHundredths(share: Double, told: String) {
    let prevalence = Prevalence(category: 0, count: 1, share: share, low: 0, high: 1, method: .combined)
    #expect(prevalence.percent() == told)
    #expect(SubcategoryShare.Estimate(share: share, low: 0, high: 1, method: .combined).percent() == told)
  }
}
