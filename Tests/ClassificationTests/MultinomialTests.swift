import Testing

@testable import Classification

@Suite struct MultinomialTests {
  @Test(arguments: [[1, 1, 1, 1], [5, 0, 3], [100_000, 20, 3_000], [1], [], [0, 0]] as [[Int]])
  func aResampleHasAsManyMembers(counts: [Int]) {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let drawn = generator.resample(counts: counts)
      #expect(drawn.count == counts.count)
      #expect(drawn.reduce(0, +) == counts.reduce(0, +))
      #expect(zip(drawn, counts).allSatisfy { $0 >= 0 && ($1 > 0 || $0 == 0) })
    }
  }

  @Test(arguments: [(10, 0.3), (400, 0.02), (1_000, 0.5), (1_000_000, 0.25), (50, 0.97)])
  func successesHaveTheMeanAndVarianceOfTheirDistribution(trials: Int, probability: Double) {
    var generator = SeededGenerator(seed: 11)
    let draws = 4_000
    let drawn = (0..<draws).map { _ in Double(generator.binomial(trials, probability)) }
    let mean = drawn.reduce(0, +) / Double(draws)
    let variance = drawn.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(draws - 1)
    let expected = Double(trials) * probability * (1 - probability)
    // Five standard errors of a mean, and of a variance.
    #expect(abs(mean - Double(trials) * probability) < 5 * (expected / Double(draws)).squareRoot())
    #expect(abs(variance / expected - 1) < 5 * (2.2 / Double(draws)).squareRoot())
  }
}
