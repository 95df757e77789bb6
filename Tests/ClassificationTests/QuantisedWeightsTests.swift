import TestSupport
import Testing

@testable import Classification

@Suite struct QuantisedWeightsTests {
  private func weights(_ seed: Int, largest: Double) -> LinearWeights {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    var weights = LinearWeights(categories: 3, features: 40)
    for feature in 0..<40 {
      // From weights of a millionth to the largest.
      let size = largest * Double(sign: .plus, exponent: -Int.random(in: 0...20, using: &generator), significand: 1)
      for category in 0..<3 {
        weights.weights[feature * 3 + category] = Double.random(in: -size...size, using: &generator)
      }
    }
    return weights
  }

  @Test(arguments: 0..<20)
  func noWeightIsOffByMoreThanATwoHundredthOfTheLargestOfItsFeature(seed: Int) {
    let exact = weights(seed, largest: seed.isMultiple(of: 2) ? 3 : 1e-9)
    let quantised = QuantisedWeights(exact, plus: [1, 2, 3])
    #expect(quantised.bias == [1, 2, 3] && quantised.features == 40)
    for feature in 0..<40 {
      let own = Array(exact.weights[feature * 3..<feature * 3 + 3])
      let largest = own.map(abs).max() ?? 0
      for category in 0..<3 { #expect(abs(quantised.weight(feature, category) - own[category]) <= largest / 200) }
    }
  }

  @Test func sumsAreThoseOfTheSingleWeights() {
    let quantised = QuantisedWeights(weights(3, largest: 2), plus: [0, 0, 0])
    var sums = [Double](repeating: 1, count: 6)
    quantised.add(7, times: 0.5, from: 1, to: &sums, at: 3, 2)
    #expect(sums[..<3] == [1, 1, 1] && sums[5] == 1)
    #expect(abs(sums[3] - 1 - 0.5 * quantised.weight(7, 1)) < 1e-12)
    #expect(abs(sums[4] - 1 - 0.5 * quantised.weight(7, 2)) < 1e-12)
  }

  @Test(arguments: 0..<3)
  func manyFeaturesAddUpToWhatTheyDoOneByOne(category: Int) {
    let quantised = QuantisedWeights(weights(4, largest: 2), plus: [0, 0, 0])
    let features = (0..<40).map { WeightedFeature(number: $0 * 7 % 40, value: Double($0) / 3) }
    var (sums, single) = ([Double](repeating: 1, count: 3 - category), [Double](repeating: 1, count: 3 - category))
    quantised.add(features, from: category, to: &sums)
    for feature in features {
      quantised.add(feature.number, times: feature.value, from: category, to: &single, single.count)
    }
    #expect(sums == single)
    quantised.add([], from: category, to: &sums)
    #expect(sums == single)
  }

  @Test func featuresThatSayNothingStayAtNought() {
    let quantised = QuantisedWeights(LinearWeights(categories: 2, features: 3), plus: [0, 0])
    #expect((0..<3).allSatisfy { quantised.weight($0, 0) == 0 && quantised.weight($0, 1) == 0 })
  }
}
