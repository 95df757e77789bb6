import Testing

@testable import Classification

@Suite struct DistributionsTests {
  /// Table of Student's distribution, two-sided 95 % (Abramowitz and Stegun, table 26.10).
  @Test(arguments: [(1, 12.706), (2, 4.303), (9, 2.262), (30, 2.042), (120, 1.980), (100_000, 1.960)])
  func studentAgreesWithTheTable(freedom: Int, quantile: Double) {
    #expect(abs(Distributions.student975(freedom) - quantile) < 0.0006)
  }

  @Test func theIncompleteBetaFunctionIsABinomialTail() {
    // I_x(a, b) is the probability of at least a successes in a + b - 1 trials.
    for (x, a, b) in [(0.5, 2, 3), (0.1, 1, 20), (0.9, 7, 2), (0.3, 12, 18)] {
      let trials = a + b - 1
      var tail = 0.0
      for successes in a...trials {
        var term = 1.0
        for step in 0..<successes { term *= Double(trials - step) / Double(step + 1) * x }
        for _ in successes..<trials { term *= 1 - x }
        tail += term
      }
      #expect(abs(Distributions.incompleteBeta(x, Double(a), Double(b)) - tail) < 1e-12)
    }
  }
}
