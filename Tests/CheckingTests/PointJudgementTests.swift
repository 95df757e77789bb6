import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct PointJudgementTests {
  private func phrases(_ status: PointCoverage.Status, score: Double) -> PointCoverage {
    PointCoverage(point: "p", title: "t", status: status, score: score, evidence: [], reason: .verbatim(""))
  }

  @Test func weightsOfTheTableAreAddedUp() {
    let judgement = PointJudgement(
      table: Array("# feature\tmissing\tpartial\tcovered\nconstant\t1\t0\t0\namount\t0\t0\t2\nphrases.covered\t0\t0\t1\n".utf8))
    let nothing = judgement.probabilities(PointAmount([0, 0], lengths: [20, 20]), phrases: phrases(.missing, score: 0))
    // e / (e + 1 + 1)
    #expect(abs(nothing[0] - 0.576_116_884_765_829) < 1e-12)
    #expect(abs(nothing.reduce(0, +) - 1) < 1e-12)
    // log1p(1) · 2 + 1 = 2.386…
    let much = judgement.probabilities(
      PointAmount([0.75, 0.25], lengths: [20, 20]), phrases: phrases(.covered, score: 1))
    #expect(abs(much[2] - 0.745_173_218_556) < 1e-9)
  }

  @Test func theTableOfTheProgramJudgesEmptyAndFullTextsRightly() {
    let none = PointJudgement.shared.probabilities(
      PointAmount([Double](repeating: 0, count: 40), lengths: [Int](repeating: 30, count: 40)),
      phrases: phrases(.missing, score: 0))
    #expect(none[0] > 0.8)
    let full = PointJudgement.shared.probabilities(
      PointAmount(
        [Double](repeating: 0.95, count: 12) + [Double](repeating: 0, count: 28),
        lengths: [Int](repeating: 30, count: 40)),
      phrases: phrases(.covered, score: 1))
    #expect(full[2] > 0.8)
  }

  @Test func everyFeatureHasItsWeightsInTheTable() {
    let judged = phrases(.partial, score: 0.5)
    for name in PointJudgement.features(PointAmount([0.5], lengths: [9]), judged).map(\.0) + ["constant"] {
      #expect(PointJudgement.shared.weights[name]?.count == 3, "\(name)")
    }
  }

  @Test func textsLongerThanAnyThatWasLearnedFromAskForNoMore() {
    func length(_ sentences: Int) -> Double? {
      let amount = PointAmount([Double](repeating: 0, count: sentences), lengths: [Int](repeating: 9, count: sentences))
      return PointJudgement.features(amount, phrases(.missing, score: 0)).first { $0.0 == "length" }?.1
    }
    #expect(length(150) == length(400))
    #expect((length(40) ?? 9) < (length(150) ?? 0))
  }

  @Test func theThreeStrongestSentencesAreSortedAndFilledUp() {
    #expect(PointAmount([0.1, 0.9, 0.5, 0.7], lengths: [9, 9, 9, 9]).strongest == [0.9, 0.7, 0.5])
    #expect(PointAmount([0.4], lengths: [9]).strongest == [0.4, 0, 0])
    let two = PointAmount([0.25, 0.5], lengths: [80, 20])
    #expect(two.sum == 0.75 && two.sentences == 2 && two.text == 0.75 && two.longest == 0.5)
    #expect(PointAmount([], lengths: []).longest == 0)
  }
}
