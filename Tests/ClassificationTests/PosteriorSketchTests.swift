import TestSupport
import Testing

@testable import Classification

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct PosteriorSketchTests {
  /// Probabilities as a model gives them: mostly sure, around one corner for each category.
  static func rows(_ count: Int, categories: Int = 4, seed: UInt64) -> [[Double]] {
    var generator = RepeatableGenerator(seed: seed)
    return (0..<count).map { number in
      let own = number % categories == 0 ? Int.random(in: 0..<categories, using: &generator) : number % 2
      let scores = (0..<categories).map { (category: Int) -> Double in
        let noise = (0..<4).map { _ in Double.random(in: -1...1, using: &generator) }.reduce(0, +)
        return 1.6 * noise + (category == own ? 3 : 0)
      }
      return softmax(scores)
    }
  }

  private func sketch(_ rows: some Sequence<[Double]>, categories: Int = 4, mostCells: Int) -> PosteriorSketch {
    var sketch = PosteriorSketch(categories: categories, mostCells: mostCells)
    for row in rows { sketch.add(row) }
    return sketch
  }

  @Test func fewOpinionsAreKeptOneByOne() {
    let rows = Self.rows(300, seed: 1)
    let (table, counts, _) = sketch(rows, mostCells: 1000).summary
    #expect(counts.allSatisfy { $0 == 1 } && counts.count == 300)
    let sorted = rows.sorted { left, right in
      left.map { Int($0 * 65_536) }.lexicographicallyPrecedes(right.map { Int($0 * 65_536) })
    }
    for row in 0..<300 {
      #expect(zip(table[row], sorted[row]).allSatisfy { abs($0 - $1) < 1e-9 })
    }
  }

  @Test(arguments: [16, 100, 1000])
  func cellsAreBoundedAndSumsExact(mostCells: Int) {
    let rows = Self.rows(5000, seed: 2)
    let sketch = sketch(rows, mostCells: mostCells)
    #expect(sketch.cells <= mostCells && sketch.cells > 4)
    let (table, counts, _) = sketch.summary
    #expect(counts.reduce(0, +) == 5000)
    for category in 0..<4 {
      let kept = (0..<table.count).map { Double(counts[$0]) * table.values[$0 * 4 + category] }.reduce(0, +)
      #expect(abs(kept - rows.map { $0[category] }.reduce(0, +)) < 1e-5)
    }
  }

  @Test(arguments: 0..<8)
  func anyOrderOfAddingAndMergingGivesTheSameCells(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let rows = Self.rows(3000, seed: UInt64(seed))
    let whole = sketch(rows, mostCells: 200).summary
    let cuts = (0..<3).map { _ in Int.random(in: 0...3000, using: &generator) }.sorted()
    let parts = [rows[..<cuts[0]], rows[cuts[0]..<cuts[1]], rows[cuts[1]..<cuts[2]], rows[cuts[2]...]]
      .map { sketch($0.shuffled(using: &generator), mostCells: 200) }.shuffled(using: &generator)
    var left = parts[0]
    left.merge(parts[1])
    var right = parts[2]
    right.merge(parts[3])
    right.merge(left)
    #expect(right.summary.means == whole.means)
    #expect(right.summary.counts == whole.counts)
  }

  /// The exact twin keeps every opinion.
  @Test(arguments: [4, 7])
  func estimatesAgreeWithThoseOfEveryOpinionWithinATenthOfAPoint(categories: Int) {
    let calibration = Self.rows(1500, categories: categories, seed: 5)
    var generator = RepeatableGenerator(seed: 6)
    let labels = calibration.map { row in
      var rest = Double.random(in: 0..<1, using: &generator)
      return row.firstIndex {
        rest -= $0
        return rest < 0
      } ?? 0
    }
    func logits(_ table: ScoreTable) -> ScoreTable {
      ScoreTable(categories: categories, values: table.values.map { log(max($0, 1e-12)) })
    }
    func table(_ rows: [[Double]]) -> ScoreTable { ScoreTable(categories: categories, values: rows.flatMap { $0 }) }
    let estimator = PrevalenceEstimator(scores: logits(table(calibration)), labels: labels)
    let rows = Self.rows(20_000, categories: categories, seed: 7)
    let exact = estimator.estimate(logits(table(rows)), resamples: 0).shares
    for (mostCells, tolerance) in [(ShareEstimation.mostCells, 0.001), (ShareEstimation.mostCellsOfGroup, 0.002)] {
      let (means, counts, spread) = sketch(rows, categories: categories, mostCells: mostCells).summary
      #expect(means.count < rows.count)
      let shares = estimator.estimate(logits(means), counts: counts, spread: spread, resamples: 0).shares
      for (share, twin) in zip(shares, exact) { #expect(abs(share.share - twin.share) < tolerance) }
    }
  }
}
