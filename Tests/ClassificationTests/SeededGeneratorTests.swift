import Testing

@testable import Classification

@Suite struct SeededGeneratorTests {
  /// The reference implementation's first numbers for the seed 1234567 (Vigna, splitmix64.c).
  @Test func theNumbersAreThoseOfTheReference() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test func boundedNumbersAreEven() {
    var generator = SeededGenerator(seed: 5)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.below(7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
  }

  @Test func aResampleHasAsManyAsThereAre() {
    var generator = SeededGenerator(seed: 5)
    #expect(generator.resample(100).reduce(0, +) == 100)
    #expect(generator.resample(0).isEmpty)
  }
}
