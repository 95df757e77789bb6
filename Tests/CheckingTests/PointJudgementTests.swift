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
      table: Array(
        "# feature\tmissing\tpartial\tcovered\nconstant\t1\t0\t0\namount\t0\t0\t2\nphrases.covered\t0\t0\t1\n".utf8))
    let nothing = judgement.probabilities(
      PointAmount([0, 0], lengths: [20, 20]), phrases: phrases(.missing, score: 0))
    // e / (e + 1 + 1)
    #expect(abs(nothing[0] - 0.576_116_884_765_829) < 1e-12)
    #expect(abs(nothing.reduce(0, +) - 1) < 1e-12)
    // log1p(1) · 2 + 1 = 2.386…
    let much = judgement.probabilities(
      PointAmount([0.5, 0.5], lengths: [20, 20]), phrases: phrases(.covered, score: 1))
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
    #expect(full[2] > 0.6)
  }

  @Test func everyFeatureHasItsWeightsInTheTable() {
    let judged = phrases(.partial, score: 0.5)
    let names = PointJudgement.features(PointAmount([0.5], lengths: [9]), judged).map(\.0)
    // The point of this test is none that the weights were found on.
    for name in names.filter({ $0 != "point.p" && !$0.hasPrefix("p.") }) + [
      "constant", "point.problems", "demands.text",
    ] {
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

  @Test func sentencesAreCountedAsIfEachSpokeByItself() {
    let probabilities = [0.5, 0.25, 0.75, 0.125]
    var expected = [Double](repeating: 0, count: 4)
    for mask in 0..<16 {
      var weight = 1.0
      for (place, probability) in probabilities.enumerated() {
        let speaks = (mask >> place) & 1 == 1
        weight *= speaks ? probability : 1 - probability
      }
      if mask.nonzeroBitCount < 4 { expected[mask.nonzeroBitCount] += weight }
    }
    let counts = PointAmount(probabilities, lengths: [9, 9, 9, 9]).counts
    for (found, value) in zip(counts, expected) { #expect(abs(found - value) < 1e-12) }
    #expect(counts.count == 4 && PointAmount([], lengths: []).counts == [1, 0, 0, 0])
  }

  @Test func sentencesThatHardlySpeakOfThePointAddNothingHoweverMany() {
    let many = PointAmount([0.75] + [Double](repeating: 0.375, count: 50), lengths: [Int](repeating: 40, count: 51))
    #expect(many.sum == 0.75 && many.text == 0.75 && many.longest == 0.75)
  }

  @Test func whatSentencesSayAloneIsCountedBesideWhatTheySayInTheirPlace() {
    let shape = SentenceShape([0x4E00][...])
    let amount = PointAmount(
      [0.1, 0.2].map { ReadSentence(probability: $0, alone: 1 - $0, aspect: nil, shape: shape) })
    #expect(amount.strongest == [0.2, 0.1, 0] && amount.strongestAlone == [0.9, 0.8, 0])
    let silent = ReadSentence(probability: 0.5, alone: 0.5, aspect: "a", shape: shape).silent
    #expect(silent.probability == 0 && silent.alone == 0 && silent.aspect == "a")
  }

  @Test func onlyFiguresOfSentencesThatSpeakOfThePointCount() {
    let shapes = ["3月5日开会。", "大家坐好。", "共48人。"].map { SentenceShape(FoldedText.scalars(of: $0, table: .plain)[...]) }
    #expect(PointAmount([0.5, 1, 0.75], shapes: shapes).figures == 1.25)
    #expect(PointAmount([0.5, 1, 0.25], shapes: shapes).figures == 0.5)
  }

  @Test func theThreeStrongestSentencesAreSortedAndFilledUp() {
    #expect(PointAmount([0.1, 0.9, 0.5, 0.7], lengths: [9, 9, 9, 9]).strongest == [0.9, 0.7, 0.5])
    #expect(PointAmount([0.4], lengths: [9]).strongest == [0.4, 0, 0])
    let two = PointAmount([0.75, 0.5], lengths: [20, 80])
    #expect(two.sum == 1.25 && two.sentences == 2 && two.text == 1.375 && two.longest == 1)
    #expect(PointAmount([], lengths: []).longest == 0)
  }
}
