import TestSupport
import Testing

@testable import Lexicons

@Suite struct KeynessTests {
  private func repeated(_ counts: [(String, Int)]) -> WordCounter {
    BlankSeparated.counter([counts.flatMap { Array(repeating: $0.0, count: $0.1) }.joined(separator: " ")])
  }

  /// 2 × (100 ln(100/75) + 50 ln(50/75)), worked out by hand.
  @Test func theFigureOfTheTextbookComesOut() {
    #expect(abs(KeynessTable.logLikelihood(100, 50, of: 10_000, 10_000) - 16.9899) < 0.0001)
    #expect(KeynessTable.logRatio(100, 50, of: 10_000, 10_000) == 1)
    #expect(KeynessTable.logRatio(1, 0, of: 100, 100) == 1)
  }

  @Test func exchangingTheSidesTurnsTheRatioOnly() {
    var generator = RepeatableGenerator(seed: 3)
    for _ in 0..<500 {
      let (tokens, rest) = (
        Int.random(in: 1...10_000, using: &generator), Int.random(in: 1...10_000, using: &generator)
      )
      let (count, other) = (Int.random(in: 0...tokens, using: &generator), Int.random(in: 0...rest, using: &generator))
      guard count + other > 0 else { continue }
      let there = KeynessTable.logLikelihood(count, other, of: tokens, rest)
      #expect(abs(there - KeynessTable.logLikelihood(other, count, of: rest, tokens)) < 1e-6)
      let ratio = KeynessTable.logRatio(count, other, of: tokens, rest)
      #expect(abs(ratio + KeynessTable.logRatio(other, count, of: rest, tokens)) < 1e-9)
      #expect(there >= 0)
    }
    #expect(KeynessTable.logLikelihood(10, 20, of: 1000, 2000) < 1e-9)
  }

  @Test func wordsOfBothSidesAreListedByTheirDirection() {
    let part = repeated([("食堂", 60), ("的", 100), ("车", 1)])
    let rest = repeated([("食堂", 5), ("的", 100), ("绿化", 50)])
    let table = KeynessTable(part, against: rest, filter: WordFilter())
    #expect(table.more.map(\.word) == ["食堂", "车"])
    #expect(table.less.map(\.word) == ["绿化", "的"])
    #expect(table.less.first?.count == 0 && table.less.first?.restCount == 50)
    #expect((table.more + table.less).map(\.isSignificant) == [true, false, true, false])
    var filter = WordFilter()
    filter.least = 2
    filter.most = 1
    filter.excluded = ["绿化"]
    let short = KeynessTable(part, against: rest, filter: filter)
    #expect(short.more.map(\.word) == ["食堂"] && short.less.map(\.word) == ["的"])
  }

  /// Words drawn from one distribution must not be called typical more often than the risk allows.
  @Test func chanceAloneIsHardlyEverSignificant() {
    var generator = RepeatableGenerator(seed: 11)
    var tables = 0
    for _ in 0..<100 {
      func draw() -> WordCounter {
        BlankSeparated.counter([
          (0..<1500).map { _ in String(Int.random(in: 0..<50, using: &generator)) }.joined(separator: " ")
        ])
      }
      let table = KeynessTable(draw(), against: draw(), filter: WordFilter())
      if (table.more + table.less).contains(where: \.isSignificant) { tables += 1 }
    }
    #expect(tables <= 12)
  }
}
