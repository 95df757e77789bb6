import TestSupport
import Testing

@testable import Classification

@Suite struct RowSpreadTests {
  /// Opinions close to each other stand in for a cell.
  private func cell(seed: UInt64) -> [[Double]] {
    var generator = RepeatableGenerator(seed: seed)
    let centre = (0..<3).map { _ in Double.random(in: 0.5...1, using: &generator) }
    return (0..<50).map { _ in
      let raw = centre.map { $0 + Double.random(in: -0.1...0.1, using: &generator) }
      return raw.map { $0 / raw.reduce(0, +) }
    }
  }

  private func spread(_ rows: [[Double]]) -> (mean: [Double], spread: RowSpread) {
    func average(_ value: ([Double]) -> Double) -> Double {
      var sum = 0.0
      for row in rows { sum += value(row) }
      return sum / Double(rows.count)
    }
    let mean = (0..<3).map { category in average { $0[category] } }
    let covariances = (0..<9).map { (pair: Int) -> Double in
      let (left, right) = (pair / 3, pair % 3)
      return average { ($0[left] - mean[left]) * ($0[right] - mean[right]) }
    }
    var spread = RowSpread(categories: 3)
    spread.append(covariances)
    return (mean, spread)
  }

  @Test(arguments: 0..<20)
  func theCorrectionTakesMostOfTheErrorAway(seed: Int) {
    let rows = cell(seed: UInt64(seed))
    let (mean, spread) = spread(rows)
    let ratios = [0.3, 1, 2.5]
    func adapted(_ row: [Double]) -> (parts: [Double], total: Double) {
      let parts = zip(row, ratios).map(*)
      return (parts, parts.reduce(0, +))
    }
    var exact = [0.0, 0, 0]
    for row in rows {
      let (parts, total) = adapted(row)
      for category in 0..<3 { exact[category] += parts[category] / total / Double(rows.count) }
    }
    let (parts, total) = adapted(mean)
    let plain = parts.map { $0 / total }
    var corrected = plain
    spread.correct(&corrected, row: 0, ratios: ratios, adapted: parts, total: total, weight: 1)
    func error(_ found: [Double]) -> Double { zip(found, exact).map { abs($0 - $1) }.max() ?? 0 }
    let (before, after) = (error(plain), error(corrected))
    #expect(after < max(before / 4, 1e-5))
    #expect(abs(corrected.reduce(0, +) - 1) < 1e-9)
  }

  @Test func aRowOfOneOpinionIsNotCorrected() {
    var spread = RowSpread(categories: 2)
    spread.append(nil)
    var sums = [0.25, 0.75]
    spread.correct(&sums, row: 0, ratios: [1, 3], adapted: [0.5, 1.5], total: 2, weight: 1)
    #expect(sums == [0.25, 0.75])
  }

  @Test func unchangedProbabilitiesKeepTheirSpread() {
    let rows = cell(seed: 3)
    let (mean, spread) = spread(rows)
    let table = ScoreTable(categories: 3, values: mean)
    var (left, right) = (mean, mean)
    spread.correct(&left, row: 0, ratios: [1, 2, 3], adapted: mean, total: 1, weight: 1)
    spread.calibrated(from: table, to: table, scale: 1)
      .correct(&right, row: 0, ratios: [1, 2, 3], adapted: mean, total: 1, weight: 1)
    #expect(zip(left, right).allSatisfy { abs($0 - $1) < 1e-12 })
  }
}
