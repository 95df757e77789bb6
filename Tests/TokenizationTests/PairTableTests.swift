import TestSupport
import Testing

@testable import Tokenization

@Suite struct PairTableTests {
  @Test(arguments: [0, 1, 7, 5000])
  func everyKeyHasItsWeightAndOthersHaveNone(count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count))
    var weights: [UInt64: Int16] = [:]
    while weights.count < count {
      weights[UInt64.random(in: 1 << 16 ... .max, using: &generator)] = Int16.random(in: 1...500, using: &generator)
    }
    let table = PairTable(weights.sorted { $0.key < $1.key }.map { SegmentationModel.PairWeight(key: $0, weight: $1) })
    for (key, weight) in weights {
      #expect(table.mayHave(key) == 1)
      #expect(table.weight(of: key) == Int32(weight))
    }
    var excluded = 0
    for _ in 0..<1000 {
      let key = UInt64.random(in: 1 << 16 ... .max, using: &generator)
      #expect(table.weight(of: key) == 0)
      excluded += 1 - table.mayHave(key)
    }
    #expect(excluded > 900)
  }
}
