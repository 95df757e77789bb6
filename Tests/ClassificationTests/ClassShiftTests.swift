import Testing

@testable import Classification

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct ClassShiftTests {
  private func random(_ rows: Int, _ categories: Int, seed: UInt64) -> ScoreTable {
    var generator = SeededGenerator(seed: seed)
    var table = ScoreTable(categories: categories)
    for _ in 0..<rows { table.append(softmax((0..<categories).map { _ in 6 * generator.unit() - 3 })) }
    return table
  }

  private func likelihood(_ table: ScoreTable, _ prior: [Double], _ shares: [Double]) -> Double {
    (0..<table.count).map { row in
      log(zip(table[row], zip(shares, prior)).map { $0 * $1.0 / $1.1 }.reduce(0, +))
    }.reduce(0, +)
  }

  @Test(arguments: 1...6)
  func nothingInTheWholeSimplexIsLikelier(seed: UInt64) {
    let table = random(40, 3, seed: seed)
    let prior = [0.5, 0.3, 0.2]
    let shares = ClassShift.expectationMaximisation(table, prior: prior, tolerance: 1e-12)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    let best = likelihood(table, prior, shares)
    for first in 0...50 {
      for second in 0...50 - first {
        let other = [Double(first) / 50, Double(second) / 50, Double(50 - first - second) / 50]
        #expect(likelihood(table, prior, other) <= best + 1e-6)
      }
    }
  }

  @Test func theStartDoesNotMatter() {
    let table = random(200, 4, seed: 9)
    let prior = [0.25, 0.25, 0.25, 0.25]
    let one = ClassShift.expectationMaximisation(table, prior: prior, tolerance: 1e-12)
    let other = ClassShift.expectationMaximisation(
      table, prior: prior, start: [0.97, 0.01, 0.01, 0.01], tolerance: 1e-12)
    for (left, right) in zip(one, other) { #expect(abs(left - right) < 1e-6) }
  }

  @Test func weightsCountLikeRepeatedRows() {
    let table = random(30, 3, seed: 4)
    var repeated = ScoreTable(categories: 3)
    for row in 0..<30 { for _ in 0..<row % 3 { repeated.append(table[row]) } }
    let prior = [0.2, 0.3, 0.5]
    let weighted = ClassShift.expectationMaximisation(table, weights: (0..<30).map { $0 % 3 }, prior: prior)
    let plain = ClassShift.expectationMaximisation(repeated, prior: prior)
    for (left, right) in zip(weighted, plain) { #expect(abs(left - right) < 1e-9) }
  }

  @Test func theAdjustedCountFindsTheMixThatMadeTheMeans() {
    let mixing = [[0.8, 0.1, 0.1], [0.2, 0.7, 0.1], [0.1, 0.3, 0.6]]
    let shares = [0.1, 0.65, 0.25]
    let means = (0..<3).map { column in (0..<3).map { shares[$0] * mixing[$0][column] }.reduce(0, +) }
    let found = ClassShift.adjustedCount(mixing: mixing, means: means, start: [1 / 3.0, 1 / 3.0, 1 / 3.0])
    for (left, right) in zip(found, shares) { #expect(abs(left - right) < 1e-6) }
  }

  @Test func meansOutsideAnyMixGiveTheNearest() {
    let mixing = [[0.9, 0.1], [0.3, 0.7]]
    #expect(ClassShift.adjustedCount(mixing: mixing, means: [0.95, 0.05], start: [0.5, 0.5])[0] == 1)
    #expect(ClassShift.adjustedCount(mixing: mixing, means: [0.1, 0.9], start: [0.5, 0.5])[1] == 1)
  }

  @Test func theNearestPointOfTheSimplexIsNearerThanAnyOnAGrid() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<50 {
      let point = (0..<3).map { _ in 3 * generator.unit() - 1 }
      let nearest = ClassShift.onSimplex(point)
      func distance(_ other: [Double]) -> Double { zip(point, other).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) }
      #expect(abs(nearest.reduce(0, +) - 1) < 1e-12 && nearest.allSatisfy { $0 >= 0 })
      for first in 0...20 {
        for second in 0...20 - first {
          let other = [Double(first), Double(second), Double(20 - first - second)].map { $0 / 20 }
          #expect(distance(nearest) <= distance(other) + 1e-12)
        }
      }
    }
  }
}
