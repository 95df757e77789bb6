import TestSupport
import Testing

@testable import Lexicons

@Suite struct StepFilterTests {
  /// Words of two to five of eight hundred codes.
  private func words(_ generator: inout RepeatableGenerator) -> [[UInt16]: Int] {
    var words: [[UInt16]: Int] = [:]
    for _ in 0..<3000 {
      let length = Int.random(in: 1...5, using: &generator)
      words[(0..<length).map { _ in UInt16.random(in: 2...800, using: &generator) }] = 1
    }
    return words
  }

  @Test func noStepOfAWordIsExcludedAndMostThatLeadNowhereAre() throws {
    var generator = RepeatableGenerator(seed: 3)
    let array = try #require(doubleArray(words(&generator), alphabet: 801))
    let filters = StepFilters(
      array.entries, alphabet: 801, base: DoubleArray.base(of:), parent: DoubleArray.parent(of:))
    var (steps, asked, wrong) = (0, 0, 0)
    filters.pairs.words.withUnsafeBufferPointer { pairs in
      filters.triples.words.withUnsafeBufferPointer { triples in
        guard let pairs = pairs.baseAddress, let triples = triples.baseAddress else { return }
        let tables = (StepFilter.Table(pairs), StepFilter.Table(triples))
        func check(_ slot: Int, _ table: StepFilter.Table) -> [Int] {
          let base = DoubleArray.base(of: array.entries[slot])
          var children: [Int] = []
          for code in 0..<801 where base > 0 {
            let child = base + code
            let isChild = DoubleArray.parent(of: array.entries[child]) == slot
            let mayStep = table.mayStep(base, code) == 1
            if isChild { children.append(child) }
            if isChild { #expect(mayStep) }
            (asked, wrong) = (asked + 1, wrong + (mayStep && !isChild ? 1 : 0))
          }
          steps += children.count
          return children
        }
        for single in 0..<801 {
          for pair in check(single, tables.0) { _ = check(pair, tables.1) }
        }
      }
    }
    #expect(steps > 3000)
    #expect(wrong * 50 < asked, "\(wrong) of \(asked)")
  }
}
