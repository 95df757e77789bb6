import Testing

@testable import Classification

@Suite struct ExactIntervalTests {
  /// Newcombe 1998, Statistics in Medicine 17:857, table I, method 5.
  @Test(arguments: [
    (81, 263, 0.2527, 0.3676), (15, 148, 0.0578, 0.1617), (0, 20, 0.0, 0.1684), (1, 29, 0.0009, 0.1776),
  ])
  func clopperAndPearsonAgreesWithPublishedValues(count: Int, total: Int, low: Double, high: Double) {
    let interval = ExactInterval(count: count, of: total)
    #expect(abs(interval.low - low) < 0.0001)
    #expect(abs(interval.high - high) < 0.0001)
  }

  @Test(arguments: [(30, 10), (25, 24), (12, 6), (7, 7), (40, 3)])
  func whateverTheTruthItIsCoveredInNinetyFiveOfAHundredSamples(population: Int, drawn: Int) {
    for marked in 0...population {
      var covered = 0.0
      for count in max(0, drawn - (population - marked))...min(drawn, marked) {
        let interval = ExactInterval(count: count, of: drawn, population: population)
        let share = Double(marked) / Double(population)
        if interval.low <= share, share <= interval.high {
          covered += choose(marked, count) * choose(population - marked, drawn - count) / choose(population, drawn)
        }
      }
      #expect(covered >= 0.95)
    }
  }

  @Test func finiteEndsAreThoseOfASlowSearch() {
    let (population, drawn) = (60, 20)
    for count in 0...drawn {
      let possible = (count...population - (drawn - count)).filter { marked in
        func tail(_ counts: ClosedRange<Int>) -> Double {
          counts.reduce(0) { $0 + choose(marked, $1) * choose(population - marked, drawn - $1) }
            / choose(population, drawn)
        }
        return tail(0...count) > 0.025 && tail(count...drawn) > 0.025
      }
      let interval = ExactInterval(count: count, of: drawn, population: population)
      #expect(interval.low == Double(possible[0]) / 60)
      #expect(interval.high == Double(possible[possible.count - 1]) / 60)
    }
  }

  @Test func everythingDrawnIsAPointAndNothingDrawnIsIgnorance() {
    #expect(ExactInterval(count: 3, of: 8, population: 8).low == 0.375)
    #expect(ExactInterval(count: 3, of: 8, population: 8).high == 0.375)
    #expect(ExactInterval(count: 0, of: 0, population: 9).high == 1)
    #expect(ExactInterval(count: 0, of: 0).low == 0 && ExactInterval(count: 0, of: 0).high == 1)
  }

  @Test func aLargePopulationComesCloseToAnEndlessOne() {
    let finite = ExactInterval(count: 7, of: 90, population: 1_000_000)
    let endless = ExactInterval(count: 7, of: 90)
    #expect(abs(finite.low - endless.low) < 1e-4 && abs(finite.high - endless.high) < 1e-4)
  }

  private func choose(_ count: Int, _ chosen: Int) -> Double {
    guard 0 <= chosen, chosen <= count else { return 0 }
    return (0..<chosen).reduce(1.0) { $0 * Double(count - $1) / Double($1 + 1) }
  }
}
