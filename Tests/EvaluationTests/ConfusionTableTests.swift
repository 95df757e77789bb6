import TestSupport
import Testing

@testable import Evaluation

@Suite struct ConfusionTableTests {
  private func table(_ pairs: [(Int, Int)], categories: Int = 3) -> ConfusionTable {
    var table = ConfusionTable(categories: categories)
    for (truth, given) in pairs { table.count(truth, as: given) }
    return table
  }

  @Test func figuresOfAKnownTable() {
    let table = table([(0, 0), (0, 0), (0, 1), (1, 1)])
    #expect(table.accuracy == 0.75)
    #expect(table.precision(1) == 0.5)
    #expect(table.recall(0) == 2.0 / 3)
    #expect(table.f1(0) == 0.8)
    #expect(table.f1(2) == nil)
    #expect(table.precision(2) == nil)
    #expect(table.recall(2) == nil)
    #expect(abs(table.macroF1 - (0.8 + 2.0 / 3) / 2) < 1e-12)
  }

  @Test func nothingCountedIsNothingRight() {
    #expect(table([]).accuracy == 0)
    #expect(table([]).macroF1 == 0)
  }

  @Test(arguments: 0..<50)
  func mergingPartsGivesTheWhole(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let pairs = (0..<40).map { _ in
      (Int.random(in: 0..<3, using: &generator), Int.random(in: 0..<3, using: &generator))
    }
    var parts = table(Array(pairs[..<17]))
    parts.merge(table(Array(pairs[17...])))
    #expect(parts == table(pairs))
    for category in 0..<3 {
      guard let precision = parts.precision(category), let recall = parts.recall(category), precision + recall > 0
      else { continue }
      #expect(abs((parts.f1(category) ?? 0) - 2 * precision * recall / (precision + recall)) < 1e-12)
    }
  }
}
