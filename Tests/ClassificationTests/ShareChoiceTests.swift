import Testing

@testable import Classification

@Suite struct ShareChoiceTests {
  private let labels = (0..<40).map { $0 % 2 }

  /// Scores that are right for the first `right` rows and sure by `size`.
  private func table(right: Int, size: Double) -> ScoreTable {
    ScoreTable(
      categories: 2,
      values: labels.indices.flatMap { row in
        let toLabel = row < right ? size : -size
        return labels[row] == 0 ? [toLabel, 0] : [0, toLabel]
      })
  }

  @Test func theUsualShareStaysWithoutAClearGain() {
    let tables = [0.0: table(right: 30, size: 1), 1.0: table(right: 31, size: 1)]
    for choice in [ShareChoice.byHits([0, 1]), .byLikelihood([0, 1])] {
      #expect(choice.share(labels) { tables[$0]! } == 0)
    }
  }

  @Test func aClearGainIsTaken() {
    let tables = [0.0: table(right: 20, size: 1), 1.0: table(right: 38, size: 1)]
    for choice in [ShareChoice.byHits([0, 1]), .byLikelihood([0, 1])] {
      #expect(choice.share(labels) { tables[$0]! } == 1)
    }
  }

  /// Both are right as often; only the likelihood sees that one is unsure just where it is wrong.
  @Test func likelihoodSeesWhatHitsDoNot() {
    let sure = table(right: 30, size: 1)
    let wary = ScoreTable(
      categories: 2,
      values: labels.indices.flatMap { row in
        let toLabel = row < 30 ? 2.0 : -0.1
        return labels[row] == 0 ? [toLabel, 0] : [0, toLabel]
      })
    let tables = [0.0: sure, 1.0: wary]
    #expect(ShareChoice.byHits([0, 1]).share(labels) { tables[$0]! } == 0)
    #expect(ShareChoice.byLikelihood([0, 1]).share(labels) { tables[$0]! } == 1)
  }
}
