import Testing
import Wording

@testable import Classification

@Suite struct AuditSampleTests {
  @Test func theSameSeedDrawsTheSameOpinionsForEver() {
    let sample = AuditSample.simple(size: 5, of: 1000, seed: 7)
    #expect(sample == AuditSample.simple(size: 5, of: 1000, seed: 7))
    #expect(sample != AuditSample.simple(size: 5, of: 1000, seed: 8))
    #expect(sample.opinions == [463, 515, 599, 729, 897])
    #expect(sample.weights == [200, 200, 200, 200, 200])
  }

  @Test func eachPairIsEquallyLikely() {
    var counts: [[Int]: Int] = [:]
    for seed in 0..<10_000 as Range<UInt64> {
      counts[AuditSample.simple(size: 2, of: 5, seed: seed).opinions, default: 0] += 1
    }
    #expect(counts.count == 10)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 130 })
  }

  @Test(arguments: [(0, 10), (10, 10), (25, 10), (3, 0), (1, 1)])
  func sizesAtTheEdgesAreKept(size: Int, total: Int) {
    let sample = AuditSample.simple(size: size, of: total, seed: 1)
    #expect(sample.opinions.count == min(size, total))
    #expect(sample.opinions == sample.opinions.sorted())
  }

  @Test(arguments: 1...20)
  func strataGetTheirShareButAtLeastOne(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names: [String?] = ["甲", "乙", "丙", nil]
    let units = (0..<300).map { _ in names[min(3, generator.below(40) / 12)] } + ["丁"]
    let sample = try AuditSample.stratified(size: 50, by: units, seed: seed)
    #expect(sample.opinions.count == 50)
    #expect(sample.opinions == Set(sample.opinions).sorted())
    #expect(abs(sample.weights.reduce(0, +) - 301) < 1e-9)
    for unit in names + ["丁"] {
      let drawn = sample.opinions.count { units[$0] == unit }
      let exact = 50 * Double(units.count { $0 == unit }) / 301
      #expect(drawn >= 1)
      #expect(abs(Double(drawn) - max(1, exact)) <= 2)
    }
  }

  @Test func proportionalPlacesAreExactWhereTheyCanBe() {
    #expect(AuditSample.allocate(10, to: [50, 30, 20]) == [5, 3, 2])
    #expect(AuditSample.allocate(3, to: [1000, 1, 1]) == [1, 1, 1])
    #expect(AuditSample.allocate(6, to: [1000, 1, 1]) == [4, 1, 1])
    #expect(AuditSample.allocate(9, to: [2, 3]) == [2, 3])
    #expect(AuditSample.allocate(4, to: [0, 5, 5]) == [0, 2, 2])
  }

  @Test func moreStrataThanOpinionsToDrawAreRefused() {
    #expect(throws: Problem(Message("audit.tooSmall", ["size": "2", "strata": "3"]))) {
      _ = try AuditSample.stratified(size: 2, by: ["甲", "乙", nil, "甲"], seed: 1)
    }
  }

  @Test(arguments: [(5, -10), (-5, 10), (0, 0)])
  func ofANegativeNumberNoneAreDrawn(size: Int, total: Int) {
    #expect(AuditSample.simple(size: size, of: total, seed: 1).opinions.isEmpty)
  }
}
