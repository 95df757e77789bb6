import Classification
import Testing

@testable import Evaluation

@Suite struct SecondaryScoreTests {
  private func score(_ items: [(truth: Int, sought: [Int], given: Int, named: [Int])]) -> SecondaryScore {
    var score = SecondaryScore()
    for item in items {
      let probabilities = (0..<4).map { $0 == item.given ? 1.0 : 0 }
      score.count(
        item.truth, item.sought,
        Judgement(
          category: item.given, probabilities: probabilities, secondary: item.named, evidence: [], review: false))
    }
    return score
  }

  @Test func foundWrongAndMissedTopicsAreCounted() {
    let score = score([(0, [1], 0, [1]), (0, [1], 0, [2]), (0, [], 0, [1]), (0, [], 0, []), (2, [0, 1], 2, [1])])
    #expect([score.found, score.wrong, score.missed] == [2, 2, 2])
    #expect(score.precision == 0.5 && score.recall == 0.5)
  }

  @Test func whenTheSecondTopicWasGivenTheFirstIsSought() {
    let score = score([(0, [1], 1, [0])])
    #expect([score.found, score.wrong, score.missed] == [1, 0, 0])
  }

  @Test func whenNeitherWasGivenTheSecondIsSought() {
    let score = score([(0, [1], 3, [1])])
    #expect([score.found, score.wrong, score.missed] == [1, 0, 0])
  }

  @Test func nothingNamedHasNoPrecision() {
    #expect(score([(0, [], 0, [])]).precision == nil && score([]).recall == nil)
  }
}
