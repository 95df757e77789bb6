import Testing

@testable import Classification

@Suite struct WeightAdaptationTests {
  /// Three features, three categories; feature 2 is one that the earlier model knows nothing of.
  private var earlier: LinearWeights {
    var weights = LinearWeights(categories: 3, features: 3)
    weights.weights = [2, -1, -1, -1, 2, -1, 0, 0, 0]
    return weights
  }

  private func rows(_ all: [(features: [Int32], label: Int)]) -> TrainingRows {
    var rows = TrainingRows(categories: 3)
    for row in all {
      let value = 1 / Double(row.features.count).squareRoot()
      rows.append(row.features.map { ($0, value) }, label: row.label, weight: 1)
    }
    rows.opinions = all.count
    return rows
  }

  private func adapted(_ set: TrainingRows) -> LinearWeights {
    let all = Array(0..<set.rows.count)
    return WeightAdaptation(set, all, earlier: all.map { earlier.scores(set.rows, $0) }).adapted(earlier)
  }

  private func best(_ weights: LinearWeights, _ set: TrainingRows, _ row: Int) -> Int {
    let scores = weights.scores(set.rows, row)
    return scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
  }

  @Test func aNewWordIsLearnedAndTheOldOnesAreKept() {
    let set = rows((0..<6).flatMap { _ in [([2], 1), ([0], 0), ([1], 1)] } + [([0, 2], 1)])
    let weights = adapted(set)
    #expect(best(weights, set, 0) == 1 && best(weights, set, 1) == 0 && best(weights, set, 2) == 1)
    #expect(weights.weights[2 * 3 + 1] > weights.weights[2 * 3])
  }

  @Test func moreLabelsCorrectMore() {
    func lead(_ count: Int) -> Double {
      let weights = adapted(rows((0..<count).flatMap { _ in [([2], 1), ([0], 0)] }))
      return weights.weights[2 * 3 + 1] - weights.weights[2 * 3]
    }
    #expect(lead(1) > 0 && lead(4) > lead(1) && lead(20) > lead(4))
  }

  @Test func labelsOfOneCategoryAloneTeachNothing() {
    #expect(adapted(rows([([2], 1), ([0], 1)])).weights == earlier.weights)
  }

  @Test func aCategoryWithoutLabelsKeepsWhatItHad() {
    let weights = adapted(rows((0..<5).flatMap { _ in [([2], 1), ([0], 0)] }))
    let trust = weights.weights[1 * 3 + 2] / earlier.weights[1 * 3 + 2]
    #expect(abs(weights.weights[0 * 3 + 2] - trust * earlier.weights[0 * 3 + 2]) < 0.5)
    #expect(abs(weights.bias[2]) < 0.5)
  }

  /// Features 0 and 2 are words of one topic, feature 1 of another.
  @Test func aTopicMovesWithWordsThatNoLabelHas() {
    var exact = LinearWeights(categories: 2, features: 3)
    exact.weights = [2, 0, 0, 2, 2, 0]
    let topics = SubcategoryModel(
      leaves: SchemeLeaves(sizes: [1]), columns: [0, 1, 2], weights: QuantisedWeights(exact, plus: [0, 0]),
      isTrained: true)
    let set = rows((0..<6).flatMap { _ in [([0], 2), ([1], 1)] })
    let all = Array(0..<set.rows.count)
    let scores = all.map { earlier.scores(set.rows, $0) }
    let alone = WeightAdaptation(set, all, earlier: scores).adapted(earlier)
    let moved = WeightAdaptation(set, all, earlier: scores, topics: topics).adapted(earlier)
    func lead(_ weights: LinearWeights) -> Double { weights.weights[2 * 3 + 2] - weights.weights[2 * 3 + 1] }
    #expect(abs(lead(alone)) < 1e-9 && lead(moved) > 0.5)
  }
}
