import Testing

@testable import Classification

@Suite struct PossibleSharesTests {
  /// A point, and bounds around it that leave room for the sum 1.
  private func drawn(_ generator: inout SeededGenerator) -> (shares: [Double], bounds: [ClosedRange<Double>]) {
    let shares = (0..<3).map { _ in generator.unit() * 1.2 - 0.1 }
    let bounds = (0..<3).map { _ in generator.unit() * 0.3...0.4 + generator.unit() * 0.6 }
    return (shares, bounds)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func whatComesOutIsPossibleAndNothingPossibleIsNearer(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (shares, bounds) = drawn(&generator)
    let nearest = PossibleShares.nearest(to: shares, in: bounds)
    #expect(abs(nearest.reduce(0, +) - 1) < 1e-9)
    #expect(zip(nearest, bounds).allSatisfy { $1.lowerBound - 1e-12 <= $0 && $0 <= $1.upperBound + 1e-12 })
    func distance(_ point: [Double]) -> Double { zip(point, shares).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } }
    for first in 0...100 {
      for second in 0...100 - first {
        let point = [Double(first) / 100, Double(second) / 100, Double(100 - first - second) / 100]
        guard zip(point, bounds).allSatisfy({ $1.contains($0) }) else { continue }
        #expect(distance(nearest) <= distance(point) + 1e-9)
      }
    }
  }

  @Test func possibleSharesStayToTheBit() {
    let shares = [0.1, 0.2, 0.3, 0.4]
    #expect(PossibleShares.nearest(to: shares, in: shares.map { _ in 0...1 }) == shares)
  }

  @Test func wherePossibleSharesDoNotExistTheSumIsKept() {
    let shares = PossibleShares.nearest(to: [0.7, 0.6, -0.1], in: [0.6...1, 0.6...1, 0...1])
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12 && shares.allSatisfy { $0 >= 0 })
    #expect(PossibleShares.nearest(to: [0, 0], in: [0...0.1, 0...0.1]) == [0.5, 0.5])
  }

  @Test func aPartOfACategoryHasItsOwnSum() {
    let shares = PossibleShares.nearest(to: [0.3, 0.2], in: [0...1, 0...1], sum: 0.4)
    #expect(abs(shares[0] - 0.25) < 1e-9 && abs(shares[1] - 0.15) < 1e-9)
  }

  @Test func aCensusIsBoundByWhatWasFoundAndALargerPublicIsNot() {
    let census = PossibleShares.bounds(found: 3, of: 10, opinions: 100, .census)
    #expect(abs(census.lowerBound - 0.03) < 1e-12 && abs(census.upperBound - 0.93) < 1e-12)
    #expect(PossibleShares.bounds(found: 3, of: 10, opinions: 100, .sample) == 0...1)
  }
}
