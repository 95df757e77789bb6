import TestSupport
import Testing

@testable import Checking

@Suite struct PointPassagesTests {
  /// The slow twin: every path through the states, weighed by its probability, adds to the states that it passes.
  private func enumerated(_ sentences: [[Double]], _ transitions: [[Double]]) -> [[Double]] {
    let states = transitions.count
    var sums = [[Double]](repeating: [Double](repeating: 0, count: states), count: sentences.count)
    var path = [Int](repeating: 0, count: sentences.count)
    while true {
      var weight = 1.0
      for (place, state) in path.enumerated() {
        weight *= sentences[place][state]
        if place > 0 { weight *= transitions[path[place - 1]][state] }
      }
      for (place, state) in path.enumerated() { sums[place][state] += weight }
      guard let next = path.indices.last(where: { path[$0] + 1 < states }) else { break }
      path[next] += 1
      for place in path.indices where place > next { path[place] = 0 }
    }
    return sums.map { row in row.map { $0 / row.reduce(0, +) } }
  }

  private func row(_ count: Int, using generator: inout RepeatableGenerator) -> [Double] {
    let row = (0..<count).map { _ in Double.random(in: 0.001...1, using: &generator) }
    return row.map { $0 / row.reduce(0, +) }
  }

  @Test func smoothingIsTheSumOverAllPaths() {
    var generator = RepeatableGenerator(seed: 7)
    for length in 1...6 {
      for states in 2...3 {
        let sentences = (0..<length).map { _ in row(states, using: &generator) }
        let learned = (0..<states).map { _ in row(states, using: &generator) }
        for transitions in [learned, PointPassages.steady(states: states, stay: 0.7)] {
          let passages = PointPassages(sentences, transitions: transitions)
          let expected = enumerated(sentences, transitions)
          for sentence in 0..<length {
            for state in 0..<states {
              #expect(abs(passages.share(of: state, in: sentence) - expected[sentence][state]) < 1e-12)
            }
          }
        }
      }
    }
  }

  @Test func aSteadyChainStaysAndGoesToEachOtherStateEquallyOften() {
    #expect(PointPassages.steady(states: 3, stay: 0.5) == [[0.5, 0.25, 0.25], [0.25, 0.5, 0.25], [0.25, 0.25, 0.5]])
    #expect(PointPassages.steady(states: 1, stay: 1) == [[1]])
  }

  @Test func aDoubtfulSentenceGoesWithItsNeighbours() {
    let passages = PointPassages(
      [[0.9, 0.1], [0.5, 0.5], [0.9, 0.1]], transitions: PointPassages.steady(states: 2, stay: 0.8))
    #expect(passages.share(of: 0, in: 1) > 0.8)
    let alone = PointPassages(
      [[0.9, 0.1], [0.5, 0.5], [0.9, 0.1]], transitions: PointPassages.steady(states: 2, stay: 0.5))
    #expect(abs(alone.share(of: 0, in: 1) - 0.5) < 1e-12)
  }

  @Test func longTextsAndImpossibleStatesKeepFiniteShares() {
    let sure = [[Double]](repeating: [1, 0, 0], count: 5_000)
    let passages = PointPassages(sure + [[0, 0, 0]] + sure, transitions: PointPassages.steady(states: 3, stay: 0.5))
    for sentence in [0, 4_999, 5_000, 5_001, 10_000] {
      let sum = (0..<3).reduce(0) { $0 + passages.share(of: $1, in: sentence) }
      #expect(abs(sum - 1) < 1e-9)
    }
    #expect(passages.share(of: 0, in: 0) == 1)
    _ = PointPassages([], transitions: PointPassages.steady(states: 3, stay: 0.5))
  }
}
