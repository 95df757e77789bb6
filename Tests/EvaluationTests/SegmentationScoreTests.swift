import Evaluation
import Testing
import TextModel

@Suite struct SegmentationScoreTests {
  private func ranges(_ edges: [Int]) -> [TextRange] { zip(edges, edges.dropFirst()).map { TextRange($0, $1) } }

  @Test(arguments: [
    ([0, 2, 4, 6], [0, 2, 4, 6], 3, 3, 3),
    ([0, 2, 4, 6], [0, 6], 3, 1, 0),
    ([0, 6], [0, 2, 4, 6], 1, 3, 0),
    ([0, 2, 4, 6], [0, 2, 3, 6], 3, 3, 1),
    ([0], [0], 0, 0, 0),
  ])
  func aWordIsRightWhenBothEdgesAre(gold: [Int], found: [Int], goldCount: Int, foundCount: Int, correct: Int) {
    var score = SegmentationScore()
    score.add(gold: ranges(gold), found: ranges(found))
    #expect((score.gold, score.found, score.correct) == (goldCount, foundCount, correct))
  }

  @Test func measuresAreMadeOfCountsThatAddUp() {
    var score = SegmentationScore()
    score.add(gold: ranges([0, 2, 4, 6]), found: ranges([0, 2, 6])) { $0.start != 4 }
    var both = score
    both += score
    #expect(both.precision == 0.5 && both.recall == 1.0 / 3 && both.f == 0.4)
    #expect(both.unknown == 2 && both.unknownRecall == 0)
    #expect(SegmentationScore().f == 1 && SegmentationScore().unknownRecall == nil)
  }
}
