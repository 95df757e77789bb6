import Testing

@testable import Classification

@Suite struct PopulationSumsTests {
  private let leaves = SchemeLeaves(sizes: [2, 0, 1, 0])

  private func judged(_ count: Int, seed: UInt64) -> [(row: [Double], place: SchemePlace)] {
    PosteriorSketchTests.rows(count, seed: seed).enumerated().map { number, row in
      let best = row.indices.max { row[$0] < row[$1] } ?? 0
      let inner = best == 0 ? [0, 1, nil][number % 3] : best == 2 ? [0, nil][number % 2] : nil
      return (row, SchemePlace(category: best, subcategory: inner))
    }
  }

  private func sums(_ judged: some Sequence<(row: [Double], place: SchemePlace)>) -> PopulationSums {
    var sums = PopulationSums(leaves)
    for (row, place) in judged { sums.add(row, judged: place) }
    return sums
  }

  @Test func momentsAreThoseOfEveryOpinion() {
    let all = judged(2000, seed: 1)
    let moments = sums(all).moments
    let twin = PopulationMoments(ScoreTable(categories: 4, values: all.flatMap(\.row)))
    #expect(moments.count == 2000)
    for category in 0..<4 {
      #expect(abs(moments.means[category] - twin.means[category]) < 1e-9)
      #expect(abs(moments.uncertainty[category] - twin.uncertainty[category]) < 1e-9)
      #expect(abs(moments.spread[category] - twin.spread[category]) < 1e-9)
    }
  }

  @Test func momentsOfTheLeavesAreThoseOfARowOfLeavesForEachOpinion() {
    let all = judged(1500, seed: 2)
    var counts = [Int](repeating: 0, count: leaves.count)
    for (_, place) in all { counts[leaves.leaf(of: place)] += 1 }
    let division = SubcategorySplit(leaves, counts).division
    var table = ScoreTable(categories: leaves.count)
    for (row, place) in all {
      var leafwise = [Double](repeating: 0, count: leaves.count)
      for category in 0..<4 {
        for leaf in leaves.leaves(of: category) {
          let own = leaf == leaves.leaf(of: place) ? 1.0 : 0
          leafwise[leaf] = row[category] * (category == place.category ? own : division[leaf])
        }
      }
      table.append(leafwise)
    }
    let (moments, twin) = (sums(all).moments(of: division), PopulationMoments(table))
    for leaf in 0..<leaves.count {
      #expect(abs(moments.means[leaf] - twin.means[leaf]) < 1e-7)
      #expect(abs(moments.uncertainty[leaf] - twin.uncertainty[leaf]) < 1e-7)
    }
  }

  @Test func mergingGivesTheSumsOfTheWhole() {
    let all = judged(700, seed: 3)
    var merged = sums(all[300...])
    merged.merge(sums(all[..<300]))
    #expect(merged.moments.means == sums(all).moments.means)
    #expect(merged.moments.spread == sums(all).moments.spread)
  }
}
