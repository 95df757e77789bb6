import Testing
import TextModel

@testable import Classification

@Suite struct JudgementTests {
  private func judgement(_ weights: [(weight: Double, category: Int)], score: Double) -> Judgement {
    Judgement(
      category: 0, probabilities: [0.7, 0.3], secondary: [1],
      evidence: weights.enumerated().map {
        .init(range: TextRange($0.offset, $0.offset + 1), category: $0.element.category, weight: $0.element.weight)
      }, review: false, scores: [score, 1])
  }

  @Test func evidenceAndRemainderAddUpToTheScore() {
    let judgement = judgement([(2, 0), (-0.5, 0), (9, 1), (1, 0)], score: 3.25)
    #expect(judgement.remainder == 0.75)
  }

  @Test(
    arguments: [
      ([3.0, 0.1, 2, 0.2], [0, 2]), ([1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4]), ([-2, 5, -1], [1]), ([-1], []),
      ([0.5, 4], [1]),
    ] as [([Double], [Int])])
  func onlyTheFewThatCarriedItAreNamed(weights: [Double], kept: [Int]) {
    let judgement = judgement(weights.map { ($0, 0) } + [(99, 1)], score: 0)
    #expect(judgement.carrying().map(\.range.start) == kept)
  }
}
